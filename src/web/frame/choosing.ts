import { useSyncExternalStore } from 'react';

/** Entries chosen by their tick-boxes, to be decided on at once. Boxes are shown while this is not `null`. */
export interface Choosing {
  /** `CaseEvent.id`s. */
  readonly ids: ReadonlySet<string>;
  /** The one that was ticked or unticked last: a range begins there, and what is like it can be chosen with it. */
  readonly last: string | null;
  /** The issue that entries are chosen for, where they are chosen for one. */
  readonly issue: string | null;
}

const nothing: Choosing = { ids: new Set(), last: null, issue: null };
let choosing: Choosing | null = null;
const listeners = new Set<() => void>();

function become(next: Choosing | null): void {
  choosing = next;
  for (const listener of listeners) listener();
}

/** Shows the boxes. */
export function beginChoosing(): void {
  if (choosing === null) become(nothing);
}

/** Shows the boxes, to choose what is to be tied to an issue. */
export function beginTying(issue: string): void {
  become({ ...(choosing ?? nothing), issue });
}

/** Takes the boxes away, and lets all that was chosen go. */
export function leaveChoosing(): void {
  if (choosing !== null) become(null);
}

/** Ticks an entry, or unticks it. */
export function tick(id: string): void {
  const { ids, issue } = choosing ?? nothing;
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  become({ ids: next, last: id, issue });
}

/**
 * Ticks all from the one that was ticked last up to this one.
 *
 * @param order - all entries of the list
 */
export function tickUpTo(id: string, order: readonly string[]): void {
  const { ids, last, issue } = choosing ?? nothing;
  const [from, to] = [last === null ? -1 : order.indexOf(last), order.indexOf(id)];
  const range = from < 0 || to < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
  become({ ids: new Set([...ids, ...range]), last: id, issue });
}

/** Ticks these beside what is ticked already. */
export function tickAll(more: readonly string[]): void {
  const { ids, last, issue } = choosing ?? nothing;
  become({ ids: new Set([...ids, ...more]), last, issue });
}

/** Unticks all, and leaves the boxes. */
export function untickAll(): void {
  become(nothing);
}

export function useChoosing(): Choosing | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => choosing,
  );
}

export function chosenNow(): Choosing | null {
  return choosing;
}
