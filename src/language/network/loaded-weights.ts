import type { Kernel, PackedMatrix } from './kernel.ts';
import type { Weights } from './weights.ts';

/** Tensors that are read as 16-bit integers. */
const PACKED = /^(?:xpos|upos|dependent|head|labelDependent|labelHead|recurrent\d)$/;

/** Trained weights in the kernel's memory. */
export interface LoadedWeights {
  /** Where a matrix of floats begins. */
  at(name: string): number;
  /** Matrices side by side, packed. */
  packed(...names: string[]): PackedMatrix;
}

/** Copies the weights into the kernel's memory: all but the embedding, which is read word by word, and what is packed when asked for. */
export function loadWeights(kernel: Kernel, { header, tensor }: Weights): LoadedWeights {
  const places = new Map<string, number>();
  for (const { name } of header.tensors) {
    if (name === 'embedding' || PACKED.test(name)) continue;
    const { scale, values } = tensor(name);
    const at = kernel.reserve(values.length);
    const floats = kernel.floats();
    for (let k = 0; k < values.length; k++) floats[at + k] = (values[k] as number) * scale;
    places.set(name, at);
  }
  return {
    at: (name) => {
      const place = places.get(name);
      if (place === undefined) throw new Error(`The weights have no tensor "${name}".`);
      return place;
    },
    packed: (...names) => {
      const parts = names.map(tensor);
      const rows = parts[0]?.rows ?? 0;
      const columns = parts.reduce((sum, part) => sum + part.columns, 0);
      const values = new Float32Array(rows * columns);
      let left = 0;
      for (const part of parts) {
        for (let row = 0; row < rows; row++) {
          for (let k = 0; k < part.columns; k++)
            values[row * columns + left + k] = (part.values[row * part.columns + k] as number) * part.scale;
        }
        left += part.columns;
      }
      return kernel.pack(values, rows, columns);
    },
  };
}
