import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SearchAnswer, SearchQuery } from '../../store/store.ts';
import { keys } from './queries.ts';
import { lineOf, useSource } from './source.ts';

export const anything: SearchQuery = {
  words: '',
  matter: null,
  party: null,
  proceeding: null,
  kind: null,
  from: null,
  to: null,
  limit: 50,
  offset: 0,
};

/** The hits of a query, `null` until the first answer; with `query` null nothing is asked. While the next answer comes the last stays. */
export function useSearch(query: SearchQuery | null): {
  readonly answer: SearchAnswer | null;
  readonly failure: string | null;
  readonly pending: boolean;
} {
  const source = useSource();
  const { data, error, isFetching } = useQuery({
    queryKey: keys.search(query ?? anything),
    queryFn: ({ signal }) => source.search(query ?? anything, signal),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return {
    answer: query === null ? null : (data ?? null),
    failure: error === null ? null : lineOf(error),
    pending: isFetching,
  };
}
