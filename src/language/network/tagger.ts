import { argmax } from './argmax.ts';
import type { Kernel } from './kernel.ts';
import type { LoadedWeights } from './loaded-weights.ts';
import { STRETCH } from './stretch.ts';
import type { Weights } from './weights.ts';

/** Tags of a word: indices into `header.xpos` and `header.upos`. */
export interface Tags {
  readonly xpos: Uint8Array;
  readonly upos: Uint8Array;
}

/** Writes the tags of `n` words, whose rows are at `input`, into `tags`, from the word `from` on. */
export type Tagger = (input: number, n: number, tags: Tags, from: number) => void;

export function taggerOf(kernel: Kernel, { header, tensor }: Weights, loaded: LoadedWeights): Tagger {
  const X = tensor('xpos').columns;
  const U = tensor('upos').columns;
  const columns = X + U;
  const weights = loaded.packed('xpos', 'upos');
  const scores = kernel.reserve((STRETCH + 5) * columns);
  return (input, n, { xpos, upos }, from) => {
    const f = kernel.floats();
    for (let t = 0; t < n; t++) {
      const row = scores + t * columns;
      f.copyWithin(row, loaded.at('xposBias'), loaded.at('xposBias') + X);
      f.copyWithin(row + X, loaded.at('uposBias'), loaded.at('uposBias') + U);
    }
    kernel.multiplyPacked(input, weights, scores, columns, n);
    for (let t = 0; t < n; t++) {
      const row = scores + t * columns;
      xpos[from + t] = argmax(f, row, header.xpos.length);
      upos[from + t] = argmax(f, row + X, header.upos.length);
    }
  };
}
