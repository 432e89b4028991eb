import { daysInMonth, isDay, monthNames } from './calendar.ts';
import { yearParts } from './dates.ts';
import { isEdtf } from './edtf.ts';

// Dates as a person writes them in a form or in a cell of a table, read into EDTF. A date in a sentence, which may need its
// document to be understood ("on Tuesday"), is `reading/english/times`.

/** Which number of `03/04/2024` is the month. */
export type NumberOrder = 'month first' | 'day first';

/** Longer than any written date, in code units: what is longer is none, and nothing below looks at more. */
const longest = 120;

/** Days and months as numbers: `03/04/2024`, `3.4.24`, `3-4-2024`; the year last. */
const numeric = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;
/** `2024/04/03`, `2024.4.3`. */
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
/** `??/04/2024`, `04/??/2024`, `??/??/2024`: CaseMap's days that are not known. */
const partlyKnown = /^(\d{1,2}|\?{1,2})\/(\d{1,2}|\?{1,2})\/(\d{4}|\d{2})$/;
/** `04/2024`. */
const monthNumber = /^(\d{1,2})[/.-](\d{4})$/;
/** `5 March 2024`, `5th of March, 2024`, `5-Mar-24`, `March 2024`, `Mar-24`, `May ’24`. */
const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?[-\s/.](?:of )?)?([a-z]{3,9})\.?(?:, ?|[-\s/.])(['’]?)(\d{4}|\d{2})$/i;
/** `March 5, 2024`, `Sept. 5th 2024`. */
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
/** `spring 2018`, `first quarter of 2018`. */
const partOfYear = /^(?:the )?([a-z ]{4,14}?),? (?:of )?(\d{4})$/i;
/** `the 1990s`. */
const decade = /^(?:the )?(\d{3})0['’]?s$/i;
const weekday = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|wednes|satur)(?:day)?[.,]{0,2} /i;
/** A time of day behind a date, which a chronology of days lets go. */
const clock =
  /(?:, ?|T| )(?:at )?\d{1,2}(?::\d{2}){1,2}(?:\.\d{1,9})? ?(?:[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT|[ECMP][SD]?T|[+-]\d{2}:?\d{2}))?$| \d{1,2} ?[ap]\.?m\.?$/i;
const nothing =
  /^(?:|[-–—?]{1,9}|n\/?a|tbd|tba|tbc|unknown|undated|no date|n\.d\.?|none|to be (?:determined|confirmed))$/i;

/** What stands before a date and makes another of it. */
const leads: readonly (readonly [lead: RegExp, of: (date: string) => string])[] = [
  [/^(?:<|(?:before|by|on or before|until|up to)(?= )) ?/i, (date) => `../${date}`],
  [/^(?:>|(?:after|since|from|on or after)(?= )) ?/i, (date) => `${date}/..`],
  [
    /^(?:~|(?:c\.|ca\.)(?=[ \d])|(?:c|ca|circa|about|approx\.?|approximately|around)(?= )) ?/i,
    (date) => (isQualified(date) ? date : `${date}~`),
  ],
  [/^(?:on|mid|early|late)(?:-| )/i, (date) => date],
];

/** Between the two ends of a stretch. */
const joints = [' - ', ' – ', ' — ', ' to ', ' until ', ' through ', ' and ', '–', '—', '-'] as const;

/** Spaces of all kinds as one. */
const spaced = (written: string): string =>
  written
    .slice(0, 4 * longest)
    .replace(/[\s\u200B]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

const withoutClock = (text: string): string => text.replace(clock, '');

const isQualified = (date: string): boolean => /[~?%]$/.test(date);

/** Numbers of a cell that say in which order they stand: 25 is no month. `null` where they do not say, or are none. */
export function orderShown(written: string): NumberOrder | null {
  const found = numeric.exec(bare(written));
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (first > 12 && second <= 12) return 'day first';
  return second > 12 && first <= 12 ? 'month first' : null;
}

/** Whether it is a date that reads differently in the two orders. */
export function isAmbiguous(written: string): boolean {
  const found = numeric.exec(bare(written));
  return found !== null && Number(found[1]) <= 12 && Number(found[3]) <= 12 && found[1] !== found[3];
}

const bare = (written: string): string =>
  withoutClock(spaced(written).slice(0, longest))
    .replace(/^[<>~] ?/, '')
    .replace(/ ?#\d{1,4}$/, '');

/**
 * The EDTF of a date as people write it: EDTF itself, `03/04/2024` (by `order`; with `null` only where the numbers say it),
 * `2024/04/03`, `3-Apr-24`, `April 2024`, `??/04/2024` and `<03/04/2024` of CaseMap, `5 to 7 April 2024`, `c. 1995`, `spring 2018`, `the
 * 1990s`, and all that `dateWords` writes. `null` for no date; `undefined` for words that are none.
 */
export function writtenDate(written: string, order: NumberOrder | null): string | null | undefined {
  const text = spaced(written).replace(/ ?#\d{1,4}$/, '');
  if (nothing.test(text)) return null;
  if (text.length > longest) return undefined;
  return single(text, order) ?? led(text, order) ?? stretch(text, order);
}

/** Whether it is written as a day, `2023-02-30`, that the calendar does not have. */
export function isNoDay(written: string): boolean {
  return /^ {0,9}\d{4}-\d{2}(?:-\d{2})? {0,9}$/.test(written) && !isEdtf(written.trim());
}

function single(text: string, order: NumberOrder | null): string | undefined {
  const certain = /^(.{4,60}) \(uncertain\)$/.exec(text);
  if (certain) {
    const date = single(certain[1]!, order);
    return date === undefined || isQualified(date) ? undefined : `${date}?`;
  }
  const day = withoutClock(text).replace(weekday, '');
  return (
    itself(day) ??
    inNumbers(day, order) ??
    inMonthNames(day) ??
    partOf(day) ??
    before(decade.exec(day), ([, tens]) => `${tens}X`)
  );
}

/** EDTF, its letters in either case. */
function itself(text: string): string | undefined {
  const upper = text.toUpperCase();
  return /^(?:-?[\dX]{4}|\.\.\/)/.test(upper) && isEdtf(upper) ? upper.split('T')[0] : undefined;
}

function inNumbers(text: string, order: NumberOrder | null): string | undefined {
  const iso = yearFirst.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found = numeric.exec(text);
  if (found) {
    const [first, second, year] = [Number(found[1]), Number(found[3]), yearOf(found[4]!)];
    // A number above twelve says itself which it is.
    const said = first === second ? 'month first' : (orderShown(text) ?? order);
    if (said === null) return undefined;
    return said === 'month first' ? dayOf(year, first, second) : dayOf(year, second, first);
  }
  const fuzzy = partlyKnown.exec(text);
  if (fuzzy) {
    const month = [fuzzy[1]!, fuzzy[2]!].find((part) => !part.includes('?'));
    return month === undefined ? pad(yearOf(fuzzy[3]!), 4) : monthOf(yearOf(fuzzy[3]!), Number(month));
  }
  return before(monthNumber.exec(text), ([, month, year]) => monthOf(Number(year), Number(month)));
}

function inMonthNames(text: string): string | undefined {
  const american = monthFirst.exec(text);
  if (american) return dayOf(Number(american[3]), monthNamed(american[1]!), Number(american[2]));
  const named = dayFirst.exec(text);
  if (named === null) return undefined;
  const [, day, name, mark, digits] = named;
  // Two digits are a year where a day, a hyphen or an apostrophe says so: "May 24" is a day of May.
  if (digits!.length === 2 && day === undefined && mark === '' && !text.includes('-')) return undefined;
  const [year, month] = [yearOf(digits!), monthNamed(name!)];
  return day === undefined ? monthOf(year, month) : dayOf(year, month, Number(day));
}

const codesOfParts: ReadonlyMap<string, string> = new Map([
  ...Object.entries(yearParts).map(([code, name]) => [name.replace(' of', ''), code] as const),
  ['fall', '23'],
]);

function partOf(text: string): string | undefined {
  const found = partOfYear.exec(text);
  const code = codesOfParts.get(found?.[1]?.toLowerCase() ?? '');
  return found === null || code === undefined ? undefined : `${found[2]}-${code}`;
}

/** `<03/04/2024`, "before", "by", "after", "since", "c.", "about", `~`. */
function led(text: string, order: NumberOrder | null): string | undefined {
  for (const [lead, of] of leads) {
    const words = lead.exec(text)?.[0];
    if (words === undefined) continue;
    const date = single(text.slice(words.length), order);
    if (date !== undefined && !date.includes('/')) return of(date);
  }
  return undefined;
}

/** `07/01/2008 - 07/04/2008`, "5 to 7 April 2024", "March–May 2019". */
function stretch(text: string, order: NumberOrder | null): string | undefined {
  const ends = text.replace(/^(?:from|between) /i, '');
  for (const joint of joints) {
    const at = ends.toLowerCase().indexOf(joint);
    if (at <= 0 || ends.indexOf(joint, at + joint.length) >= 0) continue;
    const [from, to] = [ends.slice(0, at).trim(), ends.slice(at + joint.length).trim()];
    const last = single(to, order);
    if (last === undefined) continue;
    const span = `${single(from, order) ?? borrowed(from, last)}/${last}`;
    if (isEdtf(span)) return span;
  }
  return undefined;
}

/** The beginning of a stretch that leaves month or year to its end: "5", "5 March", "March". */
function borrowed(text: string, last: string): string | undefined {
  const year = Number(last.slice(0, 4));
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  if (day) return isDay(last) ? dayOf(year, Number(last.slice(5, 7)), Number(day[1])) : undefined;
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?(?: (\d{1,2}))?$/.exec(text);
  if (named === null) return undefined;
  const number = named[1] ?? named[3];
  const month = monthNamed(named[2]!);
  return number === undefined ? monthOf(year, month) : dayOf(year, month, Number(number));
}

function before<T>(found: RegExpExecArray | null, of: (found: RegExpExecArray) => T | undefined): T | undefined {
  return found === null ? undefined : of(found);
}

const yearOf = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

const pad = (number: number, length = 2) => String(number).padStart(length, '0');

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

const monthOf = (year: number, month: number): string | undefined =>
  year < 1 || month < 1 || month > 12 ? undefined : `${pad(year, 4)}-${pad(month)}`;

/** 1 to 12 by its name or the first letters of it, three or more; 0 for no month. */
function monthNamed(word: string): number {
  const lower = word.toLowerCase();
  return lower.length < 3 ? 0 : monthNames.findIndex((name) => name.toLowerCase().startsWith(lower)) + 1;
}

/** Days and months written out in running text: `12 July 2023`, `July 12, 2023`, `Sept. 2023`, `2023-07-12`. */
const inText =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:st|nd|rd|th)?, )?\d{4}|\d{4}-\d\d-\d\d)\b/g;

/** The days and months that are written out in `text`, in order; offsets are UTF-16 code units. */
export function datesWritten(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly edtf: string; readonly words: string }[] {
  return [...text.matchAll(inText)].flatMap(({ 0: words, index: start }) => {
    const edtf = writtenDate(words, null);
    return edtf == null ? [] : [{ start, end: start + words.length, edtf, words }];
  });
}
