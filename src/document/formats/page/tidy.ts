import {
  blockElements,
  type ImpliedEnd,
  impliedEnds,
  isHtmlElement,
  rawElements,
  shortestSentence,
  voidElements,
} from './elements.ts';
import { type Tag, TagReader } from './tags.ts';

/** The source of a page, made harmless for a parser of trees. */
export interface Tidied {
  /** A whole page: each element closed, none deeper than `deepest`, without comments, programs, pictures and style sheets. */
  readonly markup: string;
  /** How many elements of HTML the source has; without any it is no page. */
  readonly elements: number;
  /** The depths of all elements and texts of the markup together: what it costs to ask each for those it stands in. */
  readonly depths: number;
  /** Of the source, in UTF-16 code units. */
  readonly length: number;
}

/**
 * A `<` that opens nothing, in the markup: a code point that stands in no text (Unicode 23.7, noncharacters). Written as an entity
 * it would be a node of its own, and a page of nothing else as many nodes as signs. `treeOf` puts the sign back.
 */
export const lessThan = '\ufdd0';

/** Browsers stop at 512. What nests deeper keeps its text and its paragraphs, but the elements are left out. */
export const deepest = 128;

/**
 * Well-formed markup of the same text, in time that grows as the source does, whatever it is: parsers search their open
 * elements at each end tag, and trees ask each element for its ancestors, so that both are slow where a page nests deep.
 */
export function tidy(source: string): Tidied {
  return new Tidier(source).tidied();
}

class Tidier {
  readonly #source: string;
  readonly #tags: TagReader;
  readonly #head: string[] = [];
  readonly #body: string[] = [];
  /** Open elements, outermost first, and how many of each name there are. */
  readonly #open: string[] = [];
  readonly #count = new Map<string, number>();
  /** Open elements that are too deep to be written, by name. */
  readonly #left = new Map<string, number>();
  /** Ends that are known not to come any more. */
  readonly #missing = new Set<string>();
  #elements = 0;
  #depths = 0;
  #titled = false;

  constructor(source: string) {
    this.#source = source.replaceAll(lessThan, '\ufffd');
    this.#tags = new TagReader(this.#source);
  }

  tidied(): Tidied {
    const source = this.#source;
    let at = 0;
    while (at < source.length) {
      const next = source.indexOf('<', at);
      const end = next < 0 ? source.length : next;
      if (end > at) this.#leaf(source.slice(at, end));
      at = next < 0 ? end : this.#markup(next);
    }
    while (this.#open.length > 0) this.#close();
    const markup = `<!DOCTYPE html><html><head>${this.#head.join('')}</head><body>${this.#body.join('')}</body></html>`;
    return { markup, elements: this.#elements, depths: this.#depths, length: source.length };
  }

  /** Writes what holds nothing else. */
  #leaf(markup: string): void {
    this.#depths += this.#open.length;
    this.#body.push(markup);
  }

  /** Takes what opens at a `<` and gives the place behind it. */
  #markup(at: number): number {
    const source = this.#source;
    const second = source[at + 1];
    if (source.startsWith('<!--', at)) {
      const end = this.#find('-->', at + 4);
      if (end >= 0) return end + 3;
      return at + 4;
    }
    if (second === '!' || second === '?') {
      const end = this.#find('>', at);
      if (end >= 0) return end + 1;
    } else {
      const tag = this.#tags.tagAt(at);
      if (tag) return tag.closing ? this.#endTag(tag) : this.#startTag(tag);
    }
    this.#body.push(lessThan);
    return at + 1;
  }

