import type { QueryClient } from '@tanstack/react-query';
import type { Overview } from '../../workbench/workbench.ts';
import { keys } from './queries.ts';

/** Milliseconds to wait for the next decision before matters are read again: somebody going down a list decides twice a second. */
const pause = 350;

interface Waiting {
  timer: ReturnType<typeof setTimeout> | null;
  revision: number;
  /** `null`: all of them. */
  matters: Set<string> | null;
}

const waiting = new WeakMap<QueryClient, Waiting>();

/** Reads again what a change of the case file has made old. A revision that was told before is not read twice. No `matters`: all of them. */
export function refresh(queries: QueryClient, revision: number, matters: readonly string[]): void {
  const known = queries.getQueryData<Overview>(keys.overview)?.revision ?? -1;
  const state = waiting.get(queries) ?? { timer: null, revision: known, matters: new Set<string>() };
  waiting.set(queries, state);
  if (revision <= Math.max(state.revision, known)) return;
  state.revision = revision;
  if (matters.length === 0) state.matters = null;
  else for (const id of matters) state.matters?.add(id);
  if (state.timer !== null) clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    const told = state.matters;
    state.timer = null;
    state.matters = new Set();
    for (const key of [keys.overview, keys.history, keys.changes, keys.coverages, ['search'], ['whereabouts']]) {
      void queries.invalidateQueries({ queryKey: key });
    }
    void queries.invalidateQueries({
      queryKey: keys.matters,
      predicate: ({ queryKey }) => told === null || told.has(String(queryKey[1])),
    });
  }, pause);
}
