import { EVIDENCE_BITS, evidenceOf } from '../../../src/language/names/evidence.ts';
import { candidates, PLACE_BITS, placeBits, REACH, rowOf, wordFeatures } from '../../../src/language/names/features.ts';
import { byRules, longestFirst, ruleStates } from '../../../src/language/names/found.ts';
import { DEMONYM, lexiconBits } from '../../../src/language/names/lexicon.ts';
import {
  LABEL_COUNT,
  LABELS,
  LIST_BITS,
  type Model,
  PLACE_INPUTS,
  SHAPE_BITS,
  WORD_INPUTS,
} from '../../../src/language/names/model.ts';
import { TITLES } from '../../../src/language/names/rules/person.ts';
import { CAPITAL, DIGIT, type Words, wordsOf } from '../../../src/language/names/words.ts';
import { chainSums } from './names-chain.ts';
import type { LabelledText } from './names-corpora.ts';
import type { Vectors } from './names-vectors.ts';

/** Rows of the table that hashed word features share. */
const TABLE_ROWS = 8192;

const ALL = (1 << LABEL_COUNT) - 1;
const OUTSIDE = 1;
/** The labels inside of a name but not its beginning. */
const INSIDE = LABELS.reduce((bits, label, k) => (label.startsWith('I-') ? bits | (1 << k) : bits), 0);

/** A stretch of words that can be in names, ready for training. */
interface Stretch {
  readonly words: Words;
  readonly evidence: Uint16Array;
  readonly rules: Uint8Array;
  readonly first: number;
  readonly length: number;
  /** Labels allowed at each word, as bits. */
  readonly allowed: readonly number[];
  readonly weight: number;
}

export interface Corpus {
  readonly texts: readonly LabelledText[];
  readonly weight: number;
}

const CALENDAR =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\.?$/;

function stretchesOf({ texts, weight }: Corpus): Stretch[] {
  const stretches: Stretch[] = [];
  for (const labelled of texts) {
    const words = wordsOf(labelled.sentences, labelled.text);
    const marks = candidates(words);
    const evidence = evidenceOf(words);
    const rules = ruleStates(words, longestFirst(words, byRules(words)));
    const gold = goldOf(words, labelled);
    for (let i = 0; i < words.count; i++) {
      if (!marks[i]) continue;
      let stop = i + 1;
      while (stop < words.count && stop - i < 200 && marks[stop] && words.at(stop).sentence === words.at(i).sentence)
        stop++;
      stretches.push({ words, evidence, rules, first: i, length: stop - i, allowed: gold.slice(i, stop), weight });
      i = stop - 1;
    }
  }
  return stretches;
}

const bitOf = (label: string) => 1 << LABELS.indexOf(label as (typeof LABELS)[number]);

function goldOf(words: Words, labelled: LabelledText): number[] {
  const gold: number[] = new Array(words.count).fill(OUTSIDE);
  if (labelled.properNouns) {
    for (let i = 0; i < words.count; i++) {
      const lower = words.at(i).lower;
      if (CALENDAR.test(lower)) gold[i] = OUTSIDE;
      else if (labelled.properNouns.has(words.at(i).start)) gold[i] = TITLES.includes(lower) ? ALL : ALL & ~OUTSIDE;
      else if (words.at(i).shape & CAPITAL) gold[i] = words.at(i).bits & DEMONYM ? OUTSIDE | bitOf('B-MISC') : OUTSIDE;
      else if (words.at(i).shape & DIGIT) gold[i] = OUTSIDE | INSIDE;
      else gold[i] = OUTSIDE | INSIDE;
    }
    narrow(words, labelled, gold);
    return gold;
  }
  let at = 0;
  for (const name of labelled.names) {
    while (at < words.count && words.at(at).start < name.start) at++;
    for (let k = 0; at < words.count && words.at(at).end <= name.end; at++, k++) {
      const place = k === 0 ? 'B' : 'I';
      gold[at] = bitOf(`${place}-${name.label}`) | (name.doubtful ? bitOf(`${place}-PER`) : 0);
    }
  }
  return gold;
}

/** Silver names of a treebank say what kind its proper nouns are of, and leave open where each name ends. */
function narrow(words: Words, labelled: LabelledText, gold: number[]): void {
  let at = 0;
  for (const { start, end, label } of labelled.names) {
    while (at < words.count && words.at(at).start < start) at++;
    for (; at < words.count && words.at(at).end <= end; at++) {
      const narrowed = gold[at]! & (bitOf(`B-${label}`) | bitOf(`I-${label}`));
      if (narrowed) gold[at] = narrowed;
    }
  }
}

