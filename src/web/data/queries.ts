import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { Clocks } from '../../casefile/decisions/decision.ts';
import type { Span } from '../../document/document.ts';
import type { SearchQuery } from '../../store/store.ts';
import { lineOf } from './source.ts';
import { tell } from './told.ts';

/** What is asked for, as a key; a refresh names the front of it. */
export const keys = {
  overview: ['overview'] as const,
  matters: ['matter'] as const,
  matter: (id: string, clocks: Clocks) => ['matter', id, clocks.asOf, clocks.knownBy] as const,
  document: (id: string) => ['document', id] as const,
  coverages: ['coverage'] as const,
  coverage: (id: string) => ['coverage', id] as const,
  pages: (id: string, { start, end }: Span) => ['pages', id, start, end] as const,
  search: (query: SearchQuery) => ['search', query] as const,
  whereabouts: (of: string, id: string) => ['whereabouts', of, id] as const,
  history: ['history'] as const,
  changes: ['changes'] as const,
  exports: ['exports'] as const,
};

/** Both clocks at the last day. */
export const now: Clocks = { asOf: null, knownBy: null };

/**
 * Nothing grows old by itself: the server tells what changed. What was asked is not asked again on an error, whose line is
 * shown instead; the loopback address is there whether or not the browser believes in a network.
 */
export function newQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        // The views say for themselves what they could not read; a text is missing in the middle of one.
        if (queryKey[0] === keys.document('')[0]) tell(lineOf(error), { kind: 'failed' });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Lists of ten thousand entries are compared faster by drawing them anew.
        structuralSharing: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
