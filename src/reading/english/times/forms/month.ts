import { yearAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { NUMBER, WORD } from '../kinds.ts';
import { isBareMonth, monthAt } from '../month.ts';
import { isKind, isTight, lengthAt, valueAt, wordAt } from '../tokens.ts';
import { relativeYearAt } from '../year-of.ts';

export const month: Form = {
  name: 'month',
  heads: ['MONTH'],
  match(t, i) {
    const found = monthAt(t, i);
    if (!found) return null;
    let j = found.to;
    const base = { kind: 'date' as const, month: found.month };
    if (wordAt(t, j) === 'of' || wordAt(t, j) === ',' || (wordAt(t, j) === '-' && isTight(t, j))) j++;
    if (wordAt(t, j) === 'the' && wordAt(t, j + 1) === 'year') j += 2;
    const year = yearAt(t, j);
    if (year && !(isTight(t, year.to) && isKind(t, year.to, WORD)))
      return { to: year.to, meaning: { ...base, year: year.year } };
    // June 479 BC
    if (isKind(t, j, NUMBER) && wordAt(t, j + 1) === 'bc')
      return { to: j + 2, meaning: { ...base, year: valueAt(t, j), bc: true } };
    if (wordAt(t, j) === "'" && isKind(t, j + 1, NUMBER) && isTight(t, j + 1) && lengthAt(t, j + 1) === 2)
      return { to: j + 2, meaning: { ...base, year: valueAt(t, j + 1), short: true } };
    const relative = relativeYearAt(t, found.to);
    if (relative) return { to: relative.to, meaning: { ...base, ...relative.year } };
    if (found.short && found.to === i + 1) return null;
    if (
      isTight(t, i) &&
      wordAt(t, i - 1) !== '-' &&
      wordAt(t, i - 1) !== '/' &&
      wordAt(t, i - 1) !== '(' &&
      wordAt(t, i - 1) !== '"'
    )
      return null;
    if (!isBareMonth(t, i, found.to)) return null;
    // "along the march", never the month by itself
    if (wordAt(t, i - 1) === 'the' && !isKind(t, found.to, WORD)) return null;
    // The year at the end of a range: "between March and May 2021"
    const to = wordAt(t, found.to);
    if (to === 'and' || to === 'to' || to === '-' || to === '/' || to === 'or' || to === 'through') {
      const second = monthAt(t, found.to + 1);
      const end = second && yearAt(t, wordAt(t, second.to) === 'of' ? second.to + 1 : second.to);
      if (end) return { to: found.to, meaning: { ...base, year: end.year } };
      // "in May and July last year"
      const shifted = second && relativeYearAt(t, second.to);
      if (shifted) return { to: found.to, meaning: { ...base, ...shifted.year } };
    }
    return { to: found.to, meaning: base };
  },
  finds: [
    'In [May = 2023-05], the jury was chosen.',
    'The [September 2021 = 2021-09] order was vacated.',
    'It fell in [February of 1940 = 1940-02].',
    'In [July last year = 2022-07] he resigned.',
    'Between [March = 2021-03] and [May 2021 = 2021-05] nobody paid.',
    'The army won in [June 479 BC = BC0479-06].',
  ],
  skips: [
    'Harriet May said so.',
    'They may go.',
    'May I go?',
    'They march on.',
    'Oak left, and March may march.',
    'April Harlow testified.',
  ],
};
