import type { Kernel } from './kernel.ts';
import type { LoadedWeights } from './loaded-weights.ts';
import { STRETCH } from './stretch.ts';
import type { Weights } from './weights.ts';
import { lookupForm, wordRows } from './word-rows.ts';
import type { WordVectors } from './word-vectors.ts';

/** Words to the left and right that the window layer sees. */
export const REACH = 2;

const WINDOW = 2 * REACH + 1;

/** Words whose window contributions are kept; when full, all are forgotten and computed again. */
const CACHED_WORDS = 6144;

/** Stands beyond both ends of a sentence. */
const BOUNDARY = '\u0000boundary';

/** The window layer for words `from` to `to` of a sentence, written into `output` of the kernel's memory, a row a word. */
export interface WindowLayer {
  readonly output: number;
  run(words: readonly string[], situations: readonly number[], from: number, to: number): void;
}

/** What words contribute to the windows they stand in, computed once a word. */
interface Contributions {
  /** Where those of the boundary begin, and after them those of every slot. */
  readonly place: number;
  /** Slots of the words, written into `into`; those not seen before are computed. */
  slotsOf(words: readonly string[], into: Int32Array): void;
}

export function windowLayerOf(
  kernel: Kernel,
  weights: Weights,
  loaded: LoadedWeights,
  vectors: WordVectors,
): WindowLayer {
  const H = weights.header.sizes.hidden;
  const contributions = contributionsOf(kernel, weights, loaded, vectors);
  const output = kernel.reserve((STRETCH + WINDOW) * H);
  const slots = new Int32Array(STRETCH + WINDOW + 2 * REACH);
  const situation = loaded.at('situation');
  return {
    output,
    run: (words, situations, from, to) => {
      const first = Math.max(0, from - REACH);
      const last = Math.min(words.length, to + REACH);
      contributions.slotsOf(words.slice(first, last), slots);
      /** What the word at a place gives to a window in which it stands as the k-th; beyond the ends the boundary does. */
      const given = (place: number, k: number): number => {
        const slot = place < 0 || place >= words.length ? 0 : (slots[place - first] as number);
        return contributions.place + (slot * WINDOW + k) * H;
      };
      for (let t = from; t < to; t++) {
        // REACH is 2: five contributions in one loop
        kernel.positiveSum(
          given(t - 2, 0),
          given(t - 1, 1),
          given(t, 2),
          given(t + 1, 3),
          given(t + 2, 4),
          situation + (situations[t] as number) * H,
          output + (t - from) * H,
          H,
        );
      }
    },
  };
}

function contributionsOf(
  kernel: Kernel,
  { header, embedding, embeddingScales }: Weights,
  loaded: LoadedWeights,
  vectors: WordVectors,
): Contributions {
  const { word: D, vector: V, hidden: H } = header.sizes;
  const windowWeights = windowWeightsOf(kernel, loaded, D, H);
  const place = kernel.reserve(CACHED_WORDS * WINDOW * H);
  const rows = kernel.reserve((STRETCH + WINDOW) * D);
  const vectorRows = kernel.reserve((STRETCH + WINDOW) * V);
  const known = new Map(header.known.map((word, index) => [word, index + 1]));
  const firstHashed = header.known.length + 1;
  let slots = new Map<string, number>();

  /** The word's row of the embedding, and its vector where it has one. */
  const lookUp = (word: string, i: number): void => {
    const f = kernel.floats();
    const to = rows + i * D;
    if (word === BOUNDARY) {
      f.copyWithin(to, loaded.at('boundary'), loaded.at('boundary') + D);
      return;
    }
    for (const row of wordRows(word, known.get(lookupForm(word)) ?? 0, firstHashed)) {
      const scale = embeddingScales[row] as number;
      for (let d = 0; d < D; d++) f[to + d] = (f[to + d] as number) + (embedding[row * D + d] as number) * scale;
    }
    const vector = vectors.indexOf(word);
    if (vector >= 0)
      for (let d = 0; d < V; d++) f[vectorRows + i * V + d] = (vectors.components[vector * V + d] as number) / 32;
  };

  const compute = (words: readonly string[], firstSlot: number): void => {
    const m = words.length;
    const f = kernel.floats();
    f.fill(0, rows, rows + m * D);
    f.fill(0, vectorRows, vectorRows + m * V);
    words.forEach(lookUp);
    kernel.multiply(vectorRows, V, 1, loaded.at('vector'), D, rows, D, m, D, V);
    const to = place + firstSlot * WINDOW * H;
    f.fill(0, to, to + m * WINDOW * H);
    kernel.multiply(rows, D, 1, windowWeights, WINDOW * H, to, WINDOW * H, m, WINDOW * H, D);
  };

  return {
    place,
    slotsOf: (words, into) => {
      const fresh: string[] = [];
      if (slots.size + words.length + 1 > CACHED_WORDS) slots = new Map();
      if (slots.size === 0) {
        slots.set(BOUNDARY, 0);
        fresh.push(BOUNDARY);
      }
      const first = slots.size - fresh.length;
      words.forEach((word, i) => {
        let slot = slots.get(word);
        if (slot === undefined) {
          slot = slots.size;
          slots.set(word, slot);
          fresh.push(word);
        }
        into[i] = slot;
      });
      for (let done = 0; done < fresh.length; done += STRETCH) compute(fresh.slice(done, done + STRETCH), first + done);
    },
  };
}

/** The window's matrices side by side, so that a new word is one product. */
function windowWeightsOf(kernel: Kernel, loaded: LoadedWeights, D: number, H: number): number {
  const place = kernel.reserve(D * WINDOW * H);
  const floats = kernel.floats();
  for (let k = 0; k < WINDOW; k++) {
    const from = loaded.at(`window${k}`);
    for (let d = 0; d < D; d++) floats.copyWithin(place + (d * WINDOW + k) * H, from + d * H, from + (d + 1) * H);
  }
  return place;
}
