import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chainOf } from './chain.ts';
import { EVIDENCE_BITS, evidenceOf } from './evidence.ts';
import { candidates, PLACE_BITS, placeBits, REACH, RULE_STATES, rowOf, wordFeatures } from './features.ts';
import { lexiconBits } from './lexicon.ts';
import { shapeOf, type Words } from './words.ts';

export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const;
export const LABEL_COUNT = LABELS.length;
/** Bits of the word lists and of the shape that enter the first layer. */
export const LIST_BITS = 10;
export const SHAPE_BITS = 6;

/**
 * One hidden layer over the words around, then a chain over the labels. The first layer is a sum over the words, so
 * each word's share is computed once and kept; that is what makes it fast.
 */
export interface Model {
  readonly hidden: number;
  readonly dimensions: number;
  /** Row of a word, in lower case, in `vectors`. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Word vectors, vocabulary × dimensions. */
  readonly vectors: Int8Array;
  readonly vectorScale: number;
  /** For each offset -2..2: (dimensions + 1 + LIST_BITS + SHAPE_BITS) × hidden; the row after the vector is for words without one. */
  readonly wordLayer: Float32Array;
  /** Rows of `table`. */
  readonly rows: number;
  /** Hashed features: rows × hidden, with one scale a row. */
  readonly table: Int8Array;
  readonly tableScale: Float32Array;
  /** For offsets -1, 0, 1: (EVIDENCE_BITS + PLACE_BITS + RULE_STATES) × hidden. */
  readonly placeLayer: Float32Array;
  readonly hiddenBias: Float32Array;
  /** hidden × LABEL_COUNT */
  readonly outputLayer: Float32Array;
  readonly outputBias: Float32Array;
  /** From row to column; the state outside names is label 0. */
  readonly transitions: Float32Array;
}

export const WORD_INPUTS = (dimensions: number) => dimensions + 1 + LIST_BITS + SHAPE_BITS;
export const PLACE_INPUTS = EVIDENCE_BITS + PLACE_BITS + RULE_STATES;

interface Header {
  readonly hidden: number;
  readonly dimensions: number;
  readonly vectorScale: number;
  readonly rows: number;
  readonly words: number;
}

const SECTIONS = (h: Header) =>
  [
    ['vectors', 'i8', h.words * h.dimensions],
    ['table', 'i8', h.rows * h.hidden],
    ['tableScale', 'f32', h.rows],
    ['wordLayer', 'f32', (2 * REACH + 1) * WORD_INPUTS(h.dimensions) * h.hidden],
    ['placeLayer', 'f32', 3 * PLACE_INPUTS * h.hidden],
    ['hiddenBias', 'f32', h.hidden],
    ['outputLayer', 'f32', h.hidden * LABEL_COUNT],
    ['outputBias', 'f32', LABEL_COUNT],
    ['transitions', 'f32', LABEL_COUNT * LABEL_COUNT],
  ] as const;

/** Header line (JSON), words line, then the sections one after the other, each on a border of four bytes. */
export function packModel(model: Model): Buffer {
  const header: Header = {
    hidden: model.hidden,
    dimensions: model.dimensions,
    vectorScale: model.vectorScale,
    rows: model.rows,
    words: model.vocabulary.size,
  };
  let text = `${JSON.stringify(header)}\n${[...model.vocabulary.keys()].join(' ')}\n`;
  while (Buffer.byteLength(text) % 4 !== 0) text = `${text.slice(0, -1)} \n`;
  const parts: Buffer[] = [Buffer.from(text)];
  for (const [name] of SECTIONS(header)) {
    const array = model[name];
    parts.push(Buffer.from(array.buffer, array.byteOffset, array.byteLength));
    const rest = array.byteLength % 4;
    if (rest) parts.push(Buffer.alloc(4 - rest));
  }
  return Buffer.concat(parts);
}

