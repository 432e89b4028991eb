import { type OnPage, onPage } from './on-page.ts';
import type { PrintedLine } from './page.ts';
import type { Row, Segment } from './rows.ts';

/** Narrower is no border between two columns, in letter heights. */
const narrowestGutter = 0.9;

/** A region of fewer rows is a line with a wide gap in it. */
const fewestRows = 3;

/** Share of the column that a full line of prose fills. */
const full = 0.75;

/** Words that stand beside a caption: where a region has one, its columns are the sides and the number of a case. */
const ofCaption =
  /^(?:v\.?|vs\.?|-v-|-against-|against)$|\b(?:plaintiffs?|defendants?|petitioners?|respondents?|appellants?|appellees?|claimants?|debtors?)\b[-/,.)]?|^(?:case|civil(?: action)?|criminal|docket|index|cause|claim|appeal|file)? ?nos?[.:]{1,2}[ \w:-]{1,9}\d/i;

/** A role alone, at the right of the party that has it: such a caption is read row by row. */
const roleAlone =
  /^[.… ]{0,12}(?:(?:first|second|third|fourth|part \d+) )?(?:plaintiff|defendant|petitioner|respondent|appellant|appellee|claimant|applicant|accused|intervener|complainant)(?:s|\(s\))?(?:\s?\/\s?(?:plaintiff|defendant|petitioner|respondent|appellant|claimant)s?)?[.,]?$/i;

/** What draws the border of a caption's columns and says nothing. */
const border = /^[)§|:*(\]]{1,3}$/;

interface Region {
  readonly from: number;
  /** Behind its last row. */
  readonly to: number;
  readonly gutter: { readonly left: number; readonly right: number };
}

/** The lines of a page in the order in which they are read: column by column where there are columns, else row by row. */
export function inReadingOrder(rows: readonly Row[]): readonly PrintedLine[] {
  const bare = rows.map(withoutBorders).filter((row) => row.length > 0);
  return ordered(bare, { extent: extent(bare), ofCaption: false }, 0);
}

function withoutBorders(row: Row): Row {
  return row.length > 1 || /^[)§|]$/.test(row[0]?.words ?? '')
    ? row.filter(({ words }) => !border.test(words)).map(withoutBorder)
    : row;
}

/** "ANN OAK,   )": the border may stand close behind the words. */
function withoutBorder(one: Segment): Segment {
  const open = one.words.includes('(');
  const plain = one.words.replace(/ [§|]$/, '').replace(/^[§|:] /, '');
  const words = open ? plain : plain.replace(/ \)$/, '').replace(/^\) /, '');
  return words === one.words ? one : { ...one, words, ...onPage([[one, -one.words.indexOf(words)]], words.length) };
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

/** A column of the page, or the whole of it. */
interface Column {
  /** One object for all its lines. */
  readonly extent: Extent;
  readonly ofCaption: boolean;
}

const extent = (rows: readonly Row[]): Extent => {
  const segments = rows.flat();
  return {
    left: segments.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: segments.reduce((most, { right }) => Math.max(most, right), 0),
  };
};

/** Columns within columns are rare, and a page of nothing but gaps must end. */
const deepest = 4;

function ordered(rows: readonly Row[], column: Column, depth: number): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (let at = 0; at < rows.length; ) {
    const region = depth < deepest ? regionAt(rows, at) : null;
    const columns = region === null ? null : columnsOf(rows, region);
    if (region && columns !== null) {
      const { left, right } = sidesOf(rows, region);
      const ofCaption = columns === 'caption' || column.ofCaption;
      for (const side of [left, right]) lines.push(...ordered(side, { extent: extent(side), ofCaption }, depth + 1));
      at = region.to;
    } else {
      const to = region ? region.to : at + 1;
      const isTable = region !== null && !hasRolesBeside(rows.slice(at, to));
      for (const row of rows.slice(at, to)) lines.push(rowAsLine(row, column, isTable));
      at = to;
    }
  }
  return lines;
}

/** The cells of a row that is no part of columns, side by side: a table's, or a line with a wide gap. */
function rowAsLine(row: Row, { ofCaption, extent: column }: Column, isOfTable: boolean): PrintedLine {
  const between = isOfTable && row.length > 2 ? ' | ' : '  ';
  const words = row.map((one) => one.words).join(between);
  const places: (readonly [OnPage, number])[] = [];
  let place = 0;
  for (const one of row) {
    places.push([one, place]);
    place += one.words.length + between.length;
  }
  const [first, last] = [row[0]!, row.at(-1)!];
  return {
    words,
    ...onPage(places, words.length),
    left: first.left,
    right: last.right,
    baseline: first.baseline,
    size: Math.max(...row.map(({ size }) => size)),
    cells: isOfTable ? row.length : 1,
    ofCaption,
    column,
  };
}

