import { DISTANCES, distanceBucket } from '../../../../src/language/network/distance.ts';
import type { Kernel } from '../../../../src/language/network/kernel.ts';
import {
  type Activation,
  activation,
  addBias,
  addTo,
  biasGradient,
  classify,
  clear,
  drop,
  type Products,
  pad4,
  undrop,
} from './arithmetic.ts';
import { glorot, type Parameters } from './parameters.ts';
import type { Pass, Placed } from './pass.ts';

/** The relation of each word to its head: the true head while training, else the predicted one. */
export interface Labeller {
  /** Also labels the words of all sentences. */
  forward(pass: Pass, products: Products): void;
  backward(pass: Pass, products: Products): void;
}

export function createLabeller(
  kernel: Kernel,
  parameters: Parameters,
  input: Activation,
  sizes: { readonly label: number; readonly labels: number },
  room: number,
): Labeller {
  const H = input.width;
  const { label: B, labels: count } = sizes;
  const R = pad4(count);
  const dependentWeights = parameters.create('labelDependent', H, B, glorot(H, B));
  const headWeights = parameters.create('labelHead', H, B, glorot(H, B));
  const root = parameters.create('rootLabel', 1, B, { spread: 0.1 });
  const distance = parameters.create('labelDistance', DISTANCES, B, { spread: 0.05 });
  const weights = parameters.create('labels', B, R, glorot(B, R));
  const bias = parameters.create('labelsBias', 1, R, { all: 0 });
  const dependents = activation(kernel, room, B);
  const heads = activation(kernel, room, B);
  const hidden = activation(kernel, room, B);
  const scores = activation(kernel, room, R);
  const mask = new Float32Array(room * B);

  /** For each word of a sentence, the place of its sum in `hidden`, and those of the three that are summed, each with its gradient. */
  function* sums({ rates }: Pass, { example, predicted, from, to }: Placed) {
    for (let t = from; t < to; t++) {
      const head = (rates ? example.heads : predicted.heads)[t - from]!;
      const bucket = distanceBucket(head, t - from) * B;
      const above = (from + head) * B;
      yield {
        row: t * B,
        head: head < 0 ? root : { at: heads.at + above, gradient: heads.gradient + above },
        distance: { at: distance.at + bucket, gradient: distance.gradient + bucket },
      };
    }
  }

  function sumUp(pass: Pass, sentence: Placed): void {
    const { floats } = pass;
    for (const { row, head, distance } of sums(pass, sentence)) {
      for (let d = 0; d < B; d++) {
        const sum = floats[dependents.at + row + d]! + floats[head.at + d]! + floats[distance.at + d]!;
        floats[hidden.at + row + d] = Math.max(sum, 0);
      }
    }
  }

  function spread(pass: Pass, sentence: Placed): void {
    const { floats } = pass;
    for (const { row, head, distance } of sums(pass, sentence)) {
      for (let d = 0; d < B; d++) {
        if (floats[hidden.at + row + d]! <= 0) continue;
        const g = hidden.gradient + row + d;
        floats[dependents.gradient + row + d] = floats[g]!;
        addTo(floats, head.gradient + d, g, 1);
        addTo(floats, distance.gradient + d, g, 1);
      }
    }
  }

  return {
    forward(pass, products) {
      clear(pass, dependents, heads, hidden, scores);
      products.forward(pass, input, dependentWeights, dependents);
      products.forward(pass, input, headWeights, heads);
      for (const sentence of pass.sentences) sumUp(pass, sentence);
      if (pass.rates) drop(pass, hidden, mask, pass.rates.head);
      products.forward(pass, hidden, weights, scores);
      addBias(pass, bias, scores);
      for (const { example, predicted, from, to } of pass.sentences) {
        for (let t = from; t < to; t++) {
          const gold = example.labels[t - from]!;
          predicted.labels[t - from] = classify(pass, scores.at + t * R, count, gold, scores.gradient + t * R);
        }
      }
    },
    backward(pass, products) {
      biasGradient(pass, bias, scores);
      products.backward(pass, hidden, weights, scores);
      undrop(pass, hidden, mask);
      for (const sentence of pass.sentences) spread(pass, sentence);
      products.backward(pass, input, dependentWeights, dependents);
      products.backward(pass, input, headWeights, heads);
    },
  };
}
