import type { DrawnDate, TimelineEntry } from './timeline-entry.ts';

// Places are pixels from day 0 at one scale, so that a layout holds while the reader moves along the line: only a change of
// scale makes another.

/** Sizes in pixels. */
export const sizes = {
  row: 28,
  /** A lane's name, above its rows. */
  name: 30,
  /** Below its rows. */
  foot: 12,
  /** A point's mark, which its label stands right of. */
  mark: 16,
  /** The shortest a bar is drawn, so that it is not taken for a day. */
  bar: 14,
  /** How far an open end fades. */
  fade: 44,
  /** Between a label and what comes next in its row. */
  gap: 14,
  /** The least of a label that is worth showing. */
  label: 120,
  /** Entries without room are counted in cells this wide. */
  cell: 44,
} as const;

/** Where a date is drawn. */
export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

export interface Placed {
  readonly entry: TimelineEntry;
  readonly row: number;
  readonly mark: Extent;
  /** Of all that belongs to it: its mark, its other days, its label. */
  readonly whole: Extent;
  readonly label: string;
  readonly labelX: number;
}

/** Entries too close to be told apart at this scale. */
export interface Gathered {
  /** Middle of its cell. */
  readonly x: number;
  readonly entries: readonly TimelineEntry[];
  /** Day numbers: the first and, not included, the last that they cover. */
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  /** `null` for what belongs to no proceeding. */
  readonly id: string | null;
  /** Top, height and number of rows; gathered entries stand in the row after the last. */
  readonly y: number;
  readonly height: number;
  readonly rows: number;
  readonly placed: readonly Placed[];
  readonly gathered: readonly Gathered[];
}

export interface TimelineLayout {
  readonly scale: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
}

/** Where a date's mark lies at a scale. A point stands at the middle of its day. */
export function extentOf(date: DrawnDate, scale: number): Extent {
  if (date.open === 'start') return { x0: date.to * scale - sizes.fade, x1: date.to * scale };
  if (date.open === 'end') return { x0: date.from * scale, x1: date.from * scale + sizes.fade };
  if (date.shape === 'point') {
    const x = (date.from + 0.5) * scale;
    return { x0: x - sizes.mark / 2, x1: x + sizes.mark / 2 };
  }
  const x0 = date.from * scale;
  const x1 = date.to * scale;
  const short = Math.max(sizes.bar - (x1 - x0), 0) / 2;
  return { x0: x0 - short, x1: x1 + short };
}

/**
 * Lays the entries out in lanes at a scale. In each lane the heaviest are placed first, in the first row with room for mark
 * and label; what finds none in any row is counted in cells below. No two labels overlap, and the same entries at the same
 * scale lie the same.
 *
 * @param widthOf - width of a label's text in pixels
 */
export function layOut(
  entries: readonly TimelineEntry[],
  order: readonly (string | null)[],
  scale: number,
  options: { readonly rows: number; readonly chosen: string | null; widthOf(text: string): number },
): TimelineLayout {
  const byLane = inLanes(entries);
  const lanes: Lane[] = [];
  let y = 0;
  for (const id of order) {
    const own = byLane.get(id);
    if (own === undefined) continue;
    const { placed, gathered, rows } = fill(own, scale, options);
    const height = sizes.name + (rows + (gathered.length > 0 ? 1 : 0)) * sizes.row + sizes.foot;
    lanes.push({ id, y, height, rows, placed, gathered });
    y += height;
  }
  return { scale, height: y, lanes };
}

function fill(
  entries: readonly TimelineEntry[],
  scale: number,
  { rows: most, chosen, widthOf }: Parameters<typeof layOut>[3],
): Pick<Lane, 'placed' | 'gathered' | 'rows'> {
  const rows: Room[] = [];
  const found: { entry: TimelineEntry; row: number; mark: Extent; marks: Extent; text: number }[] = [];
  const over: TimelineEntry[] = [];
  for (const entry of chosenFirst(entries, chosen)) {
    const mark = extentOf(entry.date, scale);
    const marks = [...entry.otherDays, ...entry.movedFrom]
      .map((date) => extentOf(date, scale))
      .reduce((a, b) => ({ x0: Math.min(a.x0, b.x0), x1: Math.max(a.x1, b.x1) }), mark);
    const text = widthOf(entry.summary);
    const end = Math.max(labelStart(entry, mark, marks) + Math.min(text, sizes.label), marks.x1) + sizes.gap;
    let row = rows.findIndex((room) => room.isFree(marks.x0, end));
    if (row < 0 && rows.length < most) {
      row = rows.length;
      rows.push(new Room());
    }
    if (row < 0) {
      over.push(entry);
      continue;
    }
    rows[row]!.take(marks.x0, end);
    found.push({ entry, row, mark, marks, text });
  }
  const placed = found.map(({ entry, row, mark, marks, text }): Placed => {
    const labelX = labelStart(entry, mark, marks);
    // What room there is up to the next in the row goes to the label.
    const room = rows[row]!.next(marks.x0) - sizes.gap - labelX;
    const label = cut(entry.summary, text, room);
    const end = labelX + Math.min(text, Math.max(room, 0));
    return { entry, row, mark, label, labelX, whole: { x0: marks.x0, x1: Math.max(marks.x1, end) } };
  });
  placed.sort((a, b) => a.mark.x0 - b.mark.x0 || a.row - b.row);
  return { placed, gathered: gather(over, scale), rows: rows.length };
}

