import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Clocks } from '../../casefile/decisions/decision.ts';
import type { CaseFileDocument, Matter } from '../../casefile/schema.ts';
import type { Overview } from '../../workbench/workbench.ts';
import { type CaseIndex, indexCase } from '../model/case-index.ts';
import { keys, now } from './queries.ts';
import { lineOf, useSource } from './source.ts';

/** With more matters than this, those not in view are left where they are: the marks of a document are then of the matter in view only. */
const mostBeside = 24;

/** Entries in all, up to which the matters not in view are loaded too. */
const mostEntries = 20_000;

/** Documents without a title that are read for the heading they are called by. */
const mostUntitled = 200;

/** The case file as far as it is loaded: the matter in view first, then the others, for the marks in documents. */
export function useCaseIndex(
  overview: Overview,
  inView: string | null,
  clocks: Clocks,
): { readonly index: CaseIndex; readonly failure: string | null } {
  const source = useSource();
  const matter = useQuery<Matter>({
    queryKey: keys.matter(inView ?? '', clocks),
    queryFn: ({ signal }) => source.matter(inView ?? '', clocks, signal),
    enabled: inView !== null,
    // Turned clocks leave the matter in view until the other is there.
    placeholderData: (before) => (before?.id === inView ? before : undefined),
  });
  const beside = overview.matters.filter(({ id }) => id !== inView);
  const few =
    beside.length <= mostBeside && overview.matters.reduce((sum, { events }) => sum + events, 0) <= mostEntries;
  const others = useQueries({
    queries: (few && (matter.data !== undefined || inView === null) ? beside : []).map(({ id }) => ({
      queryKey: keys.matter(id, now),
      queryFn: ({ signal }: { signal: AbortSignal }) => source.matter(id, now, signal),
    })),
    combine: useCallback((results: readonly { readonly data?: Matter | undefined }[]) => {
      const loaded = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
      // One by one they would each draw the page anew.
      return loaded.length === results.length ? loaded : none;
    }, []),
  });
  const untitled = useMemo(
    () => overview.documents.filter(({ title }) => title === null).slice(0, mostUntitled),
    [overview],
  );
  const read = useQueries({
    queries: untitled.map(({ id }) => ({
      queryKey: keys.document(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => source.document(id, signal),
    })),
    combine: useCallback((results: readonly { readonly data?: CaseFileDocument | undefined }[]) => {
      const loaded = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
      return loaded.length === results.length ? new Map(loaded.map((document) => [document.id, document])) : unread;
    }, []),
  });
  const index = useMemo(
    () => indexCase(overview, matter.data === undefined ? others : [matter.data, ...others], read),
    [overview, matter.data, others, read],
  );
  return { index, failure: matter.error === null ? null : lineOf(matter.error) };
}

const none: readonly Matter[] = [];
const unread: ReadonlyMap<string, CaseFileDocument> = new Map();
