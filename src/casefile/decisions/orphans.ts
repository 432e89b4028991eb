import type { Orphaned } from '../schema.ts';
import type { PlacedDecision, PlacedDecisions } from './placed.ts';
import { placesOf } from './placed.ts';
import type { Reached } from './regroup.ts';

/**
 * Decisions that found no place in any matter, or not the whole of it, in order of number.
 *
 * @param reached - for each matter, what became of the decisions it heard
 * @param known - documents that the clock of knowledge lets through: a decision on others waits, and is not orphaned
 */
export function orphanedOf(
  { list, ofNothing }: PlacedDecisions,
  reached: readonly ReadonlyMap<string, Reached>[],
  known: ReadonlySet<string>,
): readonly Orphaned[] {
  const found: { readonly number: number; readonly orphaned: Orphaned }[] = ofNothing.map(({ id, number }) => ({
    number,
    orphaned: { decision: id, reason: 'What it takes back is not kept, or came after it' },
  }));
  for (const one of list) {
    if (one.undone) continue;
    const answers = reached.flatMap((answer) => answer.get(one.decision.id) ?? []).map(({ lost }) => lost);
    if (answers.includes(null)) continue;
    const places = placesOf(one.entry);
    if (places.length > 0 && places.every(({ document }) => !known.has(document))) continue;
    found.push({
      number: one.decision.number,
      orphaned: { decision: one.decision.id, reason: answers[0] ?? reasonNowhere(one) },
    });
  }
  return found.sort((a, b) => a.number - b.number).map((one) => one.orphaned);
}

/** For a decision that no matter heard of. */
function reasonNowhere({ entry }: PlacedDecision): string {
  const lost = entry.flatMap(({ at }) => ('lost' in at ? [at.lost] : []))[0];
  if (lost !== undefined) return lost.charAt(0).toUpperCase() + lost.slice(1);
  const [first] = entry;
  return first === undefined ? 'It speaks of no report' : `No dispute is told of in ${first.key.path} now`;
}
