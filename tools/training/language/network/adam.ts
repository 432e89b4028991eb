import type { Kernel } from '../../../../src/language/network/kernel.ts';
import type { Parameter } from './parameters.ts';

const FIRST = 0.9;
const SECOND = 0.98;

/** The gradient's length is bounded by this, over all parameters that are changed whole. */
const LONGEST_GRADIENT = 150;

/**
 * Steps of Adam (Kingma and Ba 2015) at a rate. Gradients are set to zero by it. Of `sparse` only the rows in `touched` are changed,
 * which is emptied.
 */
export function createAdam(
  kernel: Kernel,
  dense: readonly Parameter[],
  sparse: Parameter,
  touched: Set<number>,
): (rate: number) => void {
  let steps = 0;
  return (rate) => {
    const floats = kernel.floats();
    steps++;
    const correct1 = 1 - FIRST ** steps;
    const correct2 = 1 - SECOND ** steps;
    const length = gradientLength(floats, dense);
    const clip = length > LONGEST_GRADIENT ? LONGEST_GRADIENT / length : 1;
    const update = ({ at, gradient, first, second }: Parameter, from: number, to: number) => {
      for (let k = from; k < to; k++) {
        const g = floats[gradient + k]! * clip;
        floats[gradient + k] = 0;
        const a = FIRST * floats[first + k]! + (1 - FIRST) * g;
        const b = SECOND * floats[second + k]! + (1 - SECOND) * g * g;
        floats[first + k] = a;
        floats[second + k] = b;
        floats[at + k] = floats[at + k]! - (rate * (a / correct1)) / (Math.sqrt(b / correct2) + 1e-6);
      }
    };
    for (const one of dense) update(one, 0, one.rows * one.columns);
    for (const row of touched) update(sparse, row * sparse.columns, (row + 1) * sparse.columns);
    touched.clear();
  };
}

function gradientLength(floats: Float32Array, parameters: readonly Parameter[]): number {
  let sum = 0;
  for (const { gradient, rows, columns } of parameters) {
    for (let k = gradient; k < gradient + rows * columns; k++) sum += floats[k]! * floats[k]!;
  }
  return Math.sqrt(sum);
}
