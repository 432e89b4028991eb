import type { ScannedWord, Span } from '../../document.ts';

/** A stretch of a line's words with its left and right border on the page. */
export interface Piece extends Span {
  readonly left: number;
  readonly right: number;
}

/** What is known of a line's words by their places in the line. */
export interface OnPage {
  /** Where they stand. */
  readonly pieces: readonly Piece[];
  /** Those that were read off a picture; left out where none was. */
  readonly scanned?: readonly ScannedWord[];
}

/** The words of several stretches that were put into one, each with its place there. */
export function onPage(parts: readonly (readonly [part: OnPage, at: number])[], length: number): OnPage {
  const pieces = parts.flatMap(([part, at]) => part.pieces.flatMap((one) => moved(one, at, length)));
  const scanned = parts.flatMap(([part, at]) => (part.scanned ?? []).flatMap((one) => moved(one, at, length)));
  return { pieces, ...(scanned.length > 0 && { scanned }) };
}

/** The stretch at its new place, as far as it lies within the words. */
function moved<S extends Span>(one: S, by: number, length: number): readonly S[] {
  const [start, end] = [Math.max(0, one.start + by), Math.min(length, one.end + by)];
  return start < end ? [{ ...one, start, end }] : [];
}
