import { wordNumber, yearAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { CAPITAL, CARDINAL, NUMBER, UNIT, WORD } from '../kinds.ts';
import { dayAt, isFree, monthAt } from '../month.ts';
import { isKind, isTight, lengthAt, type Tokens, valueAt, wordAt } from '../tokens.ts';
import { relativeYearAt } from '../year-of.ts';

const TO = new Set(['-', 'to', 'and', 'through', 'until', '/', 'or']);

/** The year said at the end of a range or list, for its beginning: "Sept. 6-8, 2023", "from May 3 to June 5, 2023". */
function yearAhead(t: Tokens, i: number): number | null {
  if (!TO.has(wordAt(t, i))) return null;
  let j = i + 1;
  const month = monthAt(t, j);
  if (month) j = month.to;
  const day = dayAt(t, j);
  if (!day) return null;
  j = day.to;
  if (!month) {
    const after = monthAt(t, j);
    if (after) j = after.to;
  }
  if (wordAt(t, j) === ',') j++;
  return yearAt(t, j)?.year ?? null;
}

export const monthDay: Form = {
  name: 'month-day',
  heads: ['MONTH'],
  match(t, i) {
    const month = monthAt(t, i);
    if (!month) return null;
    let j = month.to;
    if (wordAt(t, j) === ',') return null;
    if (wordAt(t, j) === 'the') {
      // "June the second"; not "in June the first train", "the end of May the Second Squadron"
      if (isKind(t, j + 1, CAPITAL) || (isKind(t, j + 2, WORD) && wordAt(t, j + 2) === '')) return null;
      j++;
    }
    // September-6 is not written; Sept.6 and SEPT 6 are
    const day = dayAt(t, j) ?? spelledDay(t, j);
    if (!day || (day.day > 31 && day.day < 100 && isKind(t, j, NUMBER) && !isDated(t, day.to))) return null;

    j = day.to;
    // "May 10,000", "June 3:30", "March 5.2"
    if (isTight(t, j) && ((wordAt(t, j) === ':' && isTight(t, j + 1)) || wordAt(t, j) === '%' || isKind(t, j, WORD)))
      return null;
    if (isTight(t, j) && wordAt(t, j) === '.' && isTight(t, j + 1) && isKind(t, j + 1, NUMBER)) return null;
    const found = { kind: 'date' as const, month: month.month, day: day.day };
    const k = wordAt(t, j) === ',' || wordAt(t, j) === '.' ? j + 1 : j;
    const year = yearAt(t, k);
    if (year && !(isTight(t, year.to) && wordAt(t, year.to) === '%'))
      return { to: year.to, meaning: { ...found, year: year.year } };
    // December 8, '41
    if (wordAt(t, k) === "'" && isKind(t, k + 1, NUMBER) && isTight(t, k + 1) && lengthAt(t, k + 1) === 2)
      return { to: k + 2, meaning: { ...found, year: valueAt(t, k + 1), short: true } };
    if (found.day < 1 || found.day > 31) return null;
    const relative = relativeYearAt(t, j);
    if (relative) return { to: relative.to, meaning: { ...found, ...relative.year } };
    const ahead = yearAhead(t, j);
    return { to: j, meaning: ahead === null ? found : { ...found, year: ahead } };
  },
  finds: [
    'On [September 6, 2023 = 2023-09-06], the judge ruled.',
    'She was deposed on [Sept. 6 = 2022-09-06].',
    'The order of [June 1st = 2023-06-01] stands.',
    'They met [March eighth = 2023-03-08].',
    '1987-04-13: Shares were bought on [April seven = 1987-04-07].',
    'MIAMI, [MARCH 3, 2021 = 2021-03-03]',
    'The trial ran from [May 3 = 2021-05-03] to [June 5, 2021 = 2021-06-05].',
    'It happened on [February 30, 2021 = null].',
    'On [January 24 of last year = 2022-01-24] she left.',
  ],
  skips: ['We may 6 times out of 10 be wrong.', 'They march 10 miles.'],
};

/** Wire copy of the 1980s: "April four", "on December eight,"; not "in April four judges". */
function spelledDay(t: Tokens, i: number): { readonly day: number; readonly to: number } | null {
  if (!isKind(t, i, CARDINAL)) return null;
  const number = wordNumber(t, i);
  if (!number || number.count === null || number.count > 31) return null;
  const after = wordAt(t, number.to);
  if (
    isKind(t, number.to, WORD) &&
    (after === '' ||
      after === 'of' ||
      after === 'or' ||
      after === 'more' ||
      after === 'other' ||
      isKind(t, number.to, UNIT))
  )
    return null;
  if (after === 'to' && isKind(t, number.to + 1, CARDINAL | NUMBER)) return null;
  return { day: number.count, to: number.to };
}

/** Whether a year follows, so that an impossible day is a date all the same: "February 45, 2021". */
function isDated(t: Tokens, i: number): boolean {
  return wordAt(t, i) === ',' && yearAt(t, i + 1) !== null && isFree(t, i + 1);
}
