import type { Orphaned } from '../../schema.ts';
import type { Placement } from './replay.ts';

export interface DecidedGroups {
  readonly groups: readonly (readonly string[])[];
  readonly orphaned: readonly Orphaned[];
}

/**
 * The documents of each matter as persons put them together: what was placed leaves its group for another or for one of its own.
 *
 * @param groups - ids of the documents of each matter
 * @param known - ids of the documents that may be in any
 * @param order - of documents by id, in a group; groups are in the order of their first
 */
export function groupsAsDecided(
  groups: readonly (readonly string[])[],
  placements: readonly Placement[],
  known: ReadonlySet<string>,
  order: (a: string, b: string) => number,
): DecidedGroups {
  if (placements.length === 0) return { groups, orphaned: [] };
  const orphaned: Orphaned[] = [];
  let now: readonly (readonly string[])[] = groups;
  for (const { decision, documents, beside } of placements) {
    const moving = new Set(documents.filter((id) => known.has(id)));
    if (moving.size === 0) continue;
    const left = now.map((group) => group.filter((id) => !moving.has(id)));
    const target = beside === null ? null : withMost(left, beside);
    if (target === undefined) {
      if (beside?.some((id) => known.has(id)))
        orphaned.push({ decision, reason: 'None of the documents it belongs with tells of a dispute now' });
      continue;
    }
    const joined =
      target === null ? [...left, [...moving]] : left.map((one) => (one === target ? [...one, ...moving] : one));
    now = joined.filter((group) => group.length > 0);
  }
  const sorted = now.map((group) => group.toSorted(order));
  return { groups: sorted.toSorted(([a = ''], [b = '']) => order(a, b)), orphaned };
}

/** The group that holds most of the documents, of several the first. */
function withMost(groups: readonly (readonly string[])[], documents: readonly string[]): readonly string[] | undefined {
  const wanted = new Set(documents);
  const counts = groups.map((group) => group.filter((id) => wanted.has(id)).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : groups[counts.indexOf(most)];
}
