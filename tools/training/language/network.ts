import { createKernel, type Kernel } from '../../../src/language/network/kernel.ts';
import { createAdam } from './network/adam.ts';
import { createArcScorer } from './network/arcs.ts';
import { createProducts, pad4 } from './network/arithmetic.ts';
import { createLabeller } from './network/labels.ts';
import { createParameters, type Parameter } from './network/parameters.ts';
import { type Example, openPass, type Predicted, type Rates } from './network/pass.ts';
import { createRecurrentLayers } from './network/recurrent.ts';
import { createTagger, createTagParameters } from './network/tags.ts';
import { createWindowLayer } from './network/window.ts';
import { createWordLayer } from './network/words.ts';

export type { Parameter } from './network/parameters.ts';
export type { Example, Predicted, Rates } from './network/pass.ts';

// The network with its gradients. What each layer computes is told in src/language/README.md; src/language/network runs the trained one.

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
  const parameters = createParameters(kernel, randomFrom(seed));
  // Parameters are drawn in the order in which they are made.
  const words = createWordLayer(kernel, parameters, sizes, components, maxTokens);
  const window = createWindowLayer(kernel, parameters, words.output, sizes.hidden, maxTokens);
  const tagParameters = createTagParameters(parameters, sizes.hidden, sizes);
  const recurrent = createRecurrentLayers(kernel, parameters, window.output, sizes.layers, maxTokens);
  const top = recurrent.outputs[sizes.layers]!;
  const tagger = createTagger(kernel, tagParameters, recurrent.outputs[sizes.tagLayer]!, maxTokens);
  const arcs = createArcScorer(kernel, parameters, top, sizes.arc, maxTokens);
  const labeller = createLabeller(kernel, parameters, top, sizes, maxTokens);
  const dense = parameters.list.filter((one) => one !== words.embedding);
  const products = createProducts(kernel, Math.max(...dense.map((one) => pad4(one.rows) * one.columns)));
  parameters.initialize();

  return {
    sizes,
    kernel,
    parameters: parameters.list,
    parameter(name) {
      const found = parameters.list.find((one) => one.name === name);
      if (found === undefined) throw new RangeError(`no parameter ${name}`);
      return found;
    },
    run(batch, rates, random) {
      const pass = openPass(kernel.floats(), batch, rates, random, maxTokens);
      for (const layer of [words, window, recurrent, tagger, arcs]) layer.forward(pass, products);
      for (const sentence of pass.sentences) {
        tagger.predict(pass, sentence);
        arcs.predict(pass, sentence);
      }
      labeller.forward(pass, products);
      if (rates) for (const layer of [labeller, arcs, tagger, recurrent, window, words]) layer.backward(pass, products);
      return { loss: pass.loss, predicted: pass.sentences.map((one) => one.predicted) };
    },
    step: createAdam(kernel, dense, words.embedding, words.touched),
    average: parameters.average,
    swapAverage: parameters.swapAverage,
  };
}
