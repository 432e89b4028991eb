/** Pieces of a document from `left` on that the encoder sees at once; what is told is looked for from `start` up to `end`. */
export interface Window {
  readonly left: number;
  readonly start: number;
  readonly end: number;
}

/** As in training (`tools/training/reader/examples.py`): pieces of a window, and of what stands before it. */
const body = 240;
const before = 64;
/** Pieces of the title that stand before each window. */
export const titlePieces = 24;

/**
 * Whole sentences, as many as fit; one that is longer than a window is cut.
 *
 * @param sentences - first and last piece of each, in order
 */
export function windowsOf(sentences: readonly (readonly [number, number])[]): Window[] {
  const windows: { left: number; start: number; end: number }[] = [];
  for (const [first, last] of sentences)
    for (let from = first; from <= last; from += body) {
      const end = Math.min(last + 1, from + body);
      const open = windows.at(-1);
      if (open && end - open.start <= body && from >= open.start) open.end = Math.max(open.end, end);
      else windows.push({ left: Math.max(0, from - before), start: from, end });
    }
  return windows;
}
