import type { Day } from '../words/calendar.ts';
import { toDay } from '../words/calendar.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';

/** What some words say about a day: the day, `impossible` (2023-02-30), or `null` when they name none. */
export type StatedDay = { readonly day: Day } | 'impossible' | null;

const monthThenDay = new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const dayThenMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: day of |[ -])${monthName},?[ -](\\d{4})\\b`, 'i');

/**
 * The day in the words of a header, a meta tag or `--published`: `2023-07-12`, `2023-07-12T23:10:00-04:00` (the day as
 * written there, no time zone is applied), `20230712`, `July 12, 2023`, `Wed, 12 Jul 2023 10:00:00 GMT`, `12 July 2023`,
 * `12th day of July, 2023`.
 * Numbers with slashes (`07/12/2023`) are refused: which is the month depends on the country.
 */
export function statedDay(words: string): StatedDay {
  const text = words.slice(0, 200).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthFirst = monthThenDay.exec(text);
  if (monthFirst) return day(Number(monthFirst[3]), monthNumber(monthFirst[1]!), Number(monthFirst[2]));
  const dayFirst = dayThenMonth.exec(text);
  if (dayFirst) return day(Number(dayFirst[3]), monthNumber(dayFirst[2]!), Number(dayFirst[1]));
  return null;
}

/** The day that a file name begins with: `2023-07-12-...`, `2023-07-12_...`, `2023.07.12 ...`, `20230712-...`. */
export function dayOfFileName(path: string): StatedDay {
  // Of a file within a file, its own name, then that of the one it stands in.
  for (const whole of path.split('#').reverse()) {
    const hit = /^(\d{4})([-_.]?)(\d\d)\2(\d\d)(?!\d)/.exec(whole.slice(whole.lastIndexOf('/') + 1));
    if (hit) return day(Number(hit[1]), Number(hit[3]), Number(hit[4]));
  }
  return null;
}

/** The day in a news address: `/2023/07/12/`, `/2023-07-12/`, `/20230712/`, `/2023/jul/12/`. */
export function dayOfUrl(url: string): StatedDay {
  const address = url.slice(0, 2000);
  const numbers = /\/((?:19|20)\d\d)([-/]?)(\d\d)\2(\d\d)(?=[/_-]|$)/.exec(address);
  if (numbers) return day(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]));
  const named = /\/((?:19|20)\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(\d\d?)(?=\/|$)/i.exec(
    address,
  );
  return named ? day(Number(named[1]), monthNumber(named[2]!), Number(named[3])) : null;
}

function day(year: number, month: number, dayOfMonth: number): StatedDay {
  const found = toDay(year, month, dayOfMonth);
  return found === null ? 'impossible' : { day: found };
}

function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
