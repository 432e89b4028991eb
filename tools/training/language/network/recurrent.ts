import type { Kernel } from '../../../../src/language/network/kernel.ts';
import { type Activation, activation, drop, type Products, undrop, zero } from './arithmetic.ts';
import { glorot, type Parameter, type Parameters } from './parameters.ts';
import type { Pass, Placed } from './pass.ts';

/** Simple recurrent units (Lei and others 2018), each layer half from left to right and half from right to left. */
export interface RecurrentLayers {
  /** The input, and the output of each layer above it. */
  readonly outputs: readonly Activation[];
  forward(pass: Pass, products: Products): void;
  /** Adds to the gradients of the input and of all outputs but the last. */
  backward(pass: Pass, products: Products): void;
}

interface Layer {
  readonly input: Activation;
  readonly output: Activation;
  readonly weights: Parameter;
  /** For each direction: forget peephole, reset peephole, forget bias, reset bias. */
  readonly vectors: Parameter;
  /** For each direction: candidate, forget gate, reset gate. */
  readonly gates: Activation;
  readonly cells: number;
  readonly mask: Float32Array;
}

/** Where the numbers of one word lie, in one direction. */
interface Cell {
  readonly gates: number;
  readonly gatesGradient: number;
  readonly input: number;
  readonly inputGradient: number;
  readonly output: number;
  readonly outputGradient: number;
  readonly cell: number;
  /** The cell of the word before; -1 at the first. */
  readonly previous: number;
}

export function createRecurrentLayers(
  kernel: Kernel,
  parameters: Parameters,
  input: Activation,
  count: number,
  room: number,
): RecurrentLayers {
  const H = input.width;
  const half = H / 2;
  /** Of the layer that is gone through backwards. */
  const gatesGradient = kernel.reserve(room * 3 * H);
  const carried = new Float64Array(half);
  const outputs = [input];
  const layers: Layer[] = [];
  for (let l = 0; l < count; l++) {
    const below = outputs[l]!;
    const output = activation(kernel, room, H);
    layers.push({
      input: below,
      output,
      weights: parameters.create(`recurrent${l}`, H, 3 * H, glorot(H, H)),
      vectors: parameters.create(`recurrentVectors${l}`, 8, half, { spread: 0.05 }),
      gates: { at: kernel.reserve(room * 3 * H), gradient: gatesGradient, width: 3 * H },
      cells: kernel.reserve(room * H),
      mask: new Float32Array(room * H),
    });
    outputs.push(output);
  }

  /** The words of a sentence in the order of a direction, 0 from left to right. */
  function cellsOf({ input, output, gates, cells }: Layer, { from, to }: Placed, direction: number): Cell[] {
    const side = direction * half;
    return Array.from({ length: to - from }, (_, step): Cell => {
      const t = direction === 0 ? from + step : to - 1 - step;
      const before = direction === 0 ? t - 1 : t + 1;
      return {
        gates: gates.at + t * 3 * H + 3 * side,
        gatesGradient: gates.gradient + t * 3 * H + 3 * side,
        input: input.at + t * H + side,
        inputGradient: input.gradient + t * H + side,
        output: output.at + t * H + side,
        outputGradient: output.gradient + t * H + side,
        cell: cells + t * H + side,
        previous: step === 0 ? -1 : cells + before * H + side,
      };
    });
  }

  function stepForward(floats: Float32Array, base: number, { gates: g, input, output, cell, previous: p }: Cell): void {
    for (let k = 0; k < half; k++) {
      const previous = p < 0 ? 0 : floats[p + k]!;
      const a = floats[g + half + k]! + floats[base + k]! * previous + floats[base + 2 * half + k]!;
      const b = floats[g + 2 * half + k]! + floats[base + half + k]! * previous + floats[base + 3 * half + k]!;
      const f = 0.5 + (0.5 * a) / (1 + Math.abs(a));
      const r = 0.5 + (0.5 * b) / (1 + Math.abs(b));
      floats[g + half + k] = f;
      floats[g + 2 * half + k] = r;
      const state = f * previous + (1 - f) * floats[g + k]!;
      floats[cell + k] = state;
      floats[output + k] = r * state + (1 - r) * floats[input + k]!;
    }
  }

  /** `base` and `baseGradient` are the direction's peepholes and biases; `carried` is the gradient of the cell from the words after. */
  function stepBackward(floats: Float32Array, base: number, baseGradient: number, at: Cell): void {
    const { gates: g, gatesGradient: dg, inputGradient: dx } = at;
    for (let k = 0; k < half; k++) {
      const previous = at.previous < 0 ? 0 : floats[at.previous + k]!;
      const f = floats[g + half + k]!;
      const r = floats[g + 2 * half + k]!;
      const dh = floats[at.outputGradient + k]!;
      const dr = dh * (floats[at.cell + k]! - floats[at.input + k]!);
      floats[dx + k] = floats[dx + k]! + dh * (1 - r);
      const dc = carried[k]! + dh * r;
      const df = dc * (previous - floats[g + k]!);
      floats[dg + k] = dc * (1 - f);
      // derivative of the soft step, from its value: with s = 2f - 1, (1 - |s|)² / 2
      const sf = 1 - Math.abs(2 * f - 1);
      const sr = 1 - Math.abs(2 * r - 1);
      const da = df * 0.5 * sf * sf;
      const db = dr * 0.5 * sr * sr;
      floats[dg + half + k] = da;
      floats[dg + 2 * half + k] = db;
      carried[k] = dc * f + da * floats[base + k]! + db * floats[base + half + k]!;
      const d = baseGradient + k;
      floats[d] = floats[d]! + da * previous;
      floats[d + half] = floats[d + half]! + db * previous;
      floats[d + 2 * half] = floats[d + 2 * half]! + da;
      floats[d + 3 * half] = floats[d + 3 * half]! + db;
    }
  }

  function layerForward({ floats, sentences }: Pass, layer: Layer): void {
    for (let direction = 0; direction < 2; direction++) {
      const base = layer.vectors.at + direction * 4 * half;
      for (const sentence of sentences)
        for (const cell of cellsOf(layer, sentence, direction)) stepForward(floats, base, cell);
    }
  }

  function layerBackward({ floats, sentences }: Pass, layer: Layer): void {
    for (let direction = 0; direction < 2; direction++) {
      const side = direction * 4 * half;
      for (const sentence of sentences) {
        carried.fill(0);
        for (const cell of cellsOf(layer, sentence, direction).reverse())
          stepBackward(floats, layer.vectors.at + side, layer.vectors.gradient + side, cell);
      }
    }
  }

  return {
    outputs,
    forward(pass, products) {
      const { floats, rows, rates } = pass;
      for (const layer of layers) {
        zero(floats, layer.gates.at, rows * 3 * H);
        products.forward(pass, layer.input, layer.weights, layer.gates);
        zero(floats, layer.output.at, rows * H);
        layerForward(pass, layer);
        if (!rates) continue;
        zero(floats, layer.output.gradient, rows * H);
        drop(pass, layer.output, layer.mask, rates.hidden);
      }
    },
    backward(pass, products) {
      for (const layer of layers.toReversed()) {
        undrop(pass, layer.output, layer.mask);
        zero(pass.floats, gatesGradient, pass.rows * 3 * H);
        layerBackward(pass, layer);
        products.backward(pass, layer.input, layer.weights, layer.gates);
      }
    },
  };
}
