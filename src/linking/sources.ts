import type { Piece } from './parties.ts';

/** A document of a matter, with what it says and whom it counts as. */
export interface LinkedDocument extends Piece {
  /** The independent source it counts as: copies of one article or wire story are one. */
  readonly source: string;
}

/** `sameSource` maps a document's id to the id of the document that stands for it and its copies. */
export function withSources(
  pieces: readonly Piece[],
  sameSource: ReadonlyMap<string, string>,
): readonly LinkedDocument[] {
  return pieces.map((piece) => ({ ...piece, source: sameSource.get(piece.document.id) ?? piece.document.id }));
}
