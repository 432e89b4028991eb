import type { Document } from '../document/document.ts';
import type { ReaderVersion, Reading } from './reading.ts';

/**
 * Reads one document by itself: a pure function of the document, whichever machine or thread does it. The built-in reader is one,
 * a language model can be another; `reader.suite.ts` is what each must keep.
 */
export interface Reader extends ReaderVersion {
  /** @throws never for what a document can hold; a reader that cannot be reached at all rejects */
  readonly read: (document: Document) => Promise<Reading>;
}
