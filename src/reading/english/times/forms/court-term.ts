import { yearAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { CAPITAL } from '../kinds.ts';
import { monthAt } from '../month.ts';
import { isKind, startAt, wordAt } from '../tokens.ts';

export const courtTerm: Form = {
  name: 'court-term',
  heads: ['MONTH', 'o', 'the'],
  match(t, i) {
    let j = i;
    if (wordAt(t, j) === 'the') j++;
    let month = monthAt(t, j);
    if (month) {
      // October Term 2022 | October Term, 2022 | the October 2022 Term
      j = month.to;
      const inside = yearAt(t, j);
      if (inside && wordAt(t, inside.to) === 'term')
        return { to: inside.to + 1, meaning: { kind: 'date', year: inside.year, month: month.month } };
      if (wordAt(t, j) !== 'term') return null;
      j++;
    } else {
      // O.T. 2022
      if (
        wordAt(t, j) !== 'o' ||
        !isKind(t, j, CAPITAL) ||
        wordAt(t, j + 1) !== '.' ||
        t.text[startAt(t, j + 2) ?? 0] !== 'T'
      )
        return null;
      month = { month: 10, to: j, short: false };
      j += 3;
      if (wordAt(t, j) === '.') j++;
    }
    if (wordAt(t, j) === ',') j++;
    const year = yearAt(t, j);
    return year ? { to: year.to, meaning: { kind: 'date', year: year.year, month: month.month } } : null;
  },
  finds: ['Supreme Court, [October Term, 2022 = 2022-10].', 'It was argued in [the October 2021 Term = 2021-10].'],
  skips: ['His term of office ended.', 'The actor O. T. Harlow acts.'],
};
