import { civilToNumber, monthNames, numberToCivil, shortMonthNames } from '../../words/calendar.ts';

// Places on the line of time are day numbers (words/calendar.ts) with a fraction: a day lasts from n to n + 1.

/** What of the line of time is seen: the day at the left edge, and pixels a day. */
export interface Stretch {
  readonly from: number;
  readonly scale: number;
}

/** A day this wide (in pixels) is as near as one can come. */
export const nearest = 180;

/** Steps a doubling of the scale is made in, so that the same scales come back and labels do not jump at each turn of a wheel. */
const stepsOfDoubling = 4;

/** The stretch that shows these days (the last one included) over so many pixels, with a margin at both sides. */
export function stretchOver(first: number, last: number, width: number, margin = 0.04): Stretch {
  const days = Math.max(last + 1 - first, 1);
  const scale = Math.min((width * (1 - 2 * margin)) / days, nearest);
  return { from: (first + last + 1) / 2 - width / 2 / scale, scale };
}

/** Nearer (`steps` above 0) or farther, with the day under the pixel `at` staying where it is. */
export function zoomed(stretch: Stretch, steps: number, at: number, farthest: number): Stretch {
  const place = Math.log2(stretch.scale) * stepsOfDoubling + steps;
  // A whole step ends on a scale of the series; a fraction (a pinch) goes as far as it goes.
  const step = Number.isInteger(steps) ? Math.round(place) : place;
  return scaledTo(stretch, 2 ** (step / stepsOfDoubling), at, farthest);
}

/** The same with a scale given. `farthest` is the smallest there may be. */
export function scaledTo(stretch: Stretch, scale: number, at: number, farthest: number): Stretch {
  const bounded = Math.min(Math.max(scale, Math.min(farthest, nearest)), nearest);
  return { from: stretch.from + at / stretch.scale - at / bounded, scale: bounded };
}

/** Moved so many pixels towards later days; some of the days `first` to `last` stay in view. */
export function panned(stretch: Stretch, pixels: number, width: number, first: number, last: number): Stretch {
  const days = width / stretch.scale;
  const from = stretch.from + pixels / stretch.scale;
  return { ...stretch, from: Math.min(Math.max(from, first - days * 0.8), last + 1 - days * 0.2) };
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

export interface Ticks {
  /** In what steps: names what a gap between two lines is. */
  readonly unit: Unit;
  readonly minor: readonly Tick[];
  /** What the minor ones lie in ("March 2021" over its days); none where years are counted. */
  readonly major: readonly Tick[];
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | '5 years' | 'decade' | '50 years' | 'century';

/** Each with the days it lasts, about, and the pixels its label needs. */
const units: readonly (readonly [Unit, number, number])[] = [
  ['day', 1, 26],
  ['week', 7, 44],
  ['month', 30.44, 40],
  ['quarter', 91.3, 40],
  ['year', 365.25, 44],
  ['5 years', 1826, 44],
  ['decade', 3652.5, 44],
  ['50 years', 18_262, 44],
  ['century', 36_525, 44],
];

const years: { readonly [unit in Unit]?: number } = { '5 years': 5, decade: 10, '50 years': 50, century: 100 };

/** The lines of the calendar over a stretch: the finest whose labels have room. */
export function ticks({ from, scale }: Stretch, width: number): Ticks {
  const [unit] = units.find(([, days, room]) => days * scale >= room) ?? units.at(-1)!;
  const to = from + width / scale;
  const months = (by: number, label: (year: number, month: number) => string) => monthly(from, to, by, label);
  switch (unit) {
    case 'day':
    case 'week':
      return { unit, minor: daily(from, to, unit === 'week'), major: months(1, monthOf) };
    case 'month':
    case 'quarter':
      return {
        unit,
        minor: months(unit === 'month' ? 1 : 3, (_, month) => shortMonthNames[month - 1] ?? ''),
        major: months(12, (year) => String(year)),
      };
    default:
      return { unit, minor: months(12 * (years[unit] ?? 1), (year) => String(year)), major: [] };
  }
}

const monthOf = (year: number, month: number) => `${monthNames[month - 1]} ${year}`;

/** Every day, or every Monday. */
function daily(from: number, to: number, weeks: boolean): readonly Tick[] {
  const found: Tick[] = [];
  for (let day = Math.floor(from); day <= to; day += 1) {
    // Day 0 was a Thursday.
    if (weeks && (((day + 3) % 7) + 7) % 7 !== 0) continue;
    const civil = numberToCivil(day);
    found.push({ day, label: weeks ? `${civil.day} ${shortMonthNames[civil.month - 1]}` : String(civil.day) });
  }
  return found;
}

/** The first of every `by` months, counted from year 0. One lies before the stretch, so that its left edge has a label. */
function monthly(from: number, to: number, by: number, label: (year: number, month: number) => string): Tick[] {
  const { year, month } = numberToCivil(Math.floor(from));
  const found: Tick[] = [];
  for (let at = Math.floor((year * 12 + month - 1) / by) * by; ; at += by) {
    const day = civilToNumber(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1);
    if (day > to) return found;
    found.push({ day, label: label(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1) });
  }
}
