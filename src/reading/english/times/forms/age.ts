import { amountAt, durationValue, unitAt, wordNumber } from '../amount.ts';
import type { Form, Match } from '../form.ts';
import { CAPITAL, CARDINAL, MONTH, NUMBER, UNIT, UPPER } from '../kinds.ts';
import { isKind, isTight, lengthAt, type Tokens, valueAt, wordAt } from '../tokens.ts';

export const age: Form = {
  name: 'age',
  heads: ['aged', 'age', 'NUMBER', 'CARDINAL'],
  match(t, i) {
    if (isKind(t, i, NUMBER | CARDINAL)) return compound(t, i) ?? appositive(t, i);
    // aged 79, age 79, at the age of 79
    let j = i + 1;
    if (wordAt(t, j) === 'of') j++;
    let count: number;
    if (isKind(t, j, NUMBER)) {
      count = valueAt(t, j);
      if (lengthAt(t, j) > 3 || isTight(t, j)) return null;
      j++;
    } else if (isKind(t, j, CARDINAL)) {
      const number = wordNumber(t, j)!;
      count = number.count!;
      j = number.to;
    } else return null;
    if (count < 1 || count > 130 || isKind(t, j, UNIT)) return null;
    return { to: j, from: j - 1, meaning: { kind: 'duration', value: `P${count}Y` } };
  },
  finds: [
    'Ms Harlow, [79 = P79Y], wept.',
    'A [79-year-old = P79Y] woman, a [six-month-old = P6M] child.',
    'A man aged [79 = P79Y] and a girl of the age of [nine = P9Y].',
  ],
  skips: ['The jurors in Rooms 3, 5, 7 and 9 left.', 'He came of age in the war.', 'Aged beef costs 40 dollars.'],
};

/** "Ms Harlow, 79, said"; "Mr Pike, 62." */
function appositive(t: Tokens, i: number): Match | null {
  const age = valueAt(t, i);
  if (!isKind(t, i, NUMBER) || age < 1 || age > 115 || lengthAt(t, i) > 3) return null;
  if (
    wordAt(t, i - 1) !== ',' ||
    !isTight(t, i - 1) ||
    isTight(t, i) ||
    !isKind(t, i - 2, CAPITAL) ||
    isKind(t, i - 2, MONTH | UPPER)
  )
    return null;
  const after = wordAt(t, i + 1);
  if ((after !== ',' && after !== '.') || !isTight(t, i + 1) || isTight(t, i + 2) || isKind(t, i + 2, NUMBER))
    return null;
  return { to: i + 1, meaning: { kind: 'duration', value: `P${age}Y` } };
}

/** 79-year-old, six-month-old, 79-year old */
function compound(t: Tokens, i: number): Match | null {
  const amount = amountAt(t, i);
  if (!amount || amount.count === null || wordAt(t, amount.to) !== '-' || !isTight(t, amount.to)) return null;
  const j = amount.to + 1;
  if (!isKind(t, j, UNIT)) return null;
  const old = wordAt(t, j + 1) === '-' ? j + 2 : j + 1;
  if (wordAt(t, old) !== 'old' && wordAt(t, old) !== 'olds') return null;
  return { to: old + 1, meaning: { kind: 'duration', value: durationValue(amount.count, unitAt(t, j)) } };
}
