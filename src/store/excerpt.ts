import type { SearchTerm } from './search-words.ts';
import { findTerms } from './search-words.ts';
import type { SearchHit } from './store.ts';

/** Code units of context before and after the first word found. */
const before = 80;
const after = 180;

type Found = SearchHit['found'];

/** A line or so around the first place found, without breaking a word or a surrogate pair. */
export function excerpt(text: string, found: Found): Pick<SearchHit, 'words' | 'found'> {
  const first = found[0] ?? { start: 0, end: 0 };
  let start = Math.max(0, first.start - before);
  if (start > 0) start += /^\S*\s*/u.exec(text.slice(start, first.start))![0].length;
  let end = Math.min(text.length, first.end + after);
  if (end < text.length) end -= /\s*\S*$/u.exec(text.slice(first.end, end))![0].length;
  end = Math.max(end, first.end);
  return {
    words: text.slice(start, end),
    found: found.filter((one) => one.end <= end).map((one) => ({ start: one.start - start, end: one.end - start })),
  };
}

/** The report whose words hold the most of what is looked for, the first of several, with the places in its words; `null` for none. */
export function bestReport<T extends { readonly words: string }>(
  reports: readonly T[],
  terms: readonly SearchTerm[],
): { readonly report: T; readonly found: Found } | null {
  let best: { readonly report: T; readonly found: Found } | null = null;
  for (const report of reports) {
    const found = findTerms(report.words, terms);
    if (best === null || found.length > best.found.length) best = { report, found };
  }
  return best;
}
