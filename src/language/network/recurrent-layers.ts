import type { Kernel } from './kernel.ts';
import type { LoadedWeights } from './loaded-weights.ts';
import { STRETCH } from './stretch.ts';
import type { WeightsHeader } from './weights.ts';

/** The recurrent layers above the window layer, each over the one before it. */
export interface RecurrentLayers {
  /** Runs layers `from` to before `to` over the rows of `n` words at `input`, and gives the place of the last one's rows. */
  run(from: number, to: number, input: number, n: number): number;
  /** Place of the rows that a layer left when it ran last. */
  output(layer: number): number;
}

/** A layer reads the words from both sides: half of its units forwards, half backwards. */
export function recurrentLayersOf(
  kernel: Kernel,
  sizes: WeightsHeader['sizes'],
  loaded: LoadedWeights,
): RecurrentLayers {
  const H = sizes.hidden;
  const half = H / 2;
  const gates = kernel.reserve((STRETCH + 5) * 3 * H);
  const state = kernel.reserve(H);
  const layers = Array.from({ length: sizes.layers }, (_, layer) => ({
    weights: loaded.packed(`recurrent${layer}`),
    vectors: loaded.at(`recurrentVectors${layer}`),
    output: kernel.reserve((STRETCH + 5) * H),
  }));
  return {
    run: (from, to, input, n) => {
      let below = input;
      for (const { weights, vectors, output } of layers.slice(from, to)) {
        const f = kernel.floats();
        f.fill(0, gates, gates + n * 3 * H);
        kernel.multiplyPacked(below, weights, gates, 3 * H, n);
        f.fill(0, state, state + H);
        kernel.recur(gates, 3 * H, below, output, H, vectors, state, half, n);
        const last = n - 1;
        kernel.recur(
          gates + last * 3 * H + 3 * half,
          -3 * H,
          below + last * H + half,
          output + last * H + half,
          -H,
          vectors + 4 * half,
          state + half,
          half,
          n,
        );
        below = output;
      }
      return below;
    },
    output: (layer) => layers[layer]?.output ?? Number.NaN,
  };
}
