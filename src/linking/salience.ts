import { probabilityOf, treesOf } from '../language/boosted-trees.ts';
import type { LinkedEvent } from './linked-event.ts';
import { type EventInMatter, salienceSigns, salienceSignsOf } from './salience-signs.ts';
import kept from './salience-trees.json' with { type: 'json' };

const trees = treesOf(kept, salienceSigns);

/** A kind that was added since the trees were fitted: they cannot say how much it matters, and what a reader wants to see is shown. */
const isNew = (kind: string): boolean => !kept.signs.includes(`kind-${kind}`);

/** Each event of a matter beside the others. */
export function eventsInMatter(events: readonly LinkedEvent[]): readonly EventInMatter[] {
  const ofKind = new Map<string, number>();
  for (const { kind } of events) ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
  return events.map((event) => ({ event, others: ofKind.get(event.kind)! - 1 }));
}

/**
 * How sure it is that the chronology of a matter must have the event that a report tells, 0 to 1, by `LinkedReport.index`: that it
 * happened or will, weighs enough, and is not another entry once more. What the docket enters weighs what the docket's reader says.
 */
export function salienceOf(events: readonly LinkedEvent[]): ReadonlyMap<number, number> {
  return new Map(
    eventsInMatter(events).flatMap((one) => {
      const { reports } = one.event;
      const entered = reports.filter(({ record }) => record !== null).map(({ report }) => report.weight);
      const weighed = isNew(one.event.kind) ? 1 : probabilityOf(trees, salienceSignsOf(one));
      const salience = entered.length > 0 ? Math.max(...entered) : weighed;
      return reports.map(({ index }) => [index, salience] as const);
    }),
  );
}
