import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';
import type { AmountChange } from '../../../field/values.ts';

const reduced =
  /\b(?:cut|cuts|cutting|reduc\w{1,6}|slash\w{0,4}|lower(?:ed|s|ing)|trimm?\w{0,4}|halv\w{1,4}|remit\w{0,6}|pared|shaved)\b/i;
const vacated =
  /\b(?:vacat\w{1,4}|overturn\w{0,4}|revers\w{1,4}|toss(?:ed|es)?|thr(?:ew|ow|own|ows) out|wip\w{1,4} out|set(?:s|ting)? aside|struck|strikes?|quash\w{0,4}|annul\w{0,5})\b/i;

/** How far from the words of an event, in code units, what is cut or undone is its sum. */
const near = 60;

/**
 * What a sentence says became of an earlier sum: "cut the award to $2m", "threw out the $5m verdict". Of kinds whose sums are
 * awarded or reviewed; `null` for all others.
 *
 * @param words - the sentence
 * @param start - of the event's words in it
 */
export function amountChangeOf(kind: EventKindName, words: string, start: number, end: number): AmountChange | null {
  const { sumStep } = traitsOf(kind);
  if (sumStep !== 'awarded' && sumStep !== 'reviewed') return null;
  const around = words.slice(Math.max(start - near, 0), end + near);
  return reduced.test(around) ? 'reduced' : vacated.test(around) ? 'vacated' : null;
}
