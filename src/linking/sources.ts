import { order, type Piece } from './parties.ts';

/** The independent source a document counts as: copies of one article or wire story are one. */
export type SourceOf = (piece: number) => string;

/** `sameSource` maps a document's id to the id of the document it repeats. Chains are followed to their end. */
export function sourcesOf(pieces: readonly Piece[], sameSource: ReadonlyMap<string, string>): SourceOf {
  const resolved = pieces.map(({ document }) => {
    let id = document.id;
    const seen = new Set([id]);
    for (let next = sameSource.get(id); next !== undefined && !seen.has(next); next = sameSource.get(id)) {
      id = next;
      seen.add(id);
    }
    // A ring of copies stands for its smallest id.
    return sameSource.get(id) === undefined ? id : [...seen].sort(order)[0]!;
  });
  return (piece) => resolved[piece]!;
}
