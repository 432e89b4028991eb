import type { Span } from './document.ts';

/** Formats of files whose pages can be drawn. */
export type DrawnFormat = 'application/pdf' | 'image/png' | 'image/jpeg';

/** Larger files are not kept beside their text, in bytes: a store is a file that is mailed. */
export const largestOriginal = 50_000_000;

/** A stretch of a document's text where it stands on a page: its place in the text, then its box in points from the upper left corner. */
export type PlacedWords = readonly [
  start: number,
  end: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
];

/** How far a page is turned, clockwise, in degrees, so that its words stand upright. */
export type Turn = 0 | 90 | 180 | 270;

/** A page as it can be drawn, with what stands on it. Lengths are points. */
export interface DrawnPage {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Of a page that was scanned sideways or upside down; width, height and places are those of the turned page. */
  readonly turn?: Turn;
  /** In the order of the text; of no line that stands on no page. */
  readonly words: readonly PlacedWords[];
}

/** The file that a text was made of, kept so that its pages can be shown as they are. */
export interface Original {
  readonly format: DrawnFormat;
  readonly bytes: Uint8Array;
  readonly pages: readonly DrawnPage[];
}

/** A box on a page, in points from its upper left corner. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page on which some words stand, with the boxes around them. */
export interface WordsOnPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PageBox[];
}

/** Where a stretch of the text stands on the pages, in their order: a box a line. Of a stretch of a line the box is cut by its share of the letters. */
export function wordsOnPages(pages: readonly DrawnPage[], { start, end }: Span): readonly WordsOnPage[] {
  return pages.flatMap(({ number, width, height, words }): WordsOnPage[] => {
    const boxes = words.flatMap(([from, to, left, top, right, bottom]): PageBox[] => {
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      if (first >= last) return [];
      const at = (place: number) => left + ((right - left) * (place - from)) / (to - from);
      return [{ left: at(first), top, right: at(last), bottom }];
    });
    return boxes.length === 0 ? [] : [{ number, width, height, boxes: joined(boxes) }];
  });
}

/** Boxes that stand side by side on one line are one. */
function joined(boxes: readonly PageBox[]): readonly PageBox[] {
  const lines: PageBox[] = [];
  for (const box of boxes) {
    const before = lines.at(-1);
    const height = box.bottom - box.top;
    const isBeside =
      before !== undefined &&
      Math.abs(before.bottom - box.bottom) < 0.5 * height &&
      box.left >= before.left &&
      box.left - before.right < height;
    if (isBeside)
      lines[lines.length - 1] = {
        left: before.left,
        top: Math.min(before.top, box.top),
        right: Math.max(before.right, box.right),
        bottom: Math.max(before.bottom, box.bottom),
      };
    else lines.push(box);
  }
  return lines;
}
