import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Progress } from '../../workbench/workbench.ts';
import { refresh } from './refresh.ts';
import { useSource } from './source.ts';
import { tell } from './told.ts';

/** What the server last told of itself. */
export interface Heard {
  /** Of files being added, by whomever; `null` when none are. */
  readonly progress: Progress | null;
  /** `false` while the server does not answer. */
  readonly here: boolean;
}

let heard: Heard = { progress: null, here: true };
const listeners = new Set<() => void>();

function hear(change: Partial<Heard>): void {
  heard = { ...heard, ...change };
  for (const listener of listeners) listener();
}

/** Listens for as long as the page is open, and reads again what changed. Used once, by the frame. */
export function useNotices(): void {
  const source = useSource();
  const queries = useQueryClient();
  useEffect(
    () =>
      source.watch(
        (notice) => {
          if (notice.of === 'problem') tell(notice.line, { kind: 'failed' });
          else if (notice.of === 'progress') {
            hear({ progress: notice.step.done < notice.step.of ? notice.step : null });
          } else {
            hear({ progress: null });
            refresh(queries, notice.revision, notice.matters);
          }
        },
        (here) => {
          if (here === heard.here) return;
          hear({ here });
          // Whatever happened meanwhile was not told.
          if (here) void queries.invalidateQueries();
        },
      ),
    [source, queries],
  );
}

export function useHeard(): Heard {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => heard,
  );
}
