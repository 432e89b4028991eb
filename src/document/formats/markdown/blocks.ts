import type { BlockKind } from '../../document.ts';
import { isHtmlElement } from '../page/elements.ts';

/** A leaf of the structure of a Markdown text: its inline marks still in it. */
export interface MarkdownBlock {
  readonly kind: BlockKind;
  /** Rank of a heading; 0 for what is none. */
  readonly rank: number;
  /** `code` has no inline marks; a `row` of a table has its cells between bars. */
  readonly form: 'text' | 'code' | 'row';
  readonly words: string;
}

export interface MarkdownText {
  readonly blocks: readonly MarkdownBlock[];
  /** Labels, in lower case, of the links whose targets stand elsewhere in the text. */
  readonly labels: ReadonlySet<string>;
}

/** Quotations and list items within one another; deeper ones are read as of the last. */
const deepest = 16;

/**
 * The blocks of a Markdown text as CommonMark has them, with tables; what stands as HTML in it is text without its tags.
 * Each line is compared with at most `deepest` open containers, and nothing is ever read twice.
 */
export function markdownBlocks(text: string): MarkdownText {
  const lines = text.split('\n');
  const reader = new BlockReader(lastEnds(lines));
  for (const line of lines) reader.line(line.replaceAll('\t', '    '));
  return reader.finish();
}

/** Quotation, or the columns by which what belongs to a list item is indented. */
type Container = 'quotation' | number;

class BlockReader {
  readonly #blocks: MarkdownBlock[] = [];
  readonly #labels = new Set<string>();
  readonly #open: Container[] = [];
  /** Lines of the paragraph that is being read. */
  #paragraph: string[] = [];
  #code: string[] | null = null;
  /** The fence that the code ends with; `null` for code that is indented. */
  #fence: string | null = null;
  #inTable = false;
  /** What the comment, program or style sheet that is being passed over ends with. */
  #until: PassedOver | null = null;
  /** By what is passed over, the last line that ends it: without an end to come it is text. */
  readonly #lastEnds: ReadonlyMap<PassedOver, number>;
  #number = -1;

  constructor(lastEnds: ReadonlyMap<PassedOver, number>) {
    this.#lastEnds = lastEnds;
  }

