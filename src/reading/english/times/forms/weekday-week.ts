import { amountAt, amountHeads, unitAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { CAPITAL, PLURAL, SHORT, UNIT, WEEKDAY } from '../kinds.ts';
import { isKind, type Tokens, valueAt, wordAt } from '../tokens.ts';

const isWeekday = (t: Tokens, i: number): boolean =>
  isKind(t, i, WEEKDAY) && isKind(t, i, CAPITAL) && !isKind(t, i, PLURAL) && !isKind(t, i, SHORT);

/** Weeks that a stretch of whole weeks has: "a week", "two weeks", "a fortnight". */
function weeksAt(t: Tokens, i: number): { readonly weeks: number; readonly to: number } | null {
  const amount = amountAt(t, i);
  if (!amount || amount.count === null || !Number.isInteger(amount.count) || !isKind(t, amount.to, UNIT)) return null;
  const unit = unitAt(t, amount.to);
  if (unit !== 'week' && unit !== 'fortnight') return null;
  return { weeks: amount.count * (unit === 'fortnight' ? 2 : 1), to: amount.to + 1 };
}

/** A weekday so many weeks beyond the nearest one: how the British, and some Americans, tell a day. */
export const weekdayWeek: Form = {
  name: 'weekday-week',
  heads: ['WEEKDAY', ...amountHeads],
  match(t, i) {
    if (isWeekday(t, i)) {
      const found = { kind: 'date' as const, weekday: valueAt(t, i) };
      // Tuesday week
      if (isKind(t, i + 1, UNIT) && !isKind(t, i + 1, PLURAL) && unitAt(t, i + 1) === 'week')
        return { to: i + 2, meaning: { ...found, weeks: 1 } };
      const which = wordAt(t, i + 1);
      // Monday last week
      if ((which === 'last' || which === 'this' || which === 'next') && isKind(t, i + 2, UNIT)) {
        if (isKind(t, i + 2, PLURAL) || unitAt(t, i + 2) !== 'week') return null;
        return {
          to: i + 3,
          meaning: { ...found, unit: 'week', count: which === 'last' ? -1 : which === 'next' ? 1 : 0 },
        };
      }
      return null;
    }
    const stretch = weeksAt(t, i);
    if (!stretch) return null;
    const { weeks, to } = stretch;
    const word = wordAt(t, to);
    // a week on Tuesday | a fortnight from Monday
    if ((word === 'on' || word === 'from') && isWeekday(t, to + 1))
      return { to: to + 2, meaning: { kind: 'date', weekday: valueAt(t, to + 1), weeks } };
    // a week ago Monday | two weeks ago on Friday
    const day = wordAt(t, to + 1) === 'on' ? to + 2 : to + 1;
    if (word === 'ago' && isWeekday(t, day))
      return { to: day + 1, meaning: { kind: 'date', weekday: valueAt(t, day), weeks: -weeks } };
    return null;
  },
  finds: [
    'She will be sentenced [a week on Tuesday = 2023-07-25].',
    'The court sits on [Tuesday week = 2023-07-25].',
    'It opens [a fortnight on Monday = 2023-07-31].',
    'He must answer [a week from Monday = 2023-07-24].',
    'He pleaded guilty [a week ago Monday = 2023-07-03].',
    'She left [two weeks ago Friday = 2023-06-23].',
    'It was heard on [Monday last week = 2023-07-03].',
    '2023-07-11: It was heard [a week ago Tuesday = 2023-07-04].',
  ],
  skips: ['The weak on Tuesdayish boats left.'],
};
