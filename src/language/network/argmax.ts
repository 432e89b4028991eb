/** Place of the greatest of `n` numbers from `row` on, the first of several. */
export function argmax(numbers: Float32Array, row: number, n: number): number {
  let best = 0;
  let top = numbers[row] as number;
  for (let k = 1; k < n; k++) {
    const value = numbers[row + k] as number;
    if (value > top) {
      top = value;
      best = k;
    }
  }
  return best;
}
