import {
  civilToNumber,
  daysInMonth,
  isoWeek,
  numberDay,
  numberToCivil,
  weekdayOfNumber,
} from '../../../words/calendar.ts';

/** A place on the calendar, as fine as it is known. Years are astronomical (0 is 1 BC). */
export type Point =
  | { readonly grain: 'day'; readonly number: number }
  | { readonly grain: 'week' | 'weekend'; readonly monday: number }
  | { readonly grain: 'month'; readonly year: number; readonly month: number }
  | { readonly grain: 'quarter' | 'half'; readonly year: number; readonly part: number }
  /** `season` 21 spring to 24 winter. */
  | { readonly grain: 'season'; readonly year: number; readonly season: number }
  | { readonly grain: 'year'; readonly year: number }
  /** `first`: 1990 for the 1990s; with `bc`, 480 for the 480s BC. */
  | { readonly grain: 'decade'; readonly first: number; readonly bc: boolean }
  /** `century`: 20 for the twentieth. */
  | { readonly grain: 'century'; readonly century: number; readonly bc: boolean };

export const day = (number: number): Point => ({ grain: 'day', number });

/** A point of the year: what a date without its year names. */
export type InYear = (year: number) => Point | null;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const SEASON_LETTERS = ['SP', 'SU', 'FA', 'WI'];

/** TIMEX3 writes 490 BC as BC0490. */
const timexYear = (year: number): string => (year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`);
/** EDTF writes it as -0489. */
const edtfYear = (year: number): string => (year >= 0 ? pad(year, 4) : `-${pad(-year, 4)}`);

/** Year of a point (for a week, of its Thursday). */
export function yearOf(point: Point): number {
  switch (point.grain) {
    case 'day':
      return numberToCivil(point.number).year;
    case 'week':
    case 'weekend':
      return isoWeek(point.monday).year;
    case 'decade':
      return point.bc ? 1 - point.first : point.first;
    case 'century':
      return point.bc ? 1 - point.century * 100 : (point.century - 1) * 100;
    default:
      return point.year;
  }
}

/** Month of a point, or `null` where it is coarser than a month. */
export function monthOf(point: Point): number | null {
  if (point.grain === 'day') return numberToCivil(point.number).month;
  if (point.grain === 'month') return point.month;
  if (point.grain === 'week' || point.grain === 'weekend') return numberToCivil(point.monday + 3).month;
  return null;
}

export function timexOf(point: Point): string {
  switch (point.grain) {
    case 'day': {
      const { year, month, day } = numberToCivil(point.number);
      return `${timexYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;
    }
    case 'week':
    case 'weekend': {
      const { year, week } = isoWeek(point.monday);
      return `${pad(year, 4)}-W${pad(week, 2)}${point.grain === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${timexYear(point.year)}-${pad(point.month, 2)}`;
    case 'quarter':
      return `${timexYear(point.year)}-Q${point.part}`;
    case 'half':
      return `${timexYear(point.year)}-H${point.part}`;
    case 'season':
      return `${timexYear(point.year)}-${SEASON_LETTERS[point.season - 21]}`;
    case 'year':
      return timexYear(point.year);
    case 'decade':
      return `${point.bc ? 'BC' : ''}${pad(Math.floor(point.first / 10), 3)}`;
    case 'century':
      return `${point.bc ? 'BC' : ''}${pad(point.century - 1, 2)}`;
  }
}

/** EDTF value; `null` for days outside the years that EDTF's four digits write. */
export function edtfOf(point: Point): string | null {
  const year = yearOf(point);
  if (year > 9999 || year < -9999) return null;
  switch (point.grain) {
    case 'day': {
      const date = numberToCivil(point.number);
      return `${edtfYear(date.year)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
    }
    case 'week':
    case 'weekend': {
      const first = numberDay(point.grain === 'week' ? point.monday : point.monday + 5);
      const last = numberDay(point.monday + 6);
      return first && last ? `${first}/${last}` : null;
    }
    case 'month':
      return `${edtfYear(point.year)}-${pad(point.month, 2)}`;
    case 'quarter':
      return `${edtfYear(point.year)}-${32 + point.part}`;
    case 'half':
      return `${edtfYear(point.year)}-${39 + point.part}`;
    case 'season':
      return `${edtfYear(point.year)}-${point.season}`;
    case 'year':
      return edtfYear(point.year);
    case 'decade':
      return point.bc
        ? `${edtfYear(-8 - point.first)}/${edtfYear(1 - point.first)}`
        : `${pad(Math.floor(point.first / 10), 3)}X`;
    case 'century':
      return point.bc
        ? `${edtfYear(1 - point.century * 100)}/${edtfYear(100 - point.century * 100)}`
        : `${pad(point.century - 1, 2)}XX`;
  }
}

/** First and last day number of a point. */
export function boundsOf(point: Point): readonly [first: number, last: number] {
  switch (point.grain) {
    case 'day':
      return [point.number, point.number];
    case 'week':
      return [point.monday, point.monday + 6];
    case 'weekend':
      return [point.monday + 5, point.monday + 6];
    case 'month':
      return months(point.year, point.month, 1);
    case 'quarter':
      return months(point.year, point.part * 3 - 2, 3);
    case 'half':
      return months(point.year, point.part * 6 - 5, 6);
    case 'season':
      // Winter is named after the year it begins in or the one it ends in; here it is wherever it is nearer to the middle of both.
      return point.season === 24 ? months(point.year, 1, 3) : months(point.year, (point.season - 20) * 3, 3);
    case 'year':
      return [civilToNumber(point.year, 1, 1), civilToNumber(point.year, 12, 31)];
    case 'decade': {
      const first = yearOf(point);
      return [civilToNumber(first, 1, 1), civilToNumber(first + 9, 12, 31)];
    }
    case 'century': {
      const first = yearOf(point);
      return [civilToNumber(first, 1, 1), civilToNumber(first + 99, 12, 31)];
    }
  }
}

function months(year: number, month: number, count: number): readonly [number, number] {
  const last = month + count - 1;
  return [civilToNumber(year, month, 1), civilToNumber(year, last, daysInMonth(year, last))];
}

export const mondayOf = (number: number): number => number - weekdayOfNumber(number) + 1;

/** The month so many months on. */
export function addMonthsTo(
  year: number,
  month: number,
  count: number,
): { readonly year: number; readonly month: number } {
  const total = year * 12 + month - 1 + count;
  return { year: Math.floor(total / 12), month: total - Math.floor(total / 12) * 12 + 1 };
}
