import { wordNumber } from '../amount.ts';
import type { Form } from '../form.ts';
import { CARDINAL, NUMBER, UNIT } from '../kinds.ts';
import { isKind, isTight, wordAt } from '../tokens.ts';

export const age: Form = {
  name: 'age',
  heads: ['aged', 'age'],
  match(t, i) {
    // aged 79, age 79, at the age of 79
    let j = i + 1;
    if (wordAt(t, j) === 'of') j++;
    let count: number;
    if (isKind(t, j, NUMBER)) {
      count = t.value[j]!;
      if (t.end[j]! - t.start[j]! > 3 || isTight(t, j)) return null;
      j++;
    } else if (isKind(t, j, CARDINAL)) {
      const number = wordNumber(t, j)!;
      count = number.count!;
      j = number.to;
    } else return null;
    if (count < 1 || count > 130 || isKind(t, j, UNIT)) return null;
    return { to: j, from: j - 1, meaning: { kind: 'duration', value: `P${count}Y` } };
  },
  finds: ['A man aged [79 = P79Y] and a girl of the age of [nine = P9Y].'],
  skips: ['He came of age in the war.', 'Aged beef costs 40 dollars.'],
};
