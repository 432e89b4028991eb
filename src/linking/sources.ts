import type { Piece } from './parties.ts';

/** The independent source a document counts as: copies of one article or wire story are one. */
export type SourceOf = (piece: number) => string;

/** `sameSource` maps a document's id to the id of the document that stands for it and its copies. */
export function sourcesOf(pieces: readonly Piece[], sameSource: ReadonlyMap<string, string>): SourceOf {
  const sources = pieces.map(({ document }) => sameSource.get(document.id) ?? document.id);
  return (piece) => sources[piece]!;
}