/** A point's label stands right of it (and of all joined to it), a bar's above its beginning. */
function labelStart(entry: TimelineEntry, mark: Extent, marks: Extent): number {
  return entry.date.shape === 'point' && entry.date.open === null ? marks.x1 + 2 : mark.x0;
}

const sorted = new WeakMap<readonly TimelineEntry[], ReadonlyMap<string | null, readonly TimelineEntry[]>>();

/** Each lane's entries, the heaviest first: the same at every scale, so sorted once. */
function inLanes(entries: readonly TimelineEntry[]): ReadonlyMap<string | null, readonly TimelineEntry[]> {
  const before = sorted.get(entries);
  if (before !== undefined) return before;
  const lanes = Map.groupBy(entries, ({ lane }) => lane);
  for (const own of lanes.values()) own.sort(heavier);
  sorted.set(entries, lanes);
  return lanes;
}

function heavier(a: TimelineEntry, b: TimelineEntry): number {
  return b.weight - a.weight || a.date.from - b.date.from || (a.id < b.id ? -1 : 1);
}

function chosenFirst(entries: readonly TimelineEntry[], chosen: string | null): readonly TimelineEntry[] {
  const at = chosen === null ? -1 : entries.findIndex(({ id }) => id === chosen);
  return at < 0 ? entries : [entries[at]!, ...entries.toSpliced(at, 1)];
}

function gather(entries: readonly TimelineEntry[], scale: number): readonly Gathered[] {
  const cellOf = ({ date }: TimelineEntry) => Math.floor((((date.from + date.to) / 2) * scale) / sizes.cell);
  return [...Map.groupBy(entries, cellOf)]
    .sort(([a], [b]) => a - b)
    .map(([cell, own]) => ({
      x: (cell + 0.5) * sizes.cell,
      entries: own.toSorted((a, b) => a.date.from - b.date.from || (a.id < b.id ? -1 : 1)),
      from: own.reduce((least, { date }) => Math.min(least, date.from), Infinity),
      to: own.reduce((most, { date }) => Math.max(most, date.to), -Infinity),
    }));
}

/**
 * The label as far as it ends inside a view: a label that would run out of it is cut at a word's end; empty where no word has room.
 *
 * @param from - where it begins
 * @param right - end of the view; all in pixels of the layout
 */
export function labelWithin({ label, labelX, whole }: Placed, from: number, right: number): string {
  const width = whole.x1 - labelX;
  if (from + width <= right) return label;
  const short = cut(label, width, right - from);
  return endsWithWord(short.replace('…', ''), label) ? short : '';
}

const endsWithWord = (short: string, whole: string): boolean =>
  short !== '' && whole.startsWith(short) && !isInWord(whole.slice(short.length, short.length + 1));

const isInWord = (unit: string): boolean => unit.toLowerCase() !== unit.toUpperCase() || (unit >= '0' && unit <= '9');

/** A text cut at a word's end to a width, judged by the share of it that has room; nothing where no whole word has. */
function cut(text: string, width: number, room: number): string {
  if (width <= room) return text;
  const length = Math.floor((text.length * room) / width) - 1;
  if (length < 4) return '';
  const short = text.slice(0, length).replace('…', '');
  const whole = withoutTail(short.slice(0, Math.max(short.lastIndexOf(' '), 0)));
  return whole === '' ? '' : `${whole}…`;
}

/** Nothing that leads on to what was cut away. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;:(“'.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** What of a row is taken, in order. */
class Room {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  isFree(from: number, to: number): boolean {
    const place = this.#after(from);
    return (place === 0 || this.#ends[place - 1]! <= from) && (this.#starts[place] ?? Infinity) >= to;
  }

  take(from: number, to: number): void {
    const place = this.#after(from);
    this.#starts.splice(place, 0, from);
    this.#ends.splice(place, 0, to);
  }

  /** Where the next stretch begins after the one that begins at `from`. */
  next(from: number): number {
    return this.#starts[this.#after(from)] ?? Infinity;
  }

  /** Number of stretches that begin at or before. */
  #after(x: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
