import type { PrintedLine } from './page.ts';

/** A line with where it stands in the file. */
export interface PlacedLine extends PrintedLine {
  /** Place of its page in the file, from 0. */
  readonly page: number;
  /** Printed beside it, or counted on its page from 1. */
  readonly number: number;
}

/** Lines that belong together. */
export interface PrintedParagraph {
  readonly lines: readonly PlacedLine[];
  /** Its lines are of one text that a page breaks where it is full; the lines of a caption or a table stand for themselves. */
  readonly prose: boolean;
}

/** "(a) ", "12. ", "• ": what opens an item. A year or a large number opens none. */
const item = /^(?:[•●▪◦‣·]|[-–—] |\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)] )/;

const sentenceEnd = /[.!?:;]["”’')\]]{0,2}[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$/;

/** The paragraphs of lines in reading order, over the borders of pages. */
export function paragraphsOf(lines: readonly PlacedLine[]): readonly PrintedParagraph[] {
  const pitch = commonPitch(lines);
  const fills = filling(lines);
  const paragraphs: PlacedLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (open && at > 0 && !isBorder(open, line, { pitch, fills })) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => ({ lines: own, prose: isProse(own, fills) }));
}

/** The distance between two lines that most of them have. */
function commonPitch(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before || before.page !== line.page || before.column !== line.column) continue;
    const pitch = Math.round(line.baseline - before.baseline);
    if (pitch > 0) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? 14;
}

/** Whether a line ends where its column does. */
const reachesBorder = ({ right, left, column }: PrintedLine): boolean => {
  const width = column.right - column.left;
  return column.right - right < 0.12 * width && right - left > 0.5 * width;
};

/** So many lines of a column must end where it does for it to have prose: the one that is longest of a title page ends there, too. */
const fewestFull = 2;

/** Which lines fill their column, as those of prose do. */
function filling(lines: readonly PlacedLine[]): (line: PlacedLine) => boolean {
  const counts = new Map<PrintedLine['column'], number>();
  for (const line of lines) if (reachesBorder(line)) counts.set(line.column, (counts.get(line.column) ?? 0) + 1);
  return (line) => reachesBorder(line) && (counts.get(line.column) ?? 0) >= fewestFull;
}

/** What tells where a paragraph ends. */
interface Setting {
  readonly pitch: number;
  readonly fills: (line: PlacedLine) => boolean;
}

/** A short line that stands at both borders of its page is no prose: a party and its role, a day and who signs. */
const isParted = ({ words }: PlacedLine): boolean => words.length <= 60 && /\S {2}\S/.test(words);

/** What begins a line of its own: where a paper is dated, its number, "versus" between its parties. */
const ownLine = /^(?:dated?|(?:case|claim|appeal) (?:no|number)) ?[.:]|^(?:versus|vs?\.?)$/i;

function isBorder(open: readonly PlacedLine[], line: PlacedLine, { pitch, fills }: Setting): boolean {
  const last = open.at(-1)!;
  if (last.cells > 1 !== line.cells > 1 || last.ofCaption !== line.ofCaption) return true;
  if (Math.abs(line.size - last.size) > 0.12 * Math.max(line.size, last.size)) return true;
  if (isParted(last) || isParted(line) || ownLine.test(line.words)) return true;
  if (last.page !== line.page || line.baseline <= last.baseline) return !goesOn(last, line, fills);
  const gap = line.baseline - last.baseline;
  if (gap > 1.35 * pitch || gap > 3.2 * last.size) return true;
  const before = open.at(-2);
  const usual = before && before.page === last.page ? last.baseline - before.baseline : null;
  if (usual !== null && usual > 0 && gap > 1.3 * usual) return true;
  if (item.test(line.words) && (sentenceEnd.test(last.words) || !fills(last))) return true;
  const step = line.left - last.left;
  const em = line.size;
  // The first line of a paragraph is set in; the second one goes back to the border.
  if (step > 0.9 * em && (sentenceEnd.test(last.words) || !fills(last))) return true;
  if (step < -0.9 * em && open.length > 1 && sentenceEnd.test(last.words)) return true;
  // A short line ends a paragraph; the lines of a caption, a heading or an address stand close under one another.
  return !fills(last) && (sentenceEnd.test(last.words) || (gap > 1.4 * em && !/^[\p{Ll}\d(“"‘]/u.test(line.words)));
}

/** Over the border of a page or a column: a text that was broken off goes on. */
const goesOn = (last: PlacedLine, line: PlacedLine, fills: Setting['fills']): boolean =>
  !sentenceEnd.test(last.words) && (fills(last) || /^\p{Ll}/u.test(line.words)) && !item.test(line.words);

function isProse(lines: readonly PlacedLine[], fills: Setting['fills']): boolean {
  // A title, the name of a court, a list of parties.
  if (2 * lines.filter(({ words }) => /\p{Ll}{2}/u.test(words)).length < lines.length) return false;
  return lines.length > 1 && lines[0]!.cells === 1 && !lines[0]!.ofCaption && lines.slice(0, -1).some(fills);
}
