import { type EventKindName, eventKinds, traitsOf } from '../../../field/kinds/index.ts';
import type { EventKind } from '../../../field/kinds/kind.ts';
import type { Outcome } from '../../../field/values.ts';

const patterns: ReadonlyMap<string, readonly (readonly [Outcome, RegExp])[]> = new Map(
  eventKinds.map((kind: EventKind) => [
    kind.name,
    (kind.outcomes?.read ?? []).map(([outcome, pattern]) => [outcome, new RegExp(pattern, 'i')] as const),
  ]),
);

/** What the words say came of it: the trigger's own outcome, else the clause from the trigger on, else the sentence; `null` where none does. */
export function statedOutcome(
  kind: EventKindName,
  own: Outcome | null,
  sentence: string,
  start: number,
): Outcome | null {
  const { outcomes } = traitsOf(kind);
  if (outcomes === undefined) return null;
  if (own !== null && !outcomes.wordsFirst) return own;
  const clause = sentence.slice(Math.max(0, start - (outcomes.lead ?? 0)), start + 160);
  for (const part of outcomes.atWords ? [clause] : [clause, sentence]) {
    const hit = patterns.get(kind)!.find(([, pattern]) => pattern.test(part));
    if (hit) return hit[0];
  }
  return own;
}

/** The same, or what such an event comes to where nothing is said; `null` for a kind that comes to none. */
export const outcomeOf = (kind: EventKindName, own: Outcome | null, sentence: string, start: number): Outcome | null =>
  statedOutcome(kind, own, sentence, start) ?? traitsOf(kind).outcomes?.otherwise ?? null;