export function unpackModel(packed: Uint8Array): Model {
  const bytes = packed.byteOffset % 4 === 0 ? packed : Uint8Array.from(packed);
  const headerEnd = bytes.indexOf(10);
  const wordsEnd = bytes.indexOf(10, headerEnd + 1);
  const decoder = new TextDecoder();
  const header = { rows: 8192, ...JSON.parse(decoder.decode(bytes.subarray(0, headerEnd))) } as Header;
  const vocabulary = new Map<string, number>();
  for (const word of decoder
    .decode(bytes.subarray(headerEnd + 1, wordsEnd))
    .trimEnd()
    .split(' '))
    vocabulary.set(word, vocabulary.size);
  let at = wordsEnd + 1;
  const arrays: Record<string, Int8Array | Float32Array> = {};
  for (const [name, type, length] of SECTIONS(header)) {
    arrays[name] =
      type === 'i8'
        ? new Int8Array(bytes.buffer, bytes.byteOffset + at, length)
        : new Float32Array(bytes.buffer, bytes.byteOffset + at, length);
    at += (type === 'i8' ? length : 4 * length) + 3;
    at -= at % 4;
  }
  return { ...header, vocabulary, ...arrays } as unknown as Model;
}

let loaded: Model | undefined;

function model(): Model {
  loaded ??= unpackModel(gunzipSync(readFileSync(new URL('./weights/names.gz', import.meta.url))));
  return loaded;
}

/** Share of a word in the first layer, for each offset; computed once for each word form. */
function shareOf(m: Model, word: string, lower: string): Float32Array {
  const { hidden, dimensions } = m;
  const inputs = WORD_INPUTS(dimensions);
  const share = new Float32Array((2 * REACH + 1) * hidden);
  const row = m.vocabulary.get(lower);
  const bits = lexiconBits(lower);
  const shape = shapeOf(word);
  const features = wordFeatures(word, lower);
  for (let o = 0; o <= 2 * REACH; o++) {
    const base = o * inputs * hidden;
    const out = o * hidden;
    const add = (input: number, value: number) => {
      const from = base + input * hidden;
      for (let h = 0; h < hidden; h++) share[out + h]! += value * m.wordLayer[from + h]!;
    };
    if (row === undefined) add(dimensions, 1);
    else for (let d = 0; d < dimensions; d++) add(d, m.vectors[row * dimensions + d]! * m.vectorScale);
    for (let b = 0; b < LIST_BITS; b++) if (bits & (1 << b)) add(dimensions + 1 + b, 1);
    for (let b = 0; b < SHAPE_BITS; b++) if (shape & (1 << b)) add(dimensions + 1 + LIST_BITS + b, 1);
    for (const feature of features) {
      const at = rowOf(feature, o - REACH, m.rows);
      const scale = m.tableScale[at]!;
      if (scale === 0) continue;
      for (let h = 0; h < hidden; h++) share[out + h]! += scale * m.table[at * hidden + h]!;
    }
  }
  return share;
}

const shares = new Map<string, Float32Array>();
/** The cache only saves time; it is emptied before it can grow with the input. */
const MOST_SHARES = 30_000;

export interface ModelSpan {
  readonly first: number;
  readonly last: number;
  readonly label: 'PER' | 'ORG' | 'LOC' | 'MISC';
  /** Least probability of a label of the span, by the chain. */
  readonly confidence: number;
}

/** What the model finds, and for each word the kind that it would be if it were a name: 0 unknown, else 1 + index in `LEANINGS`. */
export interface ModelView {
  readonly spans: readonly ModelSpan[];
  readonly leanings: Uint8Array;
}

