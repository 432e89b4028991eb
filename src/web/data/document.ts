import { useQuery } from '@tanstack/react-query';
import type { CaseFileDocument } from '../../casefile/schema.ts';
import { keys } from './queries.ts';
import { lineOf, useSource } from './source.ts';

/** A document with its text: `null` while it loads, or with `id` null. Texts never change, so each is asked for once. */
export function useDocument(id: string | null): CaseFileDocument | null {
  return useDocumentQuery(id).document;
}

/** The same with the line of what went wrong. */
export function useDocumentQuery(id: string | null): {
  readonly document: CaseFileDocument | null;
  readonly failure: string | null;
} {
  const source = useSource();
  const { data, error } = useQuery({
    queryKey: keys.document(id ?? ''),
    queryFn: ({ signal }) => source.document(id ?? '', signal),
    enabled: id !== null,
  });
  return { document: data ?? null, failure: error === null ? null : lineOf(error) };
}
