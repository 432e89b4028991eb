import { distanceBucket } from './distance.ts';
import { createKernel, type PackedMatrix } from './kernel.ts';
import { situationsOf } from './situation.ts';
import { decodeTree } from './tree.ts';
import type { Weights } from './weights.ts';
import { lookupForm, wordRows } from './word-rows.ts';
import type { WordVectors } from './word-vectors.ts';

/** Words to the left and right that the window layer sees. */
export const REACH = 2;

/** Longest stretch that is parsed in one go; a longer sentence is cut, so that time stays linear. */
export const LONGEST_PARSED = 192;

/** Words whose window contributions are kept; when full, all are forgotten and computed again. */
const CACHED_WORDS = 6144;
/** Tensors that are read as 16-bit integers. */
const PACKED = /^(?:xpos|upos|dependent|head|labelDependent|labelHead|recurrent\d)$/;
/** Words tagged in one go. */
const STRETCH = 192;

export interface Model {
  /** Indices into `header.xpos` and `header.upos`, one for each word. */
  tag(words: readonly string[]): { readonly xpos: Uint8Array; readonly upos: Uint8Array };
  /** Heads as token positions, -1 for the root, and indices into `header.labels`. At most `LONGEST_PARSED` words. */
  parse(words: readonly string[]): { readonly heads: Int32Array; readonly labels: Uint8Array };
}

