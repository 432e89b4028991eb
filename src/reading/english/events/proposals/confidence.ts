import type { TriggerHit } from '../triggers.ts';
import type { ConfidenceWeights } from './proposer.ts';

/** A rule's trust where the model knows nothing of it: a wording added since it was trained. */
const unknownTrust = 0.5;
/** Keeps log-odds finite. */
const least = 0.005;

export const logOdds = (probability: number): number => {
  const kept = Math.min(1 - least, Math.max(least, probability));
  return Math.log(kept / (1 - kept));
};

export const ruleOf = ({ kind, trigger }: TriggerHit): string => `${kind}/${trigger.name}`;

/**
 * How sure it is that a sentence reports an event of a kind, 0 to 1: a logistic function of what the proposer thinks and of
 * how often the wording, if one was found, has been right.
 *
 * @param proposed - the proposer's highest probability among the words of the sentence, 0 where it was not asked; `null` for a
 *   kind that it does not know, where the wording alone says
 */
export function confidenceOf(hit: TriggerHit | undefined, proposed: number | null, weights: ConfidenceWeights): number {
  const trust = hit ? (weights.rules[ruleOf(hit)] ?? unknownTrust) : 0;
  if (proposed === null) return trust;
  const score =
    weights.bias + weights.proposed * logOdds(proposed) + (hit ? weights.worded + weights.trust * logOdds(trust) : 0);
  return 1 / (1 + Math.exp(-score));
}

/**
 * Below this an event is not reported: chosen on the chronology that comes of it, whole piles held out. What only the
 * proposer finds must be surer: one wrong report draws right ones into its entry.
 */
const enough = { worded: 0, proposed: 0.3 };

export const isEnough = (hit: TriggerHit | undefined, confidence: number): boolean =>
  confidence >= (hit ? enough.worded : enough.proposed);
