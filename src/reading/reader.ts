import type { Document } from '../document/document.ts';
import type { Reading } from './reading.ts';

/** What tells readings of one reader from those of another, or of the same one trained or written anew. */
export interface ReaderVersion {
  /** A word for it: "english". */
  readonly name: string;
  /** Changes whenever the same document could be read otherwise: a hash of weights, the name of a model. */
  readonly version: string;
}

/**
 * Reads one document by itself: a pure function of the document, whichever machine or thread does it. The built-in reader is one,
 * a language model can be another; `reader.suite.ts` is what each must keep.
 */
export interface Reader extends ReaderVersion {
  /** @throws never for what a document can hold; a reader that cannot be reached at all rejects */
  readonly read: (document: Document) => Promise<Reading>;
}
