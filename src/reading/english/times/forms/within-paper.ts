import { amountAt, unitAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { UNIT } from '../kinds.ts';
import { isKind, lowerAt, type Tokens, wordAt } from '../tokens.ts';

const PAPERS = new Set([
  'order',
  'opinion',
  'judgment',
  'judgement',
  'decision',
  'ruling',
  'notice',
  'entry',
  'memorandum',
]);

/** Where "this order", "the date of this Order", "entry of this judgment", "the date hereof" end, or -1. */
function paperAt(t: Tokens, i: number): number {
  let j = i;
  if (wordAt(t, j) === 'the') j++;
  if (lowerAt(t, j) === 'date' || lowerAt(t, j) === 'entry' || lowerAt(t, j) === 'filing') {
    if (lowerAt(t, j + 1) === 'hereof') return j + 2;
    if (wordAt(t, j + 1) !== 'of') return -1;
    j += 2;
    if (lowerAt(t, j) === 'entry' && wordAt(t, j + 1) === 'of') j += 2;
  }
  return wordAt(t, j) === 'this' && PAPERS.has(lowerAt(t, j + 1)) ? j + 2 : -1;
}

/** A time to do something, counted from the paper that sets it: by that day at the latest. */
export const withinPaper: Form = {
  name: 'within-paper',
  heads: ['within'],
  match(t, i) {
    const amount = amountAt(t, i + 1);
    if (!amount || amount.count === null || !Number.isInteger(amount.count)) return null;
    const j = amount.to;
    if (!isKind(t, j, UNIT)) return null;
    const word = wordAt(t, j + 1);
    if (word !== 'of' && word !== 'from' && word !== 'after') return null;
    const to = paperAt(t, j + 2);
    const unit = unitAt(t, j);
    if (to < 0 || (unit !== 'day' && unit !== 'week' && unit !== 'month')) return null;
    const days = unit === 'week' ? { unit: 'day' as const, count: 7 * amount.count } : { unit, count: amount.count };
    return { to, meaning: { kind: 'shift', ...days, base: 'now', counted: true, mod: 'ON_OR_BEFORE' } };
  },
  finds: [
    'The firm shall answer [within 14 days of this order = 2023-07-26/ON_OR_BEFORE].',
    'She must pay [within thirty (30) days of the date of this Order = 2023-08-11/ON_OR_BEFORE].',
    'Objections are due [within two weeks after entry of this judgment = 2023-07-26/ON_OR_BEFORE].',
    'He shall reply [within 7 days of the date hereof = 2023-07-19/ON_OR_BEFORE].',
  ],
  skips: ['It fell within this order of things.', 'Nothing within the order says so.'],
};
