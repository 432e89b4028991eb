import { markHeadings, splitDatelines } from '../../blocks.ts';
import { datelineDay } from '../../dateline-day.ts';
import type { Draft } from '../../draft.ts';
import type { DrawnPage, Turn } from '../../original.ts';
import { inReadingOrder } from './columns.ts';
import { numberAt, withoutLineNumbers } from './line-numbers.ts';
import { marginsOf, type PageInRows, rowPitch } from './margins.ts';
import type { PrintedLine, PrintedPage } from './page.ts';
import { type PlacedLine, paragraphsOf } from './paragraphs.ts';
import { type Row, rowsOf } from './rows.ts';
import { type Written, writtenText } from './text.ts';

/** A page put in rows: all that is kept of it while the other pages are looked at. */
export interface LaidOut extends PageInRows {
  readonly width: number;
  readonly turn: Turn;
  readonly numbers: ReturnType<typeof withoutLineNumbers>['numbers'];
}

/** The first step, page by page. */
export function layOut({ fragments, width, height, turn = 0, label, number }: PrintedPage): LaidOut {
  const numbered = withoutLineNumbers(fragments, width);
  return { width, height, turn, label, number, rows: rowsOf(numbered.fragments), numbers: numbered.numbers };
}

/** The text of printed pages, and where its words stand on them. */
export interface PrintedDraft {
  readonly draft: Draft;
  readonly drawn: readonly DrawnPage[];
}

/** The second step: the text of all pages, in reading order, with the map back to pages and lines; `null` where there are no words. */
export function draftOfPages(pages: readonly LaidOut[]): PrintedDraft | null {
  const margins = marginsOf(pages);
  const body = bodySize(pages);
  const pitch = rowPitch(pages);
  const story: PlacedLine[] = [];
  const after: Written[][] = pages.map(() => []);
  const before: Written[][] = pages.map(() => []);
  for (const [at, page] of pages.entries()) {
    const { furniture, first } = margins[at]!;
    for (const row of first) (isAbove(row, page) ? before : after)[at]!.push(furnitureOf(row, at));
    const lines = numbered(inReadingOrder(page.rows.filter((row) => !furniture.has(row))), page, at);
    const notes = firstNote(lines, body, pitch, page.height);
    story.push(...lines.slice(0, notes));
    for (const paragraph of paragraphsOf(lines.slice(notes))) after[at]!.push({ paragraph, rule: null });
  }
  const {
    text,
    blocks,
    origin,
    placed: onPages,
  } = writtenText(
    inOrder(story, before, after),
    margins.map(({ name, bates }) => (bates === null ? { name } : { name, bates })),
  );
  if (text === '') return null;
  const whole = splitDatelines(text, markHeadings(text, blocks));
  const dateline = datelineDay(text, whole);
  const days = dateline === null ? [] : [{ from: 'dateline' as const, words: dateline }];
  return {
    draft: { title: null, publisher: null, url: null, days, text, blocks: whole, origin },
    drawn: pages.map(({ number, width, height, turn }, at) => ({
      number,
      width,
      height,
      ...(turn !== 0 && { turn }),
      words: onPages.get(at) ?? [],
    })),
  };
}

const placed = (line: PrintedLine, page: number, number: number): PlacedLine => ({ ...line, page, number });

const isAbove = (row: Row, { height }: LaidOut): boolean => row[0]!.baseline < height / 2;

/** A row of the margin, as an aside. It is line 0 of its page: the lines of the text are counted below it. */
function furnitureOf(row: Row, page: number): Written {
  const lines = inReadingOrder([row]).map((line) => placed(line, page, 0));
  return { paragraph: { lines, prose: false }, rule: 'page-margin' };
}

/** Each line with its number: the printed one beside it, or counted. */
const numbered = (lines: readonly PrintedLine[], { numbers }: LaidOut, page: number): readonly PlacedLine[] =>
  lines.map((line, at) => placed(line, page, numberAt(numbers, line.baseline) ?? at + 1));

/** The size of letters that most of the text has. */
function bodySize(pages: readonly LaidOut[]): number {
  const counts = new Map<number, number>();
  for (const { rows } of pages)
    for (const { size, words } of rows.flat()) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + words.length);
    }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? 12;
}

/** What opens a note at the foot of a page. */
const noteMark = /^(?:\d{1,3}|[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|_{5,})(?:[.)]? ?\S|$)/;
const raisedMark = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3} /;

/**
 * Place of the line that opens the notes at the foot of a page; else the lines' number. From there to the end letters are smaller, or
 * lines closer; or the line begins with a raised number.
 */
function firstNote(lines: readonly PlacedLine[], body: number, pitch: number, height: number): number {
  const isLow = ({ baseline }: PlacedLine) => baseline >= 0.2 * height;
  const raised = lines.findIndex((line) => raisedMark.test(line.words) && isLow(line));
  if (raised >= 0) return raised;
  let first = lines.length;
  for (let at = lines.length - 1; at >= 0 && isLow(lines[at]!); at -= 1) {
    const { size, words, baseline } = lines[at]!;
    const isSmall = size <= 0.93 * body || /^_{5,}$/.test(words);
    const below = lines[at + 1];
    const isClose = below === undefined || (below.baseline > baseline && below.baseline - baseline <= 0.75 * pitch);
    const opens = noteMark.test(words);
    if (!isSmall && !isClose && !opens) break;
    if (opens && (isSmall || isClose || first < lines.length)) first = at;
  }
  return first;
}

/** What stands above the text of a page comes before it, what stands below it (notes, too) behind the paragraph that runs over the page's end. */
function inOrder(
  story: readonly PlacedLine[],
  before: readonly (readonly Written[])[],
  after: readonly (readonly Written[])[],
): readonly Written[] {
  const written: Written[] = [];
  let open = 0;
  let closed = 0;
  const openUpTo = (page: number) => {
    for (; open <= page; open += 1) written.push(...before[open]!);
  };
  const closeUpTo = (page: number) => {
    for (; closed < page; closed += 1) {
      openUpTo(closed);
      written.push(...after[closed]!);
    }
  };
  for (const paragraph of paragraphsOf(story)) {
    closeUpTo(paragraph.lines[0]!.page);
    openUpTo(paragraph.lines[0]!.page);
    written.push({ paragraph, rule: null });
  }
  closeUpTo(after.length);
  return written;
}
