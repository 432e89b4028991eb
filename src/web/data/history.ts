import { useQuery } from '@tanstack/react-query';
import type { History } from '../../workbench/workbench.ts';
import { keys } from './queries.ts';
import { lineOf, useSource } from './source.ts';

/** Every decision, newest first: `null` while it loads. */
export function useHistory(): { readonly history: History | null; readonly failure: string | null } {
  const source = useSource();
  const { data, error } = useQuery({ queryKey: keys.history, queryFn: ({ signal }) => source.history(signal) });
  return { history: data ?? null, failure: error === null ? null : lineOf(error) };
}
