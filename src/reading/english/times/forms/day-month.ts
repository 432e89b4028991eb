import { yearAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { MONTH, NUMBER, ORDINAL, WORD } from '../kinds.ts';
import { dayAt, isFree, isStreetAt, monthAt } from '../month.ts';
import { isKind, isTight, lengthAt, type Tokens, valueAt, wordAt } from '../tokens.ts';
import { relativeYearAt } from '../year-of.ts';

/** A day whose month comes after a second day: "3-5 May", "from 3 to 5 May", "3 and 5 May". */
function monthAhead(t: Tokens, i: number): { readonly month: number; readonly year: number | null } | null {
  const word = wordAt(t, i);
  if (word !== '-' && word !== 'to' && word !== 'and' && word !== '/' && word !== 'or') return null;
  const day = dayAt(t, i + 1);
  if (!day) return null;
  const month = monthAt(t, wordAt(t, day.to) === 'of' ? day.to + 1 : day.to);
  if (!month) return null;
  const j = wordAt(t, month.to) === ',' ? month.to + 1 : month.to;
  return { month: month.month, year: yearAt(t, j)?.year ?? null };
}

export const dayMonth: Form = {
  name: 'day-month',
  heads: ['NUMBER', 'ORDINAL', 'twenty', 'thirty', 'the', 'this'],
  match(t, i) {
    let j = i;
    const article = wordAt(t, j) === 'the' || wordAt(t, j) === 'this';
    if (article) j++;
    const ordinal = isKind(t, j, ORDINAL) || !isKind(t, j, NUMBER);
    const day = dayAt(t, j);
    if (!day || (!article && isKind(t, j, NUMBER | ORDINAL) && !isFree(t, j) && !isRangeEnd(t, j))) return null;
    if (article && !ordinal && wordAt(t, i) === 'this') return null;
    j = day.to;
    // this 6th day of September, 2023
    const full = wordAt(t, j) === 'day' && wordAt(t, j + 1) === 'of';
    if (full) j += 2;
    else if (wordAt(t, j) === 'of') {
      if (!ordinal) return null;
      j++;
    } else if (wordAt(t, j) === '-' && isTight(t, j) && isTight(t, j + 1) && monthAt(t, j + 1)) j++;
    const month = monthAt(t, j);
    if (!month && ordinal && wordAt(t, j - 1) === 'of' && wordAt(t, j + 1) === 'month') {
      // the 5th of this month
      const which = wordAt(t, j);
      const count = which === 'this' || which === 'the' ? 0 : which === 'last' ? -1 : which === 'next' ? 1 : null;
      if (count !== null && day.day >= 1 && day.day <= 31)
        return { to: j + 2, meaning: { kind: 'date', day: day.day, unit: 'month', count } };
    }
    if (
      !month &&
      article &&
      ordinal &&
      wordAt(t, i - 1) === 'on' &&
      isKind(t, i + 1, ORDINAL) &&
      !isKind(t, i + 1, WORD) &&
      !isKind(t, j, WORD) &&
      wordAt(t, j) !== '-'
    )
      // on the 21st
      return { to: j, meaning: { kind: 'date', day: day.day, unit: 'month', count: 0 } };
    if (!month) {
      if (article && !ordinal) return null;
      const ahead = monthAhead(t, j);
      if (!ahead || day.day < 1 || day.day > 31) return null;
      return {
        to: j,
        meaning: {
          kind: 'date',
          day: day.day,
          month: ahead.month,
          ...(ahead.year === null ? {} : { year: ahead.year }),
        },
      };
    }
    j = month.to;
    if (isStreetAt(t, j)) return null;
    const found = { kind: 'date' as const, day: day.day, month: month.month };
    let k = wordAt(t, j) === ',' || (wordAt(t, j) === '-' && isTight(t, j)) ? j + 1 : j;
    if (full && wordAt(t, k) === 'in' && wordAt(t, k + 1) === 'the' && wordAt(t, k + 2) === 'year') k += 3;
    else if (wordAt(t, k) === 'of' && yearAt(t, k + 1)) k++;
    const year = yearAt(t, k);
    if (year) return { to: year.to, meaning: { ...found, year: year.year } };
    // 28 May 479 BC
    if (isKind(t, k, NUMBER) && wordAt(t, k + 1) === 'bc')
      return { to: k + 2, meaning: { ...found, year: valueAt(t, k), bc: true } };
    if (isKind(t, k, NUMBER) && lengthAt(t, k) === 3 && k === j)
      return { to: k + 1, meaning: { ...found, year: valueAt(t, k) } };
    if (found.day < 1 || found.day > 31) return null;
    const relative = relativeYearAt(t, j);
    if (relative) return { to: relative.to, meaning: { ...found, ...relative.year } };
    const ahead = yearAfterRange(t, j);
    return { to: j, meaning: ahead === null ? found : { ...found, year: ahead } };
  },
  finds: [
    'It is due on [the 5th of next month = 2023-08-05] and was filed on [the 3rd = 2023-07-03].',
    'She died on [6 September 2023 = 2023-09-06].',
    'So ordered [this 6th day of September, 2023 = 2023-09-06].',
    'They met on [the 6th of June = 2023-06-06].',
    'The hearing of [3 = 2021-05-03]-[5 May 2021 = 2021-05-05] was closed.',
    'It ran from [28 May 2021 = 2021-05-28] to [3 June 2021 = 2021-06-03].',
    'He wrote on [the 12th of October last = 2022-10-12].',
    'On [31 June 2021 = null] nothing can happen.',
    'Due [15-Mar-2021 = 2021-03-15].',
  ],
  skips: ['About 6 may be late.', 'The 5 of them left.', 'A hut stood at 22 March Street.'],
};

/** "28 May to 3 June 2021": the year of the range's end. */
function yearAfterRange(t: Tokens, i: number): number | null {
  const word = wordAt(t, i);
  if (word !== '-' && word !== 'to' && word !== 'and' && word !== 'until') return null;
  const day = dayAt(t, i + 1);
  const month = day && monthAt(t, day.to);
  if (!month) return null;
  return yearAt(t, wordAt(t, month.to) === ',' ? month.to + 1 : month.to)?.year ?? null;
}

/** Whether a tight number is the end of a range of days: the 5 of "3-5 May". */
function isRangeEnd(t: Tokens, i: number): boolean {
  return (
    (wordAt(t, i - 1) === '-' || wordAt(t, i - 1) === '/') &&
    ((isKind(t, i - 2, NUMBER | ORDINAL) && valueAt(t, i - 2) <= 31 && valueAt(t, i - 2) > 0) ||
      isKind(t, i - 2, MONTH))
  );
}
