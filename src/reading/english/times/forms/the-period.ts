import { durationValue, unitAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { PLURAL, UNIT, WORD } from '../kinds.ts';
import { isKind, isTight, wordAt } from '../tokens.ts';

/** Words before "the quarter", "the weekend" that make it a time and not a thing spoken about. */
const BEFORE = new Set([
  'in',
  'for',
  'during',
  'over',
  'through',
  'throughout',
  'of',
  'by',
  'from',
  'since',
  'until',
  'before',
  'this',
  'within',
]);

const PARTS = new Set([
  'rest',
  'most',
  'much',
  'part',
  'half',
  'quarter',
  'quarters',
  'months',
  'weeks',
  'days',
  'end',
  'beginning',
  'start',
  'middle',
]);

export const thePeriod: Form = {
  name: 'the-period',
  heads: ['the', 'its', 'their'],
  match(t, i, at) {
    let j = i;
    if (wordAt(t, j) === 'the' || wordAt(t, j) === 'its' || wordAt(t, j) === 'their') j++;
    const own = wordAt(t, i) !== 'the' && j > i;
    let qualified = false;
    while (
      wordAt(t, j) === 'latest' ||
      wordAt(t, j) === 'full' ||
      wordAt(t, j) === 'fiscal' ||
      wordAt(t, j) === 'entire' ||
      wordAt(t, j) === 'whole' ||
      wordAt(t, j) === 'current' ||
      wordAt(t, j) === 'financial'
    ) {
      qualified = true;
      j++;
    }
    if (wordAt(t, j) === 'period') {
      // the latest period; "the year-ago period" is another form's
      if (wordAt(t, j - 1) !== 'latest') return null;
      return { to: j + 1, from: i, meaning: { kind: 'shift', unit: 'quarter', count: 0, base: 'story', latest: true } };
    }
    if (!isKind(t, j, UNIT) || isKind(t, j, PLURAL) || j === i) return null;
    if (isTight(t, j + 1) && wordAt(t, j + 1) === '-') return null;
    const unit = unitAt(t, j);
    const after = wordAt(t, j + 1);
    const before = wordAt(t, i - 1);
    if (
      unit === 'week' &&
      !own &&
      !qualified &&
      (after === 'of' || after === 'ending' || after === 'ended' || after === 'beginning')
    ) {
      // the week of Jan. 8, the week ending June 3
      const of = at(t, j + 2);
      const day = of?.meaning.kind === 'date' && (of.meaning.day !== undefined || of.meaning.weekday !== undefined);
      return of && day && of.meaning.hour === undefined
        ? {
            to: of.to,
            meaning: {
              kind: 'shift',
              unit,
              count: 0,
              from: of.meaning,
              ...(after === 'of' || after === 'beginning' ? { which: 1 as const } : {}),
            },
          }
        : null;
    }
    if (unit === 'quarter') {
      if (after === 'of') return null;
      return { to: j + 1, meaning: { kind: 'shift', unit, count: 0, base: 'story', latest: true } };
    }
    if (unit === 'weekend') {
      if (own || !BEFORE.has(before)) return null;
      return { to: j + 1, meaning: { kind: 'shift', unit, count: 0, base: 'now', latest: true } };
    }
    // "Person of the Year", "the scandal of the week": titles and talk; "the rest of the year" is a time
    if (before === 'of' && !qualified && !PARTS.has(wordAt(t, i - 2))) return null;
    if (unit === 'year') {
      // "in the year ended March 31": its length; "for the year": this one
      if (after === 'ended' || after === 'ending')
        return { to: j + 1, meaning: { kind: 'duration', value: durationValue(1, unit) } };
      if (own) return null;
      if (!qualified && !(before === 'for' || before === 'of')) return null;
      if (!qualified && isKind(t, j + 1, WORD) && after === '') return null;
      if (qualified && before === '' && wordAt(t, j - 1) === 'whole') return null;
      return { to: j + 1, meaning: { kind: 'shift', unit, count: 0, base: 'now' } };
    }
    if (unit === 'week' || unit === 'month') {
      if (own || !(before === 'for' || before === 'of' || qualified) || (isKind(t, j + 1, WORD) && after === ''))
        return null;
      return { to: j + 1, meaning: { kind: 'shift', unit, count: 0, base: 'now' } };
    }
    return null;
  },
  finds: [
    'It is set for [the week of Jan. 8, 2024 = 2024-W02].',
    'They talked over [the weekend = 2023-W27-WE].',
    'It lost money in [the latest quarter = 2023-Q2] and [the full year = 2023].',
    'It earned $5 in [the year = P1Y] ended [March 31 = 2023-03-31].',
  ],
  skips: [
    'The year of the horse.',
    'She was Person of the Year.',
    'The weekend crew left.',
    'A quarter of the men.',
    'It lost the period costumes.',
  ],
};
