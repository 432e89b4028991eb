import { type EventKindName, eventKinds, traitsOf } from '../../../field/kinds/index.ts';
import type { EventKind } from '../../../field/kinds/kind.ts';
import type { Outcome } from '../../../field/values.ts';
import { goesOverAt } from './goes-over.ts';

const patterns: ReadonlyMap<string, readonly (readonly [Outcome, RegExp])[]> = new Map(
  eventKinds.map((kind: EventKind) => [
    kind.name,
    (kind.outcomes?.read ?? []).map(([outcome, pattern]) => [outcome, new RegExp(pattern, 'i')] as const),
  ]),
);

/** "found Oak guilty and acquitted Elm": the sentence before and after the words by which it goes over to another, as far as it is of what stands at `start`. */
function ofOne(
  kind: EventKindName,
  sentence: string,
  start: number,
): { readonly words: string; readonly start: number } {
  const at = goesOverAt(kind, sentence);
  if (at < 0) return { words: sentence, start };
  return start < at ? { words: sentence.slice(0, at), start } : { words: sentence.slice(at), start: start - at };
}

/** "Upheld the verdict but cut the award": the first words alone say too much. */
const isMixed = (kind: EventKindName, clause: string): boolean =>
  patterns.get(kind)!.some(([outcome, pattern]) => outcome === 'mixed' && pattern.test(clause));

/** What the words say came of it: the trigger's own outcome, else the clause from the trigger on, else the sentence; `null` where none does. */
export function statedOutcome(
  kind: EventKindName,
  own: Outcome | null,
  sentence: string,
  start: number,
): Outcome | null {
  const { outcomes } = traitsOf(kind);
  if (outcomes === undefined) return null;
  const one = ofOne(kind, sentence, start);
  const clause = one.words.slice(Math.max(0, one.start - (outcomes.lead ?? 0)), one.start + 160);
  if (own !== null && !outcomes.wordsFirst) return isMixed(kind, clause) ? 'mixed' : own;
  for (const part of outcomes.atWords ? [clause] : [clause, one.words]) {
    const hit = patterns.get(kind)!.find(([, pattern]) => pattern.test(part));
    if (hit) return hit[0];
  }
  return own;
}

/** What a model makes of a sentence; `null` where words would say so and do not. */
export function borneOut(kind: EventKindName, outcome: Outcome | null, sentence: string): Outcome | null {
  const pattern = patterns.get(kind)!.find(([name]) => name === outcome)?.[1];
  return traitsOf(kind).outcomes?.onlyInWords && pattern?.test(sentence) === false ? null : outcome;
}

/** What the words say (`statedOutcome`), or what such an event comes to where nothing is said; `null` for a kind that comes to none. */
export const outcomeOf = (kind: EventKindName, own: Outcome | null, sentence: string, start: number): Outcome | null =>
  statedOutcome(kind, own, sentence, start) ?? traitsOf(kind).outcomes?.otherwise ?? null;
