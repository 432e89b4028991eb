import type { Reached } from '../casefile/decisions/reached.ts';
import type { Matter } from '../casefile/schema.ts';

/** A matter in a list of matters. */
export interface MatterSummary {
  readonly id: string;
  readonly title: string;
  /** Entries of its chronology. */
  readonly events: number;
  readonly documents: number;
  readonly unreviewed: number;
}

/** Where the entry of a decision is now. */
export interface EntryNow {
  readonly matter: string;
  readonly entry: string;
  readonly summary: string;
}

/** What is kept of a matter beside itself, so that an overview opens none. */
export interface About {
  readonly summary: MatterSummary;
  /** Ids of all its entries, those told in passing and the rejected among them. */
  readonly entries: ReadonlySet<string>;
  /** What became of the decisions it heard, by `PlacedDecision.key`. */
  readonly reached: ReadonlyMap<string, Reached>;
  /** By decision (`PlacedDecision.key`), where what it is about is now. */
  readonly decided: ReadonlyMap<string, EntryNow>;
}

/** @param documents - how many it is read from */
export function aboutOf(matter: Matter, reached: ReadonlyMap<string, Reached>, documents: number): About {
  const { id, title, events, passing, rejected } = matter;
  return {
    summary: {
      id,
      title,
      events: events.length,
      documents,
      unreviewed: events.filter(({ review }) => review === 'unreviewed').length,
    },
    entries: new Set([...events, ...passing, ...rejected].map((one) => one.id)),
    reached,
    decided: entriesNow(matter, reached),
  };
}

/** Where the entries of decisions are in a matter; `reached` is what building it gave. */
export function entriesNow(
  { id, events, passing, rejected }: Matter,
  reached: ReadonlyMap<string, Reached>,
): ReadonlyMap<string, EntryNow> {
  const summaries = new Map([...events, ...passing, ...rejected].map((one) => [one.id, one.summary]));
  return new Map(
    [...reached].flatMap(([decision, { entry }]): [string, EntryNow][] => {
      const summary = entry === null ? undefined : summaries.get(entry);
      return entry === null || summary === undefined ? [] : [[decision, { matter: id, entry, summary }]];
    }),
  );
}
