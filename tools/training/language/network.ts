import { DISTANCES, distanceBucket } from '../../../src/language/network/distance.ts';
import { createKernel, type Kernel } from '../../../src/language/network/kernel.ts';
import { REACH } from '../../../src/language/network/model.ts';
import { decodeTree } from '../../../src/language/network/tree.ts';

// The network with its gradients. What each layer computes is told in ../README.md; ../network/parser.ts runs the trained one.

/** Sizes of the layers, multiples of 4. */
export interface Sizes {
  /** Sum of a word's embedding rows. */
  readonly word: number;
  /** Frozen word vector. */
  readonly vector: number;
  /** Window layer and recurrent layers. */
  readonly hidden: number;
  readonly layers: number;
  /** How many recurrent layers the tags are read above. */
  readonly tagLayer: number;
  readonly arc: number;
  readonly label: number;
  readonly rows: number;
  readonly xpos: number;
  readonly upos: number;
  readonly labels: number;
}

export interface Parameter {
  readonly name: string;
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly gradient: number;
  readonly first: number;
  readonly second: number;
}

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

const pad4 = (count: number) => (count + 3) & ~3;

/** A small, fast source of random numbers with a seed (xorshift32), in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

export const SITUATIONS = 8;

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

export interface Network {
  readonly sizes: Sizes;
  readonly kernel: Kernel;
  readonly parameters: readonly Parameter[];
  parameter(name: string): Parameter;
  /** One pass over a batch; with rates also the gradients, dropout on. Returns the summed losses. */
  run(batch: readonly Example[], rates: Rates | null, random: () => number): { loss: number; predicted: Predicted[] };
  /** One step of Adam with the gradients of the last run. */
  step(rate: number): void;
  /** Mixes the parameters into their running average. */
  average(keep: number): void;
  /** Exchanges the parameters with their running average. */
  swapAverage(): void;
}

