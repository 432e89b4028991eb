/** How many buckets `distanceBucket` has. */
export const DISTANCES = 24;

/** Bucket of head minus dependent, both token positions; 0 for the root (head -1). */
export function distanceBucket(head: number, dependent: number): number {
  if (head < 0) return 0;
  const gap = head - dependent;
  const size = Math.abs(gap);
  const step =
    size <= 5 ? size : size <= 7 ? 6 : size <= 10 ? 7 : size <= 15 ? 8 : size <= 22 ? 9 : size <= 35 ? 10 : 11;
  return gap < 0 ? step : 11 + step;
}
