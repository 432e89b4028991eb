import { yearAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { BREAK, CAPITAL, NUMBER, WORD } from '../kinds.ts';
import { dayAt, monthAt } from '../month.ts';
import { isKind, isTight, wordAt } from '../tokens.ts';

export const rangeEnd: Form = {
  name: 'range-end',
  heads: ['NUMBER', 'ORDINAL'],
  match(t, i) {
    // Sept. 6-8 | Sept. 6 to 8 | Sept. 6 and 8 | Sept. 6, 7 and 8: the month stands before the first day.
    const day = dayAt(t, i);
    if (!day || day.day < 1 || day.day > 31) return null;
    if (isTight(t, day.to) && (isKind(t, day.to, WORD) || wordAt(t, day.to) === ':' || wordAt(t, day.to) === '%'))
      return null;
    let j = i - 1;
    let steps = 0;
    while (steps++ < 4) {
      const word = wordAt(t, j);
      if (word === 'and' && wordAt(t, j - 1) === ',') j--;
      else if (
        word !== '-' &&
        word !== 'to' &&
        word !== 'and' &&
        word !== 'through' &&
        word !== ',' &&
        word !== '/' &&
        word !== 'or'
      )
        return null;
      if (
        word === ',' &&
        steps === 1 &&
        !(isKind(t, i + 1, WORD) && wordAt(t, i + 1) === 'and') &&
        wordAt(t, i + 1) !== ','
      )
        return null;
      j--;
      if (isKind(t, j, BREAK)) return null;
      const earlier = dayAt(t, j);
      if (!earlier || earlier.day >= day.day || earlier.day < 1) return null;
      const short = wordAt(t, j - 1) === '.' ? j - 2 : j - 1;
      const month = monthAt(t, short);
      if (month && month.to === j) {
        // "May 3 and 10 others", "June 5 to 3 million"
        if (
          isKind(t, day.to, WORD) &&
          !isKind(t, day.to, CAPITAL) &&
          !AFTER.has(wordAt(t, day.to)) &&
          wordAt(t, i - 1) !== '-'
        )
          return null;
        const k = wordAt(t, day.to) === ',' ? day.to + 1 : day.to;
        const year = yearAt(t, k);
        const found = { kind: 'date' as const, month: month.month, day: day.day };
        return year && isKind(t, k, NUMBER)
          ? { to: year.to, meaning: { ...found, year: year.year } }
          : { to: day.to, meaning: found };
      }
      j--;
    }
    return null;
  },
  finds: [
    'The trial of [Sept. 6 = 2021-09-06]-[8, 2021 = 2021-09-08] was short.',
    'They met on [June 3 = 2023-06-03] and [5 = 2023-06-05].',
    'Hearings are on [June 3 = 2023-06-03], [5 = 2023-06-05] and [9 = 2023-06-09].',
  ],
  skips: ['He and 5 others left; from 3 to 8 of them stayed.'],
};

const AFTER = new Set([
  'in',
  'at',
  'and',
  'to',
  'of',
  'for',
  'by',
  'before',
  'after',
  'on',
  'from',
  'was',
  'were',
  'is',
  'are',
  'will',
  'with',
  'about',
  'or',
]);
