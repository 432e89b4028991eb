import { isCivilDate } from '../../../../words/calendar.ts';
import type { Form } from '../form.ts';
import { NUMBER, WORD } from '../kinds.ts';
import { isFree } from '../month.ts';
import { isKind, isTight, lengthAt, lowerAt, valueAt, wordAt } from '../tokens.ts';

/** Words whose number is no day: "section 3-5-2029 of the lease". */
const parts = new Set('section sections article clause rule type part chapter number'.split(' '));

export const numeric: Form = {
  name: 'numeric',
  heads: ['NUMBER'],
  match(t, i) {
    const mark = wordAt(t, i + 1);
    if (
      (mark !== '-' && mark !== '/' && mark !== '.') ||
      !isTight(t, i + 1) ||
      !isTight(t, i + 2) ||
      !isKind(t, i + 2, NUMBER)
    )
      return null;
    if (!isFree(t, i) || parts.has(lowerAt(t, i - 1))) return null;
    const length = (k: number): number => lengthAt(t, k);
    const [a, b] = [valueAt(t, i), valueAt(t, i + 2)];
    const third = wordAt(t, i + 3) === mark && isTight(t, i + 3) && isTight(t, i + 4) && isKind(t, i + 4, NUMBER);
    if (!third) {
      // 2023-05, unless it is a span of years (2003-04)
      if (
        mark === '-' &&
        length(i) === 4 &&
        length(i + 2) === 2 &&
        a >= 1500 &&
        a <= 2199 &&
        b >= 1 &&
        b <= 12 &&
        b <= a % 100 &&
        !isTight(t, i + 3)
      )
        return { to: i + 3, meaning: { kind: 'date', year: a, month: b } };
      return null;
    }
    const c = valueAt(t, i + 4);
    // 1-2-3-4 is no date, nor 10.0.0.1
    const after = wordAt(t, i + 5);
    if (
      isTight(t, i + 5) &&
      (after === mark || after === '-' || after === '/') &&
      isTight(t, i + 6) &&
      isKind(t, i + 6, NUMBER)
    )
      return null;
    const time = isTight(t, i + 5) && isKind(t, i + 5, WORD);
    if (length(i) === 4) {
      if (a < 1000 || a > 2199 || length(i + 2) > 2 || length(i + 4) > 2) return null;
      const found = { kind: 'date' as const, year: a, month: b, day: c };
      if (time && wordAt(t, i + 5) !== '') return null;
      return { to: i + 5, meaning: found };
    }
    if (time || length(i) > 2 || length(i + 2) > 2 || (length(i + 4) !== 4 && length(i + 4) !== 2)) return null;
    if (length(i + 4) === 4 && (c < 1000 || c > 2199)) return null;
    // Two-digit years only with slashes: 10-12-14 may be anything.
    if (length(i + 4) === 2 && mark !== '/') return null;
    const short = length(i + 4) === 2 ? { short: true as const } : {};
    const probe = length(i + 4) === 2 ? 2000 : c;
    // Month first, unless only the other order exists. With full stops the day comes first.
    const monthFirst = isCivilDate(probe, a, b);
    const dayFirst = isCivilDate(probe, b, a);
    if (dayFirst && (mark === '.' || !monthFirst))
      return { to: i + 5, meaning: { kind: 'date', year: c, ...short, month: b, day: a } };
    return {
      to: i + 5,
      meaning: { kind: 'date', year: c, ...short, month: a, day: b, ...(mark === '/' ? { slashed: true } : {}) },
    };
  },
  finds: [
    'Filed [2023-09-06 = 2023-09-06].',
    'Signed [7/8/07 = 2007-07-08] in Ohio.',
    'Signed [25/12/2021 = 2021-12-25] in Leeds.',
    'Entered [03.04.2021 = 2021-04-03].',
    'Dated [13/45/2020 = null].',
    'As of [2023-05 = 2023-05] it was open.',
  ],
  skips: [
    'Call 555-12-3456 or 10.0.0.1.',
    'The vote was 6-3.',
    'Version 1.2.3 of it.',
    'A 1/2/3 split.',
    'Under section 3-5-2029 it may be.',
  ],
};
