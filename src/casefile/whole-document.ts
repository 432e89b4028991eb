import type { Document } from '../document/document.ts';
import type { LinkedMatter } from '../linking/link.ts';
import type { ReadDocument } from '../linking/read-document.ts';

/** A read document with its text: the case file shows the words that its entries stand on. */
export interface WholeDocument extends ReadDocument {
  readonly document: Document;
}

/** A linked matter with the texts of its documents. */
export type WholeMatter = LinkedMatter<WholeDocument>;
