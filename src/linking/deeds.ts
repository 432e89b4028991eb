import { conduct } from '../field/conduct/index.ts';
import { stem } from '../language/stems.ts';

const sortOf = new Map<string, number>();
conduct.forEach(({ words }, sort) => {
  for (const word of words.split(' ')) if (!sortOf.has(stem(word))) sortOf.set(stem(word), sort);
});

/** The sorts of deed that stems speak of: places in `field/conduct`. */
export function deedsOf(stems: Iterable<string>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const one of stems) {
    const sort = sortOf.get(one);
    if (sort !== undefined) found.add(sort);
  }
  return found;
}

/** What a reader calls a sort of deed: "collision". */
export const deedLabel = (sort: number): string => conduct[sort]!.label;
