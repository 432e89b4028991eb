import type { Form } from '../form.ts';
import { CAPITAL, MONTH, NUMBER, ORDINAL, PLURAL, SHORT, UNIT } from '../kinds.ts';
import { isKind, isTight, lowerAt, valueAt, wordAt } from '../tokens.ts';

const PAPERS = new Set([
  'times',
  'telegraph',
  'mail',
  'express',
  'mirror',
  'herald',
  'post',
  'tribune',
  'school',
  'mass',
  'brunch',
  'league',
]);

/** Black Friday, Super Tuesday: days of their own, whose date the weekday does not give. */
const NAMED = new Set(['black', 'super', 'cyber', 'fat', 'bloody', 'ruby', 'shrove', 'maundy', 'giving', 'casual']);

export const weekday: Form = {
  name: 'weekday',
  heads: ['WEEKDAY'],
  match(t, i, at) {
    if (!isKind(t, i, CAPITAL)) return null;
    const short = isKind(t, i, SHORT);
    let j = short && wordAt(t, i + 1) === '.' && isTight(t, i + 1) ? i + 2 : i + 1;
    const found = { kind: 'date' as const, weekday: valueAt(t, i) };
    // Friday, Oct. 13 | Friday, the 13th of October | Friday 13 October 2023
    const k = wordAt(t, j) === ',' ? j + 1 : j;
    if (isKind(t, k, NUMBER | ORDINAL) || isKind(t, k, MONTH) || wordAt(t, k) === 'the') {
      const date = at(t, k);
      if (
        date &&
        date.meaning.kind === 'date' &&
        date.meaning.month !== undefined &&
        date.meaning.day !== undefined &&
        date.meaning.hour === undefined
      )
        return { to: date.to, meaning: { ...date.meaning, weekday: found.weekday } };
    }
    if (short)
      return j === i + 2 && isKind(t, i, CAPITAL) && wordAt(t, i) !== 'sun' && wordAt(t, i) !== 'sat'
        ? { to: j, meaning: found }
        : null;
    if (PAPERS.has(lowerAt(t, j)) && isKind(t, j, CAPITAL)) return null;
    if (isKind(t, i - 1, CAPITAL) && NAMED.has(lowerAt(t, i - 1))) return null;
    if (isKind(t, i, PLURAL)) return { to: j, meaning: { kind: 'set', value: `XXXX-WXX-${found.weekday}` } };
    // Tuesday of last week | Monday of this week
    if (wordAt(t, j) === 'of' && wordAt(t, j + 2) === 'week' && isKind(t, j + 2, UNIT)) {
      const which = wordAt(t, j + 1);
      if (which === 'last' || which === 'this' || which === 'next') {
        j += 3;
        return { to: j, meaning: { ...found, unit: 'week', count: which === 'last' ? -1 : which === 'next' ? 1 : 0 } };
      }
    }
    return { to: j, meaning: found };
  },
  finds: [
    'She said so on [Tuesday = 2023-07-11].',
    'The hearing is set for [Friday = 2023-07-14].',
    "A hearing has been set in Oak's case for [Friday = 2023-07-14], a clerk said.",
    'He was held on [Friday, June 16 = 2023-06-16].',
    'He was held on [Thursday, 15 June 2023 = 2023-06-15].',
    'The court sits on [Tuesdays = XXXX-WXX-2].',
    'They spoke on [Monday of last week = 2023-07-03].',
  ],
  skips: ['He won on Super Tuesday.', 'The Sunday Times reported it.', 'The sun rose; he sat.', 'They wed in church.'],
};
