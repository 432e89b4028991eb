import type { Document } from '../document/document.ts';
import type { Reading } from '../reading/reading.ts';

/** What linking knows of a document beside its reading. Its words stay behind: all that they say is read before. */
export type DocumentHead = Omit<Document, 'text'>;

/** One document and what it says by itself. */
export interface ReadDocument {
  readonly document: DocumentHead;
  readonly reading: Reading;
}
