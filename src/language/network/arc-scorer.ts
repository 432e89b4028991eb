import { argmax } from './argmax.ts';
import { distanceBucket } from './distance.ts';
import type { Kernel } from './kernel.ts';
import type { LoadedWeights } from './loaded-weights.ts';
import { LONGEST_PARSED, STRETCH } from './stretch.ts';
import { decodeTree } from './tree.ts';
import type { Weights } from './weights.ts';

/** Who hangs from whom, by the rows of the last recurrent layer. */
export interface ArcScorer {
  /** The best tree over `n` words whose rows are at `input`: heads as token positions, -1 for the root. */
  heads(input: number, n: number): Int32Array;
  /** Labels of the arcs, as indices, right after `heads`, whose scores of the words it goes on with. */
  labels(heads: Int32Array, n: number): Uint8Array;
}

export function arcScorerOf(kernel: Kernel, { header, tensor }: Weights, loaded: LoadedWeights): ArcScorer {
  const { arc: A, label: B } = header.sizes;
  // More columns than labels: the kernel takes four at a time.
  const R = tensor('labels').columns;
  const T = STRETCH + 5;
  const N = LONGEST_PARSED + 8;
  // side by side: as dependent, as head, and the same two for labels
  const SIDES = 2 * A + 2 * B;
  const sideWeights = loaded.packed('dependent', 'head', 'labelDependent', 'labelHead');
  const sides = kernel.reserve(T * SIDES);
  const headRows = kernel.reserve((N + 1) * A);
  const turned = kernel.reserve(T * A);
  const headsTurned = kernel.reserve(A * N);
  const scores = kernel.reserve(N * N);
  const labelHidden = kernel.reserve(T * B);
  const labelScores = kernel.reserve(T * R);
  const ownScores = new Float64Array(N);

  /** Each word as a dependent and as a head; the root as a head comes first. */
  const computeSides = (input: number, n: number): void => {
    const f = kernel.floats();
    f.fill(0, sides, sides + n * SIDES);
    for (let t = 0; t < n; t++) {
      f.copyWithin(sides + t * SIDES, loaded.at('dependentBias'), loaded.at('dependentBias') + A);
      f.copyWithin(sides + t * SIDES + A, loaded.at('headBias'), loaded.at('headBias') + A);
    }
    kernel.multiplyPacked(input, sideWeights, sides, SIDES, n);
    for (let t = 0; t < n; t++) {
      const row = sides + t * SIDES;
      for (let k = row; k < row + 2 * A; k++) f[k] = Math.max(f[k] as number, 0);
      f.copyWithin(headRows + (t + 1) * A, row + A, row + 2 * A);
    }
    f.copyWithin(headRows, loaded.at('rootHead'), loaded.at('rootHead') + A);
  };

  /** The heads' rows turned into columns, and what each is worth as a head of whatever word. */
  const turnHeads = (n: number, columns: number): void => {
    const f = kernel.floats();
    const headScore = loaded.at('headScore');
    for (let j = 0; j <= n; j++) {
      let sum = 0;
      for (let d = 0; d < A; d++) {
        const value = f[headRows + j * A + d] as number;
        f[headsTurned + d * columns + j] = value;
        sum += value * (f[headScore + d] as number);
      }
      ownScores[j] = sum;
    }
    for (let d = 0; d < A; d++) for (let j = n + 1; j < columns; j++) f[headsTurned + d * columns + j] = 0;
  };

  return {
    heads: (input, n) => {
      computeSides(input, n);
      const f = kernel.floats();
      f.fill(0, turned, turned + n * A);
      kernel.multiply(sides, SIDES, 1, loaded.at('bilinear'), A, turned, A, n, A, A);
      const columns = (n + 4) & ~3;
      turnHeads(n, columns);
      const distance = loaded.at('distance');
      for (let i = 0; i < n; i++) {
        const row = scores + i * columns;
        for (let j = 0; j < columns; j++)
          f[row + j] =
            j > n || j === i + 1 ? -1e4 : (ownScores[j] as number) + (f[distance + distanceBucket(j - 1, i)] as number);
      }
      kernel.multiply(turned, A, 1, headsTurned, columns, scores, columns, n, columns, A);
      return decodeTree(f, scores, columns, n);
    },
    labels: (heads, n) => {
      const f = kernel.floats();
      heads.forEach((head, i) => {
        const left = sides + i * SIDES + 2 * A;
        const right = head < 0 ? loaded.at('rootLabel') : sides + head * SIDES + 2 * A + B;
        const gap = loaded.at('labelDistance') + distanceBucket(head, i) * B;
        for (let d = 0; d < B; d++) {
          const sum = (f[left + d] as number) + (f[right + d] as number) + (f[gap + d] as number);
          f[labelHidden + i * B + d] = Math.max(sum, 0);
        }
        f.copyWithin(labelScores + i * R, loaded.at('labelsBias'), loaded.at('labelsBias') + R);
      });
      kernel.multiply(labelHidden, B, 1, loaded.at('labels'), R, labelScores, R, n, R, B);
      return Uint8Array.from(heads, (_, i) => argmax(f, labelScores + i * R, header.labels.length));
    },
  };
}
