import type { Turn } from '../../original.ts';
import type { Fragment } from '../printed/page.ts';
import type { Picture } from './picture.ts';
import type { Recognizer } from './recognizer.ts';

type Words = Awaited<ReturnType<Recognizer['read']>>;

/** What was read off a page, and how it had to be turned for that; lengths are of the turned page. */
export interface ReadUpright {
  readonly words: Words;
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

const lettersOf = (words: Words, least: number): number =>
  words.reduce((sum, { words, confidence }) => sum + (confidence >= least ? words.length : 0), 0);

/** Reads a page as it is; where next to nothing of it can be read so, also turned; the grain of a picture without words is not taken for words by that. */
export async function readUpright(ocr: Recognizer, pictureOf: (turn: Turn) => Promise<Picture>): Promise<ReadUpright> {
  const read = async (turn: Turn) => {
    const { bytes, pale, scale, width, height } = await pictureOf(turn);
    return { words: await ocr.read({ bytes, pale, scale, width, height }), turn, width, height };
  };
  const isReadable = ({ words }: ReadUpright) => lettersOf(words, sure) > heldRight * lettersOf(words, 0);
  const asItIs = await read(0);
  if (isReadable(asItIs)) return asItIs;
  for (const turn of turns) {
    const turned = await read(turn);
    if (isReadable(turned) && lettersOf(turned.words, sure) > lettersOf(asItIs.words, sure)) return turned;
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
