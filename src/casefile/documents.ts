import type { Document } from '../document/document.ts';
import type { CaseFileDocument } from './schema.ts';

/** A document as the case file has it. */
export function caseFileDocument(document: Document, sameSource: ReadonlyMap<string, string>): CaseFileDocument {
  const { id, path, title, publisher, url, published, publishedFrom, kind, text, blocks, origin } = document;
  const sameAs = repeated(id, sameSource);
  return {
    id,
    path,
    title,
    publisher,
    url,
    published,
    publishedFrom,
    kind,
    sameAs,
    text,
    blocks,
    ...(origin && { origin }),
  };
}

/** The document it repeats; `null` for one that stands for itself. */
export function repeated(id: string, sameSource: ReadonlyMap<string, string>): string | null {
  const other = sameSource.get(id) ?? id;
  return other === id ? null : other;
}
