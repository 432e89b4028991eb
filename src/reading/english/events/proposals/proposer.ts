import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type EventKindName, eventKinds } from '../../../../field/kinds/index.ts';
import { readWordVectors, type WordVectors } from '../../../../language/network/word-vectors.ts';
import { type Clues, clueRows, wordSlots } from './clues.ts';

/** Numbers for each clue and each unit of the hidden layer. */
export const hiddenUnits = 48;

/** Kinds in the order of the outputs of a model made now; the output behind the last says that the word carries no event. */
export const proposedKinds: readonly EventKindName[] = eventKinds.map((kind) => kind.name);

/** What training finds: one hidden layer over the clues that hold and the vectors of six words, then one output for each kind. */
export interface ProposerWeights {
  /** `clueRows` by `hiddenUnits`. */
  readonly clues: Float32Array;
  /** `wordSlots` times the vectors' dimensions by `hiddenUnits`. */
  readonly words: Float32Array;
  readonly hiddenBias: Float32Array;
  /** `hiddenUnits` by kinds and one. */
  readonly outputs: Float32Array;
  readonly outputBias: Float32Array;
  /** Of `glance.ts`. */
  readonly glance: Float32Array;
}

/** How `confidence.ts` weighs what the wordings found against what the proposer thinks. */
export interface ConfidenceWeights {
  readonly bias: number;
  /** Per unit of the proposer's log-odds. */
  readonly proposed: number;
  /** For any wording, and per unit of the log-odds of its being right. */
  readonly worded: number;
  readonly trust: number;
  /** Of each wording, `kind/name`: how often it was right, drawn towards its kind's average. */
  readonly rules: Readonly<Record<string, number>>;
}

/** Probability of each kind, in the order of the model's kinds, that a candidate word with these clues carries an event of it. */
export type Proposer = (clues: Clues) => Float32Array;

/** What finds the events that no wording does, and says how sure each is. */
export interface EventModel {
  /** The kinds it was trained on, by their place; `null` for one that the program has no more. A kind that is not here lives by its wordings alone. */
  readonly kinds: readonly (EventKindName | null)[];
  readonly propose: Proposer;
  readonly glance: Float32Array;
  readonly confidence: ConfidenceWeights;
}

/** Words whose share of the hidden layer is kept; when full, all are forgotten and computed again. */
const cachedWords = 8192;

let vectors: WordVectors | undefined;
export const wordVectors = (): WordVectors => (vectors ??= readWordVectors());

/** Vector components are -127..127; four standard deviations at the ends. */
export const vectorScale = 1 / 32;

/** The clues' rows as the file has them, in 8 bits: a quarter of the memory to walk through. */
interface Table {
  readonly numbers: Int8Array;
  readonly scales: Float32Array;
}

function proposerOf(table: Table, weights: Omit<ProposerWeights, 'glance' | 'clues'>, outputs: number): Proposer {
  const { components, dimensions, indexOf } = wordVectors();
  const size = hiddenUnits;
  const shares = new Map<string, Float32Array | null>();
  const hidden = new Float32Array(size);
  /** What a word adds to the hidden layer in each slot: computed once a word. */
  const shareOf = (word: string): Float32Array | null => {
    let share = shares.get(word);
    if (share !== undefined) return share;
    const index = indexOf(word);
    share = index < 0 ? null : new Float32Array(wordSlots * size);
    if (share)
      for (let slot = 0; slot < wordSlots; slot++)
        for (let d = 0; d < dimensions; d++) {
          const value = components[index * dimensions + d]! * vectorScale;
          const from = (slot * dimensions + d) * size;
          for (let h = 0; h < size; h++) share[slot * size + h]! += value * weights.words[from + h]!;
        }
    if (shares.size >= cachedWords) shares.clear();
    shares.set(word, share);
    return share;
  };
  const add = (rows: readonly number[], to: Float32Array) => {
    const { numbers, scales } = table;
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k]!;
      const scale = scales[row]!;
      if (scale === 0) continue;
      const from = row * size;
      for (let h = 0; h < size; h++) to[h]! += scale * numbers[from + h]!;
    }
  };
  /** The sum of what a sentence's words share, and the list it was made of. */
  const start = new Float32Array(size);
  let startOf: readonly number[] | undefined;
  return ({ shared, rows, words }) => {
    if (startOf !== shared) {
      start.set(weights.hiddenBias);
      add(shared, start);
      startOf = shared;
    }
    hidden.set(start);
    add(rows, hidden);
    for (let slot = 0; slot < wordSlots; slot++) {
      const word = words[slot];
      const share = word == null ? null : shareOf(word);
      if (share) for (let h = 0; h < size; h++) hidden[h]! += share[slot * size + h]!;
    }
    const scores = Float32Array.from(weights.outputBias);
    for (let h = 0; h < size; h++) {
      const value = hidden[h]!;
      if (value <= 0) continue;
      for (let k = 0; k < outputs; k++) scores[k]! += value * weights.outputs[h * outputs + k]!;
    }
    let [top, sum] = [Number.NEGATIVE_INFINITY, 0];
    for (const score of scores) if (score > top) top = score;
    for (let k = 0; k < outputs; k++) {
      scores[k] = Math.exp(scores[k]! - top);
      sum += scores[k]!;
    }
    for (let k = 0; k < outputs; k++) scores[k]! /= sum;
    return scores;
  };
}

