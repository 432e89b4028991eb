import { yearAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { CAPITAL, NUMBER, PLURAL, SEASON, WORD } from '../kinds.ts';
import { isKind, isTight, lowerAt, valueAt, wordAt } from '../tokens.ts';
import { relativeYearAt } from '../year-of.ts';

const BEFORE = new Set([
  'in',
  'since',
  'by',
  'until',
  'during',
  'early',
  'late',
  'mid',
  'and',
  'the',
  'through',
  'this',
  'last',
  'next',
]);

const PREPOSITIONS = new Set(['in', 'since', 'by', 'until', 'during']);
const SCHOOL = new Set(
  'school camp break training quarters house home months session sports clothing olympics games job course clerk associate intern internship program programme palace'.split(
    ' ',
  ),
);

export const season: Form = {
  name: 'season',
  heads: ['SEASON', 'the'],
  match(t, i) {
    let j = i;
    const the = wordAt(t, j) === 'the';
    if (the) j++;
    if (!isKind(t, j, SEASON) || isKind(t, j, PLURAL)) return null;
    const word = wordAt(t, j);
    const base = { kind: 'date' as const, season: valueAt(t, j) };
    let k = j + 1;
    const of = wordAt(t, k) === 'of' || wordAt(t, k) === ',';
    if (of) k++;
    const year = yearAt(t, k);
    if (year) return { to: year.to, meaning: { ...base, year: year.year } };
    if (isKind(t, k, NUMBER) && wordAt(t, k + 1) === 'bc')
      return { to: k + 2, meaning: { ...base, year: valueAt(t, k), bc: true } };
    const relative = relativeYearAt(t, j + 1);
    if (relative) return { to: relative.to, meaning: { ...base, ...relative.year } };
    if (wordAt(t, k) === "'" && isKind(t, k + 1, NUMBER) && isTight(t, k + 1))
      return { to: k + 2, meaning: { ...base, year: valueAt(t, k + 1), short: true } };
    const before = wordAt(t, i - 1);
    // "the fall of the house", "a spring in his step", "fall asleep", "summer school"
    if (wordAt(t, j + 1) === 'of' || (isTight(t, j + 1) && wordAt(t, j + 1) === '-')) return null;
    if (
      isKind(t, j + 1, WORD) &&
      (SCHOOL.has(lowerAt(t, j + 1)) || (wordAt(t, j + 1) === '' && !PREPOSITIONS.has(before)))
    )
      return null;
    if (!BEFORE.has(before) && !(the && before !== '')) return null;
    if (
      (word === 'fall' || word === 'spring') &&
      !the &&
      before !== 'in' &&
      before !== 'since' &&
      before !== 'by' &&
      before !== 'until' &&
      before !== 'early' &&
      before !== 'late'
    )
      return null;
    if (isKind(t, j, CAPITAL) && isKind(t, j + 1, CAPITAL)) return null;
    return { to: j + 1, meaning: base };
  },
  finds: [
    'It was sold in [summer 2007 = 2007-SU].',
    'They met in [the spring of 1962 = 1962-SP] and [the autumn = 1962-FA].',
    'In [spring = 2023-SP] she was charged.',
  ],
  skips: ['The fall of the company was quick.', 'Prices fall and spring back.', 'He ran a summer school.'],
};
