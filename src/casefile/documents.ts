import type { Document } from '../document/document.ts';
import type { DocumentRulings } from './decisions/documents/replay.ts';
import type { CaseFileDocument } from './schema.ts';

/** A document as the case file has it. @param rulings - what persons set on it, laid over it already */
export function caseFileDocument(
  document: Document,
  sameSource: ReadonlyMap<string, string>,
  rulings?: DocumentRulings,
): CaseFileDocument {
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
    ...ruledOn(rulings),
  };
}

/** What persons set, as the case file tells it. */
export function ruledOn(rulings: DocumentRulings | undefined): Pick<CaseFileDocument, 'withheld' | 'decided'> {
  if (rulings === undefined) return {};
  const { withheld, decided } = rulings;
  return { ...(withheld !== null && { withheld }), decided };
}

/** The document it repeats; `null` for one that stands for itself. */
export function repeated(id: string, sameSource: ReadonlyMap<string, string>): string | null {
  const other = sameSource.get(id) ?? id;
  return other === id ? null : other;
}
