import { useQueries, useQuery } from '@tanstack/react-query';
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

/** The same of several documents. */
export interface Coverages {
  /** By document id, of those that have come. */
  readonly known: ReadonlyMap<string, Coverage>;
  /** How many are still asked for. */
  readonly waiting: number;
}

export function useCoverages(documents: readonly string[]): Coverages {
  const source = useSource();
  return useQueries({
    queries: documents.map((document) => ({
      queryKey: keys.coverage(document),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => source.coverage(document, signal),
    })),
    combine: (asked) => ({
      known: new Map(asked.flatMap(({ data }, at) => (data == null ? [] : [[documents[at] ?? '', data] as const]))),
      waiting: asked.filter(({ isPending }) => isPending).length,
    }),
  });
}
