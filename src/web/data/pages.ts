import { useQuery } from '@tanstack/react-query';
import type { Span } from '../../document/document.ts';
import type { WordsOnPages } from '../../workbench/workbench.ts';
import { keys } from './queries.ts';
import { useSource } from './source.ts';

/** Where words stand on the pages of a document's file: `null` while it loads, where it is not kept, and with `document` null. */
export function usePages(document: string | null, span: Span): WordsOnPages | null {
  const source = useSource();
  const { data } = useQuery({
    queryKey: keys.pages(document ?? '', span),
    queryFn: ({ signal }) => source.pages(document ?? '', span, signal),
    enabled: document !== null,
  });
  return data ?? null;
}
