import type { Turn } from '../../original.ts';
import type { Fragment } from '../printed/page.ts';
import { fullestBand, type Picture } from './picture.ts';
import { type WordsOnPicture, wordsOnPicture } from './recognizer.ts';

/** What was read off a page, and how it had to be turned for that; lengths are of the turned page. */
export interface ReadUpright {
  readonly words: WordsOnPicture;
  /** There is no ink on it. */
  readonly isBlank: boolean;
  readonly turn: Turn;
  readonly width: number;
  readonly height: number;
}

/** Scanners take in pages upside down more often than sideways. */
const turns: readonly Turn[] = [180, 90, 270];

/** How sure a word must be to speak for the way the page was held. */
const sure = 0.7;
/** The share of sure letters that a page has which was held right: upside down it is about a tenth. */
const heldRight = 0.5;

const lettersOf = (words: WordsOnPicture, least: number): number =>
  words.reduce((sum, { words, confidence }) => sum + (confidence >= least ? words.length : 0), 0);

/** With a smaller share of sure letters, what was read is the grain of a photograph, a drawing, handwriting. */
const noise = 0.25;

/** Whether what was read off a page are no words. */
export const isNoise = (words: WordsOnPicture): boolean => lettersOf(words, sure) < noise * lettersOf(words, 0);

const isReadable = (words: WordsOnPicture): boolean => lettersOf(words, sure) > heldRight * lettersOf(words, 0);

/**
 * Reads a page as it is; where next to nothing of it can be read so, also turned, as a stretch of it tells; the grain of a picture without
 * words is not taken for words by that.
 */
export async function readUpright(pictureOf: (turn: Turn) => Promise<Picture>): Promise<ReadUpright> {
  const read = async (picture: Picture, turn: Turn): Promise<ReadUpright> => {
    const { isBlank, width, height } = picture;
    return { words: isBlank ? [] : await wordsOnPicture(picture), isBlank, turn, width, height };
  };
  const asItIs = await read(await pictureOf(0), 0);
  if (asItIs.isBlank || isReadable(asItIs.words)) return asItIs;
  for (const turn of turns) {
    const picture = await pictureOf(turn);
    if (!isReadable(await wordsOnPicture(fullestBand(picture)))) continue;
    const turned = await read(picture, turn);
    if (isReadable(turned.words) && lettersOf(turned.words, sure) > lettersOf(asItIs.words, sure)) return turned;
  }
  return asItIs;
}

/** A run of letters of the text layer where it stands on the turned page; its own letters stay upright. */
export function onTurned<F extends Fragment>(one: F, turn: Turn, width: number, height: number): F {
  if (turn === 0) return one;
  const [x, y] = [(one.left + one.right) / 2, one.baseline - one.size / 3];
  const [left, top] = turn === 180 ? [width - x, height - y] : turn === 90 ? [height - y, x] : [y, width - x];
  const half = (one.right - one.left) / 2;
  return { ...one, left: left - half, right: left + half, baseline: top + one.size / 3 };
}
