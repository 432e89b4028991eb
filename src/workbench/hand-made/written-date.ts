import { findTimes } from '../../reading/english/times/index.ts';
import { daysInMonth, numberDay } from '../../words/calendar.ts';
import { isEdtf } from '../../words/edtf.ts';

/** Which number of `03/04/2024` is the month. */
export type NumberOrder = 'month first' | 'day first';

/** Days and months as numbers: `03/04/2024`, `3.4.24`, `3-4-2024`; the year last. */
const numeric = /^(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;
/** A time of day behind a date, which a chronology of days lets go. */
const clock =
  /[,T ]\s*(?:at )?\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?\s*(?:[ap]\.?m\.?)?(?:\s?(?:Z|UTC|GMT|[ECMP][SD]?T|[+-]\d{2}:?\d{2}))?$|\s+\d{1,2}\s*[ap]\.?m\.?$/i;
const nothing = /^(?:|[-–—?]+|n\/?a|tbd|tba|tbc|unknown|undated|no date|n\.d\.?|none|to be (?:determined|confirmed))$/i;

/** Numbers of a cell that say in which order they stand: 25 is no month. `null` where they do not say, or are none. */
export function orderShown(written: string): NumberOrder | null {
  const found = numeric.exec(bare(written));
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (first > 12 && second <= 12) return 'day first';
  return second > 12 && first <= 12 ? 'month first' : null;
}

/** Whether the cell is a date that reads differently in the two orders. */
export function isAmbiguous(written: string): boolean {
  const found = numeric.exec(bare(written));
  return found !== null && Number(found[1]) <= 12 && Number(found[3]) <= 12 && found[1] !== found[3];
}

const bare = (written: string): string =>
  written
    .replace(/[\u00A0\u2000-\u200B\u202F]/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(clock, '')
    .replace(/^[<>~]\s*/, '')
    .replace(/\s*#\d+$/, '');

/**
 * The EDTF of a date as people write it in a table: EDTF, `03/04/2024` (by `order`), `2024/04/03`, `3-Apr-24`, `April 2024`, `??/04/2024`
 * and `<03/04/2024` of CaseMap, `5 to 7 April 2024`, `c. 1995`, `spring 2018`, a day number of Excel. `null` for no date;
 * `undefined` for words that are none.
 */
export function writtenDate(written: string, order: NumberOrder): string | null | undefined {
  const text = written
    .replace(/[\u00A0\u2000-\u200B\u202F]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*#\d+$/, '');
  if (nothing.test(text)) return null;
  if (text.length > 120) return undefined;
  return single(text, order) ?? open(text, order) ?? stretch(text, order) ?? inWords(text);
}

function single(text: string, order: NumberOrder): string | undefined {
  const day = text.replace(clock, '');
  if (/^(?:-?[\dX]{4}|\.\.\/)/.test(day) && isEdtf(day)) return day.replace(/T.*$/, '');
  const iso = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(day);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found = numeric.exec(day);
  if (found) {
    const [first, second, year] = [Number(found[1]), Number(found[3]), yearOf(found[4]!)];
    // A number above twelve says itself which it is.
    const monthFirst = first > 12 ? false : second > 12 ? true : order === 'month first';
    return monthFirst ? dayOf(year, first, second) : dayOf(year, second, first);
  }
  const fuzzy = /^(\d{1,2}|\?{1,2})\/(\d{1,2}|\?{1,2})\/(\d{4}|\d{2})$/.exec(day);
  if (fuzzy) {
    const month = [fuzzy[1]!, fuzzy[2]!].find((part) => !part.includes('?'));
    return month === undefined ? String(yearOf(fuzzy[3]!)).padStart(4, '0') : monthOf(yearOf(fuzzy[3]!), Number(month));
  }
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(day);
  if (month) return monthOf(Number(month[2]), Number(month[1]));
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?[-\s/.]+(?:of )?)?([A-Za-z]{3,9})\.?[-\s/.,]+['’]?(\d{4}|\d{2})$/.exec(
    day,
  );
  if (named && (named[1] !== undefined || named[3]!.length === 4 || /['’-]/.test(day))) {
    const number = monthNamed(named[2]!);
    if (number !== null) {
      const year = yearOf(named[3]!);
      return named[1] === undefined ? monthOf(year, number) : dayOf(year, number, Number(named[1]));
    }
  }
  // Excel's own count of days, where a cell lost its form: 20,000 is 1954, 60,000 is 2064.
  if (/^\d{5}(?:\.0+)?$/.test(day) && Number(day) >= 20_000 && Number(day) <= 60_000) {
    return numberDay(Number.parseInt(day, 10) - 25_569) ?? undefined;
  }
  return undefined;
}

/** `<03/04/2024`, "before", "by", "after", "since", "c.", "about", `~`. */
function open(text: string, order: NumberOrder): string | undefined {
  const found =
    /^(<|>|~|before|by|on or before|until|after|since|from|on or after|c\.?|ca\.?|circa|about|approx\.?|approximately|around|on|mid|early|late)\s*(?=[\d\p{L}?])(.+)$/iu.exec(
      text,
    );
  if (!found) return undefined;
  const date = single(found[2]!, order) ?? simple(inWords(found[2]!));
  if (date === undefined) return undefined;
  const how = found[1]!.toLowerCase();
  if (/^(?:<|before|by|on or before|until)$/.test(how)) return date.includes('/') ? undefined : `../${date}`;
  if (/^(?:>|after|since|from|on or after)$/.test(how)) return date.includes('/') ? undefined : `${date}/..`;
  if (how === 'on' || /^(?:mid|early|late)$/.test(how)) return date;
  return /[~?%/]/.test(date) ? date : `${date}~`;
}

const simple = (date: string | undefined): string | undefined =>
  date === undefined || date.includes('/') ? undefined : date;

/** `07/01/2008 - 07/04/2008`, "5 to 7 April 2024", "March–May 2019". */
function stretch(text: string, order: NumberOrder): string | undefined {
  const cut = /^(.{1,50}?)(?:\s+(?:-|–|—|to|until|through|and)\s+|\s*[–—]\s*|(?<=\d)-(?=\d))(.{4,50})$/i.exec(
    text.replace(/^(?:from|between)\s+/i, ''),
  );
  if (!cut) return undefined;
  const last = single(cut[2]!, order) ?? simple(inWords(cut[2]!));
  if (last === undefined) return undefined;
  const first = single(cut[1]!, order) ?? borrowed(cut[1]!, last) ?? simple(inWords(cut[1]!));
  if (first === undefined) return undefined;
  const span = `${first}/${last}`;
  return isEdtf(span) ? span : undefined;
}

/** The beginning of a stretch that leaves month or year to its end: "5", "5 March", "March". */
function borrowed(text: string, last: string): string | undefined {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  if (day)
    return /^\d{4}-\d\d-\d\d$/.test(last)
      ? dayOf(Number(last.slice(0, 4)), Number(last.slice(5, 7)), Number(day[1]))
      : undefined;
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?(?: (\d{1,2}))?$/.exec(text);
  const month = named ? monthNamed(named[2]!) : null;
  if (month === null) return undefined;
  const year = Number(last.slice(0, 4));
  const number = named![1] ?? named![3];
  return number === undefined ? monthOf(year, month) : dayOf(year, month, Number(number));
}

/** By the rules that read documents; only where the whole cell is about one time. */
function inWords(text: string): string | undefined {
  const times = findTimes(text).filter(({ edtf }) => edtf !== null);
  const [time] = times;
  if (times.length !== 1 || !time || time.end - time.start < text.length * 0.6) return undefined;
  return time.edtf ?? undefined;
}

const yearOf = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

const pad = (number: number, length = 2) => String(number).padStart(length, '0');

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

const monthOf = (year: number, month: number): string | undefined =>
  month < 1 || month > 12 ? undefined : `${pad(year, 4)}-${pad(month)}`;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNamed(word: string): number | null {
  const at = months.indexOf(word.slice(0, 3).toLowerCase());
  if (at < 0) return null;
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ][at]!;
  return full.startsWith(word.toLowerCase()) || word.toLowerCase() === 'sept' ? at + 1 : null;
}
