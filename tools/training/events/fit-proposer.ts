import { type Clues, clueRows, wordSlots } from '../../../src/reading/english/events/proposals/clues.ts';
import { glanceRows, glanceRowsOf } from '../../../src/reading/english/events/proposals/glance.ts';
import {
  hiddenUnits,
  type ProposerWeights,
  proposedKinds,
  vectorScale,
  wordVectors,
} from '../../../src/reading/english/events/proposals/proposer.ts';
import { selectTriggers } from '../../../src/reading/english/events/select.ts';
import type { AnnotatedSentence } from './examples.ts';

const settings = {
  rounds: 4,
  batch: 512,
  rate: 0.002,
  /** Shrinks each weight by this much of a step. */
  decay: 0.003,
  dropClues: 0.15,
  dropHidden: 0.25,
  seed: 20260301,
};

/** Mulberry32: a small generator with a fixed seed, so that training gives the same bytes each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A candidate word and what it carries: a share of one for each kind and, last, for none. */
interface Example {
  readonly clues: Clues;
  readonly target: Float32Array;
}

function examplesOf(sentences: readonly AnnotatedSentence[]): Example[] {
  return sentences.flatMap(({ signs, mentions }) =>
    signs.candidates().map(({ word, clues }) => {
      const target = new Float32Array(proposedKinds.length + 1);
      for (const { start, end, kind, core } of mentions)
        if (word.start < end && word.end > start) {
          const at = proposedKinds.indexOf(kind);
          target[at] = Math.max(target[at]!, core ? 1 : 0.5);
        }
      const sum = target.reduce((a, b) => a + b, 0);
      if (sum > 1) for (let k = 0; k < target.length; k++) target[k]! /= sum;
      target[proposedKinds.length] = Math.max(0, 1 - sum);
      return { clues, target };
    }),
  );
}

