/** The value found most often; the first of those that tie; `null` of none. */
export const commonest = <T>(values: Iterable<T>): T | null => weightiest(Array.from(values, (value) => [value, 1]));

/** The value whose weights add up to most; the first of those that tie; `null` of none. */
export function weightiest<T>(weighed: Iterable<readonly [value: T, weight: number]>): T | null {
  const counts = new Map<T, number>();
  for (const [value, weight] of weighed) counts.set(value, (counts.get(value) ?? 0) + weight);
  let best: T | null = null;
  let most = 0;
  for (const [value, count] of counts) {
    if (count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}