const weightsUrl = new URL('../weights/events.bin', import.meta.url);

/** The parts of the file, in order, with their sizes. */
const parts = (dimensions: number) =>
  [
    ['clues', clueRows],
    ['words', wordSlots * dimensions],
    ['hiddenBias', 1],
    ['outputs', hiddenUnits],
    ['outputBias', 1],
    ['glance', 1],
  ] as const;

interface Header {
  readonly format: 1;
  readonly kinds: readonly string[];
  readonly columns: Readonly<Record<string, number>>;
  readonly confidence: ConfidenceWeights;
}

/** The bytes of a weights file: a line of JSON, then for each part a 32-bit scale for each row, then its numbers in 8 bits. */
export function packModel(weights: ProposerWeights, confidence: ConfidenceWeights): Buffer {
  const columns: Record<string, number> = {};
  const bytes: Buffer[] = [];
  for (const [name, rows] of parts(wordVectors().dimensions)) {
    const values = weights[name];
    const width = values.length / rows;
    columns[name] = width;
    const scales = new Float32Array(rows);
    const numbers = new Int8Array(values.length);
    for (let row = 0; row < rows; row++) {
      let top = 0;
      for (let k = 0; k < width; k++) top = Math.max(top, Math.abs(values[row * width + k]!));
      scales[row] = top / 127;
      if (top > 0)
        for (let k = 0; k < width; k++) numbers[row * width + k] = Math.round((values[row * width + k]! * 127) / top);
    }
    bytes.push(Buffer.from(scales.buffer), Buffer.from(numbers.buffer));
  }
  const header: Header = { format: 1, kinds: proposedKinds, columns, confidence };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...bytes]);
}

/** @throws {Error} when the file is not of this format. */
export function unpackModel(file: Buffer): EventModel {
  const newline = file.indexOf(10);
  const header = JSON.parse(file.toString('utf8', 0, newline)) as Header;
  if (header.format !== 1) throw new Error('weights of another format than the program reads: npm run train:events');
  let at = newline + 1;
  const read = new Map<string, Float32Array>();
  let clues: Table | undefined;
  for (const [name, rows] of parts(wordVectors().dimensions)) {
    const width = header.columns[name]!;
    const scales = new Float32Array(new Uint8Array(file.subarray(at, at + 4 * rows)).buffer);
    at += 4 * rows;
    if (name === 'clues') {
      clues = { numbers: new Int8Array(new Uint8Array(file.subarray(at, at + rows * width)).buffer), scales };
      at += rows * width;
      continue;
    }
    const values = new Float32Array(rows * width);
    for (let k = 0; k < values.length; k++) values[k] = file.readInt8(at + k) * scales[Math.floor(k / width)]!;
    at += values.length;
    read.set(name, values);
  }
  const part = (name: string) => read.get(name)!;
  const weights = {
    words: part('words'),
    hiddenBias: part('hiddenBias'),
    outputs: part('outputs'),
    outputBias: part('outputBias'),
  };
  return {
    kinds: header.kinds.map((name) => proposedKinds.find((kind) => kind === name) ?? null),
    propose: proposerOf(clues!, weights, header.kinds.length + 1),
    glance: part('glance'),
    confidence: header.confidence,
  };
}

let shipped: EventModel | undefined;

/** The model that the program ships with, read when first asked for. */
export const shippedModel = (): EventModel => (shipped ??= unpackModel(readFileSync(weightsUrl)));

/** First 16 hexadecimal digits of the SHA-256 of the shipped weights. */
export const eventModelVersion = (): string =>
  createHash('sha256').update(readFileSync(weightsUrl)).digest('hex').slice(0, 16);
