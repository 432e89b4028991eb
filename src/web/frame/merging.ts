import { useSyncExternalStore } from 'react';

/** The entry that waits for another to be merged with it (key `m`), or `null`. Its row and its leaf show it; Escape lets it go. */
let first: string | null = null;
const listeners = new Set<() => void>();

export function beginMerging(entry: string | null): void {
  if (first === entry) return;
  first = entry;
  for (const listener of listeners) listener();
}

/** `CaseEvent.id` of the entry that waits. */
export function useMerging(): string | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => first,
  );
}

export function merging(): string | null {
  return first;
}
