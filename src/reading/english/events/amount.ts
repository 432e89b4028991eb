import type { Span } from '../../../document/document.ts';
import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';
import type { EventKind } from '../../../field/kinds/kind.ts';
import type { Sentence } from '../../../language/sentence.ts';
import type { Sum } from '../../sum.ts';

/** What a sum is to an event that fixes it, so that no suit or deed of the sentence has it. */
const fixing: ReadonlySet<EventKind['sumStep']> = new Set(['awarded', 'settled', 'paid', 'reviewed']);

/** What a suit is for: "sued for $5 million", "a suit seeking more than $5 million". */
const claimed =
  /\b(?:for|seek\w{0,3}|sought|demand\w{0,3}|claim\w{0,3}|worth|asks?|asking|wants?)(?: (?:for|more|than|at|least|about|up|to|some|damages|of)){0,4} $/i;

/**
 * Whether a sum is of another event of the sentence that fixes it, nearer to it, or where no words say that so much is claimed: "ordered to pay $5 million to those who sued it" is an
 * award of so much, and no suit for it.
 *
 * @param lead - the words of the sentence right before the sum
 */
export function isOfAnother(
  sum: Span,
  kind: EventKindName,
  trigger: Span,
  beside: readonly { readonly kind: EventKindName; readonly trigger: Span }[],
  lead: string,
): boolean {
  const { sumStep } = traitsOf(kind);
  if (fixing.has(sumStep)) return false;
  const others = beside.filter((other) => fixing.has(traitsOf(other.kind).sumStep));
  if (sumStep === 'claimed' && others.length > 0 && !claimed.test(lead)) return true;
  return others.some((other) => gap(sum, other.trigger) < gap(sum, trigger));
}

const gap = (one: Span, other: Span): number =>
  one.start >= other.end ? one.start - other.end : Math.max(0, other.start - one.end);

/** What is paid to the other side or the court, beside a punishment. */
const besidesPunishment =
  /^,? (?:in|of|for|towards?) (?:[\w’'-]{1,20} ){0,3}?(?:costs|compensation|restitution|damages|fees)\b/i;

/** "$4.5 million, not $4 million": what it is not. */
const isDenied = /\bnot\s+(?:the )?$/i;

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
    // "Jailed for three years and ordered to pay £5,000 in costs": no part of what was done with him.
    if (traitsOf(kind).counts === 'term' && besidesPunishment.test(text.slice(sum.end, sum.end + 40))) continue;
    let distance = sum.start >= end ? sum.start - end : sum.end <= start ? (start - sum.end) * 2 : 0;
    // "cut it from $3m to $1m": what it was is not what it is.
    const lead = text.slice(Math.max(sentence.start, sum.start - 16), sum.start);
    if (isDenied.test(lead)) continue;
    if (/\bfrom\s+$/.test(lead)) distance += 300;
    if (/\bto\s+(?:about |nearly |just )?$/.test(lead) && sum.start >= start) distance = -1;
    if (distance < least) [best, least] = [sum, distance];
  }
  return best !== null && least <= reach ? { value: best.upTo ?? best.value, currency: best.currency } : null;
}
