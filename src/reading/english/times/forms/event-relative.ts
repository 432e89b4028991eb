import { amountAt, durationValue, unitAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { CAPITAL, DAYPART, PLURAL, UNIT, WORD } from '../kinds.ts';
import { isKind, lowerAt, type Tokens, wordAt } from '../tokens.ts';

const DETERMINERS = new Set([
  'the',
  'his',
  'her',
  'their',
  'its',
  'a',
  'an',
  'our',
  'my',
  'he',
  'she',
  'they',
  'it',
  'we',
  'being',
]);

/** Whether a noun or a clause follows that names something which happened: "the trial", "his arrest", "she sued", "Harlow's death". */
function isEvent(t: Tokens, i: number): boolean {
  if (DETERMINERS.has(wordAt(t, i)) || DETERMINERS.has(lowerAt(t, i)))
    return isKind(t, i + 1, WORD) && !isKind(t, i + 1, UNIT);
  return isKind(t, i, CAPITAL) && wordAt(t, i) === '';
}

export const eventRelative: Form = {
  name: 'event-relative',
  heads: ['the', 'NUMBER', 'CARDINAL', 'a', 'an', 'several', 'UNIT'],
  match(t, i) {
    let j = i;
    let count: number | null = 1;
    if (wordAt(t, j) === 'the') {
      j++;
      if (!isKind(t, j, UNIT | DAYPART) || isKind(t, j, PLURAL)) return null;
    } else if (!isKind(t, j, UNIT)) {
      const amount = amountAt(t, j);
      if (!amount) return null;
      count = amount.count;
      j = amount.to;
    } else if (isKind(t, j, PLURAL)) count = null;
    else return null;
    if (!isKind(t, j, UNIT | DAYPART)) return null;
    const unit = isKind(t, j, UNIT) ? unitAt(t, j) : 'day';
    if (unit === 'second') return null;
    j++;
    const word = wordAt(t, j);
    if (
      word !== 'before' &&
      word !== 'after' &&
      !(word === 'following' && isKind(t, j + 1, WORD)) &&
      !(word === 'prior' && wordAt(t, j + 1) === 'to')
    )
      return null;
    if (!isEvent(t, word === 'prior' ? j + 2 : j + 1)) return null;
    const later = word === 'after' || word === 'following';
    return {
      to: j,
      meaning: {
        kind: 'event',
        unit,
        count: count === null ? null : later ? count : -count,
        which: later ? 1 : -1,
        ...(wordAt(t, i) === 'the' ? {} : { value: durationValue(count, unit) }),
      },
    };
  },
  finds: ['She called him [the day = null] before the trial.', 'He was freed [two days = P2D] after his arrest.'],
  skips: ['The man before the judge wept.', 'A judge after the trial.'],
};
