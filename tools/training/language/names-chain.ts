import { LABEL_COUNT } from '../../../src/language/names/model.ts';

const n = LABEL_COUNT;

/** Sums over all label paths of a stretch that keep to `allowed` (a bit set for each place). */
export interface ChainSums {
  /** Natural logarithm of the sum; -Infinity where no path is allowed. */
  readonly logSum: number;
  /** Probability of each label at each place. */
  readonly labels: Float64Array;
  /** Expected uses of each transition; the first row also counts the step from and to the outside. */
  readonly steps: Float64Array;
}

/** Forward and backward sums, scaled at each place. */
export function chainSums(
  scores: Float64Array,
  transitions: Float32Array,
  allowed: readonly number[] | null,
): ChainSums {
  const length = scores.length / n;
  const step = Float64Array.from(transitions, Math.exp);
  const emit = new Float64Array(scores.length);
  let logSum = 0;
  for (let t = 0; t < length; t++) {
    let top = -Infinity;
    for (let k = 0; k < n; k++) top = Math.max(top, scores[t * n + k]!);
    logSum += top;
    for (let k = 0; k < n; k++) {
      emit[t * n + k] = allowed && !(allowed[t]! & (1 << k)) ? 0 : Math.exp(scores[t * n + k]! - top);
    }
  }
  const forward = new Float64Array(scores.length);
  const scale = new Float64Array(length);
  for (let t = 0; t < length; t++) {
    let total = 0;
    for (let k = 0; k < n; k++) {
      let sum = 0;
      if (t === 0) sum = step[k]!;
      else for (let j = 0; j < n; j++) sum += forward[(t - 1) * n + j]! * step[j * n + k]!;
      total += forward[t * n + k] = sum * emit[t * n + k]!;
    }
    if (!(total > 0)) return { logSum: -Infinity, labels: new Float64Array(0), steps: new Float64Array(0) };
    scale[t] = total;
    logSum += Math.log(total);
    for (let k = 0; k < n; k++) forward[t * n + k]! /= total;
  }
  const backward = new Float64Array(scores.length);
  let last = 0;
  for (let k = 0; k < n; k++) {
    backward[(length - 1) * n + k] = step[k * n]!;
    last += forward[(length - 1) * n + k]! * step[k * n]!;
  }
  logSum += Math.log(last);
  for (let t = length - 2; t >= 0; t--) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += step[j * n + k]! * emit[(t + 1) * n + k]! * backward[(t + 1) * n + k]!;
      backward[t * n + j] = sum / scale[t + 1]!;
    }
  }
  const labels = new Float64Array(scores.length);
  const steps = new Float64Array(n * n);
  for (let t = 0; t < length; t++) {
    for (let k = 0; k < n; k++) labels[t * n + k] = (forward[t * n + k]! * backward[t * n + k]!) / last;
    if (t === 0) for (let k = 0; k < n; k++) steps[k]! += labels[k]!;
    else {
      for (let j = 0; j < n; j++) {
        const left = forward[(t - 1) * n + j]!;
        if (left === 0) continue;
        for (let k = 0; k < n; k++)
          steps[j * n + k]! += (left * step[j * n + k]! * emit[t * n + k]! * backward[t * n + k]!) / (scale[t]! * last);
      }
    }
    if (t === length - 1) for (let k = 0; k < n; k++) steps[k * n]! += labels[t * n + k]!;
  }
  return { logSum, labels, steps };
}
