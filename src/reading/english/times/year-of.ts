import type { Meaning } from './meaning.ts';
import { type Tokens, wordAt } from './tokens.ts';

/** "of last year", "this year", "of the same year", ", last" after a date without a year. */
export function relativeYearAt(
  t: Tokens,
  i: number,
): { readonly year: Pick<Meaning, 'yearShift' | 'base' | 'which'>; readonly to: number } | null {
  let j = i;
  const of = wordAt(t, j) === 'of' || wordAt(t, j) === 'in';
  if (of) j++;
  else if (wordAt(t, j) === ',' && wordAt(t, j + 2) === 'year') j++;
  const the = wordAt(t, j) === 'the';
  if (the) j++;
  const word = wordAt(t, j);
  if (wordAt(t, j + 1) === 'year') {
    const year = RELATIVE[word];
    if (year) return { year, to: j + 2 };
    return null;
  }
  if (!of && !the && (word === 'last' || word === 'next')) {
    // The old way: "the 12th of October last". Not "October last night".
    const after = wordAt(t, j + 1);
    if (after === '' || after === ',' || after === '.' || after === ';')
      return { year: { which: word === 'last' ? -1 : 1 }, to: j + 1 };
  }
  return null;
}

const RELATIVE: Readonly<Record<string, Pick<Meaning, 'yearShift' | 'base'>>> = {
  last: { yearShift: -1, base: 'now' },
  this: { yearShift: 0, base: 'now' },
  next: { yearShift: 1, base: 'now' },
  that: { yearShift: 0, base: 'story' },
  same: { yearShift: 0, base: 'story' },
  previous: { yearShift: -1, base: 'story' },
  preceding: { yearShift: -1, base: 'story' },
  following: { yearShift: 1, base: 'story' },
};
