import type { Day } from '../../../words/calendar.ts';
import { blocksOfPlainText } from '../../blocks.ts';
import type { BlockKind } from '../../document.ts';
import { blockElements, rawElements, shortestSentence } from './elements.ts';
import { type PageElement, type PageNode, tagOf } from './tree.ts';

/** A paragraph-like stretch of a page. */
export interface PageBlock {
  readonly kind: BlockKind;
  /** For an aside: the rule that makes it one. */
  readonly rule?: string;
  /** As they stand in the source: white space is not squeezed yet, `\n` is a line's end. */
  readonly words: string;
  /** Its pieces of text, each squeezed, in order: by these a block is known again in another tree of the same page. */
  readonly pieces: readonly string[];
  /** The element that the words stand in; the innermost that is no inline element. */
  readonly owner: PageElement;
  /** Characters of the pieces, and how many of them are links. */
  readonly length: number;
  readonly linked: number;
  /** The first `<time datetime>` in it, or before it where no words stand between; `first`: no words of the block precede it. */
  readonly time?: { readonly datetime: string; readonly first: boolean };
  /** Whether it stands in an element that is shown in place of something else, or to press. */
  readonly instead?: true;
  /** Of a post of a live page: the day it was written. */
  readonly day?: Day;
}

const blockKinds: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dd: 'list-item',
  dt: 'list-item',
  blockquote: 'block-quotation',
};

/** Elements whose text no reader of the page reads as text. */
const unread = new Set([...rawElements, ...'video audio head nav'.split(' ')]);

/**
 * What a page shows in place of something else, to press, to choose or to fill in: its words are labels, and read only where they
 * are a sentence that stands nowhere else in it. `tidy` makes objects of the words of fields (`textarea`) and drawings (`svg`).
 */
const insteadElements = new Set(['noscript', 'object', 'button', 'option']);

/** Parts of a page that are read, so that nothing is lost from sight, but are not of the story. */
const asideElements: Readonly<Record<string, string>> = { aside: 'side-box', footer: 'page-footer' };

/** White space squeezed to single spaces, none at the ends. */
export function squeezed(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/**
 * The blocks under an element, in order. Inline words are gathered until a block begins or ends, two `<br>` in a row end a
 * paragraph, and what is set as typed (`<pre>`, as old court papers are) is plain text. Walks without recursion.
 */
export function pageBlocks(root: PageElement): PageBlock[] {
  const gatherer = new Gatherer(root);
  const stack: { readonly node: PageNode; readonly leave: boolean }[] = [
    { node: root as unknown as PageNode, leave: false },
  ];
  while (stack.length > 0) {
    const { node, leave } = stack.pop()!;
    if (node.nodeType === 3) {
      gatherer.text(node.textContent ?? '');
      continue;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) continue;
    const element = node as unknown as PageElement;
    const name = tagOf(element).toLowerCase();
    if (leave) {
      gatherer.leave(name);
      continue;
    }
    if (unread.has(name) || isHidden(element)) continue;
    if (insteadElements.has(name) && squeezed(element.textContent ?? '').length < shortestSentence) continue;
    if (name === 'pre') gatherer.typed(element);
    else if (name === 'br') gatherer.lineEnd();
    else {
      if (name === 'time') gatherer.time(element.getAttribute('datetime') ?? '');
      if (gatherer.enter(name, element)) stack.push({ node, leave: true });
      const children = element.childNodes;
      for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, leave: false });
    }
  }
  return withoutCopies(gatherer.finish());
}

/** Without what stands in an element of `insteadElements` and is no sentence, a copy, or word about the browser itself. */
function withoutCopies(blocks: readonly PageBlock[]): PageBlock[] {
  const said = new Set(blocks.filter(({ instead }) => !instead).map(({ pieces }) => pieces.join(' ')));
  return blocks.filter(({ instead, pieces }) => {
    if (!instead) return true;
    const words = pieces.join(' ');
    return /[.!?]["”’')]?$/.test(words) && !said.has(words) && !ofTheBrowser.test(words);
  });
}

const ofTheBrowser = /\b(?:java ?script|your browser)\b/i;

function isHidden(element: PageElement): boolean {
  const read = (name: string) => element.getAttribute?.(name) ?? null;
  if (read('hidden') !== null || read('aria-hidden') === 'true') return true;
  return /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(read('style') ?? '');
}

class Gatherer {
  readonly #blocks: PageBlock[] = [];
  readonly #kinds: BlockKind[] = ['paragraph'];
  readonly #rules: (string | undefined)[] = [undefined];
  readonly #owners: PageElement[];
  #words: string[] = [];
  #pieces: string[] = [];
  #length = 0;
  #linked = 0;
  #links = 0;
  #breaks = 0;
  /** How many open elements are of `insteadElements`. */
  #instead = 0;
  #time: PageBlock['time'];

  constructor(root: PageElement) {
    this.#owners = [root];
  }

  text(value: string): void {
    const piece = squeezed(value);
    if (piece !== '') {
      this.#breaks = 0;
      this.#pieces.push(piece);
      this.#length += piece.length;
      if (this.#links > 0) this.#linked += piece.length;
    }
    this.#words.push(value.replace(/\s+/g, ' '));
  }

  lineEnd(): void {
    this.#words.push('\n');
    this.#breaks++;
    if (this.#breaks >= 2) this.#flush();
  }

  typed(element: PageElement): void {
    this.#flush();
    const lines = element.textContent ?? '';
    for (const { kind, start, end } of blocksOfPlainText(lines)) {
      const words = lines.slice(start, end);
      const length = squeezed(words).length;
      this.#blocks.push({ kind, words, pieces: [squeezed(words)], owner: element, length, linked: 0 });
    }
  }

  time(datetime: string): void {
    if (datetime !== '') this.#time ??= { datetime, first: this.#pieces.length === 0 };
  }

  /** Whether something has to be done when the element ends. */
  enter(name: string, element: PageElement): boolean {
    if (name === 'a') {
      this.#links++;
      return true;
    }
    if (!blockElements.has(name) && !insteadElements.has(name)) return false;
    this.#flush();
    if (insteadElements.has(name)) this.#instead++;
    this.#kinds.push(blockKinds[name] ?? this.#kinds.at(-1)!);
    this.#rules.push(asideElements[name] ?? this.#rules.at(-1));
    this.#owners.push(element);
    return true;
  }

  leave(name: string): void {
    if (name === 'a') {
      this.#links--;
      return;
    }
    this.#flush();
    if (insteadElements.has(name)) this.#instead--;
    this.#kinds.pop();
    this.#rules.pop();
    this.#owners.pop();
  }

  finish(): PageBlock[] {
    this.#flush();
    return this.#blocks;
  }

  #flush(): void {
    if (this.#pieces.length > 0) {
      const rule = this.#rules.at(-1);
      this.#blocks.push({
        kind: rule === undefined ? this.#kinds.at(-1)! : 'aside',
        ...(rule !== undefined && { rule }),
        words: this.#words.join(''),
        pieces: this.#pieces,
        owner: this.#owners.at(-1)!,
        length: this.#length,
        linked: this.#linked,
        ...(this.#instead > 0 && { instead: true }),
        ...(this.#time && { time: this.#time }),
      });
      this.#time = undefined;
    }
    this.#words = [];
    this.#pieces = [];
    this.#length = 0;
    this.#linked = 0;
    this.#breaks = 0;
  }
}
