import type { ScannedWord } from '../../document.ts';

/** Words of a line that were read off a picture, by their places in the line; left out where none was. */
export type Scanned = { readonly scanned?: readonly ScannedWord[] };

/** The words of several stretches that were put into one, each with its place there. */
export function scannedIn(parts: readonly (readonly [part: Scanned, at: number])[], length: number): Scanned {
  const all = parts.flatMap(([{ scanned = [] }, at]) =>
    scanned
      .map((word) => ({ ...word, start: Math.max(0, word.start + at), end: Math.min(length, word.end + at) }))
      .filter(({ start, end }) => start < end),
  );
  return all.length === 0 ? {} : { scanned: all };
}