  line(whole: string): void {
    this.#number++;
    const { rest: inside, matched } = this.#continued(whole);
    if (this.#fence !== null && matched === this.#open.length) {
      this.#codeLine(inside);
      return;
    }
    if (this.#until !== null) {
      const end = behindEnd(whole, 0, this.#until);
      if (end === null) return;
      this.#until = null;
      const rest = whole.slice(end).trim();
      if (rest !== '') this.#leaf(rest);
      return;
    }
    if (inside.trim() === '') {
      this.#blank(matched);
      return;
    }
    const { rest, started } = this.#begun(inside, matched);
    if (!started && matched < this.#open.length && this.#paragraph.length > 0 && !startsBlock(rest)) {
      this.#paragraph.push(rest.trimStart());
      return;
    }
    if (!started) this.#leave(matched);
    this.#leaf(rest);
  }

  finish(): MarkdownText {
    this.#flush();
    return { blocks: this.#blocks, labels: this.#labels };
  }

  /** How many of the open containers the line goes on with, and what it has inside them. */
  #continued(line: string): { rest: string; matched: number } {
    let rest = line;
    let matched = 0;
    for (const container of this.#open) {
      const indent = indentOf(rest);
      if (container === 'quotation') {
        if (indent > 3 || rest[indent] !== '>') break;
        rest = rest.slice(indent + (rest[indent + 1] === ' ' ? 2 : 1));
      } else if (rest.trim() !== '') {
        if (indent < container) break;
        rest = rest.slice(container);
      }
      matched++;
    }
    return { rest, matched };
  }

  /** Opens the containers that begin on this line, and gives what stands in them. */
  #begun(line: string, matched: number): { rest: string; started: boolean } {
    const interrupts = this.#paragraph.length > 0 && matched === this.#open.length;
    let rest = line;
    let started = false;
    for (;;) {
      const indent = indentOf(rest);
      if (indent > 3) break;
      if (!started && isRule(rest.trim())) break;
      const container = beginning(rest, indent, !started && interrupts);
      if (!container) break;
      if (!started) {
        this.#flush();
        this.#open.length = matched;
      }
      started = true;
      if (this.#open.length < deepest) this.#open.push(container.opens);
      rest = rest.slice(container.length);
    }
    return { rest: started ? rest.replace(/^\[[ xX]\] /, '') : rest, started };
  }

  /** Ends all containers but so many, and what stood in them. */
  #leave(kept: number): void {
    if (kept === this.#open.length) return;
    this.#flush();
    this.#open.length = kept;
  }

  #blank(matched: number): void {
    if (this.#code !== null && this.#fence === null) this.#code.push('');
    else this.#flush();
    // A quotation ends at a line without its mark; an item may go on behind it.
    const lost = this.#open.findIndex((container, place) => place >= matched && container === 'quotation');
    if (lost >= 0) this.#leave(lost);
  }

  #codeLine(line: string): void {
    const words = line.trim();
    if (words.length >= this.#fence!.length && words.replaceAll(this.#fence![0]!, '') === '') this.#flush();
    else this.#code!.push(line);
  }

  #leaf(whole: string): void {
    const line = this.#paragraph.length === 0 && this.#code === null ? this.#behindPassedOver(whole) : whole;
    if (line === '') return;
    const indent = indentOf(line);
    const words = line.trim();
    if (indent > 3 && this.#paragraph.length === 0 && !this.#inTable) {
      this.#code ??= [];
      this.#code.push(line.slice(4));
      return;
    }
    if (this.#code !== null) this.#flush();
    const fence = /^(`{3,}|~{3,})/.exec(words)?.[1];
    if (fence && !(fence[0] === '`' && words.slice(fence.length).includes('`'))) {
      this.#flush();
      this.#fence = fence;
      // What stands behind the fence may be the name of a language, or a word of the story behind a stray mark: it stays.
      const behind = words.slice(fence.length).trim();
      this.#code = behind === '' ? [] : [behind];
    } else if (this.#paragraph.length > 0 && /^(?:=+|-+)$/.test(words)) {
      this.#heading(words[0] === '=' ? 1 : 2, this.#paragraph.splice(0).join('\n'));
    } else if (isRule(words)) this.#flush();
    else if (headingRank(words) > 0) {
      this.#flush();
      this.#heading(headingRank(words), withoutHashes(words));
    } else if (this.#inTable) this.#add('paragraph', 'row', words);
    else if (this.#paragraph.length === 1 && isDelimiterRow(words, this.#paragraph[0]!)) {
      this.#add('paragraph', 'row', this.#paragraph.pop()!);
      this.#inTable = true;
    } else if (this.#paragraph.length === 0 && this.#isDefinition(words)) return;
    else this.#paragraph.push(line.trimStart());
  }

  /** The line without the comments, programs and style sheets that it begins with. */
  #behindPassedOver(line: string): string {
    let at = line.length - line.trimStart().length;
    if (at > 3) return line;
    for (let from = 0; ; ) {
      opening.lastIndex = at;
      const [whole, name = '!--'] = opening.exec(line) ?? [];
      if (whole === undefined) return from === 0 ? line : line.slice(from).trim();
      const what = name.toLowerCase() as PassedOver;
      const end = behindEnd(line, at + whole.length, what);
      if (end === null && this.#lastEnds.get(what)! <= this.#number) return line.slice(from);
      if (end === null) {
        this.#until = what;
        return '';
      }
      from = end;
      for (at = end; line[at] === ' '; ) at++;
    }
  }

  /** `[label]: target`; a note (`[^1]: words`) is text. */
  #isDefinition(words: string): boolean {
    const label = /^\[([^\]^[][^\][]{0,200})\]: {0,20}\S+(?: {1,20}["'(][^\n]*)?$/.exec(words)?.[1];
    if (label !== undefined) this.#labels.add(label.toLowerCase());
    return label !== undefined;
  }

  #heading(rank: number, words: string): void {
    this.#blocks.push({ kind: 'heading', rank, form: 'text', words });
  }

  #add(kind: BlockKind, form: MarkdownBlock['form'], words: string): void {
    this.#blocks.push({ kind, rank: 0, form, words });
  }

  #flush(): void {
    const container = this.#open.at(-1);
    const kind = container === undefined ? 'paragraph' : container === 'quotation' ? 'block-quotation' : 'list-item';
    if (this.#paragraph.length > 0) this.#add(kind, 'text', this.#paragraph.join('\n'));
    if (this.#code !== null) this.#add('block-quotation', 'code', this.#code.join('\n'));
    this.#paragraph = [];
    this.#code = null;
    this.#fence = null;
    this.#inTable = false;
  }
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The container that begins at the words of a line; a list that is not of bullets begins in a paragraph only by its 1. */
function beginning(line: string, indent: number, inParagraph: boolean): { opens: Container; length: number } | null {
  if (line[indent] === '>') return { opens: 'quotation', length: indent + (line[indent + 1] === ' ' ? 2 : 1) };
  const words = line.slice(indent, indent + 12);
  const marker = /^(?:[-*+]|\d{1,9}[.)])(?= |$)/.exec(words)?.[0];
  if (!marker) return null;
  const after = line.slice(indent + marker.length);
  if (inParagraph && (after.trim() === '' || (/^\d/.test(marker) && !/^1[.)]$/.test(marker)))) return null;
  const gap = indentOf(after);
  const width = indent + marker.length + (after.trim() === '' || gap > 4 ? 1 : gap);
  return { opens: width, length: Math.min(width, line.length) };
}

/** Whether these words begin a block of their own, so that they do not go on with a paragraph above. */
function startsBlock(line: string): boolean {
  const words = line.trim();
  return isRule(words) || headingRank(words) > 0 || /^(?:`{3}|~{3})/.test(words);
}

function isRule(words: string): boolean {
  const mark = words[0];
  if (mark !== '-' && mark !== '*' && mark !== '_') return false;
  const marks = words.replaceAll(' ', '');
  return marks.length >= 3 && marks.replaceAll(mark, '') === '';
}

function headingRank(words: string): number {
  return /^(#{1,6})(?: |$)/.exec(words)?.[1]?.length ?? 0;
}

/** `# Words ##` without the marks. */
function withoutHashes(words: string): string {
  const inner = words.slice(headingRank(words)).trim();
  let end = inner.length;
  while (inner[end - 1] === '#') end--;
  return end === inner.length || (end > 0 && inner[end - 1] !== ' ') ? inner : inner.slice(0, end).trimEnd();
}

/** `|---|:--:|` under a line of as many cells. */
function isDelimiterRow(words: string, above: string): boolean {
  if (!/^[-:| ]+$/.test(words) || !words.includes('-') || !above.includes('|')) return false;
  const cells = cellsOf(words);
  return cells.length === cellsOf(above).length && cells.every((cell) => /^:?-+:?$/.test(cell));
}

/** The cells of a row of a table. */
export function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let i = 0; i < row.length; i++) {
    if (row[i] === '\\' && row[i + 1] === '|') {
      cell += '|';
      i++;
    } else if (row[i] === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += row[i];
  }
  cells.push(cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

/** A comment, a program or a style sheet that stands as HTML in the text. */
type PassedOver = '!--' | 'script' | 'style';

const opening = /<(?:!--|(script|style)(?![\w-]))/iy;
const endings: ReadonlyMap<PassedOver, RegExp> = new Map([
  ['!--', /-->/g],
  ['script', /<\/script[^<>]{0,99}>/gi],
  ['style', /<\/style[^<>]{0,99}>/gi],
]);

/** Where the line goes on behind the first end from `from` on; `null` when it has none. */
function behindEnd(line: string, from: number, what: PassedOver): number | null {
  const ending = endings.get(what)!;
  ending.lastIndex = from;
  const found = ending.exec(line);
  return found ? found.index + found[0].length : null;
}

/** The number of the last line that ends what is passed over; -1 for none. */
function lastEnds(lines: readonly string[]): Map<PassedOver, number> {
  return new Map(
    [...endings.keys()].map((what) => [what, lines.findLastIndex((line) => behindEnd(line, 0, what) !== null)]),
  );
}

/** Whether a tag is one of HTML; others in angle brackets are words. */
export function isTagName(name: string): boolean {
  return isHtmlElement(name.toLowerCase());
}