/** Mulberry32: a small generator with a fixed seed, so that training gives the same bytes each time. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Settings {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropHidden: number;
  readonly dropWord: number;
  readonly dropVector: number;
  readonly decay: number;
  /** Epochs at the end whose weights are averaged. */
  readonly averaged: number;
  readonly seed: number;
}

export const SETTINGS: Settings = {
  hidden: 48,
  epochs: 5,
  rate: 0.04,
  dropHidden: 0.3,
  dropWord: 0.4,
  dropVector: 0.1,
  decay: 1e-6,
  averaged: 3,
  seed: 20260101,
};

/** Parameters with the sums of squares that AdaGrad steps by. */
interface Part {
  readonly value: Float32Array;
  readonly squares: Float32Array;
  readonly gradient: Float32Array;
}

const part = (size: number, random: () => number, spread: number): Part => ({
  value: Float32Array.from({ length: size }, () => (random() * 2 - 1) * spread),
  squares: new Float32Array(size).fill(1e-4),
  gradient: new Float32Array(size),
});

interface WordInput {
  readonly vector: number;
  readonly bits: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

/**
 * Several models as one: hidden layers side by side, outputs and transitions averaged. Each errs in its own way, and the
 * mean errs less.
 */
export function together(models: readonly Model[]): Model {
  const [first] = models;
  const hidden = models.reduce((sum, model) => sum + model.hidden, 0);
  /** Rows of each model's own width, set side by side. */
  const beside = <T extends Float32Array | Int8Array>(out: T, part: (model: Model) => ArrayLike<number>): T => {
    const rows = out.length / hidden;
    for (let row = 0; row < rows; row++) {
      let at = row * hidden;
      for (const model of models) {
        const values = part(model);
        for (let h = 0; h < model.hidden; h++) out[at++] = values[row * model.hidden + h]!;
      }
    }
    return out;
  };
  const mean = (part: (model: Model) => Float32Array) =>
    part(first!).map((_, k) => models.reduce((sum, model) => sum + part(model)[k]!, 0) / models.length);
  // One scale serves the joint row: the coarser model's.
  const tableScale = first!.tableScale.map((_, row) => Math.max(...models.map((model) => model.tableScale[row]!)));
  const scaled = (model: Model) =>
    Float32Array.from(
      model.table,
      (value, k) =>
        (value * model.tableScale[Math.floor(k / model.hidden)]!) / (tableScale[Math.floor(k / model.hidden)]! || 1),
    );
  const tables = new Map(models.map((model) => [model, scaled(model)]));
  return {
    ...first!,
    hidden,
    wordLayer: beside(new Float32Array((first!.wordLayer.length / first!.hidden) * hidden), (model) => model.wordLayer),
    placeLayer: beside(
      new Float32Array((first!.placeLayer.length / first!.hidden) * hidden),
      (model) => model.placeLayer,
    ),
    hiddenBias: beside(new Float32Array(hidden), (model) => model.hiddenBias),
    table: Int8Array.from(
      beside(new Float32Array(TABLE_ROWS * hidden), (model) => tables.get(model)!),
      Math.round,
    ),
    tableScale,
    outputLayer: Float32Array.from(
      models.flatMap((model) => [...model.outputLayer].map((value) => value / models.length)),
    ),
    outputBias: mean((model) => model.outputBias),
    transitions: mean((model) => model.transitions),
  };
}

/** Trains the model; `report` is told the loss after each epoch and may measure. */
export function trainModel(
  corpora: readonly Corpus[],
  vectors: Vectors,
  settings: Settings,
  report: (epoch: number, loss: number, model: () => Model) => void,
): Model {
  const random = generator(settings.seed);
  const { hidden } = settings;
  const { dimensions } = vectors;
  const vocabulary = new Map(vectors.words.map((word, row) => [word, row]));
  // Words are trained on as they will be shipped: eight bits a number.
  const vectorScale = 4 / 127;
  const quantized = Int8Array.from(vectors.values, (value) => Math.round(value / vectorScale));
  const inputs = WORD_INPUTS(dimensions);
  const wordLayer = part((2 * REACH + 1) * inputs * hidden, random, 0.08);
  const placeLayer = part(3 * PLACE_INPUTS * hidden, random, 0.1);
  const table = part(TABLE_ROWS * hidden, random, 0);
  const hiddenBias = part(hidden, random, 0.1);
  const outputLayer = part(hidden * LABEL_COUNT, random, 0.2);
  const outputBias = part(LABEL_COUNT, random, 0);
  const transitions = part(LABEL_COUNT * LABEL_COUNT, random, 0);
  const legal = Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, k) => {
    const from = Math.floor(k / LABEL_COUNT);
    const to = k % LABEL_COUNT;
    return !LABELS[to]!.startsWith('I-') || LABELS[from]!.slice(2) === LABELS[to]!.slice(2);
  });
  legal.forEach((ok, k) => {
    if (!ok) transitions.value[k] = -30;
  });
  const dense = [wordLayer, placeLayer, hiddenBias, outputLayer, outputBias, transitions];

  const known = new Map<string, WordInput>();
  const inputOf = (word: string, lower: string): WordInput => {
    let input = known.get(word);
    if (!input) {
      const list = lexiconBits(lower);
      const bits: number[] = [];
      for (let b = 0; b < LIST_BITS; b++) if (list & (1 << b)) bits.push(dimensions + 1 + b);
      input = {
        vector: vocabulary.get(lower) ?? -1,
        bits,
        rows: Array.from({ length: 2 * REACH + 1 }, (_, o) =>
          wordFeatures(word, lower).map((feature) => rowOf(feature, o - REACH, TABLE_ROWS)),
        ),
      };
      known.set(word, input);
    }
    return input;
  };

  const stretches = corpora.flatMap(stretchesOf);
  const order = stretches.map((_, i) => i);
  const layer = new Float32Array(hidden);
  const touched = new Set<number>();
  const sums = [table, ...dense].map((one) => new Float64Array(one.value.length));
  let averagedOver = 0;

  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const rate = settings.rate * (1 - epoch / settings.epochs + 0.05);
    let loss = 0;
    for (let at = 0; at < order.length; at++) {
      loss += learn(stretches[order[at]!]!);
      if (at % 12 === 11 || at === order.length - 1) step(rate);
    }
    if (epoch >= settings.epochs - settings.averaged) {
      averagedOver++;
      [table, ...dense].forEach((one, p) => {
        const sum = sums[p]!;
        for (let k = 0; k < sum.length; k++) sum[k]! += one.value[k]!;
      });
    }
    report(epoch, loss / order.length, () => build((one) => one.value));
  }
  return build((_, p) => Float32Array.from(sums[p]!, (sum) => sum / averagedOver));

  function learn(stretch: Stretch): number {
    const { words, evidence, rules, first, length, weight } = stretch;
    const scores = new Float64Array(length * LABEL_COUNT);
    const layers = new Float32Array(length * hidden);
    const kept: { input: WordInput; offset: number; vector: number; shape: number; rows: number[] }[][] = [];
    const places: number[][] = [];
    for (let t = 0; t < length; t++) {
      const i = first + t;
      layer.set(hiddenBias.value);
      const around: (typeof kept)[number] = [];
      const active: number[] = [];
      for (let o = -REACH; o <= REACH; o++) {
        const j = i + o;
        if (j < 0 || j >= words.count || words.at(j).sentence !== words.at(i).sentence) continue;
        const input = inputOf(words.at(j).text, words.at(j).lower);
        const vector = input.vector >= 0 && random() < settings.dropVector ? -1 : input.vector;
        const rows = input.rows[o + REACH]!.filter((_, f) => random() >= (f === 0 ? settings.dropWord : 0.1));
        const shape = words.at(j).shape & ((1 << SHAPE_BITS) - 1);
        around.push({ input, offset: o + REACH, vector, shape, rows });
        const base = (o + REACH) * inputs;
        if (vector < 0) addRow(wordLayer.value, base + dimensions, 1);
        else
          for (let d = 0; d < dimensions; d++)
            addRow(wordLayer.value, base + d, quantized[vector * dimensions + d]! * vectorScale);
        for (const b of input.bits) addRow(wordLayer.value, base + b, 1);
        for (let b = 0; b < SHAPE_BITS; b++)
          if (shape & (1 << b)) addRow(wordLayer.value, base + dimensions + 1 + LIST_BITS + b, 1);
        for (const row of rows) addRow(table.value, row, 1);
        if (o >= -1 && o <= 1) {
          const bits = evidence[j]! | (placeBits(words, j) << EVIDENCE_BITS);
          for (let b = 0; bits >> b; b++) if ((bits >> b) & 1) active.push((o + 1) * PLACE_INPUTS + b);
          if (rules[j]) active.push((o + 1) * PLACE_INPUTS + EVIDENCE_BITS + PLACE_BITS + rules[j]! - 1);
        }
      }
      for (const row of active) addRow(placeLayer.value, row, 1);
      for (let h = 0; h < hidden; h++) {
        const on = layer[h]! > 0 && random() >= settings.dropHidden;
        layers[t * hidden + h] = on ? layer[h]! / (1 - settings.dropHidden) : 0;
      }
      for (let k = 0; k < LABEL_COUNT; k++) scores[t * LABEL_COUNT + k] = outputBias.value[k]!;
      for (let h = 0; h < hidden; h++) {
        const value = layers[t * hidden + h]!;
        if (value === 0) continue;
        for (let k = 0; k < LABEL_COUNT; k++)
          scores[t * LABEL_COUNT + k]! += value * outputLayer.value[h * LABEL_COUNT + k]!;
      }
      kept.push(around);
      places.push(active);
    }
    const free = chainSums(scores, transitions.value, null);
    const bound = chainSums(scores, transitions.value, stretch.allowed);
    if (bound.logSum === -Infinity) return 0;
    for (let k = 0; k < legal.length; k++)
      if (legal[k]) transitions.gradient[k]! += weight * (free.steps[k]! - bound.steps[k]!);
    const back = new Float32Array(hidden);
    for (let t = 0; t < length; t++) {
      back.fill(0);
      for (let k = 0; k < LABEL_COUNT; k++) {
        const error = weight * (free.labels[t * LABEL_COUNT + k]! - bound.labels[t * LABEL_COUNT + k]!);
        if (Math.abs(error) < 1e-6) continue;
        outputBias.gradient[k]! += error;
        for (let h = 0; h < hidden; h++) {
          const value = layers[t * hidden + h]!;
          if (value === 0) continue;
          outputLayer.gradient[h * LABEL_COUNT + k]! += error * value;
          back[h]! += (error * outputLayer.value[h * LABEL_COUNT + k]!) / (1 - settings.dropHidden);
        }
      }
      let any = false;
      for (let h = 0; h < hidden; h++) if (back[h] !== 0) any = true;
      if (!any) continue;
      for (let h = 0; h < hidden; h++) hiddenBias.gradient[h]! += back[h]!;
      for (const { input, offset, vector, shape, rows } of kept[t]!) {
        const base = offset * inputs;
        if (vector < 0) addBack(wordLayer.gradient, base + dimensions, 1, back);
        else
          for (let d = 0; d < dimensions; d++)
            addBack(wordLayer.gradient, base + d, quantized[vector * dimensions + d]! * vectorScale, back);
        for (const b of input.bits) addBack(wordLayer.gradient, base + b, 1, back);
        for (let b = 0; b < SHAPE_BITS; b++)
          if (shape & (1 << b)) addBack(wordLayer.gradient, base + dimensions + 1 + LIST_BITS + b, 1, back);
        for (const row of rows) {
          touched.add(row);
          addBack(table.gradient, row, 1, back);
        }
      }
      for (const row of places[t]!) addBack(placeLayer.gradient, row, 1, back);
    }
    return weight * (free.logSum - bound.logSum);
  }

  function addRow(values: Float32Array, row: number, factor: number): void {
    const from = row * hidden;
    for (let h = 0; h < hidden; h++) layer[h]! += factor * values[from + h]!;
  }

  function addBack(gradient: Float32Array, row: number, factor: number, back: Float32Array): void {
    const from = row * hidden;
    for (let h = 0; h < hidden; h++) gradient[from + h]! += factor * back[h]!;
  }

  function step(rate: number): void {
    for (const one of dense) update(one, 0, one.value.length, rate);
    for (const row of touched) update(table, row * hidden, (row + 1) * hidden, rate);
    touched.clear();
  }

  function update({ value, squares, gradient }: Part, from: number, to: number, rate: number): void {
    for (let k = from; k < to; k++) {
      const g = gradient[k]!;
      if (g === 0) continue;
      squares[k]! += g * g;
      value[k]! -= (rate * g) / Math.sqrt(squares[k]!) + rate * settings.decay * value[k]!;
      gradient[k] = 0;
    }
  }

  function build(valuesOf: (one: Part, index: number) => Float32Array): Model {
    const tableValues = valuesOf(table, 0);
    const tableScale = new Float32Array(TABLE_ROWS);
    const tableBytes = new Int8Array(TABLE_ROWS * hidden);
    for (let row = 0; row < TABLE_ROWS; row++) {
      let most = 0;
      for (let h = 0; h < hidden; h++) most = Math.max(most, Math.abs(tableValues[row * hidden + h]!));
      tableScale[row] = most / 127;
      if (most > 0)
        for (let h = 0; h < hidden; h++)
          tableBytes[row * hidden + h] = Math.round((127 * tableValues[row * hidden + h]!) / most);
    }
    const [word, place, bias, output, outBias, chain] = dense.map((one, p) => Float32Array.from(valuesOf(one, p + 1)));
    return {
      hidden,
      dimensions,
      rows: TABLE_ROWS,
      vocabulary,
      vectors: quantized,
      vectorScale,
      wordLayer: word!,
      table: tableBytes,
      tableScale,
      placeLayer: place!,
      hiddenBias: bias!,
      outputLayer: output!,
      outputBias: outBias!,
      transitions: chain!,
    };
  }
}
