import type { Document } from '../document/document.ts';
import type { LinkedMatter } from '../linking/link.ts';
import type { ReadDocument } from '../linking/read-document.ts';

/** A read document with its text: the case file shows the words that its entries stand on. */
export interface WholeDocument extends ReadDocument {
  readonly document: Document;
}

/** A linked matter with the texts of its documents. */
export type WholeMatter = LinkedMatter<WholeDocument>;

/**
 * By what decisions find a matter: the ids of its documents.
 *
 * @param startedBy - `Decision.id` of what started it without documents
 */
export function placesOfMatter({ documents }: WholeMatter, startedBy?: string): ReadonlySet<string> {
  return new Set([...documents.map(({ document }) => document.id), ...(startedBy === undefined ? [] : [startedBy])]);
}
