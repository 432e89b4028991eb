import { withValues } from '../linking/event-values.ts';
import { lastPublished } from '../linking/link.ts';
import type { PlacedEvent } from '../linking/linked-event.ts';
import type { Day } from '../words/calendar.ts';
import type { Meant } from './decisions/desk.ts';
import { idOf } from './decisions/entry.ts';
import type { PlacedDecision } from './decisions/placed.ts';
import type { Reached } from './decisions/reached.ts';
import { regroup } from './decisions/regroup.ts';
import { type Rulings, rulingsOf } from './decisions/rulings.ts';
import type { Entry } from './entry.ts';
import type { Withheld } from './schema.ts';
import type { WholeMatter } from './whole-document.ts';

export interface Entries {
  readonly entries: readonly Entry[];
  /** Those that a person ruled out, and those that are left out. They are no evidence of anything else. */
  readonly rejected: readonly Entry[];
  readonly reached: ReadonlyMap<string, Reached>;
}

/** The events of a matter as persons decided that they belong together, and what is chosen for each. */
export function entriesOf(
  read: WholeMatter,
  decisions: readonly PlacedDecision[],
  lastKnown: Day | null,
  { here, ...meant }: Meant & { readonly here: ReadonlySet<string> },
  withheld: readonly Withheld[] = [],
): Entries {
  const { events, reached, untouched } = regroup(read, decisions, meant, here);
  const { documents } = read;
  const none = rulingsOf([]);
  if (untouched && lastKnown === lastPublished(documents)) {
    const entries = read.events.map((event) => ({
      ...event,
      id: idOf(documents, event.kind, event.reports[0]),
      decisions: [],
      instead: {},
      rulings: none,
    }));
    return { entries, rejected: [], reached };
  }
  const ruled = events.map((event) => {
    const rulings = event.decisions.length === 0 ? none : rulingsOf(event.decisions);
    return { ...event, rulings, given: givenBy(rulings) };
  });
  const isRejected = ({ rulings }: { readonly rulings: Rulings }) =>
    rulings.review === 'rejected' || isWithheld(rulings, withheld);
  return {
    entries: withValues(
      documents,
      ruled.filter((one) => !isRejected(one)),
      lastKnown,
    ),
    rejected: ruled.filter(isRejected).flatMap((one) => withValues(documents, [one], lastKnown)),
    reached,
  };
}

/** Whether an entry is marked as one of those that are left out. */
export const isWithheld = ({ marks }: Rulings, withheld: readonly Withheld[] = []): boolean =>
  withheld.some((one) => marks.includes(one));

function givenBy({ date, status }: Rulings): NonNullable<PlacedEvent['given']> {
  return { status: status?.value, date: date === null ? undefined : date.value };
}
