import type { EventModel } from './model.ts';
import { marks, piecesWithin, type Tokens, tokensOf } from './tokens.ts';
import { titlePieces, type Window, windowsOf } from './windows.ts';

/** What the encoder gives for a document, piece by piece. What nothing will ask for again is not kept. */
export interface Encoded {
  readonly tokens: Tokens;
  readonly windows: readonly Window[];
  /** By piece, 1 where a window holds it. */
  readonly seen: Uint8Array;
  /** By piece, the place of its likeliest kind among the labels, and how likely it is that this kind begins or goes on there. */
  readonly kinds: Uint8Array;
  readonly probabilities: Float64Array;
  /** By piece, 1 where its likeliest kind goes on rather than begins. */
  readonly goesOn: Uint8Array;
  /** What the encoder made of a piece that is kept, as many numbers as the model's `hidden`. */
  stateOf(piece: number): Float32Array;
  /** How likely it is that a kind begins or goes on at a piece that is kept. */
  probabilityOf(piece: number, label: number): number;
}

/** Pieces that are less likely to tell an event are not looked at. */
export const leastPiece = 0.15;

/** Rows that are set aside at once for pieces that are kept. */
const rowsOfBlock = 1024;

/**
 * Runs the encoder over the sentences of a document, a window at a time, so that nothing else that is read changes a bit of it.
 * Kept are the pieces that are asked for, and those that may tell an event (`leastPiece`).
 *
 * @param sentences - in order of place
 * @param asked - by piece, 1 where it is kept in any case
 */
export async function encode(
  model: EventModel,
  tokens: Tokens,
  title: string | null,
  sentences: readonly { readonly start: number; readonly end: number }[],
  asked: Uint8Array,
): Promise<Encoded> {
  const { hidden, kinds: labels } = model.labels;
  const width = 1 + 2 * labels.length;
  const spans = sentences.flatMap(({ start, end }) => {
    const pieces = piecesWithin(tokens, start, end);
    return pieces ? [pieces] : [];
  });
  const windows = windowsOf(spans);
  const pieces = tokens.ids.length;
  const seen = new Uint8Array(pieces);
  const kinds = new Uint8Array(pieces);
  const probabilities = new Float64Array(pieces);
  const goesOn = new Uint8Array(pieces);
  const rowOf = new Int32Array(pieces).fill(-1);
  const states = rowsOf(hidden);
  const tags = rowsOf(width);
  const { begin, end } = marks();
  const head = [begin, ...tokensOf(title ?? '').ids.slice(0, titlePieces), end];
  for (const [n, window] of windows.entries()) {
    const given = await see(model, [...head, ...tokens.ids.slice(window.left, window.end), end]);
    for (let piece = leadOf(window, n); piece < window.end; piece++) {
      const at = head.length + piece - window.left;
      const row = given.tags.subarray(at * width, (at + 1) * width);
      const { kind, probability } = likeliest(row, labels.length);
      seen[piece] = 1;
      kinds[piece] = kind;
      probabilities[piece] = probability;
      goesOn[piece] = row[2 + 2 * kind]! >= row[1 + 2 * kind]! ? 1 : 0;
      if (!asked[piece] && probability < leastPiece) continue;
      rowOf[piece] = tags.add(row);
      states.add(given.states.subarray(at * hidden, (at + 1) * hidden));
    }
  }
  return {
    tokens,
    windows,
    seen,
    kinds,
    probabilities,
    goesOn,
    stateOf: (piece) => states.row(rowOf[piece]!),
    probabilityOf: (piece, label) => {
      const row = tags.row(rowOf[piece]!);
      return row[1 + 2 * label]! + row[2 + 2 * label]!;
    },
  };
}

/** What stands before the first window has its states from there. */
const leadOf = (window: Window, n: number) => (n === 0 ? window.left : window.start);

/** The likeliest kind of a piece, of equals the first. */
function likeliest(tags: Float32Array, labels: number): { kind: number; probability: number } {
  let [kind, probability] = [0, -1];
  for (let k = 0; k < labels; k++) {
    const sum = tags[1 + 2 * k]! + tags[2 + 2 * k]!;
    if (sum > probability) [kind, probability] = [k, sum];
  }
  return { kind, probability };
}

/** Rows of equal width, as many as come. */
function rowsOf(width: number) {
  const blocks: Float32Array[] = [];
  let rows = 0;
  const row = (at: number) => {
    const from = (at % rowsOfBlock) * width;
    return blocks[Math.floor(at / rowsOfBlock)]!.subarray(from, from + width);
  };
  return {
    row,
    /** Copies a row to the end, and gives its place. */
    add(values: Float32Array): number {
      if (rows % rowsOfBlock === 0) blocks.push(new Float32Array(rowsOfBlock * width));
      row(rows).set(values);
      return rows++;
    },
  };
}

async function see(
  { encoder, Tensor }: EventModel,
  ids: readonly number[],
): Promise<{ states: Float32Array; tags: Float32Array }> {
  const shape = [1, ids.length];
  const feeds = {
    ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
    mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
  };
  const { states, tags } = await encoder.run(feeds);
  return { states: states!.data as Float32Array, tags: tags!.data as Float32Array };
}
