import { isAside } from '../../asides/aside-rule.ts';
import { courtPage } from '../../asides/court-page.ts';
import type { Row } from './rows.ts';

/** A page in rows. */
export interface PageInRows {
  readonly height: number;
  /** What the file calls it. */
  readonly label: string | null;
  readonly number: number;
  readonly rows: readonly Row[];
}

/** What stands in the margins of a page. */
export interface Margins {
  /** Rows that are of no page alone: running heads, stamps, page numbers. */
  readonly furniture: ReadonlySet<Row>;
  /** Those of them whose words no page before has: shown once. */
  readonly first: ReadonlySet<Row>;
  /** By its printed number, else by what the file calls it, else by its place in the file. */
  readonly name: string;
  /** The number that was stamped on it when papers were handed over: "ABC00012345". */
  readonly bates: string | null;
}

/** How much of a page's height the rows of its margins may take, above and below: slip opinions are small pages on large paper. */
const marginShare = 0.25;

/** Rows of a margin. */
const mostRows = 4;

/** "- 14 -", "Page 3 of 12", "[iv]". */
const pageNumber =
  /^(?:[-–—[(]\s?)?(?:Page |PAGE |p\. ?)?(\d{1,4}|[ivxl]{1,6})(?:(?: of | OF |\/)\d{1,4})?(?:\s?[-–—\]).])?$/;

/** Between the parties of a caption it is no page five. */
const versus = /^v\.?$/i;

/** Letters of who handed the paper over, then a number of fixed length. */
const batesNumber = /^[A-Z][A-Za-z]{1,14}(?:[-_ ][A-Z]{1,8})?[-_ ]?(?:0\d{3,9}|\d{6,10})$/;

/** The margins of each page. What is a running head only all pages together tell. */
export function marginsOf(pages: readonly PageInRows[]): readonly Margins[] {
  const margins = pages.map(marginRows);
  const counts = new Map<string, number>();
  for (const rows of margins) for (const key of new Set(rows.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const within = new Set(pages.flatMap(({ rows }, at) => rows.filter((row) => !margins[at]!.includes(row)).map(keyOf)));
  const repeated = (row: Row) => {
    const count = counts.get(keyOf(row)) ?? 0;
    // What stands within pages, too, is of the text.
    if (within.has(keyOf(row))) return false;
    return count >= 2 && (count >= 3 || count >= 0.35 * pages.length);
  };
  const pitch = rowPitch(pages);
  const furniture = pages.map((page, at) => {
    const apart = rowsApart(page, repeated, pitch);
    const isOutermost = (row: Row) => row === page.rows[0] || row === page.rows.at(-1);
    return margins[at]!.filter(
      (row) => (apart.has(row) || isNumber(wordsOf(row))) && (isOutermost(row) || !versus.test(wordsOf(row))),
    );
  });
  const printed = printedNumbers(furniture);
  const seen = new Set<string>();
  return pages.map((page, at) => {
    const own = furniture[at]!;
    const first = own.filter((row) => !pageNumber.test(wordsOf(row)) && !seen.has(keyOf(row)));
    for (const row of own) seen.add(keyOf(row));
    return {
      furniture: new Set(own),
      first: new Set(first),
      name: printed[at] ?? page.label ?? String(page.number),
      bates: batesOf([...margins[at]!, ...own]),
    };
  });
}

/** The repeated rows above and below that a wider space parts from the text: words that a page happens to begin with are of the text. */
function rowsApart({ rows }: PageInRows, repeated: (row: Row) => boolean, pitch: number): ReadonlySet<Row> {
  const baseline = (at: number) => rows[at]?.[0]?.baseline ?? Number.NaN;
  const isHead = (at: number) => rows[at] !== undefined && (isOfPage(rows[at]) || repeated(rows[at]));
  let above = 0;
  while (above < mostRows && isHead(above)) above += 1;
  while (above > 0 && baseline(above) - baseline(above - 1) < 1.2 * pitch) above -= 1;
  let below = rows.length;
  while (below > above && below > rows.length - mostRows && isHead(below - 1)) below -= 1;
  while (below < rows.length && baseline(below) - baseline(below - 1) < 1.2 * pitch) below += 1;
  return new Set([...rows.slice(0, above), ...rows.slice(below)]);
}

/** The distance between two rows that most of them have. */
export function rowPitch(pages: readonly Pick<PageInRows, 'rows'>[]): number {
  const counts = new Map<number, number>();
  for (const { rows } of pages)
    for (const [at, row] of rows.entries()) {
      const pitch = at === 0 ? 0 : Math.round(row[0]!.baseline - rows[at - 1]![0]!.baseline);
      if (pitch > 0 && pitch < 3 * row[0]!.size) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
    }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? 14;
}

const wordsOf = (row: Row): string => row.map(({ words }) => words).join('  ');

/** Words by which a running head is known again: its numbers differ from page to page. */
const keyOf = (row: Row): string =>
  wordsOf(row)
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxl]{1,6}\b/g, '#')
    .replace(/\s+/g, ' ');

function marginRows({ rows, height }: PageInRows): readonly Row[] {
  const above = rows.slice(0, mostRows).filter((row) => row[0]!.baseline < marginShare * height);
  const below = rows
    .slice(above.length)
    .slice(-mostRows)
    .filter((row) => row[0]!.baseline > (1 - marginShare) * height);
  return [...above, ...below];
}

const isNumber = (words: string): boolean => pageNumber.test(words) || batesNumber.test(words);

function isOfPage(row: Row): boolean {
  const words = wordsOf(row);
  return isNumber(words) || (words.length <= courtPage.longest && isAside(courtPage, words, 0));
}

/** The printed numbers of the pages, where they count on by one through the whole file; else none. */
function printedNumbers(furniture: readonly (readonly Row[])[]): readonly (string | null)[] {
  const numbers = furniture.map((rows) =>
    rows
      .flatMap((row) => row.flatMap(({ words }) => pageNumber.exec(words)?.[1] ?? []))
      .filter((one) => /^\d/.test(one)),
  );
  const offsets = new Map<number, number>();
  for (const [at, own] of numbers.entries())
    for (const offset of new Set(own.map((one) => Number(one) - at)))
      offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  const [best] = [...offsets].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const numbered = numbers.filter((own) => own.length > 0).length;
  if (best === undefined || best[1] < 2 || best[1] < 0.8 * numbered) return furniture.map(() => null);
  return furniture.map((_, at) => (at + best[0] > 0 ? String(at + best[0]) : null));
}

function batesOf(rows: readonly Row[]): string | null {
  for (const row of rows) for (const { words } of row) if (batesNumber.test(words)) return words;
  return null;
}
