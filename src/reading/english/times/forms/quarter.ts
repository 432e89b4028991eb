import { yearAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { NUMBER, ORDINAL, PLURAL } from '../kinds.ts';
import { isKind, isTight, lengthAt, type Tokens, valueAt, wordAt } from '../tokens.ts';
import { relativeYearAt } from '../year-of.ts';

const SKIPPED = new Set(['fiscal', 'fy', 'financial', 'calendar', 'full']);

/** The year after a quarter: "of 1990", ", 1990", "of last year", "1990". */
function yearAfter(t: Tokens, i: number): { readonly to: number; readonly year: object } | null {
  const relative = relativeYearAt(t, i);
  if (relative) return relative;
  let j = i;
  if (wordAt(t, j) === 'of' || wordAt(t, j) === ',' || wordAt(t, j) === 'in') j++;
  if (SKIPPED.has(wordAt(t, j))) j++;
  const year = yearAt(t, j);
  return year ? { to: year.to, year: { year: year.year } } : null;
}

export const quarter: Form = {
  name: 'quarter',
  heads: ['the', 'ORDINAL', 'NUMBER', 'fiscal', 'q', 'last', 'this', 'next', 'latter', 'final', 'h'],
  match(t, i) {
    let j = i;
    if (wordAt(t, j) === 'q' || wordAt(t, j) === 'h') {
      // Q3, Q3 2009; H1 2020
      if (!isTight(t, j + 1) || !isKind(t, j + 1, NUMBER)) return null;
      const n = valueAt(t, j + 1);
      const q = wordAt(t, j) === 'q';
      if (n < 1 || n > (q ? 4 : 2) || lengthAt(t, j + 1) !== 1) return null;
      const year = yearAfter(t, j + 2);
      if (!q && !year) return null;
      return {
        to: year?.to ?? j + 2,
        meaning: { kind: 'date', ...(q ? { quarter: n } : { half: n }), ...(year?.year ?? {}) },
      };
    }
    if (wordAt(t, j) === 'the') j++;
    // next year's first quarter, this year's second half
    let before: object | null = null;
    const which = wordAt(t, j);
    if (
      (which === 'last' || which === 'this' || which === 'next') &&
      wordAt(t, j + 1) === 'year' &&
      wordAt(t, j + 2) === "'" &&
      wordAt(t, j + 3) === 's'
    ) {
      before = { yearShift: which === 'last' ? -1 : which === 'next' ? 1 : 0, base: 'now' };
      j += 4;
    } else if (isKind(t, j, NUMBER)) {
      // the 1988 third quarter
      const year = yearAt(t, j);
      if (!year) return null;
      before = { year: year.year };
      j = year.to;
      if (wordAt(t, j) === "'" && wordAt(t, j + 1) === 's') j += 2;
    }
    while (SKIPPED.has(wordAt(t, j))) {
      j++;
      if (wordAt(t, j) === '-' && isTight(t, j)) j++;
    }
    let n: number;
    if (wordAt(t, j) === 'latter') n = 2;
    else if (wordAt(t, j) === 'last' || wordAt(t, j) === 'final') n = 0;
    else if (isKind(t, j, ORDINAL)) n = valueAt(t, j);
    else return null;
    j++;
    if (wordAt(t, j) === '-' && isTight(t, j)) j++;
    if (SKIPPED.has(wordAt(t, j))) j++;
    const noun = wordAt(t, j);
    if (noun === 'quarter' && !isKind(t, j, PLURAL)) {
      if (n === 0) n = 4;
      if (n > 4) return null;
      const year = before === null ? yearAfter(t, j + 1) : null;
      // "last quarter" is the one before this one; "last year's last quarter" the fourth
      if ((wordAt(t, j - 1) === 'last' || wordAt(t, j - 1) === 'final') && before === null && !year) return null;
      if (wordAt(t, j + 1) === 'of' && !year && wordAt(t, j + 2) !== '$' && !isKind(t, j + 2, NUMBER)) return null;
      return { to: year?.to ?? j + 1, meaning: { kind: 'date', quarter: n, ...(before ?? year?.year ?? {}) } };
    }
    if (noun === 'half') {
      if (n === 0) n = 2;
      if (n > 2) return null;
      if (before !== null) return { to: j + 1, meaning: { kind: 'date', half: n, ...before } };
      if (wordAt(t, j + 1) === 'of' && wordAt(t, j + 2) === 'the' && wordAt(t, j + 3) === 'year')
        return { to: j + 4, meaning: { kind: 'date', half: n, yearShift: 0, base: 'now' } };
      const year = yearAfter(t, j + 1);
      if (!year) return null;
      return { to: year.to, meaning: { kind: 'date', half: n, ...year.year } };
    }
    return null;
  },
  finds: [
    'Sales fell in [the third quarter of 2021 = 2021-Q3] and [Q4 2021 = 2021-Q4].',
    'It lost money in [the second half of 2008 = 2008-H2].',
    'They expect more in [next year\u2019s first quarter = 2024-Q1].',
    '[Second-quarter = 2023-Q2] profit fell.',
  ],
  skips: [
    'In the second half of the game they scored.',
    'A quarter of them left.',
    'The first quarter of the hall.',
    'He lives in the French Quarter.',
  ],
};
