import type { Kernel } from '../../../../src/language/network/kernel.ts';
import { type Activation, activation, addTo, type Products, zero } from './arithmetic.ts';
import { glorot, type Parameter, type Parameters } from './parameters.ts';
import type { Pass, Placed } from './pass.ts';

/** How often a row other than the word's own is left out while training. */
const AFFIX_RATE = 0.05;

/** A word as the sum of its embedding rows and its frozen vector, turned; padding is the boundary's numbers. */
export interface WordLayer {
  readonly embedding: Parameter;
  /** Rows of the embedding table that have a gradient. */
  readonly touched: Set<number>;
  readonly output: Activation;
  forward(pass: Pass, products: Products): void;
  backward(pass: Pass, products: Products): void;
}

export function createWordLayer(
  kernel: Kernel,
  parameters: Parameters,
  sizes: { readonly rows: number; readonly word: number; readonly vector: number },
  components: Int8Array,
  room: number,
): WordLayer {
  const { word: D, vector: V } = sizes;
  const embedding = parameters.create('embedding', sizes.rows, D, { spread: 0.15 });
  const boundary = parameters.create('boundary', 1, D, { spread: 0.3 });
  const vectorWeights = parameters.create('vector', V, D, glorot(V, D, 0.7));
  const vectors: Activation = { at: kernel.reserve(room * V), gradient: -1, width: V };
  const output = activation(kernel, room, D);
  const touched = new Set<number>();
  /** Embedding rows that each row of the last pass is the sum of. */
  let kept: readonly (readonly number[])[] = [];

  /** The word's rows but those dropped. Dropping its own row leaves its affixes: how an unknown word looks. */
  function keptRows({ rates, random }: Pass, rows: readonly number[], rate: number): number[] {
    return rows.flatMap((row, n) => {
      const dropped = rates !== null && random() < (n === 0 ? rate : AFFIX_RATE);
      return dropped ? (n === 0 ? [0] : []) : [row];
    });
  }

  function placeVector(floats: Float32Array, t: number, vector: number): void {
    for (let d = 0; d < V; d++) floats[vectors.at + t * V + d] = components[vector * V + d]! / 32;
  }

  function place(pass: Pass, { example, from }: Placed, into: (readonly number[])[]): void {
    const { floats, rates, random } = pass;
    for (const [i, rows] of example.rows.entries()) {
      const t = from + i;
      const own = keptRows(pass, rows, example.dropped[i]!);
      into[t] = own;
      for (const row of own) addTo(floats, output.at + t * D, embedding.at + row * D, D);
      const vector = example.vectors[i]!;
      if (vector >= 0 && !(rates && random() < rates.vector)) placeVector(floats, t, vector);
    }
  }

  return {
    embedding,
    touched,
    output,
    forward(pass, products) {
      const { floats, rows, isWord } = pass;
      zero(floats, vectors.at, rows * V);
      zero(floats, output.at, rows * D);
      const placed: (readonly number[])[] = Array.from({ length: rows }, () => []);
      for (const sentence of pass.sentences) place(pass, sentence, placed);
      kept = placed;
      for (let t = 0; t < rows; t++) if (!isWord[t]) floats.copyWithin(output.at + t * D, boundary.at, boundary.at + D);
      products.forward(pass, vectors, vectorWeights, output);
    },
    backward(pass, products) {
      const { floats, isWord } = pass;
      products.backwardToWeights(pass, vectors, vectorWeights, output);
      for (const [t, rows] of kept.entries()) {
        const g = output.gradient + t * D;
        if (!isWord[t]) addTo(floats, boundary.gradient, g, D);
        for (const row of rows) {
          touched.add(row);
          addTo(floats, embedding.gradient + row * D, g, D);
        }
      }
    },
  };
}
