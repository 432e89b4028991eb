/** A chain of words, each with one of `n` labels: the likeliest labels together, and how likely each is by itself. */
export interface Chain {
  /** The labels of the likeliest path. */
  readonly path: Uint8Array;
  /** How much of all paths' probability goes through a label at a word; shares of one word sum to `total`. */
  share(word: number, label: number): number;
  total(word: number): number;
}

/**
 * Best path by Viterbi, shares by forward and backward sums; all in scaled probabilities.
 *
 * @param scores - log scores, a row of `n` a word
 * @param step - probability of label k after label j at `j * n + k`; label 0 is also what stands before the first and after the last word
 */
export function chainOf(scores: Float64Array, step: Float64Array, length: number, n: number): Chain {
  const emit = emissions(scores, length, n);
  const forward = forwards(emit, step, length, n);
  const backward = backwards(emit, step, length, n);
  const share = (t: number, k: number): number => forward[t * n + k]! * backward[t * n + k]!;
  return {
    path: bestPath(emit, step, length, n),
    share,
    total: (t) => {
      let total = 0;
      for (let k = 0; k < n; k++) total += share(t, k);
      return total;
    },
  };
}

/** Scores as factors, the greatest of each word 1. */
function emissions(scores: Float64Array, length: number, n: number): Float64Array {
  const emit = new Float64Array(length * n);
  for (let t = 0; t < length; t++) {
    let top = -Infinity;
    for (let k = 0; k < n; k++) top = Math.max(top, scores[t * n + k]!);
    for (let k = 0; k < n; k++) emit[t * n + k] = Math.exp(scores[t * n + k]! - top);
  }
  return emit;
}

function bestPath(emit: Float64Array, step: Float64Array, length: number, n: number): Uint8Array {
  const best = new Float64Array(length * n);
  const from = new Uint8Array(length * n);
  for (let t = 0; t < length; t++) {
    let total = 0;
    for (let k = 0; k < n; k++) {
      let top = t === 0 ? step[k]! : 0;
      for (let j = 0; t > 0 && j < n; j++) {
        const p = best[(t - 1) * n + j]! * step[j * n + k]!;
        if (p > top) {
          top = p;
          from[t * n + k] = j;
        }
      }
      best[t * n + k] = top * emit[t * n + k]!;
      total += best[t * n + k]!;
    }
    for (let k = 0; k < n; k++) best[t * n + k]! /= total;
  }
  let label = 0;
  let top = -1;
  for (let k = 0; k < n; k++) {
    const p = best[(length - 1) * n + k]! * step[k * n]!;
    if (p > top) {
      top = p;
      label = k;
    }
  }
  const path = new Uint8Array(length);
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = from[t * n + label]!;
  }
  return path;
}

function forwards(emit: Float64Array, step: Float64Array, length: number, n: number): Float64Array {
  const forward = new Float64Array(length * n);
  for (let t = 0; t < length; t++) {
    let total = 0;
    for (let k = 0; k < n; k++) {
      let sum = t === 0 ? step[k]! : 0;
      for (let j = 0; t > 0 && j < n; j++) sum += forward[(t - 1) * n + j]! * step[j * n + k]!;
      forward[t * n + k] = sum * emit[t * n + k]!;
      total += forward[t * n + k]!;
    }
    for (let k = 0; k < n; k++) forward[t * n + k]! /= total;
  }
  return forward;
}

function backwards(emit: Float64Array, step: Float64Array, length: number, n: number): Float64Array {
  const backward = new Float64Array(length * n);
  for (let k = 0; k < n; k++) backward[(length - 1) * n + k] = step[k * n]!;
  for (let t = length - 2; t >= 0; t--) {
    let total = 0;
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += step[j * n + k]! * emit[(t + 1) * n + k]! * backward[(t + 1) * n + k]!;
      backward[t * n + j] = sum;
      total += sum;
    }
    for (let j = 0; j < n; j++) backward[t * n + j]! /= total;
  }
  return backward;
}
