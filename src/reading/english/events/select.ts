import type { EventKindName } from '../../../field/kinds/index.ts';
import type { TriggerHit } from './triggers.ts';

/**
 * Kinds that give way to others found in the same sentence, because their wordings are contained in the other's sense: a
 * dismissal is not also listed as the ruling that made it, a statement not beside the plea that it announces.
 */
const yields: Partial<Record<EventKindName, readonly EventKindName[]>> = {
  ruling: ['dismissal', 'appeal-decision', 'sentence', 'verdict'],
  verdict: [],
  statement: ['testimony', 'position', 'plea', 'settlement', 'motion'],
  judgment: ['ruling'],
  motion: ['appeal'],
};

/** One hit for each kind in a sentence: the earliest wording in the kind's list; kinds that give way are left out. */
export function selectTriggers(hits: readonly TriggerHit[]): TriggerHit[] {
  const kinds = new Map<EventKindName, TriggerHit>();
  for (const hit of hits) if (!kinds.has(hit.kind)) kinds.set(hit.kind, hit);
  return [...kinds.values()]
    .filter((hit) => !yields[hit.kind]?.some((other) => kinds.has(other)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
