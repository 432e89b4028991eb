import { useQuery } from '@tanstack/react-query';
import type { Coverage } from '../../workbench/workbench.ts';
import { keys } from './queries.ts';
import { useSource } from './source.ts';

/** What a document added and what in it no entry covers: `null` while it loads, and where nothing is read of it. */
export function useCoverage(document: string): Coverage | null {
  const source = useSource();
  const asked = useQuery({
    queryKey: keys.coverage(document),
    queryFn: ({ signal }) => source.coverage(document, signal),
    // What was known of it stays while it is asked for anew.
    placeholderData: (before) => (before?.document === document ? before : undefined),
  });
  return asked.data ?? null;
}
