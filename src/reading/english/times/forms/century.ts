import type { Form } from '../form.ts';
import { CAPITAL, ORDINAL, PLURAL } from '../kinds.ts';
import { isKind, isTight, valueAt, wordAt } from '../tokens.ts';

export const century: Form = {
  name: 'century',
  heads: ['ORDINAL', 'the', 'twenty'],
  match(t, i) {
    let j = i;
    if (wordAt(t, j) === 'the') j++;
    let n: number;
    if (isKind(t, j, ORDINAL)) n = valueAt(t, j++);
    else if (wordAt(t, j) === 'twenty' && wordAt(t, j + 1) === '-' && isKind(t, j + 2, ORDINAL)) {
      n = 20 + valueAt(t, j + 2);
      j += 3;
    } else return null;
    if (wordAt(t, j) === '-' && isTight(t, j)) j++;
    if ((wordAt(t, j) !== 'century' && wordAt(t, j) !== 'centuries') || n < 1 || n > 22) return null;
    if (isKind(t, j, PLURAL)) return null;
    // 21st Century Fox
    if (isKind(t, j, CAPITAL) && isKind(t, j + 1, CAPITAL)) return null;
    const era = wordAt(t, j + 1);
    const bc = era === 'bc' || era === 'bce';
    return { to: bc || era === 'ad' ? j + 2 : j + 1, meaning: { kind: 'date', century: n, ...(bc ? { bc } : {}) } };
  },
  finds: [
    'A law of [the 19th century = 18] and a [20th-century = 19] one.',
    'In [the twenty-first century = 20] it fell.',
  ],
  skips: ['A century passed.', 'The third man left.', 'It sued 21st Century Harbour.'],
};
