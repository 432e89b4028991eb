import type { Fragment } from './page.ts';

/** The numbers that pleading paper and transcripts print beside their lines, and what else stands on the page. */
export interface Numbered {
  readonly fragments: readonly Fragment[];
  /** By their place on the page, from top to bottom; empty on a page without. */
  readonly numbers: readonly { readonly number: number; readonly baseline: number }[];
}

/** A page with fewer has numbered items, not numbered lines. */
const fewest = 10;

/** How far their left or right borders may be from one another, in points. */
const aligned = 14;

/** Takes the printed numbers of lines off a page: a column of 1, 2, 3, ... at its left border, with nothing left of it. */
export function withoutLineNumbers(fragments: readonly Fragment[], width: number): Numbered {
  const candidates = fragments
    .filter(({ words, left }) => /^\s*\d{1,2}\s*$/.test(words) && left < 0.25 * width)
    .sort((a, b) => a.baseline - b.baseline);
  for (const first of candidates.filter(({ words }) => Number(words) <= 2)) {
    const column = [first];
    for (const one of candidates) {
      const last = column.at(-1)!;
      const follows = Number(one.words) === Number(last.words) + 1 && one.baseline > last.baseline;
      if (follows && (near(one.right, first.right) || near(one.left, first.left))) column.push(one);
    }
    if (column.length < fewest) continue;
    const taken = new Set(column);
    return {
      fragments: fragments.filter((one) => !taken.has(one)),
      numbers: column.map(({ words, baseline }) => ({ number: Number(words), baseline })),
    };
  }
  return { fragments, numbers: [] };
}

const near = (one: number, other: number): boolean => Math.abs(one - other) <= aligned;

/** The number that a line at this height has: that of the printed number nearest to it; `null` on a page without. */
export function numberAt(numbers: Numbered['numbers'], baseline: number): number | null {
  let best: Numbered['numbers'][number] | null = null;
  for (const one of numbers)
    if (best === null || Math.abs(one.baseline - baseline) < Math.abs(best.baseline - baseline)) best = one;
  return best?.number ?? null;
}