  #startTag(tag: Tag): number {
    const { name, end } = tag;
    if (isHtmlElement(name)) this.#elements++;
    if (name === 'html' || name === 'head' || name === 'body' || name === 'frameset') return end;
    if (name === 'title') return this.#title(end);
    if (rawElements.has(name)) {
      const close = this.#find(`</${name}`, end);
      if (name === 'script' && /^application\/ld\+json/i.test(tag.attributes.get('type') ?? ''))
        this.#head.push(
          '<script type="application/ld+json">',
          this.#source.slice(end, close < 0 ? undefined : close),
          '</script>',
        );
      if (close >= 0) {
        const inside = this.#source.slice(end, close);
        if (name === 'xmp') this.#typed(inside);
        if (name === 'textarea') this.#instead(inside);
        if (name === 'svg') for (const words of wordsOfDrawing(inside)) this.#instead(words);
      }
      if (close >= 0) return close;
      // A program or a style sheet without an end is all that follows, as browsers have it; of others the tag alone is dropped.
      return name === 'script' || name === 'style' ? this.#source.length : end;
    }
    if (name === 'meta' || name === 'link' || name === 'base') {
      this.#head.push(written(tag));
      return end;
    }
    for (const implied of impliedEnds.get(name) ?? []) {
      this.#endImplied(implied);
    }
    if (voidElements.has(name)) this.#leaf(written(tag));
    else if (this.#open.length < deepest) {
      this.#open.push(name);
      this.#depths += this.#open.length;
      this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
      this.#body.push(written(tag));
    } else {
      this.#left.set(name, (this.#left.get(name) ?? 0) + 1);
      if (blockElements.has(name)) this.#border();
    }
    return end;
  }

  /** What is set as typed, its tags and entities too. */
  #typed(words: string): void {
    for (const implied of impliedEnds.get('pre') ?? []) this.#endImplied(implied);
    this.#body.push('<pre>', words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), '</pre>');
  }

  /** Words of a field or a drawing, where they may be a sentence: as those of an object, which stands for what is shown. */
  #instead(words: string): void {
    if (words.trim().length >= shortestSentence) this.#leaf(`<object>${words.replaceAll('<', '&lt;')}</object>`);
  }

  #endTag({ name, end }: Tag): number {
    const left = this.#left.get(name) ?? 0;
    if (left > 0) {
      this.#left.set(name, left - 1);
      if (blockElements.has(name)) this.#border();
    } else if ((this.#count.get(name) ?? 0) > 0) {
      for (let closed = ''; closed !== name; ) closed = this.#close();
    } else if (name === 'br' || name === 'p') this.#body.push('<br>');
    return end;
  }

  #endImplied({ ends, within }: ImpliedEnd): void {
    for (;;) {
      const place = this.#open.findLastIndex((open) => ends.has(open) || within.has(open));
      if (place < 0 || !ends.has(this.#open[place]!)) return;
      while (this.#open.length > place) this.#close();
    }
  }

  /** Where an element that is left out would have ended a paragraph. */
  #border(): void {
    if (this.#body.at(-1) !== border) this.#body.push(border);
  }

  #close(): string {
    const name = this.#open.pop()!;
    this.#count.set(name, this.#count.get(name)! - 1);
    this.#body.push(`</${name}>`);
    return name;
  }

  /** A page's title: its words up to the end tag, whatever they are. A second one is text: of a feed that was saved as a page. */
  #title(start: number): number {
    const end = this.#find('</title', start);
    if (end < 0) return start;
    const words = this.#source.slice(start, end).replaceAll('<', '&lt;');
    if (this.#titled) this.#body.push('<div>', words, '</div>');
    else this.#head.push('<title>', words.slice(0, longestTitle), '</title>');
    this.#titled = true;
    return end;
  }

  /** Where some words stand from here on, in any case; what was not found once is not searched again. */
  #find(words: string, from: number): number {
    if (this.#missing.has(words)) return -1;
    let place: number;
    if (words.startsWith('</')) {
      const pattern = closers.get(words)!;
      pattern.lastIndex = from;
      place = pattern.exec(this.#source)?.index ?? -1;
    } else place = this.#source.indexOf(words, from);
    if (place < 0) this.#missing.add(words);
    return place;
  }
}

/** What ends a line of words in a drawing: its text, what it is said to show, and what of a page stands in it. */
const linesOfDrawing = new Set([...blockElements, 'desc', 'foreignobject', 'text', 'title']);

function wordsOfDrawing(markup: string): readonly string[] {
  const tags = new TagReader(markup);
  const lines = [''];
  let isProgram = false;
  for (let at = 0; at < markup.length; ) {
    const next = markup.indexOf('<', at);
    const end = next < 0 ? markup.length : next;
    if (!isProgram) lines[lines.length - 1] += markup.slice(at, end);
    if (next < 0) break;
    const tag = tags.tagAt(next);
    const comment = markup.startsWith('<!--', next) ? markup.indexOf('-->', next) : null;
    at = comment === null ? (tag?.end ?? next + 1) : comment < 0 ? markup.length : comment + 3;
    if (tag?.name === 'script' || tag?.name === 'style') isProgram = !tag.closing;
    if (tag && linesOfDrawing.has(tag.name)) lines.push('');
    else if (tag) lines[lines.length - 1] += ' ';
  }
  return lines;
}

const longestTitle = 1000;

const border = '<br><br>';

const closers = new Map(
  [...rawElements, 'title'].map((name) => [`</${name}`, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]),
);

function written({ name, attributes }: Tag): string {
  let markup = `<${name}`;
  for (const [key, value] of attributes) markup += ` ${key}="${value.replaceAll('"', '&quot;')}"`;
  return `${markup}>`;
}
