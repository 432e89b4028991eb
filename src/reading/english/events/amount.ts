import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';
import type { Sentence } from '../../../language/sentence.ts';
import type { Sum } from '../../sum.ts';

/** The sum of an event: the nearest to its trigger in the sentence, one after it before one in front. */
export function amountOf(
  kind: EventKindName,
  text: string,
  sentence: Sentence,
  start: number,
  end: number,
  sums: readonly Sum[],
): { value: number; currency: string } | null {
  // Beyond this a sum in the same sentence is another matter's as often as not.
  const reach = traitsOf(kind).sumWithin;
  if (reach === undefined) return null;
  let best: Sum | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const sum of sums) {
    if (sum.start < sentence.start || sum.end > sentence.end) continue;
    let distance = sum.start >= end ? sum.start - end : sum.end <= start ? (start - sum.end) * 2 : 0;
    // "cut it from $3m to $1m": what it was is not what it is.
    const lead = text.slice(Math.max(sentence.start, sum.start - 12), sum.start);
    if (/\bfrom\s+$/.test(lead)) distance += 300;
    if (/\bto\s+(?:about |nearly |just )?$/.test(lead) && sum.start >= start) distance = -1;
    if (distance < least) [best, least] = [sum, distance];
  }
  return best !== null && least <= reach ? { value: best.upTo ?? best.value, currency: best.currency } : null;
}
