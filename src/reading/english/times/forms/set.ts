import { amountAt, durationValue, unitAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { CAPITAL, MONTH, NUMBER, PLURAL, SEASON, SENTENCE, UNIT, WEEKDAY, WORD } from '../kinds.ts';
import { monthAt } from '../month.ts';
import { isKind, lowerAt, valueAt, wordAt } from '../tokens.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  annually: 'P1Y',
  yearly: 'P1Y',
  hourly: 'PT1H',
};
const SEASONS = ['SP', 'SU', 'FA', 'WI'];

export const set: Form = {
  name: 'set',
  heads: [...Object.keys(ADVERBS), 'every', 'each', 'per', 'a', 'an'],
  match(t, i) {
    const word = wordAt(t, i);
    const adverb = ADVERBS[word];
    if (adverb !== undefined) {
      // The Daily Mail, the Weekly Standard
      if (isKind(t, i, CAPITAL) && (isKind(t, i + 1, CAPITAL) || !isKind(t, i, SENTENCE))) return null;
      return { to: i + 1, meaning: { kind: 'set', value: adverb } };
    }
    if (word === 'a' || word === 'an') {
      // twice a week, $5 a day, 10 percent a year
      if (!isKind(t, i + 1, UNIT) || isKind(t, i + 1, PLURAL)) return null;
      const before = wordAt(t, i - 1);
      const unit = unitAt(t, i + 1);
      if (unit === 'second' || unit === 'season') return null;
      const after = wordAt(t, i + 2);
      if (after === 'ago' || after === 'earlier' || after === 'later' || after === 'before' || after === 'after')
        return null;
      const rate =
        before === 'once' ||
        before === 'twice' ||
        before === 'times' ||
        before === '%' ||
        before === 'percent' ||
        before === 'million' ||
        before === 'billion' ||
        before === 'dollars' ||
        before === 'hours' ||
        before === 'days' ||
        isKind(t, i - 1, NUMBER) ||
        (isKind(t, i - 1, WORD) &&
          lowerAt(t, i - 1).endsWith('s') &&
          before === '' &&
          (isKind(t, i - 2, NUMBER) || wordAt(t, i - 2) === 'million'));
      return rate ? { to: i + 2, meaning: { kind: 'set', value: durationValue(1, unit) } } : null;
    }
    let j = i + 1;
    if (word === 'per') {
      if (!isKind(t, j, UNIT) || isKind(t, j, PLURAL)) return null;
      return { to: j + 1, meaning: { kind: 'set', value: durationValue(1, unitAt(t, j)) } };
    }
    const other = wordAt(t, j) === 'other';
    if (other || wordAt(t, j) === 'single') j++;
    const month = monthAt(t, j);
    if (month && isKind(t, j, MONTH))
      return { to: month.to, meaning: { kind: 'set', value: `XXXX-${String(month.month).padStart(2, '0')}` } };
    if (isKind(t, j, WEEKDAY) && isKind(t, j, CAPITAL))
      return { to: j + 1, meaning: { kind: 'set', value: `XXXX-WXX-${valueAt(t, j)}` } };
    if (isKind(t, j, SEASON))
      return { to: j + 1, meaning: { kind: 'set', value: `XXXX-${SEASONS[valueAt(t, j) - 21]}` } };
    let count = 1;
    const amount = amountAt(t, j);
    if (amount && amount.count !== null && !amount.article) {
      count = amount.count;
      j = amount.to;
    } else if (wordAt(t, j) === 'few')
      return isKind(t, j + 1, UNIT)
        ? { to: j + 2, meaning: { kind: 'set', value: durationValue(null, unitAt(t, j + 1)) } }
        : null;
    if (!isKind(t, j, UNIT)) return null;
    const unit = unitAt(t, j);
    if ((count === 1) === isKind(t, j, PLURAL)) return null;
    return { to: j + 1, meaning: { kind: 'set', value: durationValue(other ? 2 : count, unit) } };
  },
  finds: [
    'They meet [daily = P1D] or [every two weeks = P2W].',
    'It pays $300 [a day = P1D] and is reviewed [each July = XXXX-07].',
    'Fees rise 5% [per year = P1Y].',
    'He called twice [a week = P1W], [every Tuesday = XXXX-WXX-2].',
  ],
  skips: [
    'The Daily Harbour reported it.',
    'He reads Harbour Weekly.',
    'Each of them left.',
    'Every witness cried, per the report.',
  ],
};