export function createNetwork(sizes: Sizes, components: Int8Array, maxTokens: number, seed: number): Network {
  const kernel = createKernel();
  const random = randomFrom(seed);
  const { word: D, vector: V, hidden: H, layers: L, arc: A, label: B } = sizes;
  const X = pad4(sizes.xpos);
  const U = pad4(sizes.upos);
  const R = pad4(sizes.labels);
  const half = H / 2;
  const parameters: Parameter[] = [];
  const averages: number[] = [];
  const starts: (() => void)[] = [];
  function parameter(name: string, rows: number, columns: number, scale: number): Parameter {
    const count = rows * columns;
    const made = {
      name,
      rows,
      columns,
      at: kernel.reserve(count),
      gradient: kernel.reserve(count),
      first: kernel.reserve(count),
      second: kernel.reserve(count),
    };
    averages.push(kernel.reserve(count));
    parameters.push(made);
    starts.push(() => {
      const floats = kernel.floats();
      if (scale > 0) for (let k = 0; k < count; k++) floats[made.at + k] = (random() * 2 - 1) * scale;
      else if (scale < 0) floats.fill(-scale, made.at, made.at + count);
    });
    return made;
  }
  const glorot = (a: number, b: number) => Math.sqrt(6 / (a + b));
  const embedding = parameter('embedding', sizes.rows, D, 0.15);
  const boundary = parameter('boundary', 1, D, 0.3);
  const vectorWeights = parameter('vector', V, D, glorot(V, D) * 0.7);
  const windowWeights = Array.from({ length: 2 * REACH + 1 }, (_, k) =>
    parameter(`window${k}`, D, H, glorot(D, H) * 0.8),
  );
  const situation = parameter('situation', SITUATIONS, H, 0.05);
  const xposWeights = parameter('xpos', H, X, glorot(H, X));
  const xposBias = parameter('xposBias', 1, X, 0);
  const uposWeights = parameter('upos', H, U, glorot(H, U));
  const uposBias = parameter('uposBias', 1, U, 0);
  const recurrent = Array.from({ length: L }, (_, l) => ({
    weights: parameter(`recurrent${l}`, H, 3 * H, glorot(H, H)),
    // for each direction: forget peephole, reset peephole, forget bias, reset bias
    vectors: parameter(`recurrentVectors${l}`, 8, half, 0.05),
  }));
  const dependentWeights = parameter('dependent', H, A, glorot(H, A));
  const dependentBias = parameter('dependentBias', 1, A, 0);
  const headWeights = parameter('head', H, A, glorot(H, A));
  const headBias = parameter('headBias', 1, A, 0);
  const rootHead = parameter('rootHead', 1, A, 0.2);
  const bilinear = parameter('bilinear', A, A, glorot(A, A) * 0.5);
  const headScore = parameter('headScore', 1, A, 0.1);
  const distance = parameter('distance', 1, DISTANCES, 0);
  const labelDependent = parameter('labelDependent', H, B, glorot(H, B));
  const labelHead = parameter('labelHead', H, B, glorot(H, B));
  const rootLabel = parameter('rootLabel', 1, B, 0.1);
  const labelDistance = parameter('labelDistance', DISTANCES, B, 0.05);
  const labelWeights = parameter('labels', B, R, glorot(B, R));
  const labelBias = parameter('labelsBias', 1, R, 0);
  for (const start of starts) start();

  // Working memory. Sentences lie one after the other with REACH rows of padding before, between and after them.
  const T = maxTokens;
  const reserve = (count: number) => ({ at: kernel.reserve(count), count });
  const vectorsIn = reserve(T * V);
  const wordsIn = reserve(T * D);
  const windowOut = reserve(T * H);
  const layerOut = Array.from({ length: L }, () => reserve(T * H));
  const gates = Array.from({ length: L }, () => reserve(T * 3 * H));
  const cells = Array.from({ length: L }, () => reserve(T * H));
  const xposOut = reserve(T * X);
  const uposOut = reserve(T * U);
  const dependents = reserve(T * A);
  const turned = reserve(T * A);
  const heads = reserve(T * A);
  const labelLeft = reserve(T * B);
  const labelRight = reserve(T * B);
  const labelHidden = reserve(T * B);
  const labelOut = reserve(T * R);
  const LONGEST = 256;
  const headsTurned = reserve(A * (LONGEST + 8));
  const scores = reserve(LONGEST * (LONGEST + 8));
  const headRows = reserve((LONGEST + 8) * A);
  const headRowsGradient = reserve((LONGEST + 8) * A);
  // gradients
  const wordsGradient = reserve(T * D);
  const hiddenGradient = Array.from({ length: L + 1 }, () => reserve(T * H));
  const gatesGradient = reserve(T * 3 * H);
  const xposGradient = reserve(T * X);
  const uposGradient = reserve(T * U);
  const dependentsGradient = reserve(T * A);
  const turnedGradient = reserve(T * A);
  const headsGradient = reserve(T * A);
  const labelLeftGradient = reserve(T * B);
  const labelRightGradient = reserve(T * B);
  const labelHiddenGradient = reserve(T * B);
  const labelGradient = reserve(T * R);
  const transposed = reserve(Math.max(3 * H * H, D * H, H * X, H * A, A * A, H * B, B * R, V * D) + 64);
  const dropMask = Array.from({ length: L + 1 }, () => new Float32Array(T * H));
  const dependentMask = new Float32Array(T * A);
  const headMask = new Float32Array(T * A);
  const labelMask = new Float32Array(T * B);
  const touched = new Set<number>();
  let steps = 0;

  const zero = (floats: Float32Array, piece: { at: number }, count: number) =>
    floats.fill(0, piece.at, piece.at + count);

  /** gradientOfInput += gradientOfOutput · weightsᵀ; gradientOfWeights += inputᵀ · gradientOfOutput */
  function backward(
    floats: Float32Array,
    input: number,
    inputRow: number,
    weights: Parameter,
    output: number,
    outputRow: number,
    inputGradient: number,
    m: number,
  ): void {
    const { rows: k, columns: n } = weights;
    if (inputGradient >= 0) {
      const kPadded = pad4(k);
      for (let i = 0; i < k; i++)
        for (let j = 0; j < n; j++) floats[transposed.at + j * kPadded + i] = floats[weights.at + i * n + j] as number;
      kernel.multiply(output, outputRow, 1, transposed.at, kPadded, inputGradient, inputRow, m, kPadded, n);
    }
    kernel.multiply(input, 1, inputRow, output, outputRow, weights.gradient, n, k, n, m);
  }

  function addBias(floats: Float32Array, out: number, bias: number, n: number, m: number): void {
    for (let t = 0; t < m; t++)
      for (let j = 0, at = out + t * n; j < n; j++, at++)
        floats[at] = (floats[at] as number) + (floats[bias + j] as number);
  }
  function biasGradient(floats: Float32Array, out: number, bias: number, n: number, m: number): void {
    for (let t = 0; t < m; t++)
      for (let j = 0, at = out + t * n; j < n; j++, at++)
        floats[bias + j] = (floats[bias + j] as number) + (floats[at] as number);
  }

  /** Softmax cross-entropy over `n` scores at `at`; writes the gradient when asked. Returns the best index; the loss goes to `lossBox`. */
  const lossBox = new Float64Array(1);
  function softmax(
    floats: Float32Array,
    at: number,
    n: number,
    gold: number,
    gradient: number,
    weight: number,
  ): number {
    let best = 0;
    let top = floats[at] as number;
    for (let j = 1; j < n; j++) {
      const value = floats[at + j] as number;
      if (value > top) {
        top = value;
        best = j;
      }
    }
    if (gradient < 0) return best;
    let sum = 0;
    for (let j = 0; j < n; j++) {
      const e = Math.exp((floats[at + j] as number) - top);
      floats[gradient + j] = e;
      sum += e;
    }
    const scale = weight / sum;
    for (let j = 0; j < n; j++) floats[gradient + j] = (floats[gradient + j] as number) * scale;
    lossBox[0] =
      (lossBox[0] as number) - Math.log(Math.max(1e-9, (floats[gradient + gold] as number) / weight)) * weight;
    floats[gradient + gold] = (floats[gradient + gold] as number) - weight;
    return best;
  }

  function drop(
    floats: Float32Array,
    at: number,
    count: number,
    mask: Float32Array,
    rate: number,
    random: () => number,
  ): void {
    const scale = 1 / (1 - rate);
    for (let k = 0; k < count; k++) {
      const keep = random() >= rate ? scale : 0;
      mask[k] = keep;
      floats[at + k] = (floats[at + k] as number) * keep;
    }
  }
  function undrop(floats: Float32Array, at: number, count: number, mask: Float32Array): void {
    for (let k = 0; k < count; k++) floats[at + k] = (floats[at + k] as number) * (mask[k] as number);
  }

  function recurrentForward(
    floats: Float32Array,
    l: number,
    input: number,
    spans: readonly (readonly [number, number])[],
  ): void {
    const out = (layerOut[l] as { at: number }).at;
    const gate = (gates[l] as { at: number }).at;
    const cell = (cells[l] as { at: number }).at;
    const v = (recurrent[l] as { vectors: Parameter }).vectors.at;
    for (let direction = 0; direction < 2; direction++) {
      const base = v + direction * 4 * half;
      for (const [from, to] of spans) {
        for (let step = 0; step < to - from; step++) {
          const t = direction === 0 ? from + step : to - 1 - step;
          const before = direction === 0 ? t - 1 : t + 1;
          const g = gate + t * 3 * H + direction * 3 * half;
          const o = out + t * H + direction * half;
          const x = input + t * H + direction * half;
          const c = cell + t * H + direction * half;
          const p = cell + before * H + direction * half;
          for (let k = 0; k < half; k++) {
            const previous = step === 0 ? 0 : (floats[p + k] as number);
            const a =
              (floats[g + half + k] as number) +
              (floats[base + k] as number) * previous +
              (floats[base + 2 * half + k] as number);
            const b =
              (floats[g + 2 * half + k] as number) +
              (floats[base + half + k] as number) * previous +
              (floats[base + 3 * half + k] as number);
            const f = 0.5 + (0.5 * a) / (1 + Math.abs(a));
            const r = 0.5 + (0.5 * b) / (1 + Math.abs(b));
            floats[g + half + k] = f;
            floats[g + 2 * half + k] = r;
            const state = f * previous + (1 - f) * (floats[g + k] as number);
            floats[c + k] = state;
            floats[o + k] = r * state + (1 - r) * (floats[x + k] as number);
          }
        }
      }
    }
  }

  const carried = new Float64Array(half);
  function recurrentBackward(
    floats: Float32Array,
    l: number,
    input: number,
    inputGradient: number,
    outGradient: number,
    spans: readonly (readonly [number, number])[],
  ): void {
    const gate = (gates[l] as { at: number }).at;
    const cell = (cells[l] as { at: number }).at;
    const { at: v, gradient: dv } = (recurrent[l] as { vectors: Parameter }).vectors;
    for (let direction = 0; direction < 2; direction++) {
      const base = v + direction * 4 * half;
      const dbase = dv + direction * 4 * half;
      for (const [from, to] of spans) {
        carried.fill(0);
        for (let step = to - from - 1; step >= 0; step--) {
          const t = direction === 0 ? from + step : to - 1 - step;
          const before = direction === 0 ? t - 1 : t + 1;
          const g = gate + t * 3 * H + direction * 3 * half;
          const dg = gatesGradient.at + t * 3 * H + direction * 3 * half;
          const dout = outGradient + t * H + direction * half;
          const x = input + t * H + direction * half;
          const dx = inputGradient + t * H + direction * half;
          const c = cell + t * H + direction * half;
          const p = cell + before * H + direction * half;
          for (let k = 0; k < half; k++) {
            const previous = step === 0 ? 0 : (floats[p + k] as number);
            const f = floats[g + half + k] as number;
            const r = floats[g + 2 * half + k] as number;
            const xt = floats[g + k] as number;
            const dh = floats[dout + k] as number;
            const inputNow = floats[x + k] as number;
            const dr = dh * ((floats[c + k] as number) - inputNow);
            floats[dx + k] = (floats[dx + k] as number) + dh * (1 - r);
            const dc = (carried[k] as number) + dh * r;
            const df = dc * (previous - xt);
            floats[dg + k] = dc * (1 - f);
            // derivative of the soft step, from its value: with s = 2f - 1, (1 - |s|)² / 2
            const sf = 1 - Math.abs(2 * f - 1);
            const sr = 1 - Math.abs(2 * r - 1);
            const da = df * 0.5 * sf * sf;
            const db = dr * 0.5 * sr * sr;
            floats[dg + half + k] = da;
            floats[dg + 2 * half + k] = db;
            carried[k] = dc * f + da * (floats[base + k] as number) + db * (floats[base + half + k] as number);
            floats[dbase + k] = (floats[dbase + k] as number) + da * previous;
            floats[dbase + half + k] = (floats[dbase + half + k] as number) + db * previous;
            floats[dbase + 2 * half + k] = (floats[dbase + 2 * half + k] as number) + da;
            floats[dbase + 3 * half + k] = (floats[dbase + 3 * half + k] as number) + db;
          }
        }
      }
    }
  }

  function run(
    batch: readonly Example[],
    rates: Rates | null,
    random: () => number,
  ): { loss: number; predicted: Predicted[] } {
    const floats = kernel.floats();
    lossBox[0] = 0;
    const spans: [number, number][] = [];
    let m = REACH;
    for (const example of batch) {
      spans.push([m, m + example.rows.length]);
      m += example.rows.length + REACH;
    }
    if (m + REACH > T) throw new RangeError(`batch of ${m} rows, room for ${T}`);
    zero(floats, vectorsIn, m * V);
    zero(floats, wordsIn, m * D);
    zero(floats, windowOut, m * H);
    const kept: number[][] = [];
    const used = new Map<number, number>();
    const isWord = new Uint8Array(m);
    batch.forEach((example, s) => {
      const [from] = spans[s] as [number, number];
      example.rows.forEach((rows, i) => {
        const t = from + i;
        isWord[t] = 1;
        const own: number[] = [];
        // dropping the word's own row leaves its affixes: how an unknown word looks
        rows.forEach((row, n) => {
          if (rates && random() < (n === 0 ? (example.dropped[i] as number) : 0.05)) {
            if (n === 0) own.push(0);
          } else own.push(row);
        });
        kept[t] = own;
        for (const row of own) {
          const e = embedding.at + row * D;
          const w = wordsIn.at + t * D;
          for (let d = 0; d < D; d++) floats[w + d] = (floats[w + d] as number) + (floats[e + d] as number);
        }
        const vector = example.vectors[i] as number;
        if (vector >= 0 && !(rates && random() < rates.vector)) {
          used.set(t, vector);
          for (let d = 0; d < V; d++) floats[vectorsIn.at + t * V + d] = (components[vector * V + d] as number) / 32;
        }
      });
    });
    for (let t = 0; t < m; t++) {
      if (isWord[t]) continue;
      for (let d = 0; d < D; d++) floats[wordsIn.at + t * D + d] = floats[boundary.at + d] as number;
    }
    kernel.multiply(vectorsIn.at, V, 1, vectorWeights.at, D, wordsIn.at, D, m, D, V);
    // window layer; rows near the ends see padding
    for (let k = -REACH; k <= REACH; k++) {
      const weights = windowWeights[k + REACH] as Parameter;
      kernel.multiply(
        wordsIn.at + (REACH + k) * D,
        D,
        1,
        weights.at,
        H,
        windowOut.at + REACH * H,
        H,
        m - 2 * REACH,
        H,
        D,
      );
    }
    batch.forEach((example, s) => {
      const [from] = spans[s] as [number, number];
      example.situations.forEach((kind, i) => {
        const out = windowOut.at + (from + i) * H;
        for (let j = 0; j < H; j++)
          floats[out + j] = (floats[out + j] as number) + (floats[situation.at + kind * H + j] as number);
      });
    });
    for (let k = 0; k < m * H; k++) if ((floats[windowOut.at + k] as number) < 0) floats[windowOut.at + k] = 0;
    const reluMask = rates ? new Uint8Array(m * H) : null;
    if (reluMask) for (let k = 0; k < m * H; k++) reluMask[k] = (floats[windowOut.at + k] as number) > 0 ? 1 : 0;
    if (rates) drop(floats, windowOut.at, m * H, dropMask[0] as Float32Array, rates.hidden, random);
    // recurrent layers
    let input = windowOut.at;
    for (let l = 0; l < L; l++) {
      const gate = gates[l] as { at: number };
      zero(floats, gate, m * 3 * H);
      kernel.multiply(
        input,
        H,
        1,
        (recurrent[l] as { weights: Parameter }).weights.at,
        3 * H,
        gate.at,
        3 * H,
        m,
        3 * H,
        H,
      );
      const out = layerOut[l] as { at: number };
      zero(floats, out, m * H);
      recurrentForward(floats, l, input, spans);
      if (rates) drop(floats, out.at, m * H, dropMask[l + 1] as Float32Array, rates.hidden, random);
      input = out.at;
    }
    // tags
    const tagInput = sizes.tagLayer === 0 ? windowOut.at : (layerOut[sizes.tagLayer - 1] as { at: number }).at;
    zero(floats, xposOut, m * X);
    zero(floats, uposOut, m * U);
    kernel.multiply(tagInput, H, 1, xposWeights.at, X, xposOut.at, X, m, X, H);
    kernel.multiply(tagInput, H, 1, uposWeights.at, U, uposOut.at, U, m, U, H);
    addBias(floats, xposOut.at, xposBias.at, X, m);
    addBias(floats, uposOut.at, uposBias.at, U, m);
    // arcs
    for (const piece of [dependents, heads, turned]) zero(floats, piece, m * A);
    for (const piece of [labelLeft, labelRight]) zero(floats, piece, m * B);
    kernel.multiply(input, H, 1, dependentWeights.at, A, dependents.at, A, m, A, H);
    kernel.multiply(input, H, 1, headWeights.at, A, heads.at, A, m, A, H);
    addBias(floats, dependents.at, dependentBias.at, A, m);
    addBias(floats, heads.at, headBias.at, A, m);
    for (const piece of [dependents, heads])
      for (let k = 0; k < m * A; k++) if ((floats[piece.at + k] as number) < 0) floats[piece.at + k] = 0;
    if (rates) {
      drop(floats, dependents.at, m * A, dependentMask, rates.head, random);
      drop(floats, heads.at, m * A, headMask, rates.head, random);
    }
    kernel.multiply(dependents.at, A, 1, bilinear.at, A, turned.at, A, m, A, A);
    kernel.multiply(input, H, 1, labelDependent.at, B, labelLeft.at, B, m, B, H);
    kernel.multiply(input, H, 1, labelHead.at, B, labelRight.at, B, m, B, H);

    if (rates) {
      zero(floats, xposGradient, m * X);
      zero(floats, uposGradient, m * U);
      for (const piece of [dependentsGradient, headsGradient, turnedGradient]) zero(floats, piece, m * A);
      for (const piece of [labelLeftGradient, labelRightGradient, labelHiddenGradient]) zero(floats, piece, m * B);
      zero(floats, labelGradient, m * R);
      zero(floats, labelHidden, m * B);
      for (const piece of hiddenGradient) zero(floats, piece, m * H);
    }
    const predicted: Predicted[] = [];
    const labelHeads = new Int32Array(m).fill(-1);
    batch.forEach((example, s) => {
      const [from, to] = spans[s] as [number, number];
      const n = to - from;
      const result = {
        xpos: new Int32Array(n),
        upos: new Int32Array(n),
        heads: new Int32Array(n),
        labels: new Int32Array(n),
      };
      for (let i = 0; i < n; i++) {
        const t = from + i;
        result.xpos[i] = softmax(
          floats,
          xposOut.at + t * X,
          sizes.xpos,
          example.xpos[i] as number,
          rates ? xposGradient.at + t * X : -1,
          1,
        );
        result.upos[i] = softmax(
          floats,
          uposOut.at + t * U,
          sizes.upos,
          example.upos[i] as number,
          rates ? uposGradient.at + t * U : -1,
          1,
        );
      }
      // heads: column 0 is the root, column j + 1 the word j
      const columns = pad4(n + 1);
      for (let d = 0; d < A; d++) {
        floats[headRows.at + d] = floats[rootHead.at + d] as number;
        floats[headsTurned.at + d * columns] = floats[rootHead.at + d] as number;
        for (let j = 0; j < n; j++)
          floats[headsTurned.at + d * columns + j + 1] = floats[heads.at + (from + j) * A + d] as number;
        for (let j = n + 1; j < columns; j++) floats[headsTurned.at + d * columns + j] = 0;
      }
      floats.copyWithin(headRows.at + A, heads.at + from * A, heads.at + to * A);
      const own = new Float64Array(n + 1);
      for (let j = 0; j <= n; j++) {
        let sum = 0;
        for (let d = 0; d < A; d++)
          sum += (floats[headRows.at + j * A + d] as number) * (floats[headScore.at + d] as number);
        own[j] = sum;
      }
      for (let i = 0; i < n; i++) {
        for (let j = 0; j <= n; j++)
          floats[scores.at + i * columns + j] =
            j === i + 1 ? -1e4 : (own[j] as number) + (floats[distance.at + distanceBucket(j - 1, i)] as number);
        for (let j = n + 1; j < columns; j++) floats[scores.at + i * columns + j] = 0;
      }
      kernel.multiply(turned.at + from * A, A, 1, headsTurned.at, columns, scores.at, columns, n, columns, A);
      if (rates) {
        const ownGradient = new Float64Array(n + 1);
        for (let i = 0; i < n; i++) {
          const row = scores.at + i * columns;
          softmax(floats, row, n + 1, (example.heads[i] as number) + 1, row, 1);
          floats[row + i + 1] = 0;
          for (let j = 0; j <= n; j++) {
            const d = floats[row + j] as number;
            ownGradient[j] = (ownGradient[j] as number) + d;
            const bucket = distance.gradient + distanceBucket(j - 1, i);
            floats[bucket] = (floats[bucket] as number) + d;
          }
        }
        kernel.multiply(scores.at, columns, 1, headRows.at, A, turnedGradient.at + from * A, A, n, A, n + 1);
        floats.fill(0, headRowsGradient.at, headRowsGradient.at + (n + 1) * A);
        kernel.multiply(scores.at, 1, columns, turned.at + from * A, A, headRowsGradient.at, A, n + 1, A, n);
        for (let j = 0; j <= n; j++) {
          const g = ownGradient[j] as number;
          for (let d = 0; d < A; d++) {
            const at = headRowsGradient.at + j * A + d;
            floats[at] = (floats[at] as number) + g * (floats[headScore.at + d] as number);
            floats[headScore.gradient + d] =
              (floats[headScore.gradient + d] as number) + g * (floats[headRows.at + j * A + d] as number);
          }
        }
        for (let d = 0; d < A; d++)
          floats[rootHead.gradient + d] =
            (floats[rootHead.gradient + d] as number) + (floats[headRowsGradient.at + d] as number);
        floats.copyWithin(headsGradient.at + from * A, headRowsGradient.at + A, headRowsGradient.at + (n + 1) * A);
      } else {
        const best = decodeTree(floats, scores.at, columns, n);
        result.heads.set(best);
      }
      // labels, of the true head while training
      for (let i = 0; i < n; i++) {
        const t = from + i;
        const head = rates ? (example.heads[i] as number) : (result.heads[i] as number);
        labelHeads[t] = head < 0 ? -1 : from + head;
        const bucket = distanceBucket(head, i);
        const right = head < 0 ? rootLabel.at : labelRight.at + (from + head) * B;
        for (let d = 0; d < B; d++) {
          const sum =
            (floats[labelLeft.at + t * B + d] as number) +
            (floats[right + d] as number) +
            (floats[labelDistance.at + bucket * B + d] as number);
          floats[labelHidden.at + t * B + d] = Math.max(sum, 0);
        }
      }
      predicted.push(result);
    });
    if (rates) drop(floats, labelHidden.at, m * B, labelMask, rates.head, random);
    zero(floats, labelOut, m * R);
    kernel.multiply(labelHidden.at, B, 1, labelWeights.at, R, labelOut.at, R, m, R, B);
    addBias(floats, labelOut.at, labelBias.at, R, m);
    batch.forEach((example, s) => {
      const [from, to] = spans[s] as [number, number];
      for (let t = from; t < to; t++) {
        (predicted[s] as Predicted).labels[t - from] = softmax(
          floats,
          labelOut.at + t * R,
          sizes.labels,
          example.labels[t - from] as number,
          rates ? labelGradient.at + t * R : -1,
          1,
        );
      }
    });
    if (!rates) return { loss: lossBox[0] as number, predicted };

    // backwards
    const top = (hiddenGradient[L] as { at: number }).at;
    biasGradient(floats, labelGradient.at, labelBias.gradient, R, m);
    backward(floats, labelHidden.at, B, labelWeights, labelGradient.at, R, labelHiddenGradient.at, m);
    undrop(floats, labelHiddenGradient.at, m * B, labelMask);
    batch.forEach((_, s) => {
      const [from, to] = spans[s] as [number, number];
      for (let t = from; t < to; t++) {
        const head = labelHeads[t] as number;
        const bucket = distanceBucket(head < 0 ? -1 : head - from, t - from);
        const right = head < 0 ? rootLabel.gradient : labelRightGradient.at + head * B;
        for (let d = 0; d < B; d++) {
          if ((floats[labelHidden.at + t * B + d] as number) <= 0) continue;
          const g = floats[labelHiddenGradient.at + t * B + d] as number;
          floats[labelLeftGradient.at + t * B + d] = g;
          floats[right + d] = (floats[right + d] as number) + g;
          const at = labelDistance.gradient + bucket * B + d;
          floats[at] = (floats[at] as number) + g;
        }
      }
    });
    backward(floats, input, H, labelDependent, labelLeftGradient.at, B, top, m);
    backward(floats, input, H, labelHead, labelRightGradient.at, B, top, m);
    backward(floats, dependents.at, A, bilinear, turnedGradient.at, A, dependentsGradient.at, m);
    undrop(floats, dependentsGradient.at, m * A, dependentMask);
    undrop(floats, headsGradient.at, m * A, headMask);
    for (let k = 0; k < m * A; k++) {
      if ((floats[dependents.at + k] as number) <= 0) floats[dependentsGradient.at + k] = 0;
      if ((floats[heads.at + k] as number) <= 0) floats[headsGradient.at + k] = 0;
    }
    biasGradient(floats, dependentsGradient.at, dependentBias.gradient, A, m);
    biasGradient(floats, headsGradient.at, headBias.gradient, A, m);
    backward(floats, input, H, dependentWeights, dependentsGradient.at, A, top, m);
    backward(floats, input, H, headWeights, headsGradient.at, A, top, m);
    const tagGradient = (hiddenGradient[sizes.tagLayer] as { at: number }).at;
    biasGradient(floats, xposGradient.at, xposBias.gradient, X, m);
    biasGradient(floats, uposGradient.at, uposBias.gradient, U, m);
    backward(floats, tagInput, H, xposWeights, xposGradient.at, X, tagGradient, m);
    backward(floats, tagInput, H, uposWeights, uposGradient.at, U, tagGradient, m);
    const windowGradient = (hiddenGradient[0] as { at: number }).at;
    for (let l = L - 1; l >= 0; l--) {
      const below = l === 0 ? windowOut.at : (layerOut[l - 1] as { at: number }).at;
      const belowGradient = (hiddenGradient[l] as { at: number }).at;
      const outGradient = (hiddenGradient[l + 1] as { at: number }).at;
      undrop(floats, outGradient, m * H, dropMask[l + 1] as Float32Array);
      zero(floats, gatesGradient, m * 3 * H);
      recurrentBackward(floats, l, below, belowGradient, outGradient, spans);
      backward(
        floats,
        below,
        H,
        (recurrent[l] as { weights: Parameter }).weights,
        gatesGradient.at,
        3 * H,
        belowGradient,
        m,
      );
    }
    undrop(floats, windowGradient, m * H, dropMask[0] as Float32Array);
    for (let k = 0; k < m * H; k++) if (!(reluMask as Uint8Array)[k]) floats[windowGradient + k] = 0;
    for (let t = 0; t < m; t++) if (!isWord[t]) floats.fill(0, windowGradient + t * H, windowGradient + (t + 1) * H);
    batch.forEach((example, s) => {
      const [from] = spans[s] as [number, number];
      example.situations.forEach((kind, i) => {
        const g = windowGradient + (from + i) * H;
        for (let j = 0; j < H; j++)
          floats[situation.gradient + kind * H + j] =
            (floats[situation.gradient + kind * H + j] as number) + (floats[g + j] as number);
      });
    });
    zero(floats, wordsGradient, m * D);
    for (let k = -REACH; k <= REACH; k++) {
      const at = (REACH + k) * D;
      backward(
        floats,
        wordsIn.at + at,
        D,
        windowWeights[k + REACH] as Parameter,
        windowGradient + REACH * H,
        H,
        wordsGradient.at + at,
        m - 2 * REACH,
      );
    }
    backward(floats, vectorsIn.at, V, vectorWeights, wordsGradient.at, D, -1, m);
    for (let t = 0; t < m; t++) {
      const g = wordsGradient.at + t * D;
      if (!isWord[t]) {
        for (let d = 0; d < D; d++)
          floats[boundary.gradient + d] = (floats[boundary.gradient + d] as number) + (floats[g + d] as number);
        continue;
      }
      for (const row of kept[t] as number[]) {
        touched.add(row);
        const e = embedding.gradient + row * D;
        for (let d = 0; d < D; d++) floats[e + d] = (floats[e + d] as number) + (floats[g + d] as number);
      }
    }
    return { loss: lossBox[0] as number, predicted };
  }

  const FIRST = 0.9;
  const SECOND = 0.98;
  function step(rate: number): void {
    const floats = kernel.floats();
    steps++;
    const correct1 = 1 - FIRST ** steps;
    const correct2 = 1 - SECOND ** steps;
    // the gradient's length is bounded, over all but the embedding
    let norm = 0;
    for (const { gradient, rows, columns } of parameters.slice(1)) {
      for (let k = gradient; k < gradient + rows * columns; k++) norm += (floats[k] as number) * (floats[k] as number);
    }
    norm = Math.sqrt(norm);
    const clip = norm > 150 ? 150 / norm : 1;
    const update = (at: number, gradient: number, first: number, second: number, count: number) => {
      for (let k = 0; k < count; k++) {
        const g = (floats[gradient + k] as number) * clip;
        floats[gradient + k] = 0;
        const a = FIRST * (floats[first + k] as number) + (1 - FIRST) * g;
        const b = SECOND * (floats[second + k] as number) + (1 - SECOND) * g * g;
        floats[first + k] = a;
        floats[second + k] = b;
        floats[at + k] = (floats[at + k] as number) - (rate * (a / correct1)) / (Math.sqrt(b / correct2) + 1e-6);
      }
    };
    for (const p of parameters.slice(1)) update(p.at, p.gradient, p.first, p.second, p.rows * p.columns);
    for (const row of touched)
      update(
        embedding.at + row * D,
        embedding.gradient + row * D,
        embedding.first + row * D,
        embedding.second + row * D,
        D,
      );
    touched.clear();
  }

  return {
    sizes,
    kernel,
    parameters,
    parameter: (name) => parameters.find((p) => p.name === name) as Parameter,
    run,
    step,
    average(keep) {
      const floats = kernel.floats();
      parameters.forEach((p, i) => {
        const average = averages[i] as number;
        for (let k = 0; k < p.rows * p.columns; k++)
          floats[average + k] = keep * (floats[average + k] as number) + (1 - keep) * (floats[p.at + k] as number);
      });
    },
    swapAverage() {
      const floats = kernel.floats();
      parameters.forEach((p, i) => {
        const average = averages[i] as number;
        for (let k = 0; k < p.rows * p.columns; k++) {
          const value = floats[average + k] as number;
          floats[average + k] = floats[p.at + k] as number;
          floats[p.at + k] = value;
        }
      });
    },
  };
}
