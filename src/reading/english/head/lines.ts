import type { Span } from '../../../document/document.ts';

/** A line of the head, or one column of it, without the white space and rules around it. */
export interface HeadLine extends Span {
  /** On one line with single spaces. */
  readonly words: string;
  /** For each character of `words`, its place in the text. */
  readonly at: readonly number[];
  /** Place of its line: two columns of one line share it. */
  readonly row: number;
  /** How far from the left its first word stands on that line, in characters. */
  readonly column: number;
}

/** A head is this long at most, in UTF-16 units: captions with many parties fill a page or two. */
const longest = 6000;
/** A line this long is prose. */
export const proseLength = 240;

/** What draws the border between the two columns of a title page: "JANE OAK,        )   No. 12", "§", "|", wide space; the cells of a table: "JANE OAK | Appellant"; and a gap before a number: "Plaintiff,  31-CV-4417". */
const border =
  /[^\S\n]{0,80}(?:[)§|:](?=[^\S\n]{2,80}\S|[^\S\n]{0,80}$)|\|(?= )|[^\S\n]{5,80}(?=\S)|[^\S\n]{2,4}(?=(?:(?:Case|CASE|Civil|CIVIL|Criminal|CRIMINAL|Index|INDEX|Docket|DOCKET|Cause|CAUSE)(?: (?:Action|ACTION))? (?:Nos?|NOS?)\b|(?:\d{1,2}:)?\d\d[ -](?:cv|CV|Civ|CIV|cr|CR|Cr|mc|MC|mj|MJ)[. -]|No\. \d)))/g;

/** The lines of a head from its first word on; empty ones and rules ("- - - -", "____") are kept, with their bare characters. */
export function headLines(text: string): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  let start = 0;
  const rows = text.slice(0, longest).split('\n');
  const isPleading = hasLineNumbers(rows);
  for (const [row, raw] of rows.entries()) {
    const front = isPleading ? (lineNumber.exec(raw)?.[0].length ?? 0) : 0;
    const put = (from: number, to: number) => {
      const line = lineOf(text, start + from, start + to, row);
      if (line !== null) lines.push({ ...line, column: line.start - start });
    };
    if (raw.length < proseLength) for (const [from, to] of columns(raw.slice(front))) put(front + from, front + to);
    else put(front, raw.length);
    start += raw.length + 1;
  }
  return atRightColumn(lines, text);
}

/** A line whose left part comes close to the right column, as others begin it, is two lines. */
function atRightColumn(lines: readonly HeadLine[], text: string): readonly HeadLine[] {
  const right = lines.filter((line, at) => lines[at - 1]?.row === line.row && line.column >= leastIndent);
  const column = right.map((line) => line.column).find((one, at, all) => all.indexOf(one) !== at);
  if (column === undefined) return lines;
  return lines.flatMap((line) => {
    const place = line.start - line.column + column;
    const isTwo = place > line.start + 2 && place < line.end && /^\s{2}\S$/.test(text.slice(place - 2, place + 1));
    if (!isTwo || line.words.length > proseLength) return [line];
    const parts = [lineOf(text, line.start, place, line.row), lineOf(text, place, line.end, line.row)];
    return parts.flatMap((part, at) => (part === null ? [] : [{ ...part, column: at === 0 ? line.column : column }]));
  });
}

/** The number of a line of a pleading, in its margin. */
const lineNumber = /^ {0,4}(\d{1,2})(?= {2}|$)/;
/** So many in their order, and it is pleading paper. */
const fewestNumbers = 8;

function hasLineNumbers(rows: readonly string[]): boolean {
  let last = 0;
  let inOrder = 0;
  for (const raw of rows) {
    const number = Number(lineNumber.exec(raw)?.[1] ?? 0);
    if (number === 0) continue;
    if (number === last + 1 || number === 1) inOrder += 1;
    last = number;
  }
  return inOrder >= fewestNumbers;
}

/**
 * The lines without those of a right column: what stands beside the parties of a title page is its number and what paper it is. Where it stands is told by
 * the lines that have both columns; a line that has only the right one begins as far from the left as these.
 */
export function leftColumn(lines: readonly HeadLine[]): readonly HeadLine[] {
  const right = lines.filter((line, at) => lines[at - 1]?.row === line.row && line.column >= leastIndent);
  if (right.length === 0) return lines;
  const from = Math.min(...right.map(({ column }) => column));
  const rows = right.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return lines.filter(
    (line, at) =>
      !(lines[at - 1]?.row === line.row || (line.column >= from && line.row >= first - 3 && line.row <= last + 6)),
  );
}

/** A right column begins no farther to the left. */
const leastIndent = 24;

function columns(raw: string): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  let from = 0;
  for (const match of raw.matchAll(border)) {
    // A bracket that was opened on the line closes there.
    if (match[0].trim() === ')' && raw.slice(from, match.index).includes('(')) continue;
    // "Between:" and "Case Number :CA 21" are one cell each.
    if (match[0].trim() === ':' && !/^\s{3}/.test(match[0])) continue;
    cells.push([from, match.index]);
    from = match.index + match[0].length;
  }
  cells.push([from, raw.length]);
  return cells;
}

/** The line of a form that is filled in: "Oak Ferries ____ v. ____ Birch". */
const blank = /_{3}/;

/** The stretch from `from` to `to` as a line; `null` where nothing stands in it. */
export function lineOf(text: string, from: number, to: number, row: number): HeadLine | null {
  let words = '';
  const at: number[] = [];
  const raw = text.slice(from, to);
  const isForm = blank.test(raw) && /[\p{L}\d]/u.test(raw);
  for (let place = from; place < to; place += 1) {
    const space = /\s/.test(text[place]!) || (isForm && text[place] === '_');
    const unit = text[place]!;
    if (space && (words === '' || words.endsWith(' '))) continue;
    words += space ? ' ' : unit;
    at.push(place);
  }
  if (words.endsWith(' ')) {
    words = words.slice(0, -1);
    at.pop();
  }
  return words === '' ? null : { words, at, start: at[0]!, end: at.at(-1)! + 1, row, column: 0 };
}

/** A part of a line, from one of its characters up to another. */
export function partOf(line: HeadLine, from: number, to: number = line.words.length): HeadLine | null {
  let [first, last] = [from, to];
  while (first < last && line.words[first] === ' ') first += 1;
  while (last > first && line.words[last - 1] === ' ') last -= 1;
  if (first >= last) return null;
  const at = line.at.slice(first, last);
  const column = line.column + at[0]! - line.start;
  return { words: line.words.slice(first, last), at, start: at[0]!, end: at.at(-1)! + 1, row: line.row, column };
}
