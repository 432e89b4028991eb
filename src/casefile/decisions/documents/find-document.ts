import type { Document } from '../../../document/document.ts';
import type { DocumentKey } from '../decision.ts';

/** What a document is found again by. */
export type FoundAgain = Pick<Document, 'id' | 'path' | 'url'>;

/** A document as a decision knows it. */
export const documentKey = ({ id, path, url }: FoundAgain): DocumentKey => ({
  document: id,
  path,
  ...(url !== null && { url }),
});

/** The document that a decision means, by its id; `null` where there is none now. */
export type FindDocument = (key: DocumentKey) => string | null;

/** @param documents - those of the case file */
export function documentFinder(documents: readonly FoundAgain[]): FindDocument {
  const ids = new Set(documents.map(({ id }) => id));
  const byPath = Map.groupBy(documents, ({ path }) => path);
  const byUrl = Map.groupBy(documents, ({ url }) => url);
  const onlyOf = (list: readonly FoundAgain[] = []) => (list.length === 1 ? list[0]!.id : null);
  return ({ document, path, url }) => {
    if (ids.has(document)) return document;
    return onlyOf(byPath.get(path)) ?? (url === undefined ? null : onlyOf(byUrl.get(url)));
  };
}
