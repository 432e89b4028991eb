import { unitAt, yearAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { CAPITAL, ORDINAL, PLURAL, UNIT, WEEKDAY } from '../kinds.ts';
import { monthAt } from '../month.ts';
import { isKind, valueAt, wordAt } from '../tokens.ts';
import { relativeYearAt } from '../year-of.ts';

export const nthOfMonth: Form = {
  name: 'nth-of-month',
  heads: ['the', 'ORDINAL', 'last'],
  match(t, i) {
    // the first Monday in October | the last week of March 2021 | the third Tuesday of May last year
    let j = i;
    if (wordAt(t, j) === 'the') j++;
    const last = wordAt(t, j) === 'last' || wordAt(t, j) === 'final';
    const n = last ? -1 : isKind(t, j, ORDINAL) ? valueAt(t, j) : 0;
    if (n === 0 || n > 5) return null;
    j++;
    const weekday = isKind(t, j, WEEKDAY) && isKind(t, j, CAPITAL) && !isKind(t, j, PLURAL);
    const week = isKind(t, j, UNIT) && !isKind(t, j, PLURAL) && (unitAt(t, j) === 'week' || unitAt(t, j) === 'weekend');
    if (!weekday && !week) return null;
    const of = wordAt(t, j + 1);
    if (of !== 'of' && of !== 'in') return null;
    const month = monthAt(t, j + 2);
    if (!month) return null;
    const found = {
      kind: 'date' as const,
      month: month.month,
      ordinal: n,
      ...(weekday
        ? { weekday: valueAt(t, j), ordinalUnit: 'weekday' as const }
        : { ordinalUnit: unitAt(t, j) as 'week' | 'weekend' }),
    };
    const year = yearAt(t, wordAt(t, month.to) === ',' || wordAt(t, month.to) === 'of' ? month.to + 1 : month.to);
    if (year) return { to: year.to, meaning: { ...found, year: year.year } };
    const relative = relativeYearAt(t, month.to);
    if (relative) return { to: relative.to, meaning: { ...found, ...relative.year } };
    return { to: month.to, meaning: found };
  },
  finds: [
    'The term opens on [the first Monday in October = 2023-10-02].',
    'It was heard on [the third Tuesday of March 2021 = 2021-03-16].',
    'It fell in [the last week of March 2009 = 2009-W14].',
  ],
  skips: ['The first witness in the box.', 'The last man in Leeds.'],
};
