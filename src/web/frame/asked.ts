import { useSyncExternalStore } from 'react';

/** What a key or a button asked for, until what can do it has taken it up. */
export interface Asked {
  readonly what: 'edit';
  /** `CaseEvent.id`. */
  readonly entry: string;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

/** Asks for it, as the key `e` does for the entry at hand. */
export function ask(what: Asked['what'], entry: string): void {
  asked = { what, entry };
  for (const listener of listeners) listener();
}

/** To be called by what takes it up, at once. */
export function takenUp(): void {
  if (asked === null) return;
  asked = null;
  for (const listener of listeners) listener();
}

export function useAsked(): Asked | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => asked,
  );
}
