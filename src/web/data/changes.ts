import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Changes } from '../../workbench/workbench.ts';
import { keys } from './queries.ts';
import { lineOf, useSource } from './source.ts';
import { tell } from './told.ts';

/** What changed since you last looked: `null` while it loads. `saw` says that you have seen all; `null` where that cannot be kept. */
export function useChanges(): {
  readonly changes: Changes | null;
  readonly failure: string | null;
  readonly saw: (() => Promise<void>) | null;
} {
  const source = useSource();
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: keys.changes, queryFn: ({ signal }) => source.changes(signal) });
  const saw = async () => {
    try {
      await source.saw();
      await queries.invalidateQueries({ queryKey: keys.changes });
      tell('Noted: you have seen all of this.');
    } catch (failed) {
      tell(lineOf(failed), { kind: 'failed' });
    }
  };
  return {
    changes: data ?? null,
    failure: error === null ? null : lineOf(error),
    saw: source.writable ? saw : null,
  };
}
