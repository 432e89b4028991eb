import { useQuery } from '@tanstack/react-query';
import type { Overview } from '../../workbench/workbench.ts';
import { keys } from './queries.ts';
import { lineOf, useSource } from './source.ts';

/** What is kept, without texts and entries: `null` while it loads; `failure` is a line. */
export function useOverview(): { readonly overview: Overview | null; readonly failure: string | null } {
  const source = useSource();
  const { data, error } = useQuery({ queryKey: keys.overview, queryFn: ({ signal }) => source.overview(signal) });
  return { overview: data ?? null, failure: error === null ? null : lineOf(error) };
}
