// The proleptic Gregorian calendar without clocks and time zones. Day numbers count from 1970-01-01 = 0, so that
// arithmetic is on integers; they may lie outside year 0001-9999 (a `Day` may not). Conversion between civil days and
// numbers follows H. Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil, civil_from_days).

/** A calendar day without time zone, `YYYY-MM-DD` (ISO 8601), year 0001 to 9999. */
export type Day = string;

/** A civil date. `year` is astronomical (0 is 1 BC), `month` 1 to 12, `day` 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether year, month and day name a day of the calendar (any year). */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** Number of a civil date: 0 is 1970-01-01. The date must exist. */
export function civilToNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function numberToCivil(number: number): CivilDate {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** The day as `YYYY-MM-DD`, or `null` when it does not exist or its year is outside 0001 to 9999. */
export function toDay(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999 || !isCivilDate(year, month, day)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Parts of a day; `null` when the text is not a `Day`. */
function dayParts(day: string): CivilDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const parts = { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
  return parts.year >= 1 && isCivilDate(parts.year, parts.month, parts.day) ? parts : null;
}

/** Whether a text is a day of the calendar written `YYYY-MM-DD`, year 0001 to 9999. */
export const isDay = (text: string): boolean => dayParts(text) !== null;

/** Number of a day (0 is 1970-01-01); `NaN` when the text is not a `Day`. */
export function dayNumber(day: Day): number {
  const parts = dayParts(day);
  return parts ? civilToNumber(parts.year, parts.month, parts.day) : Number.NaN;
}

/** The day with that number, or `null` outside year 0001 to 9999. */
export function numberDay(number: number): Day | null {
  if (!Number.isInteger(number)) return null;
  const { year, month, day } = numberToCivil(number);
  return toDay(year, month, day);
}

/** The day so many days later (earlier when negative), or `null` outside year 0001 to 9999. */
export const addDays = (day: Day, days: number): Day | null => numberDay(dayNumber(day) + days);

/** The same day of the month so many months later; the month's last day when it has no such day (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day | null {
  const parts = dayParts(day);
  if (!parts || !Number.isInteger(months)) return null;
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return toDay(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Weekday of a day number, 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Weekday, 1 (Monday) to 7 (Sunday), as in ISO 8601; `NaN` when the text is not a `Day`. */
export const weekdayOf = (day: Day): number => weekdayOfNumber(dayNumber(day));

/** ISO 8601 week: weeks begin on Monday, and a week belongs to the year that has its Thursday. */
export function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOfNumber(number) + 4;
  const { year } = numberToCivil(thursday);
  return { year, week: Math.floor((thursday - civilToNumber(year, 1, 1)) / 7) + 1 };
}

/** Number of the n-th such weekday (1 Monday to 7 Sunday) of a month; n = -1 is the last one. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) {
    const first = civilToNumber(year, month, 1);
    return first + ((weekday - weekdayOfNumber(first) + 7) % 7) + (n - 1) * 7;
  }
  const last = civilToNumber(year, month, daysInMonth(year, month));
  return last - ((weekdayOfNumber(last) - weekday + 7) % 7) + (n + 1) * 7;
}

/** Number of Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature 1876; Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return civilToNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** English names of the months, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The same, short, as news writes them, without stops. */
export const shortMonthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
] as const;