/** The trained network at work. Layers as in tools/training/language/network.ts, without gradients; see ../README.md. */
export function createModel({ header, embedding, embeddingScales, tensor }: Weights, vectors: WordVectors): Model {
  const kernel = createKernel();
  const { word: D, vector: V, hidden: H, layers: L, tagLayer, arc: A, label: B } = header.sizes;
  const half = H / 2;
  const loaded = new Map<string, { at: number; columns: number }>();
  for (const { name } of header.tensors) {
    if (name === 'embedding' || PACKED.test(name)) continue;
    const { columns, scale, values } = tensor(name);
    const at = kernel.reserve(values.length);
    const floats = kernel.floats();
    for (let k = 0; k < values.length; k++) floats[at + k] = (values[k] as number) * scale;
    loaded.set(name, { at, columns });
  }
  const at = (name: string) => (loaded.get(name) as { at: number }).at;
  const X = tensor('xpos').columns;
  const U = tensor('upos').columns;
  const R = tensor('labels').columns;
  const WINDOW = 2 * REACH + 1;
  // the window's matrices side by side, so that a new word is one product
  const windowWeights = kernel.reserve(D * WINDOW * H);
  {
    const floats = kernel.floats();
    for (let k = 0; k < WINDOW; k++) {
      const from = at(`window${k}`);
      for (let d = 0; d < D; d++)
        floats.copyWithin(windowWeights + (d * WINDOW + k) * H, from + d * H, from + (d + 1) * H);
    }
  }
  const T = STRETCH + 2 * REACH + 1;
  const N = LONGEST_PARSED + 8;
  const cache = kernel.reserve(CACHED_WORDS * WINDOW * H);
  const newWords = kernel.reserve(T * D);
  const newVectors = kernel.reserve(T * V);
  const hidden = kernel.reserve(T * H);
  const tagScores = kernel.reserve(T * (X + U));
  const outputs = Array.from({ length: L }, () => kernel.reserve(T * H));
  const gates = kernel.reserve(T * 3 * H);
  // side by side: as dependent, as head, and the same two for labels
  const SIDES = 2 * A + 2 * B;
  const sides = kernel.reserve(T * SIDES);
  const headRows = kernel.reserve((N + 1) * A);
  const turned = kernel.reserve(T * A);
  const headsTurned = kernel.reserve(A * N);
  const scores = kernel.reserve(N * N);
  const labelHidden = kernel.reserve(T * B);
  const labelScores = kernel.reserve(T * R);
  const ownScores = new Float64Array(N);
  const state = kernel.reserve(H);
  const knownIndex = new Map(header.known.map((word, index) => [word, index + 1]));
  const firstHashed = header.known.length + 1;
  /** Matrices side by side, packed. */
  function packed(...names: string[]): PackedMatrix {
    const parts = names.map(tensor);
    const rows = (parts[0] as { rows: number }).rows;
    const columns = parts.reduce((sum, part) => sum + part.columns, 0);
    const values = new Float32Array(rows * columns);
    let left = 0;
    for (const part of parts) {
      for (let row = 0; row < rows; row++) {
        for (let k = 0; k < part.columns; k++)
          values[row * columns + left + k] = (part.values[row * part.columns + k] as number) * part.scale;
      }
      left += part.columns;
    }
    return kernel.pack(values, rows, columns);
  }
  const tagWeights = packed('xpos', 'upos');
  const sideWeights = packed('dependent', 'head', 'labelDependent', 'labelHead');
  const recurrentWeights = Array.from({ length: L }, (_, l) => packed(`recurrent${l}`));
  const tagBias = kernel.reserve(X + U);
  const f = kernel.floats();
  f.copyWithin(tagBias, at('xposBias'), at('xposBias') + X);
  f.copyWithin(tagBias + X, at('uposBias'), at('uposBias') + U);

  let slots = new Map<string, number>();
  const BOUNDARY = '\u0000boundary';

  /** Cache slots of the words, computing those not seen before. */
  function slotsOf(words: readonly string[], into: Int32Array): void {
    const fresh: string[] = [];
    if (slots.size + words.length + 1 > CACHED_WORDS) slots = new Map();
    if (slots.size === 0) {
      slots.set(BOUNDARY, 0);
      fresh.push(BOUNDARY);
    }
    const first = slots.size - fresh.length;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      let slot = slots.get(word);
      if (slot === undefined) {
        slot = slots.size;
        slots.set(word, slot);
        fresh.push(word);
      }
      into[i] = slot;
    }
    for (let done = 0; done < fresh.length; done += STRETCH)
      computeWords(fresh.slice(done, done + STRETCH), first + done);
  }

  function computeWords(words: readonly string[], firstSlot: number): void {
    const m = words.length;
    const f = kernel.floats();
    f.fill(0, newWords, newWords + m * D);
    f.fill(0, newVectors, newVectors + m * V);
    for (let i = 0; i < m; i++) {
      const word = words[i] as string;
      const to = newWords + i * D;
      if (word === BOUNDARY) {
        f.copyWithin(to, at('boundary'), at('boundary') + D);
        continue;
      }
      for (const row of wordRows(word, knownIndex.get(lookupForm(word)) ?? 0, firstHashed)) {
        const scale = embeddingScales[row] as number;
        for (let d = 0; d < D; d++) f[to + d] = (f[to + d] as number) + (embedding[row * D + d] as number) * scale;
      }
      const vector = vectors.indexOf(word);
      if (vector >= 0)
        for (let d = 0; d < V; d++) f[newVectors + i * V + d] = (vectors.components[vector * V + d] as number) / 32;
    }
    kernel.multiply(newVectors, V, 1, at('vector'), D, newWords, D, m, D, V);
    const to = cache + firstSlot * WINDOW * H;
    f.fill(0, to, to + m * WINDOW * H);
    kernel.multiply(newWords, D, 1, windowWeights, WINDOW * H, to, WINDOW * H, m, WINDOW * H, D);
  }

  const context = new Int32Array(T + 2 * REACH);
  /** The window layer for words `from` to `to` of a sentence, into `hidden`. */
  function windowLayer(words: readonly string[], situations: readonly number[], from: number, to: number): void {
    const first = Math.max(0, from - REACH);
    const last = Math.min(words.length, to + REACH);
    slotsOf(words.slice(first, last), context);
    const situation = at('situation');
    for (let t = from; t < to; t++) {
      const out = hidden + (t - from) * H;
      const kind = situation + (situations[t] as number) * H;
      let a = cache;
      let b = cache;
      let c = cache;
      let d = cache;
      let e = cache;
      // REACH is 2: five contributions in one loop
      if (t - 2 >= 0) a += (context[t - 2 - first] as number) * WINDOW * H;
      if (t - 1 >= 0) b += ((context[t - 1 - first] as number) * WINDOW + 1) * H;
      else b += H;
      c += ((context[t - first] as number) * WINDOW + 2) * H;
      d += t + 1 < words.length ? ((context[t + 1 - first] as number) * WINDOW + 3) * H : 3 * H;
      e += t + 2 < words.length ? ((context[t + 2 - first] as number) * WINDOW + 4) * H : 4 * H;
      kernel.positiveSum(a, b, c, d, e, kind, out, H);
    }
  }

  let tagged: readonly string[] | undefined;
  function tag(words: readonly string[]) {
    const n = words.length;
    tagged = words;
    const xpos = new Uint8Array(n);
    const upos = new Uint8Array(n);
    const situations = situationsOf(words);
    const columns = X + U;
    for (let from = 0; from < n; from += STRETCH) {
      const to = Math.min(n, from + STRETCH);
      windowLayer(words, situations, from, to);
      const f = kernel.floats();
      for (let t = 0; t < to - from; t++) f.copyWithin(tagScores + t * columns, tagBias, tagBias + columns);
      let input = hidden;
      for (let l = 0; l < tagLayer; l++) {
        recurrentLayer(l, input, to - from);
        input = outputs[l] as number;
      }
      kernel.multiplyPacked(input, tagWeights, tagScores, columns, to - from);
      for (let t = from; t < to; t++) {
        const row = tagScores + (t - from) * columns;
        xpos[t] = argmax(f, row, header.xpos.length);
        upos[t] = argmax(f, row + X, header.upos.length);
      }
    }
    return { xpos, upos };
  }

  function argmax(f: Float32Array, row: number, n: number): number {
    let best = 0;
    let top = f[row] as number;
    for (let k = 1; k < n; k++) {
      const value = f[row + k] as number;
      if (value > top) {
        top = value;
        best = k;
      }
    }
    return best;
  }

  function recurrentLayer(l: number, input: number, n: number): void {
    const f = kernel.floats();
    f.fill(0, gates, gates + n * 3 * H);
    kernel.multiplyPacked(input, recurrentWeights[l] as PackedMatrix, gates, 3 * H, n);
    const out = outputs[l] as number;
    const base = at(`recurrentVectors${l}`);
    f.fill(0, state, state + H);
    kernel.recur(gates, 3 * H, input, out, H, base, state, half, n);
    const last = n - 1;
    kernel.recur(
      gates + last * 3 * H + 3 * half,
      -3 * H,
      input + last * H + half,
      out + last * H + half,
      -H,
      base + 4 * half,
      state + half,
      half,
      n,
    );
  }

  function parse(words: readonly string[]) {
    const n = words.length;
    if (n > LONGEST_PARSED) throw new RangeError(`${n} words, at most ${LONGEST_PARSED} are parsed in one go`);
    // when the same words were tagged just before, their lower layers are still there
    const ready = words === tagged && n <= STRETCH;
    if (!ready) windowLayer(words, situationsOf(words), 0, n);
    tagged = undefined;
    let input = hidden;
    for (let l = 0; l < (ready ? tagLayer : 0); l++) input = outputs[l] as number;
    for (let l = ready ? tagLayer : 0; l < L; l++) {
      recurrentLayer(l, input, n);
      input = outputs[l] as number;
    }
    const f = kernel.floats();
    f.fill(0, sides, sides + n * SIDES);
    for (let t = 0; t < n; t++) {
      f.copyWithin(sides + t * SIDES, at('dependentBias'), at('dependentBias') + A);
      f.copyWithin(sides + t * SIDES + A, at('headBias'), at('headBias') + A);
    }
    kernel.multiplyPacked(input, sideWeights, sides, SIDES, n);
    for (let t = 0; t < n; t++) {
      const row = sides + t * SIDES;
      for (let k = row; k < row + 2 * A; k++) f[k] = Math.max(f[k] as number, 0);
      f.copyWithin(headRows + (t + 1) * A, row + A, row + 2 * A);
    }
    f.copyWithin(headRows, at('rootHead'), at('rootHead') + A);
    f.fill(0, turned, turned + n * A);
    kernel.multiply(sides, SIDES, 1, at('bilinear'), A, turned, A, n, A, A);
    const columns = (n + 4) & ~3;
    const headScore = at('headScore');
    for (let j = 0; j <= n; j++) {
      let sum = 0;
      for (let d = 0; d < A; d++) {
        const value = f[headRows + j * A + d] as number;
        f[headsTurned + d * columns + j] = value;
        sum += value * (f[headScore + d] as number);
      }
      ownScores[j] = sum;
    }
    for (let d = 0; d < A; d++) for (let j = n + 1; j < columns; j++) f[headsTurned + d * columns + j] = 0;
    const distance = at('distance');
    for (let i = 0; i < n; i++) {
      const row = scores + i * columns;
      for (let j = 0; j < columns; j++)
        f[row + j] =
          j > n || j === i + 1 ? -1e4 : (ownScores[j] as number) + (f[distance + distanceBucket(j - 1, i)] as number);
    }
    kernel.multiply(turned, A, 1, headsTurned, columns, scores, columns, n, columns, A);
    const found = decodeTree(f, scores, columns, n);
    for (let i = 0; i < n; i++) {
      const head = found[i] as number;
      const left = sides + i * SIDES + 2 * A;
      const right = head < 0 ? at('rootLabel') : sides + head * SIDES + 2 * A + B;
      const gap = at('labelDistance') + distanceBucket(head, i) * B;
      for (let d = 0; d < B; d++) {
        const sum = (f[left + d] as number) + (f[right + d] as number) + (f[gap + d] as number);
        f[labelHidden + i * B + d] = Math.max(sum, 0);
      }
      f.copyWithin(labelScores + i * R, at('labelsBias'), at('labelsBias') + R);
    }
    kernel.multiply(labelHidden, B, 1, at('labels'), R, labelScores, R, n, R, B);
    const labels = new Uint8Array(n);
    for (let i = 0; i < n; i++) labels[i] = argmax(f, labelScores + i * R, header.labels.length);
    return { heads: found, labels };
  }

  return { tag, parse };
}
