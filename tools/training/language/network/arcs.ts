import { DISTANCES, distanceBucket } from '../../../../src/language/network/distance.ts';
import type { Kernel } from '../../../../src/language/network/kernel.ts';
import { decodeTree } from '../../../../src/language/network/tree.ts';
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
  rectify,
  undrop,
} from './arithmetic.ts';
import { glorot, type Parameters } from './parameters.ts';
import type { Pass, Placed } from './pass.ts';

/** Words of the longest sentence. */
const LONGEST = 256;

/** Scores of every word as the head of every other (Dozat and Manning 2017), with a score for the distance. */
export interface ArcScorer {
  forward(pass: Pass, products: Products): void;
  /** Where nothing is learnt, the tree of a sentence; else its loss. */
  predict(pass: Pass, sentence: Placed): void;
  backward(pass: Pass, products: Products): void;
}

export function createArcScorer(
  kernel: Kernel,
  parameters: Parameters,
  input: Activation,
  width: number,
  room: number,
): ArcScorer {
  const A = width;
  const H = input.width;
  const side = (name: string) => ({
    weights: parameters.create(name, H, A, glorot(H, A)),
    bias: parameters.create(`${name}Bias`, 1, A, { all: 0 }),
    output: activation(kernel, room, A),
    mask: new Float32Array(room * A),
  });
  const dependents = side('dependent');
  const heads = side('head');
  const sides = [dependents, heads];
  const root = parameters.create('rootHead', 1, A, { spread: 0.2 });
  const bilinear = parameters.create('bilinear', A, A, glorot(A, A, 0.5));
  const headScore = parameters.create('headScore', 1, A, { spread: 0.1 });
  const distance = parameters.create('distance', 1, DISTANCES, { all: 0 });
  /** Dependents, turned to where their heads are. */
  const turned = activation(kernel, room, A);
  // Of one sentence: row or column 0 is the root, j + 1 the word j.
  const candidates = activation(kernel, LONGEST + 8, A);
  const candidatesTransposed = kernel.reserve(A * (LONGEST + 8));
  const scores = kernel.reserve(LONGEST * (LONGEST + 8));

  function placeCandidates(floats: Float32Array, { from, to }: Placed, columns: number): void {
    const n = to - from;
    floats.copyWithin(candidates.at, root.at, root.at + A);
    floats.copyWithin(candidates.at + A, heads.output.at + from * A, heads.output.at + to * A);
    for (let d = 0; d < A; d++) {
      const row = candidatesTransposed + d * columns;
      for (let j = 0; j <= n; j++) floats[row + j] = floats[candidates.at + j * A + d]!;
      floats.fill(0, row + n + 1, row + columns);
    }
  }

  /** What a candidate scores as a head by itself. */
  function ownScore(floats: Float32Array, j: number): number {
    let sum = 0;
    for (let d = 0; d < A; d++) sum += floats[candidates.at + j * A + d]! * floats[headScore.at + d]!;
    return sum;
  }

  function score(floats: Float32Array, { from, to }: Placed, columns: number): void {
    const n = to - from;
    const own = Float64Array.from({ length: n + 1 }, (_, j) => ownScore(floats, j));
    for (let i = 0; i < n; i++) {
      const row = scores + i * columns;
      for (let j = 0; j <= n; j++)
        floats[row + j] = j === i + 1 ? -1e4 : own[j]! + floats[distance.at + distanceBucket(j - 1, i)]!;
      floats.fill(0, row + n + 1, row + columns);
    }
    kernel.multiply(turned.at + from * A, A, 1, candidatesTransposed, columns, scores, columns, n, columns, A);
  }

  /** Writes the gradients of the scores over them, adds those of distances, and returns those of the candidates' own scores. */
  function scoreGradients(pass: Pass, { example, from, to }: Placed, columns: number): Float64Array {
    const { floats } = pass;
    const n = to - from;
    const own = new Float64Array(n + 1);
    for (let i = 0; i < n; i++) {
      const row = scores + i * columns;
      classify(pass, row, n + 1, example.heads[i]! + 1, row);
      floats[row + i + 1] = 0;
      for (let j = 0; j <= n; j++) {
        own[j] = own[j]! + floats[row + j]!;
        addTo(floats, distance.gradient + distanceBucket(j - 1, i), row + j, 1);
      }
    }
    return own;
  }

  function learn(pass: Pass, sentence: Placed, columns: number): void {
    const { floats } = pass;
    const { from, to } = sentence;
    const n = to - from;
    const own = scoreGradients(pass, sentence, columns);
    kernel.multiply(scores, columns, 1, candidates.at, A, turned.gradient + from * A, A, n, A, n + 1);
    floats.fill(0, candidates.gradient, candidates.gradient + (n + 1) * A);
    kernel.multiply(scores, 1, columns, turned.at + from * A, A, candidates.gradient, A, n + 1, A, n);
    for (let j = 0; j <= n; j++) addOwnGradient(floats, j, own[j]!);
    addTo(floats, root.gradient, candidates.gradient, A);
    floats.copyWithin(heads.output.gradient + from * A, candidates.gradient + A, candidates.gradient + (n + 1) * A);
  }

  function addOwnGradient(floats: Float32Array, j: number, g: number): void {
    for (let d = 0; d < A; d++) {
      const at = candidates.gradient + j * A + d;
      floats[at] = floats[at]! + g * floats[headScore.at + d]!;
      floats[headScore.gradient + d] = floats[headScore.gradient + d]! + g * floats[candidates.at + j * A + d]!;
    }
  }

  return {
    forward(pass, products) {
      clear(pass, dependents.output, heads.output, turned);
      for (const { weights, bias, output } of sides) {
        products.forward(pass, input, weights, output);
        addBias(pass, bias, output);
        rectify(pass, output);
      }
      if (pass.rates) for (const { output, mask } of sides) drop(pass, output, mask, pass.rates.head);
      products.forward(pass, dependents.output, bilinear, turned);
    },
    predict(pass, sentence) {
      const n = sentence.to - sentence.from;
      const columns = pad4(n + 1);
      placeCandidates(pass.floats, sentence, columns);
      score(pass.floats, sentence, columns);
      if (pass.rates) learn(pass, sentence, columns);
      else sentence.predicted.heads.set(decodeTree(pass.floats, scores, columns, n));
    },
    backward(pass, products) {
      products.backward(pass, dependents.output, bilinear, turned);
      for (const { bias, output, mask } of sides) {
        undrop(pass, output, mask);
        stopWhereZero(pass, output);
        biasGradient(pass, bias, output);
      }
      for (const { weights, output } of sides) products.backward(pass, input, weights, output);
    },
  };
}

/** No gradient passes where the rectified output is zero. */
function stopWhereZero({ floats, rows }: Pass, { at, gradient, width }: Activation): void {
  for (let k = 0; k < rows * width; k++) if (floats[at + k]! <= 0) floats[gradient + k] = 0;
}
