import type { Orphaned } from '../../schema.ts';
import type { Placement } from './replay.ts';

/** The documents of a matter. */
export interface DecidedGroup {
  /** What the matter's id is made of: its first document as linking grouped it, or the decision that started it, wherever documents went since. */
  readonly seed: string;
  /** Ids. */
  readonly documents: readonly string[];
  /** `Decision.id` of what started it without documents: it stays when it has none. */
  readonly startedBy?: string;
}

/** What a group is found by: its documents, and the decision that started it without any. */
export const placesOfGroup = ({
  documents,
  startedBy,
}: Pick<DecidedGroup, 'documents' | 'startedBy'>): readonly string[] =>
  startedBy === undefined ? documents : [...documents, startedBy];

export interface DecidedGroups {
  readonly groups: readonly DecidedGroup[];
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
  const orphaned: Orphaned[] = [];
  let now: readonly DecidedGroup[] = groups.map((ids) => ({ seed: ids[0] ?? '', documents: ids }));
  if (placements.length === 0) return { groups: now, orphaned };
  for (const { decision, documents, beside, startedBy } of placements) {
    if (startedBy === decision) {
      now = [...now, { seed: decision, documents: [], startedBy }];
      continue;
    }
    const moving = new Set(documents.filter((id) => known.has(id)));
    if (moving.size === 0) continue;
    const left = now.map((group) => ({ ...group, documents: group.documents.filter((id) => !moving.has(id)) }));
    const started = startedBy === undefined ? undefined : left.find((one) => one.startedBy === startedBy);
    const target = started ?? (beside === null ? null : withMost(left, beside));
    if (target === undefined) {
      if (startedBy !== undefined || beside?.some((id) => known.has(id)))
        orphaned.push({ decision, reason: 'None of the documents it belongs with tells of a dispute now' });
      continue;
    }
    const joined =
      target === null
        ? [...left, { seed: decision, documents: [...moving] }]
        : left.map((one) => (one === target ? { ...one, documents: [...one.documents, ...moving] } : one));
    now = joined.filter((group) => placesOfGroup(group).length > 0);
  }
  const first = ({ documents: [one = ''] }: DecidedGroup) => one;
  const sorted = now.map((group) => ({ ...group, documents: group.documents.toSorted(order) }));
  return { groups: sorted.toSorted((a, b) => order(first(a), first(b))), orphaned };
}

/** The group that holds most of the documents, of several the first. */
function withMost(groups: readonly DecidedGroup[], documents: readonly string[]): DecidedGroup | undefined {
  const wanted = new Set(documents);
  const counts = groups.map((group) => group.documents.filter((id) => wanted.has(id)).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : groups[counts.indexOf(most)];
}
