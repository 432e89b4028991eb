import type { Block, Origin, Page, ScannedWord } from '../../document.ts';
import type { PlacedWords } from '../../original.ts';
import { onPage, type Piece } from './on-page.ts';
import type { PlacedLine, PrintedParagraph } from './paragraphs.ts';

/** A paragraph as it is to be written: an aside has a rule. */
export interface Written {
  readonly paragraph: PrintedParagraph;
  readonly rule: string | null;
}

/** What a page is called in citations. */
export type PageName = Pick<Page, 'name' | 'bates'>;

/** What was written of printed paragraphs. */
export interface WrittenText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly origin: Origin;
  /** Where its words stand, by the place of their page in the file. */
  readonly placed: ReadonlyMap<number, readonly PlacedWords[]>;
}

/** The text of printed paragraphs with its blocks, and the map from the text back to pages and lines; all made in one go. */
export function writtenText(written: readonly Written[], names: readonly PageName[]): WrittenText {
  const whole = wholeWords(written);
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const pages: OpenPage[] = [];
  const scanned: ScannedWord[] = [];
  const placed = new Map<number, PlacedWords[]>();
  let length = 0;
  const put = (words: string) => {
    pieces.push(words);
    length += words.length;
  };
  for (const { paragraph, rule } of written) {
    if (length > 0) put('\n\n');
    const start = length;
    for (const [at, line] of paragraph.lines.entries()) {
      const next = paragraph.lines[at + 1];
      const from = length;
      put(next && paragraph.prose ? beforeNext(line.words, next.words, whole) : line.words);
      note(pages, line, from, length);
      const here = onPage([[line, from]], length);
      scanned.push(...(here.scanned ?? []));
      const own = placed.get(line.page) ?? [];
      if (own.length === 0) placed.set(line.page, own);
      own.push(...here.pieces.map((piece) => boxed(piece, line)));
      if (next && !(paragraph.prose && isBroken(line.words, next.words))) put(paragraph.prose ? ' ' : '\n');
    }
    const kind = rule === null ? 'paragraph' : 'aside';
    blocks.push({ start, end: length, kind, ...(rule === null ? {} : { rule }) });
  }
  const origin: Origin = {
    pages: pages.map(({ page, start, end, lines }) => ({ start, end, ...names[page]!, lines })),
    parts: [],
    ...(scanned.length > 0 && { scanned }),
  };
  return { text: pieces.join(''), blocks, origin, placed };
}

/** Letters stand so far above their line and hang so far below it, in their heights. */
const [above, below] = [0.85, 0.25];

/** A stretch with the box that its letters fill; tenths of a point are enough. */
function boxed({ start, end, left, right }: Piece, { baseline, size }: PlacedLine): PlacedWords {
  const tenths = (length: number) => Math.round(length * 10) / 10;
  return [start, end, tenths(left), tenths(baseline - above * size), tenths(right), tenths(baseline + below * size)];
}

interface OpenPage {
  readonly page: number;
  readonly start: number;
  end: number;
  readonly lines: [start: number, number: number][];
}

function note(pages: OpenPage[], { page, number }: PlacedLine, start: number, end: number): void {
  const open = pages.at(-1);
  if (open?.page !== page) pages.push({ page, start, end, lines: [[start, number]] });
  else {
    open.end = end;
    if (open.lines.at(-1)![1] !== number) open.lines.push([start, number]);
  }
}

const brokenWord = /([\p{L}’']{2,40})[-\u00ad\u2010]$/u;

/** Whether a word is broken at the end of a line, or a compound or a range of numbers at its hyphen. */
const isBroken = (words: string, next: string): boolean =>
  /\u00ad$/.test(words) || (/[\p{L}\d][-\u2010]$/u.test(words) && /^[\p{L}\d]/u.test(next));

/** The words of a line as they stand before the next: a hyphen that only the line's end put there goes. */
function beforeNext(words: string, next: string, whole: ReadonlySet<string>): string {
  if (words.endsWith('\u00ad')) return words.slice(0, -1);
  const first = brokenWord.exec(words)?.[1];
  const second = /^\p{Ll}[\p{L}’']*/u.exec(next)?.[0];
  if (first === undefined || second === undefined) return words;
  const compound = whole.has(`${first}-${second}`.toLowerCase());
  const single = whole.has(`${first}${second}`.toLowerCase());
  return compound && !single ? words : words.slice(0, -1);
}

/** The words that stand unbroken within the lines: they tell whether a hyphen belongs to a word. */
function wholeWords(written: readonly Written[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { paragraph } of written)
    for (const { words } of paragraph.lines)
      for (const [word] of words.toLowerCase().matchAll(/\p{L}[\p{L}’']{0,40}(?:-\p{L}[\p{L}’']{0,40}){0,3}/gu))
        found.add(word);
  return found;
}
