import type { Orphaned } from '../schema.ts';
import type { PlacedDecision, PlacedDecisions } from './placed.ts';
import { documentsOf, isUnsourced } from './placed.ts';
import type { Reached } from './reached.ts';

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
  for (const [decision, parts] of Map.groupBy(list, (one) => one.decision.id)) {
    const lost = parts.flatMap((one) => (one.undone ? [] : (reasonOrphaned(one, reached, known) ?? [])));
    const [first] = lost;
    if (first === undefined) continue;
    const reason = parts.length === 1 ? first : `${lost.length} of its ${parts.length} entries: ${first}`;
    found.push({ number: parts[0]?.decision.number ?? 0, orphaned: { decision, reason } });
  }
  return found.sort((a, b) => a.number - b.number).map((one) => one.orphaned);
}

/** What one decision did not find; `null` where it found all, or waits for documents that are not out yet. */
function reasonOrphaned(
  one: PlacedDecision,
  reached: readonly ReadonlyMap<string, Reached>[],
  known: ReadonlySet<string>,
): string | null {
  const answers = reached.flatMap((answer) => answer.get(one.key) ?? []).map(({ lost }) => lost);
  if (answers.includes(null)) return null;
  const places = [...documentsOf(one)];
  if (places.length > 0 && places.every((document) => !known.has(document))) return null;
  // No matter heard of it, for a clock is turned back.
  if (answers.length === 0 && isUnsourced(one) && one.home.length > 0) return null;
  return answers[0] ?? reasonNowhere(one);
}

/** For a decision that no matter heard of. */
function reasonNowhere({ decision: { what }, entry, parties, words }: PlacedDecision): string {
  if ('home' in what || entry.madeBy !== null) return 'None of the documents of its matter tells of a dispute now';
  const spots = [...entry.reports.map(({ at }) => at), ...parties.flatMap(({ at }) => at), ...words];
  const lost = spots.flatMap((at) => ('lost' in at ? [at.lost] : []))[0];
  if (lost !== undefined) return lost.charAt(0).toUpperCase() + lost.slice(1);
  const path = entry.reports[0]?.key.path ?? parties[0]?.key.mentions[0]?.path;
  return path === undefined ? 'It speaks of no words' : `No dispute is told of in ${path} now`;
}
