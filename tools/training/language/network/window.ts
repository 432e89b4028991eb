import type { Kernel } from '../../../../src/language/network/kernel.ts';
import { REACH } from '../../../../src/language/network/window-layer.ts';
import { type Activation, activation, addTo, drop, type Products, rectify, undrop, zero } from './arithmetic.ts';
import { glorot, type Parameters } from './parameters.ts';
import type { Pass } from './pass.ts';

export const SITUATIONS = 8;

/** Each word with its neighbours, REACH to both sides, and its situation. */
export interface WindowLayer {
  readonly output: Activation;
  forward(pass: Pass, products: Products): void;
  /** Also sets the gradient of the words. */
  backward(pass: Pass, products: Products): void;
}

export function createWindowLayer(
  kernel: Kernel,
  parameters: Parameters,
  words: Activation,
  hidden: number,
  room: number,
): WindowLayer {
  const D = words.width;
  const H = hidden;
  const neighbours = Array.from({ length: 2 * REACH + 1 }, (_, k) => ({
    weights: parameters.create(`window${k}`, D, H, glorot(D, H, 0.8)),
    /** The words, so moved that the neighbour stands at the row REACH before the word's own. */
    words: { at: words.at + k * D, gradient: words.gradient + k * D, width: D },
  }));
  const situation = parameters.create('situation', SITUATIONS, H, { spread: 0.05 });
  const output = activation(kernel, room, H);
  /** The output's rows from REACH on, which have all their neighbours. */
  const inner: Activation = { at: output.at + REACH * H, gradient: output.gradient + REACH * H, width: H };
  const mask = new Float32Array(room * H);
  const positive = new Uint8Array(room * H);
  const innerRows = (pass: Pass): Pass => ({ ...pass, rows: pass.rows - 2 * REACH });

  function backwardThroughRectifier({ floats, rows, isWord }: Pass): void {
    for (let k = 0; k < rows * H; k++) if (!positive[k]) floats[output.gradient + k] = 0;
    for (let t = 0; t < rows; t++) if (!isWord[t]) zero(floats, output.gradient + t * H, H);
  }

  return {
    output,
    forward(pass, products) {
      const { floats, rows, rates } = pass;
      zero(floats, output.at, rows * H);
      for (const { weights, words } of neighbours) products.forward(innerRows(pass), words, weights, inner);
      for (const { example, from } of pass.sentences) {
        for (const [i, kind] of example.situations.entries())
          addTo(floats, output.at + (from + i) * H, situation.at + kind * H, H);
      }
      rectify(pass, output);
      if (!rates) return;
      zero(floats, output.gradient, rows * H);
      for (let k = 0; k < rows * H; k++) positive[k] = floats[output.at + k]! > 0 ? 1 : 0;
      drop(pass, output, mask, rates.hidden);
    },
    backward(pass, products) {
      const { floats, rows } = pass;
      undrop(pass, output, mask);
      backwardThroughRectifier(pass);
      for (const { example, from } of pass.sentences) {
        for (const [i, kind] of example.situations.entries())
          addTo(floats, situation.gradient + kind * H, output.gradient + (from + i) * H, H);
      }
      zero(floats, words.gradient, rows * D);
      for (const { weights, words } of neighbours) products.backward(innerRows(pass), words, weights, inner);
    },
  };
}
