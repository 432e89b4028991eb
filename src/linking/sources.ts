import type { ReadDocument } from './read-document.ts';

/** A document of a matter, with what it says and whom it counts as. */
export type LinkedDocument<D extends ReadDocument = ReadDocument> = D & {
  /** The independent source it counts as: copies of one article or wire story are one. */
  readonly source: string;
};

/** `sameSource` maps a document's id to the id of the document that stands for it and its copies. */
export const withSources = <D extends ReadDocument>(
  documents: readonly D[],
  sameSource: ReadonlyMap<string, string>,
): readonly LinkedDocument<D>[] =>
  documents.map((one) => ({ ...one, source: sameSource.get(one.document.id) ?? one.document.id }));