/** The longest run of rows from here on that all leave the same stretch of the page empty. */
function regionAt(rows: readonly Row[], from: number): Region | null {
  const row = rows[from]!;
  let best: Region | null = null;
  for (let gap = 0; gap + 1 < row.length; gap += 1) {
    const region = grown(rows, from, { left: row[gap]!.right, right: row[gap + 1]!.left });
    if (region && (best === null || region.to > best.to)) best = region;
  }
  // What opens the left column may have nothing beside it: "JANE OAK," above "Plaintiff,    No. 12".
  if (best === null && row.length === 1 && from + 1 < rows.length && rows[from + 1]!.length > 1) {
    const next = regionAt(rows, from + 1);
    if (next && row[0]!.right <= next.gutter.left && near(rows, from)) return { ...next, from };
  }
  return best;
}

function grown(rows: readonly Row[], from: number, start: Extent): Region | null {
  let gutter = start;
  let to = from + 1;
  let both = 1;
  let lastBoth = to;
  for (; to < rows.length; to += 1) {
    if (!near(rows, to - 1)) break;
    const narrowed = narrowedBy(gutter, rows[to]!);
    if (narrowed === null) break;
    gutter = narrowed;
    const sides = new Set(rows[to]!.map(({ left }) => left >= gutter.right));
    if (sides.size === 2) {
      both += 1;
      lastBoth = to + 1;
    }
  }
  // Behind the last row that has both, lines of the left column go on as long as they are short.
  const end = both >= 2 ? Math.max(lastBoth, endOfColumn(rows, lastBoth, to)) : lastBoth;
  return both >= 2 && end - from >= fewestRows ? { from, to: end, gutter } : null;
}

/** What belongs to the columns behind the last row that has both: rows that follow closely. */
function endOfColumn(rows: readonly Row[], from: number, to: number): number {
  let end = from;
  while (end < to && near(rows, end - 1)) end += 1;
  return end;
}

/** Rows of one region are not far apart. */
const near = (rows: readonly Row[], at: number): boolean => {
  const [one, next] = [rows[at]?.[0], rows[at + 1]?.[0]];
  return one !== undefined && next !== undefined && next.baseline - one.baseline < 4 * Math.max(one.size, next.size);
};

function narrowedBy({ left, right }: Extent, row: Row): Extent | null {
  let [from, to] = [left, right];
  for (const one of row) {
    if (one.right <= from || one.left >= to) continue;
    // It reaches into the gap from one side, or it crosses it.
    if (one.left < from && one.right < to) from = one.right;
    else if (one.right > to && one.left > from) to = one.left;
    else return null;
  }
  return to - from >= narrowestGutter * (row[0]?.size ?? 0) ? { left: from, right: to } : null;
}

const hasRolesBeside = (rows: readonly Row[]): boolean =>
  rows.every((row) => row.length < 2 || roleAlone.test(row.at(-1)!.words));

function sidesOf(rows: readonly Row[], { from, to, gutter }: Region): { left: Row[]; right: Row[] } {
  const part = (take: (one: Segment) => boolean) =>
    rows
      .slice(from, to)
      .map((row) => row.filter(take))
      .filter((row) => row.length > 0);
  return { left: part((one) => one.left < gutter.right), right: part((one) => one.left >= gutter.right) };
}

/** Two columns of prose, or the two of a caption; the cells of a table are read row by row. */
function columnsOf(rows: readonly Row[], region: Region): 'caption' | 'prose' | null {
  const { left, right } = sidesOf(rows, region);
  const segments = rows.slice(region.from, region.to).flat();
  if (right.every((row) => roleAlone.test(row.map(({ words }) => words).join(' ')))) return null;
  const labels = left.filter((row) => row.at(-1)!.words.endsWith(':')).length;
  if (2 * labels > left.length) return null;
  if (segments.some(({ words }) => words.length < 60 && ofCaption.test(words))) return 'caption';
  return [left, right].every((side) => side.length >= 5 && isProse(side)) ? 'prose' : null;
}

function isProse(side: readonly Row[]): boolean {
  const { left, right } = extent(side);
  const filled = side.filter((row) => row.at(-1)!.right - row[0]!.left >= full * (right - left)).length;
  return filled >= 0.6 * side.length;
}