export const LEANINGS = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** The names that the model sees. `rules[i]` is the rule state of word `i` (`features.ts`), 0 for none. */
export function modelNames(words: Words, rules: Uint8Array, m: Model = model()): ModelView {
  const marks = candidates(words);
  const evidence = evidenceOf(words);
  const found: ModelSpan[] = [];
  const leanings = new Uint8Array(words.count);
  const cached = m === loaded;
  const share = (i: number) => {
    const word = words.at(i).text;
    let known = cached ? shares.get(word) : undefined;
    if (!known) {
      known = shareOf(m, word, words.at(i).lower);
      if (cached && word.length < 40) {
        if (shares.size >= MOST_SHARES) shares.clear();
        shares.set(word, known);
      }
    }
    return known;
  };
  const layer = new Float32Array(m.hidden);
  const exp = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  for (let k = 0; k < exp.length; k++) exp[k] = Math.exp(m.transitions[k]!);
  for (let i = 0; i < words.count; i++) {
    if (!marks[i]) continue;
    let stop = i + 1;
    // Very long stretches are cut, which bounds memory and costs nothing: no name is that long.
    while (stop < words.count && stop - i < 200 && marks[stop] && words.at(stop).sentence === words.at(i).sentence)
      stop++;
    const length = stop - i;
    const scores = new Float64Array(length * LABEL_COUNT);
    for (let k = 0; k < length; k++) emission(m, words, evidence, rules, i + k, share, layer, scores, k * LABEL_COUNT);
    decode(scores, exp, length, i, found, leanings);
    i = stop - 1;
  }
  return { spans: found, leanings };
}

function emission(
  m: Model,
  words: Words,
  evidence: Uint16Array,
  rules: Uint8Array,
  i: number,
  share: (i: number) => Float32Array,
  layer: Float32Array,
  scores: Float64Array,
  at: number,
): void {
  const { hidden } = m;
  layer.set(m.hiddenBias);
  for (let o = -REACH; o <= REACH; o++) {
    const j = i + o;
    if (j < 0 || j >= words.count || words.at(j).sentence !== words.at(i).sentence) continue;
    const known = share(j);
    const from = (o + REACH) * hidden;
    for (let h = 0; h < hidden; h++) layer[h]! += known[from + h]!;
  }
  for (let o = -1; o <= 1; o++) {
    const j = i + o;
    if (j < 0 || j >= words.count || words.at(j).sentence !== words.at(i).sentence) continue;
    const base = (o + 1) * PLACE_INPUTS;
    let bits = evidence[j]! | (placeBits(words, j) << EVIDENCE_BITS);
    for (let b = 0; bits; b++, bits >>= 1) {
      if (!(bits & 1)) continue;
      const from = (base + b) * hidden;
      for (let h = 0; h < hidden; h++) layer[h]! += m.placeLayer[from + h]!;
    }
    if (rules[j]) {
      const from = (base + EVIDENCE_BITS + PLACE_BITS + rules[j]! - 1) * hidden;
      for (let h = 0; h < hidden; h++) layer[h]! += m.placeLayer[from + h]!;
    }
  }
  for (let k = 0; k < LABEL_COUNT; k++) scores[at + k] = m.outputBias[k]!;
  for (let h = 0; h < hidden; h++) {
    const value = layer[h]!;
    if (value <= 0) continue;
    const from = h * LABEL_COUNT;
    for (let k = 0; k < LABEL_COUNT; k++) scores[at + k]! += value * m.outputLayer[from + k]!;
  }
}

/** The likeliest labels of a stretch of words, with how sure they are, and towards what each word leans. */
function decode(
  scores: Float64Array,
  step: Float64Array,
  length: number,
  offset: number,
  found: ModelSpan[],
  leanings: Uint8Array,
): void {
  const chain = chainOf(scores, step, length, LABEL_COUNT);
  const share = (t: number, label: number) => chain.share(t, label);
  for (let t = 0; t < length; t++) {
    let most = 0;
    for (let kind = 0; kind < LEANINGS.length; kind++) {
      const own = share(t, 1 + 2 * kind) + share(t, 2 + 2 * kind);
      if (own > most) {
        most = own;
        leanings[offset + t] = 1 + kind;
      }
    }
  }
  const { path } = chain;
  for (let t = 0; t < length; t++) {
    const label = path[t] ?? 0;
    if (label === 0) continue;
    const first = t;
    const inside = label % 2 === 1 ? label + 1 : label;
    while (path[t + 1] === inside) t++;
    let confidence = 1;
    for (let at = first; at <= t; at++) confidence = Math.min(confidence, share(at, path[at] ?? 0) / chain.total(at));
    found.push({
      first: offset + first,
      last: offset + t,
      label: LABELS[inside]!.slice(2) as ModelSpan['label'],
      confidence,
    });
  }
}
