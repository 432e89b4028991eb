import type { Kernel } from '../../../../src/language/network/kernel.ts';
import type { Parameter } from './parameters.ts';
import type { Pass } from './pass.ts';

/** Numbers that a layer puts out, `width` a row, with their gradient; places of floats. */
export interface Activation {
  readonly at: number;
  readonly gradient: number;
  readonly width: number;
}

export const pad4 = (count: number) => (count + 3) & ~3;

/** Room for an activation of `rows` rows. */
export const activation = (kernel: Kernel, rows: number, width: number): Activation => ({
  at: kernel.reserve(rows * width),
  gradient: kernel.reserve(rows * width),
  width,
});

export const zero = (floats: Float32Array, at: number, count: number) => floats.fill(0, at, at + count);

/** Sets the outputs of a pass to zero, and their gradients where something is learnt. */
export function clear({ floats, rows, rates }: Pass, ...outputs: readonly Activation[]): void {
  for (const { at, gradient, width } of outputs) {
    zero(floats, at, rows * width);
    if (rates) zero(floats, gradient, rows * width);
  }
}

/** `count` numbers at `into` += those at `from`. */
export function addTo(floats: Float32Array, into: number, from: number, count: number): void {
  for (let k = 0; k < count; k++) floats[into + k] = floats[into + k]! + floats[from + k]!;
}

/** Products of a layer's input with its weights, and back. */
export interface Products {
  /** output += input · weights */
  forward(pass: Pass, input: Activation, weights: Parameter, output: Activation): void;
  /** gradient of input += gradient of output · weightsᵀ; gradient of weights += inputᵀ · gradient of output */
  backward(pass: Pass, input: Activation, weights: Parameter, output: Activation): void;
  /** Only the gradient of the weights. */
  backwardToWeights(pass: Pass, input: Activation, weights: Parameter, output: Activation): void;
}

/** @param largest - numbers in the largest matrix that is multiplied */
export function createProducts(kernel: Kernel, largest: number): Products {
  const transposed = kernel.reserve(largest + 64);
  const products: Products = {
    forward({ rows }, input, { at, rows: k, columns: n }, output) {
      kernel.multiply(input.at, k, 1, at, n, output.at, n, rows, n, k);
    },
    backward(pass, input, weights, output) {
      const { floats } = pass;
      const { at, rows: k, columns: n } = weights;
      const padded = pad4(k);
      for (let i = 0; i < k; i++)
        for (let j = 0; j < n; j++) floats[transposed + j * padded + i] = floats[at + i * n + j]!;
      kernel.multiply(output.gradient, n, 1, transposed, padded, input.gradient, k, pass.rows, padded, n);
      products.backwardToWeights(pass, input, weights, output);
    },
    backwardToWeights({ rows }, input, { gradient, rows: k, columns: n }, output) {
      kernel.multiply(input.at, 1, k, output.gradient, n, gradient, n, k, n, rows);
    },
  };
  return products;
}

/** Every row of the output += bias */
export function addBias({ floats, rows }: Pass, bias: Parameter, output: Activation): void {
  for (let t = 0; t < rows; t++) addTo(floats, output.at + t * output.width, bias.at, output.width);
}

/** gradient of bias += the rows of the output's gradient */
export function biasGradient({ floats, rows }: Pass, bias: Parameter, output: Activation): void {
  for (let t = 0; t < rows; t++) addTo(floats, bias.gradient, output.gradient + t * output.width, output.width);
}

/** Sets negative outputs to zero. */
export function rectify({ floats, rows }: Pass, { at, width }: Activation): void {
  for (let k = at; k < at + rows * width; k++) if (floats[k]! < 0) floats[k] = 0;
}

/** Leaves some outputs out and makes the others larger for it; `mask` keeps which. */
export function drop(pass: Pass, { at, width }: Activation, mask: Float32Array, rate: number): void {
  const { floats, rows, random } = pass;
  const scale = 1 / (1 - rate);
  for (let k = 0; k < rows * width; k++) {
    const keep = random() >= rate ? scale : 0;
    mask[k] = keep;
    floats[at + k] = floats[at + k]! * keep;
  }
}

/** The gradient of what `drop` did. */
export function undrop({ floats, rows }: Pass, { gradient, width }: Activation, mask: Float32Array): void {
  for (let k = 0; k < rows * width; k++) floats[gradient + k] = floats[gradient + k]! * mask[k]!;
}

/** Number of the highest of `count` scores at `at`; where something is learnt, adds the loss and writes the scores' gradient. */
export function classify(pass: Pass, at: number, count: number, gold: number, gradient: number): number {
  const best = highest(pass.floats, at, count);
  if (pass.rates) pass.loss += crossEntropy(pass.floats, at, count, best, gold, gradient);
  return best;
}

function highest(floats: Float32Array, at: number, count: number): number {
  let best = 0;
  for (let j = 1; j < count; j++) if (floats[at + j]! > floats[at + best]!) best = j;
  return best;
}

/** Loss of a softmax over scores whose highest is known. */
function crossEntropy(
  floats: Float32Array,
  at: number,
  count: number,
  best: number,
  gold: number,
  gradient: number,
): number {
  const top = floats[at + best]!;
  let sum = 0;
  for (let j = 0; j < count; j++) {
    const e = Math.exp(floats[at + j]! - top);
    floats[gradient + j] = e;
    sum += e;
  }
  const scale = 1 / sum;
  for (let j = 0; j < count; j++) floats[gradient + j] = floats[gradient + j]! * scale;
  const likely = floats[gradient + gold]!;
  floats[gradient + gold] = likely - 1;
  return -Math.log(Math.max(1e-9, likely));
}
