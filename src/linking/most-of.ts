/** The value counted most, the first of several; `null` of none. */
export function mostOf<T>(counts: ReadonlyMap<T, number>): T | null {
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value;
  return best;
}
