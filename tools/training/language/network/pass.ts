import { REACH } from '../../../../src/language/network/window-layer.ts';

/** One sentence as the network is trained on it. */
export interface Example {
  /** Rows of the embedding table for each word. */
  readonly rows: readonly (readonly number[])[];
  /** How often each word's own row is left out. */
  readonly dropped: readonly number[];
  /** Index of the frozen vector for each word, -1 for none. */
  readonly vectors: readonly number[];
  /** Situation of the sentence and word, see `situationOf`. */
  readonly situations: readonly number[];
  readonly xpos: readonly number[];
  readonly upos: readonly number[];
  /** Token position of the head, -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly number[];
}

/** Shares of numbers left out while training. */
export interface Rates {
  readonly word: number;
  readonly vector: number;
  readonly hidden: number;
  readonly head: number;
}

export interface Predicted {
  readonly xpos: Int32Array;
  readonly upos: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** A sentence of a batch at its rows, from `from` up to `to`. */
export interface Placed {
  readonly example: Example;
  readonly from: number;
  readonly to: number;
  readonly predicted: Predicted;
}

/** One pass over a batch. Sentences lie one after the other with REACH rows of padding before, between and after them. */
export interface Pass {
  readonly floats: Float32Array;
  readonly sentences: readonly Placed[];
  /** Rows in use, padding included. */
  readonly rows: number;
  /** 1 for each row that is no padding. */
  readonly isWord: Uint8Array;
  /** `null` where nothing is learnt. */
  readonly rates: Rates | null;
  readonly random: () => number;
  /** Summed so far. */
  loss: number;
}

/** @throws RangeError if the batch has more than `room` rows. */
export function openPass(
  floats: Float32Array,
  batch: readonly Example[],
  rates: Rates | null,
  random: () => number,
  room: number,
): Pass {
  const sentences: Placed[] = [];
  let rows = REACH;
  for (const example of batch) {
    const length = example.rows.length;
    sentences.push({ example, from: rows, to: rows + length, predicted: nothingPredicted(length) });
    rows += length + REACH;
  }
  if (rows + REACH > room) throw new RangeError(`batch of ${rows} rows, room for ${room}`);
  const isWord = new Uint8Array(rows);
  for (const { from, to } of sentences) isWord.fill(1, from, to);
  return { floats, sentences, rows, isWord, rates, random, loss: 0 };
}

const nothingPredicted = (length: number): Predicted => ({
  xpos: new Int32Array(length),
  upos: new Int32Array(length),
  heads: new Int32Array(length),
  labels: new Int32Array(length),
});
