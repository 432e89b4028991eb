import type { CaseEvent } from '../../casefile/schema.ts';
import { type Deciding, tell } from '../data/index.ts';
import { openForm } from '../deciding/open-form.ts';
import { tick, tickUpTo } from './choosing.ts';
import { beginMerging, merging } from './merging.ts';
import type { Reader } from './reader.ts';
import type { Walk } from './walk.ts';

/** What the keys act on. */
export interface Desk {
  readonly reader: Reader;
  readonly deciding: Deciding;
  /** The entries of the view. */
  readonly walk: Walk;
  /** `CaseEvent.id` of the entry at hand: the one with the focus, else the open one, else the one that had the focus last. */
  readonly here: string | null;
  /** Whether an entry is open beside the view. */
  readonly open: boolean;
  /** An entry that a key went to. */
  went(entry: string): void;
}

type Acts = { readonly [key: string]: () => void };

/** What j and k do: to the next entry and the one before. */
export function steps(desk: Desk): Acts {
  const step = (by: 1 | -1) => {
    const { ids } = desk.walk;
    const place = desk.here === null ? -1 : ids.indexOf(desk.here);
    const next = ids[place < 0 ? firstInView(ids) : place + by];
    if (next !== undefined) go(desk, next);
  };
  return { j: () => step(1), k: () => step(-1) };
}

/** What the keys do that need an entry at hand. */
export function actsOnEntry(desk: Desk): Acts {
  const { reader, deciding } = desk;
  const { address, entryHref } = reader;
  const atHand = eventOf(reader, desk.here);
  const withEntry = (act: (event: CaseEvent) => void) => () => {
    if (atHand === undefined) tell('No entry is chosen: j goes to one.');
    else if (!deciding.canDecide) tell(deciding.whyNot ?? '', { kind: 'failed' });
    else act(atHand);
  };
  const openIt = () => {
    if (atHand !== undefined && !desk.open) window.location.hash = entryHref(atHand.id);
  };
  return {
    Enter: openIt,
    a: withEntry((event) => judge(desk, 'accept', event)),
    r: withEntry((event) => judge(desk, 'reject', event)),
    x: withEntry(({ id }) => tick(id)),
    X: withEntry(({ id }) => tickUpTo(id, desk.walk.ids)),
    e: withEntry(({ id: entry }) => {
      window.location.hash = entryHref(entry, address.entry === entry ? address.report : 0, 'entry');
      openForm(entry, 'summary');
    }),
    m: withEntry((event) => merge(desk, event)),
  };
}

export function eventOf({ matter }: Reader, id: string | null): CaseEvent | undefined {
  return matter?.event.get(id ?? '');
}

function go({ reader: { address, entryHref }, walk, open, went }: Desk, entry: string): void {
  if (open) window.location.replace(entryHref(entry, 0, address.show));
  else walk.reveal(entry);
  went(entry);
}

const judged = { accept: 'Accepted', reject: 'Rejected' } as const;

/** Accepts or rejects, and goes on to the next: a decision may move the entry in the list, or out of it. */
function judge(desk: Desk, act: keyof typeof judged, { id: entry, summary }: CaseEvent): void {
  const { ids } = desk.walk;
  const place = ids.indexOf(entry);
  const next = place < 0 ? undefined : (ids[place + 1] ?? (act === 'reject' ? ids[place - 1] : undefined));
  // Before the decision, and at once: the same key pressed again means the next one, however slow the page is.
  if (next !== undefined) go(desk, next);
  void desk.deciding.decide({ act, entry }, `${judged[act]}: ${summary}`);
}

/** The first of two entries waits; the second is merged with it; the same one again lets it go. */
function merge({ reader, deciding }: Desk, { id: entry, summary }: CaseEvent): void {
  const first = eventOf(reader, merging());
  if (first === undefined) {
    beginMerging(entry);
    return;
  }
  beginMerging(null);
  if (first.id === entry) tell('Merging left.');
  else {
    void deciding.decide(
      { act: 'merge', entry: first.id, others: [entry] },
      `Merged: ${first.summary} with ${summary}`,
    );
  }
}

/** Place of the first entry that can be seen, so that j does not leap to the top of a list in whose middle somebody reads. */
function firstInView(ids: readonly string[]): number {
  const place = ids.findIndex((id) => {
    const box = document.getElementById(`entry-${id}`)?.getBoundingClientRect();
    return box !== undefined && box.top >= 40;
  });
  return Math.max(place, 0);
}
