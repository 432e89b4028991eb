import { traitsOf } from '../../../field/kinds/index.ts';
import type { TriggerHit } from './triggers.ts';

/** One hit for each kind in a sentence: the earliest wording in the kind's list; kinds that give way to another found are left out. */
export function selectTriggers(hits: readonly TriggerHit[]): TriggerHit[] {
  const kinds = new Map<string, TriggerHit>();
  for (const hit of hits) if (!kinds.has(hit.kind)) kinds.set(hit.kind, hit);
  return [...kinds.values()]
    .filter((hit) => !traitsOf(hit.kind).yieldsTo?.some((other) => kinds.has(other)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
