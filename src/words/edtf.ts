import type { Day } from './calendar.ts';
import { civilToNumber, daysInMonth, numberDay } from './calendar.ts';
import { byCodeUnits } from './code-unit-order.ts';

// The part of EDTF (ISO 8601-2:2019, levels 0 to 2) that legal chronologies use. Accepted:
//   2023-09-06  2023-05  2023       a day, a month, a year; -0489 is 490 BC
//   2023-09-06T14:30                a time of day; read as its day
//   199X  19XX  2023-XX  2023-05-XX digits left out, from the right; XXXX-12-25 a yearly day
//   2023-21 .. 2023-24              spring, summer, autumn, winter (northern; winter runs into the next year)
//   2023-33 .. 2023-36, -40, -41    quarters and halves of a year
//   2023-05~  2023-05?  2023-05%    about, perhaps, both
//   2022/2023  ../2019  2019/..     spans; `2019/` and `/2019` (unknown end) are read as open
// Not accepted: sets ({..}, [..]), exponents (Y17E7), qualifiers inside a date (2023-~05).

/** How finely a value places something on the calendar. `span` is a range between two values, `open` a range without one end. */
export type EdtfPrecision =
  | 'day'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'span'
  | 'open'
  | 'recurring'
  | 'unknown';

/** First and last day of a value, both inclusive; `null` where it is open or outside year 0001 to 9999. */
export interface EdtfInterval {
  readonly first: Day | null;
  readonly last: Day | null;
}

/** Day numbers (see calendar.ts), inclusive; infinite where open. */
interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly precision: EdtfPrecision;
}

const DATE =
  /^(-?)([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?(?:T(?:[01]\d|2[0-4])(?::[0-5]\d){0,2}(?:Z|[+-]\d\d(?::\d\d)?)?)?([~?%]?)$/;

/** First month and number of months of a season, quarter or half. Seasons are the meteorological ones. */
const GROUPS: Readonly<Record<number, readonly [month: number, months: number, precision: EdtfPrecision]>> = {
  21: [3, 3, 'season'],
  22: [6, 3, 'season'],
  23: [9, 3, 'season'],
  24: [12, 3, 'season'],
  33: [1, 3, 'quarter'],
  34: [4, 3, 'quarter'],
  35: [7, 3, 'quarter'],
  36: [10, 3, 'quarter'],
  40: [1, 6, 'half'],
  41: [7, 6, 'half'],
};

const YEAR_PRECISIONS: readonly EdtfPrecision[] = ['year', 'decade', 'century', 'millennium', 'recurring'];

function dateBounds(text: string): Bounds | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, sign, yearText = '', monthText, dayText] = match;
  if (!/^\d*X*$/.test(yearText)) return null;
  const unknown = 4 - yearText.replace(/X/g, '').length;
  const factor = sign ? -1 : 1;
  const low = Number(yearText.replace(/X/g, '0')) * factor;
  const high = Number(yearText.replace(/X/g, '9')) * factor;
  const [firstYear, lastYear] = low <= high ? [low, high] : [high, low];
  const years = YEAR_PRECISIONS[unknown]!;
  if (monthText === undefined || monthText === 'XX') {
    if (dayText !== undefined && dayText !== 'XX') {
      // A day of an unknown month: its bounds are those of the year.
      if (!/^\d\d$/.test(dayText) || Number(dayText) < 1 || Number(dayText) > 31) return null;
    }
    return {
      first: unknown === 4 ? -Infinity : civilToNumber(firstYear, 1, 1),
      last: unknown === 4 ? Infinity : civilToNumber(lastYear, 12, 31),
      precision: years,
    };
  }
  const coarse = unknown > 0;
  if (!/^\d\d$/.test(monthText)) {
    // 0X or 1X: January to September, October to December.
    if (dayText !== undefined || !/^[01]X$/.test(monthText) || coarse) return null;
    return monthText === '0X'
      ? { first: civilToNumber(firstYear, 1, 1), last: civilToNumber(firstYear, 9, 30), precision: 'year' }
      : { first: civilToNumber(firstYear, 10, 1), last: civilToNumber(firstYear, 12, 31), precision: 'year' };
  }
  const month = Number(monthText);
  const group = GROUPS[month];
  if (group) {
    if (dayText !== undefined) return null;
    const [from, count, precision] = group;
    const endMonth = from + count - 1;
    const endYear = endMonth > 12 ? lastYear + 1 : lastYear;
    const end = endMonth > 12 ? endMonth - 12 : endMonth;
    return {
      first: coarse && unknown === 4 ? -Infinity : civilToNumber(firstYear, from, 1),
      last: coarse && unknown === 4 ? Infinity : civilToNumber(endYear, end, daysInMonth(endYear, end)),
      precision: coarse ? 'recurring' : precision,
    };
  }
  if (month < 1 || month > 12) return null;
  if (dayText === undefined || dayText === 'XX') {
    if (coarse) return yearly(firstYear, lastYear, month, 1, daysInMonth(2000, month), unknown);
    return {
      first: civilToNumber(firstYear, month, 1),
      last: civilToNumber(firstYear, month, daysInMonth(firstYear, month)),
      precision: 'month',
    };
  }
  if (!/^\d[\dX]$/.test(dayText)) return null;
  const length = daysInMonth(coarse ? 2000 : firstYear, month);
  const firstDay = Math.max(1, Number(dayText.replace('X', '0')));
  const lastDay = dayText.endsWith('X') ? Math.min(length, Number(dayText.replace('X', '9'))) : firstDay;
  if (dayText === '00' || firstDay > length) return null;
  if (coarse) return yearly(firstYear, lastYear, month, firstDay, lastDay, unknown);
  return {
    first: civilToNumber(firstYear, month, firstDay),
    last: civilToNumber(firstYear, month, lastDay),
    precision: firstDay === lastDay ? 'day' : 'month',
  };
}

