import { useSyncExternalStore } from 'react';

/** The last thing that was done or went wrong, as a line; read out by screen readers. */
export interface Told {
  readonly line: string;
  readonly kind: 'done' | 'failed';
  /** `Decision.id` that the line offers to take back. */
  readonly undo: string | null;
  /** Grows, so that the same line told twice is told twice. */
  readonly number: number;
}

let last: Told | null = null;
let count = 0;
const listeners = new Set<() => void>();

/** Shows one quiet line, in place of the one before. */
export function tell(line: string, { kind = 'done', undo = null }: Partial<Omit<Told, 'line' | 'number'>> = {}): void {
  count += 1;
  last = { line, kind, undo, number: count };
  for (const listener of listeners) listener();
}

export function tellNothing(): void {
  last = null;
  for (const listener of listeners) listener();
}

export function useTold(): Told | null {
  return useSyncExternalStore(subscribe, () => last);
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
