import type { Span } from '../../../document/document.ts';

/** A line of the head, or one column of it, without the white space and rules around it. */
export interface HeadLine extends Span {
  /** On one line with single spaces. */
  readonly words: string;
  /** For each character of `words`, its place in the text. */
  readonly at: readonly number[];
  /** Place of its line: two columns of one line share it. */
  readonly row: number;
}

/** A head is this long at most, in UTF-16 units: captions with many parties fill a page or two. */
const longest = 6000;
/** A line this long is prose. */
export const proseLength = 240;

/** What draws the border between the two columns of a title page: "JANE OAK,        )   No. 12", "§", "|", wide space; and the cells of a table: "JANE OAK | Appellant". */
const border = /[^\S\n]{0,80}(?:[)§|:](?=[^\S\n]{2,80}\S|[^\S\n]{0,80}$)|\|(?= )|[^\S\n]{5,80}(?=\S))/g;

/** The lines of a head from its first word on; empty ones and rules ("- - - -", "____") are kept, with their bare characters. */
export function headLines(text: string): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  let start = 0;
  for (const [row, raw] of text.slice(0, longest).split('\n').entries()) {
    if (raw.length < proseLength)
      for (const [from, to] of columns(raw)) lines.push(...trimmed(text, start + from, start + to, row));
    else lines.push(...trimmed(text, start, start + raw.length, row));
    start += raw.length + 1;
  }
  return lines;
}

function columns(raw: string): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  let from = 0;
  for (const match of raw.matchAll(border)) {
    // A bracket that was opened on the line closes there.
    if (match[0].trim() === ')' && raw.slice(from, match.index).includes('(')) continue;
    // "Between:" and "Case Number :CA 21" are one cell each.
    if (match[0].trim() === ':') continue;
    cells.push([from, match.index]);
    from = match.index + match[0].length;
  }
  cells.push([from, raw.length]);
  return cells;
}

function trimmed(text: string, from: number, to: number, row: number): HeadLine[] {
  const line = lineOf(text, from, to, row);
  return line === null ? [] : [line];
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
  return words === '' ? null : { words, at, start: at[0]!, end: at.at(-1)! + 1, row };
}

/** A part of a line, from one of its characters up to another. */
export function partOf(line: HeadLine, from: number, to: number = line.words.length): HeadLine | null {
  let [first, last] = [from, to];
  while (first < last && line.words[first] === ' ') first += 1;
  while (last > first && line.words[last - 1] === ' ') last -= 1;
  if (first >= last) return null;
  const at = line.at.slice(first, last);
  return { words: line.words.slice(first, last), at, start: at[0]!, end: at.at(-1)! + 1, row: line.row };
}