function yearly(
  firstYear: number,
  lastYear: number,
  month: number,
  first: number,
  last: number,
  unknown: number,
): Bounds {
  return {
    first: unknown === 4 ? -Infinity : civilToNumber(firstYear, month, Math.min(first, daysInMonth(firstYear, month))),
    last: unknown === 4 ? Infinity : civilToNumber(lastYear, month, Math.min(last, daysInMonth(lastYear, month))),
    precision: 'recurring',
  };
}

function bounds(edtf: string): Bounds | null {
  if (edtf.length > 64) return null;
  const slash = edtf.indexOf('/');
  if (slash < 0) return dateBounds(edtf);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  const openFrom = from === '..' || from === '';
  const openTo = to === '..' || to === '';
  const first = openFrom ? null : dateBounds(from);
  const last = openTo ? null : dateBounds(to);
  if ((!openFrom && !first) || (!openTo && !last)) return null;
  if (openFrom && openTo && from === to && from === '') return null;
  if (first && last && first.first > last.last) return null;
  return {
    first: first ? first.first : -Infinity,
    last: last ? last.last : Infinity,
    precision: first && last ? 'span' : 'open',
  };
}

/** Whether the text is an EDTF value of the kinds listed at the head of this file, on days that exist. */
export const isEdtf = (text: string): boolean => bounds(text) !== null;

/** First and last day of a value. Both `null` when the text is not EDTF (ask `isEdtf` first where that matters). */
export function edtfInterval(edtf: string): EdtfInterval {
  const found = bounds(edtf);
  return { first: found ? numberDay(found.first) : null, last: found ? numberDay(found.last) : null };
}

/** How finely the value places something; `unknown` when the text is not EDTF. */
export const edtfPrecision = (edtf: string): EdtfPrecision => bounds(edtf)?.precision ?? 'unknown';

/** Whether the value says "about" or "perhaps" (`~`, `?`, `%`), at either end of a span. */
export const isEdtfUncertain = (edtf: string): boolean => isEdtfAbout(edtf) || edtf.includes('?');

/** Whether it says "about" (`~`, `%`), at either end of a span. */
export const isEdtfAbout = (edtf: string): boolean => edtf.includes('~') || edtf.includes('%');

/** Whether it says "perhaps" (`?`, `%`), at either end of a span. */
export const isEdtfPerhaps = (edtf: string): boolean => edtf.includes('?') || edtf.includes('%');

/** The value without its "about" and "perhaps". */
export const edtfUnqualified = (edtf: string): string =>
  edtf.replaceAll('~', '').replaceAll('?', '').replaceAll('%', '');

/** First day that it can mean, to compare with a day: an open or unknown beginning is before every day. */
export const firstDay = (edtf: string): string => edtfInterval(edtf).first ?? '';

/** Last day that it can mean, to compare with a day: an open or unknown end is after every day. */
export const lastDay = (edtf: string): string => edtfInterval(edtf).last ?? '9999-99-99';

/** Whether every day of `fine` lies in `coarse`: `2023-05` contains `2023-05-09`. Each value contains itself. */
export function edtfContains(coarse: string, fine: string): boolean {
  const a = bounds(coarse);
  const b = bounds(fine);
  return a !== null && b !== null && a.first <= b.first && b.last <= a.last;
}

/** Whether the two values share a day. */
export function edtfIntersects(one: string, other: string): boolean {
  const a = bounds(one);
  const b = bounds(other);
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last;
}

/** Number of days a value covers, both ends counted; `Infinity` when open, `NaN` when the text is not EDTF. */
export function edtfDays(edtf: string): number {
  const found = bounds(edtf);
  return found ? found.last - found.first + 1 : Number.NaN;
}

/**
 * Order of a chronology: by first day, the coarser before the finer, then by the text itself. What is not EDTF comes last.
 * An open beginning counts as just before the end it is open to (`../2019` stands after all that begins in 2019).
 */
export function compareEdtf(one: string, other: string): number {
  return byCodeUnits(edtfSortKey(one), edtfSortKey(other));
}

/** A text that sorts (by code units) as `compareEdtf` orders. */
export function edtfSortKey(edtf: string): string {
  const found = bounds(edtf);
  if (!found) return `9|${edtf}`;
  const first = Number.isFinite(found.first) ? found.first : Number.isFinite(found.last) ? found.last : 0;
  const length = found.last - found.first;
  // Shifted to be positive over years -9999 to 9999; a longer stretch gets a smaller second part.
  const shifted = String(first + 10_000_000).padStart(9, '0');
  const rest = String(99_999_999 - Math.min(length, 99_999_999)).padStart(8, '0');
  return `1|${shifted}|${rest}|${edtf}`;
}