/** A matrix with what Adam (Kingma and Ba 2015) keeps of its gradients. */
class Matrix {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  #steps = 0;
  constructor(size: number, spread: number, random: () => number) {
    this.values = new Float32Array(size);
    if (spread > 0)
      for (let k = 0; k < size; k++)
        this.values[k] = spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    this.gradient = new Float32Array(size);
    this.#mean = new Float32Array(size);
    this.#square = new Float32Array(size);
  }
  step(rate: number, decay: number): void {
    this.#steps++;
    const [kept, keptSquare] = [0.9, 0.99];
    const forMean = 1 / (1 - kept ** this.#steps);
    const forSquare = 1 / (1 - keptSquare ** this.#steps);
    const { values, gradient } = this;
    const [mean, square] = [this.#mean, this.#square];
    for (let k = 0; k < values.length; k++) {
      const g = gradient[k]!;
      const m = kept * mean[k]! + (1 - kept) * g;
      const s = keptSquare * square[k]! + (1 - keptSquare) * g * g;
      mean[k] = m;
      square[k] = s;
      if (m !== 0) values[k]! -= rate * ((m * forMean) / (Math.sqrt(s * forSquare) + 1e-6) + decay * values[k]!);
    }
    gradient.fill(0);
  }
}

/** Trains the proposer; the same sentences give the same weights. */
export function fitProposer(sentences: readonly AnnotatedSentence[]): ProposerWeights {
  const { rounds, batch, rate, decay, dropClues, dropHidden, seed } = settings;
  const random = generator(seed);
  const examples = examplesOf(sentences);
  const { components, dimensions, indexOf } = wordVectors();
  const H = hiddenUnits;
  const K = proposedKinds.length + 1;
  const clues = new Matrix(clueRows * H, 0.03, random);
  const words = new Matrix(wordSlots * dimensions * H, 0.05, random);
  const hiddenBias = new Matrix(H, 0, random);
  const outputs = new Matrix(H * K, 0.1, random);
  const outputBias = new Matrix(K, 0, random);
  const order = Array.from(examples, (_, index) => index);
  const hidden = new Float32Array(H);
  const open = new Float32Array(H);
  const back = new Float32Array(H);
  const scores = new Float32Array(K);
  const steps = rounds * Math.floor(examples.length / batch);
  let step = 0;
  const kept = 1 / (1 - dropClues);
  for (let round = 0; round < rounds; round++) {
    for (let k = order.length - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      [order[k], order[other]] = [order[other]!, order[k]!];
    }
    for (let from = 0; from + batch <= order.length; from += batch) {
      for (let k = from; k < from + batch; k++) {
        const { clues: shown, target } = examples[order[k]!]!;
        hidden.set(hiddenBias.values);
        const rows = [...shown.shared, ...shown.rows].filter(() => random() >= dropClues);
        for (const row of rows) for (let h = 0; h < H; h++) hidden[h]! += kept * clues.values[row * H + h]!;
        const slots: [number, number][] = [];
        shown.words.forEach((word, slot) => {
          const index = word === null ? -1 : indexOf(word);
          if (index >= 0 && random() >= dropClues) slots.push([slot, index]);
        });
        for (const [slot, index] of slots)
          for (let d = 0; d < dimensions; d++) {
            const value = kept * components[index * dimensions + d]! * vectorScale;
            const at = (slot * dimensions + d) * H;
            for (let h = 0; h < H; h++) hidden[h]! += value * words.values[at + h]!;
          }
        scores.set(outputBias.values);
        for (let h = 0; h < H; h++) {
          open[h] = hidden[h]! > 0 && random() >= dropHidden ? 1 / (1 - dropHidden) : 0;
          hidden[h]! *= open[h]!;
          if (open[h]! > 0) for (let o = 0; o < K; o++) scores[o]! += hidden[h]! * outputs.values[h * K + o]!;
        }
        let [top, sum] = [Number.NEGATIVE_INFINITY, 0];
        for (const score of scores) top = Math.max(top, score);
        for (let o = 0; o < K; o++) {
          scores[o] = Math.exp(scores[o]! - top);
          sum += scores[o]!;
        }
        for (let o = 0; o < K; o++) {
          scores[o] = scores[o]! / sum - target[o]!;
          outputBias.gradient[o]! += scores[o]!;
        }
        for (let h = 0; h < H; h++) {
          back[h] = 0;
          if (open[h] === 0) continue;
          let sum = 0;
          for (let o = 0; o < K; o++) {
            outputs.gradient[h * K + o]! += hidden[h]! * scores[o]!;
            sum += outputs.values[h * K + o]! * scores[o]!;
          }
          back[h] = sum * open[h]!;
          hiddenBias.gradient[h]! += back[h]!;
        }
        for (const row of rows) for (let h = 0; h < H; h++) clues.gradient[row * H + h]! += kept * back[h]!;
        for (const [slot, index] of slots)
          for (let d = 0; d < dimensions; d++) {
            const value = kept * components[index * dimensions + d]! * vectorScale;
            const at = (slot * dimensions + d) * H;
            for (let h = 0; h < H; h++) words.gradient[at + h]! += value * back[h]!;
          }
      }
      const now = rate * (1 - step / steps) + 1e-5;
      for (const matrix of [clues, words, hiddenBias, outputs, outputBias]) matrix.step(now, decay);
      step++;
    }
  }
  return {
    clues: clues.values,
    words: words.values,
    hiddenBias: hiddenBias.values,
    outputs: outputs.values,
    outputBias: outputBias.values,
    glance: fitGlance(sentences, random),
  };
}

/** Logistic regression of whether a sentence tells what its wordings do not find, on its words. */
function fitGlance(sentences: readonly AnnotatedSentence[], random: () => number): Float32Array {
  const { batch } = settings;
  const weights = new Matrix(glanceRows + 1, 0, random);
  const examples = sentences.map(({ signs, mentions }) => {
    const worded = new Set(selectTriggers(signs.hits).map((hit) => hit.kind));
    return {
      rows: [...glanceRowsOf(signs.sentence), glanceRows],
      target: mentions.some(({ kind, core }) => core && !worded.has(kind)) ? 1 : 0,
    };
  });
  const rounds = 12;
  const steps = rounds * Math.floor(examples.length / batch);
  for (let step = 0; step < steps; step++) {
    for (let k = 0; k < batch; k++) {
      const { rows, target } = examples[Math.floor(random() * examples.length)]!;
      const score = rows.reduce((sum, row) => sum + weights.values[row]!, 0);
      const error = 1 / (1 + Math.exp(-score)) - target;
      for (const row of rows) weights.gradient[row]! += error / batch;
    }
    weights.step(0.02 * (1 - step / steps), 0.05);
  }
  return weights.values;
}
