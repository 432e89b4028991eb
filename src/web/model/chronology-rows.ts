import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import type { Order } from './address.ts';
import { type CheckGround, inOrderToCheck } from './to-check.ts';

/** A row of a chronology as it is set: a heading, or an entry under the heading before it. */
export type Row =
  | { readonly is: 'heading'; readonly group: string }
  | {
      readonly is: 'entry';
      readonly group: string;
      readonly event: CaseEvent;
      /** Its place under its heading, from 1, and how many stand there. */
      readonly place: number;
      readonly of: number;
    };

/** The group of what belongs to no proceeding. */
export const outsideGroup = '';

/**
 * The rows of entries that are in order of date, oldest first: under a heading for each proceeding and one for what is outside, or
 * all in one. By date, what has none stands last.
 */
export function rowsOf(
  events: readonly CaseEvent[],
  proceedings: Matter['proceedings'],
  { grouped, order, ground }: { readonly grouped: boolean; readonly order: Order; readonly ground: CheckGround },
): readonly Row[] {
  const ordered = inOrder(events, order, ground);
  if (!grouped) return entryRows(outsideGroup, ordered);
  const ids = new Set(proceedings.map(({ id }) => id));
  const by = Map.groupBy(ordered, ({ proceeding }) =>
    proceeding !== null && ids.has(proceeding) ? proceeding : outsideGroup,
  );
  return [...ids, outsideGroup].flatMap((group): readonly Row[] => {
    const own = by.get(group);
    return own === undefined ? [] : [{ is: 'heading', group }, ...entryRows(group, own)];
  });
}

function inOrder(events: readonly CaseEvent[], order: Order, ground: CheckGround): readonly CaseEvent[] {
  switch (order) {
    case 'oldest':
      return events;
    case 'newest':
      return [...events.filter(({ date }) => date !== null).reverse(), ...events.filter(({ date }) => date === null)];
    case 'check':
      return inOrderToCheck(events, ground);
  }
}

function entryRows(group: string, events: readonly CaseEvent[]): readonly Row[] {
  return events.map((event, at) => ({ is: 'entry', group, event, place: at + 1, of: events.length }));
}
