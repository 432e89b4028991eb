import { plainCharacters } from '../../plain-characters.ts';
import type { Fragment } from '../printed/page.ts';
import type { Box } from './geometry.ts';
import type { Colour, Glyph, Painted } from './painted.ts';

/** Why letters that are in a file cannot be seen on its page. */
export const hidings = [
  'under a box',
  'in the colour of what is behind it',
  'drawn invisibly',
  'off the page',
] as const;
export type Hiding = (typeof hidings)[number];

/** Of a page that hides letters: what can be seen, and how many letters cannot, by reason. */
export interface Seen {
  readonly fragments: readonly Fragment[];
  readonly hidden: ReadonlyMap<Hiding, number>;
}

/** Fewer hidden letters on a page than this are the traces of layout, not words that somebody hid. */
const fewest = 3;

/**
 * What can be seen of a page's text, where some of it cannot: letters under a box that was painted over them, in the colour of the paper,
 * drawn invisibly with no scan behind them, or outside of the page. `null` for a page that hides nothing.
 */
export function seenOn({ glyphs, boxes, pictures }: Painted, width: number, height: number): Seen | null {
  const hidden = new Map<Hiding, number>();
  const visible: Glyph[] = [];
  for (const glyph of glyphs) {
    const why = glyph.words.trim() === '' ? null : hidingOf(glyph, { boxes, pictures }, width, height);
    if (why === null) visible.push(glyph);
    else hidden.set(why, (hidden.get(why) ?? 0) + (/[\p{L}\p{N}]/u.test(glyph.words) ? 1 : 0));
  }
  const letters = [...hidden.values()].reduce((sum, one) => sum + one, 0);
  return letters < fewest ? null : { fragments: fragmentsOf(visible), hidden };
}

function hidingOf(
  { left, right, baseline, size, order, colour, invisible }: Glyph,
  { boxes, pictures }: Pick<Painted, 'boxes' | 'pictures'>,
  width: number,
  height: number,
): Hiding | null {
  const [x, y] = [(left + right) / 2, baseline - 0.3 * size];
  if (x < 0 || y < 0 || x > width || y > height) return 'off the page';
  const over = (box: Box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  if (invisible) return pictures.some(over) ? null : 'drawn invisibly';
  if (boxes.some((box) => box.order > order && over(box))) return 'under a box';
  const behind = boxes.findLast((box) => box.order < order && over(box));
  const picture = pictures.some((one) => one.order > (behind?.order ?? -1) && one.order < order && over(one));
  if (colour === null || picture) return null;
  return alike(colour, behind?.colour ?? paper) ? 'in the colour of what is behind it' : null;
}

const paper: Colour = [255, 255, 255];

const alike = (one: Colour, other: Colour): boolean => one.every((part, at) => Math.abs(part - other[at]!) < 12);

/** Letters of a text layer that are a page's own text: fewer are stamps on a picture. */
const ownText = 200;
/** Lines and shapes that may be letters drawn by their outlines. */
const drawnLetters = 60;

/** Whether what a page says is in its picture: it has next to no text, and a picture over most of it or drawn letters. */
export function isPicture({ glyphs, pictures, shapes }: Painted, width: number, height: number): boolean {
  const letters = glyphs.reduce((sum, { words }) => sum + (words.trim() === '' ? 0 : words.length), 0);
  if (letters >= ownText) return false;
  const area = ({ left, right, top, bottom }: Box) =>
    Math.max(0, Math.min(right, width) - Math.max(left, 0)) * Math.max(0, Math.min(bottom, height) - Math.max(top, 0));
  const covered = pictures.reduce((sum, one) => sum + area(one), 0);
  return covered > 0.3 * width * height || (letters === 0 && (pictures.length > 0 || shapes >= drawnLetters));
}

/** Letters that stand beside one another as runs of words. */
function fragmentsOf(glyphs: readonly Glyph[]): readonly Fragment[] {
  const runs: { words: string; left: number; right: number; baseline: number; size: number; run: number }[] = [];
  for (const { words, left, right, baseline, size, run } of glyphs) {
    const last = runs.at(-1);
    const goesOn =
      last !== undefined &&
      last.run === run &&
      Math.abs(last.baseline - baseline) < 1 &&
      left - last.right < (last.words.endsWith(' ') ? 1 : 0.25) * size &&
      left >= last.left;
    if (goesOn) {
      // White space at the end of a run is the gap to what stands beside it.
      last.words += words;
      if (words.trim() !== '') last.right = right;
    } else if (words.trim() !== '') runs.push({ words, left, right, baseline, size, run });
  }
  return runs.flatMap(({ words, left, right, baseline, size }) => {
    const plain = plainCharacters(words)
      .replace(/[\t\n]/g, ' ')
      .trimEnd();
    return plain.trim() === '' ? [] : [{ words: plain, left, right, baseline, size }];
  });
}
