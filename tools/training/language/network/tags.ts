import type { Kernel } from '../../../../src/language/network/kernel.ts';
import {
  type Activation,
  activation,
  addBias,
  biasGradient,
  classify,
  clear,
  type Products,
  pad4,
} from './arithmetic.ts';
import { glorot, type Parameters } from './parameters.ts';
import type { Pass, Placed } from './pass.ts';

/** Two sets of tags, each by one product. */
export interface Tagger {
  forward(pass: Pass, products: Products): void;
  /** Tags the words of a sentence. */
  predict(pass: Pass, sentence: Placed): void;
  backward(pass: Pass, products: Products): void;
}

const tagSets = ['xpos', 'upos'] as const;

/** The parameters of the tags; `inputWidth` numbers a word come in. */
export const createTagParameters = (
  parameters: Parameters,
  inputWidth: number,
  sizes: { readonly xpos: number; readonly upos: number },
) => tagSets.map((set) => createTagScores(parameters, inputWidth, set, sizes[set]));

function createTagScores(parameters: Parameters, inputWidth: number, set: (typeof tagSets)[number], count: number) {
  const width = pad4(count);
  return {
    set,
    count,
    weights: parameters.create(set, inputWidth, width, glorot(inputWidth, width)),
    bias: parameters.create(`${set}Bias`, 1, width, { all: 0 }),
  };
}

export function createTagger(
  kernel: Kernel,
  parts: ReturnType<typeof createTagParameters>,
  input: Activation,
  room: number,
): Tagger {
  const scored = parts.map((part) => ({ ...part, scores: activation(kernel, room, part.weights.columns) }));
  return {
    forward(pass, products) {
      for (const { weights, bias, scores } of scored) {
        clear(pass, scores);
        products.forward(pass, input, weights, scores);
        addBias(pass, bias, scores);
      }
    },
    predict(pass, { example, from, to, predicted }) {
      for (let t = from; t < to; t++) {
        for (const { set, count, scores } of scored) {
          const row = t * scores.width;
          const gold = example[set][t - from]!;
          predicted[set][t - from] = classify(pass, scores.at + row, count, gold, scores.gradient + row);
        }
      }
    },
    backward(pass, products) {
      for (const { bias, scores } of scored) biasGradient(pass, bias, scores);
      for (const { weights, scores } of scored) products.backward(pass, input, weights, scores);
    },
  };
}
