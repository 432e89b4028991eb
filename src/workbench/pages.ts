import type { Span } from '../document/document.ts';
import { wordsOnPages } from '../document/original.ts';
import type { Threads } from '../engine/threads.ts';
import type { Store } from '../store/store.ts';
import type { WordsOnPages } from './schema.ts';
import { type DrawnPicture, Refused } from './workbench.ts';

/** The pages on which a stretch of a document stands, with the boxes around its words; `null` where its file is not kept, or has no pages. */
export async function pagesOf(store: Store, document: string, span: Span): Promise<WordsOnPages | null> {
  const drawn = await store.drawnPages(document);
  return drawn === null ? null : { of: drawn.length, pages: [...wordsOnPages(drawn, span)] };
}

/**
 * A page of the file that a document was made of, as a picture; `null` where there is none.
 *
 * @param page - its place in the file, from 1
 * @throws Refused where it cannot be drawn: the line says why
 */
export async function drawnPageOf(
  { store, threads }: { readonly store: Store; readonly threads: Threads },
  document: string,
  page: number,
): Promise<DrawnPicture | null> {
  const pages = await store.drawnPages(document);
  const wanted = pages?.find(({ number }) => number === page);
  if (wanted === undefined) return null;
  const original = await store.original(document);
  if (original === null) return null;
  const { format, bytes } = original;
  const { number, turn } = wanted;
  const drawn = await threads.run(
    'draw',
    { format, bytes, page: { number, ...(turn !== undefined && { turn }) } },
    { size: bytes.length },
  );
  if (typeof drawn === 'string') throw new Refused(`The page cannot be drawn (${drawn}).`);
  return { mediaType: format === 'image/jpeg' ? format : 'image/png', bytes: drawn };
}
