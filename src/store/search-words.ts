import { folded } from '../words/folded.ts';

/** What a search asks for: all of these must be found. */
export interface SearchTerm {
  /** One word, or the words of a phrase, each folded. Never empty. */
  readonly words: readonly string[];
  /** The last word is the beginning of one. */
  readonly isPrefix: boolean;
}

/** A run of letters and digits with its marks: what both the index and this file take for a word. */
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** More terms than this are nobody's question; the rest is not looked at. */
const mostTerms = 32;

/**
 * Words, `"a phrase"`, `begin*`, `"a phrase that beg"*`. A word with marks inside (`5:22-cv-10`, `O'Hara`) is a phrase of its parts. Any string is a
 * question; one without letters or digits asks nothing.
 */
export function termsOf(question: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of question.matchAll(/"([^"]*)"(\*?)|[^\s"]+/gu)) {
    const [whole, phrase, star] = match;
    const words = [...(phrase ?? whole).matchAll(word)].map(([one]) => folded(one)).filter((one) => one !== '');
    if (words.length > 0) terms.push({ words, isPrefix: phrase === undefined ? whole.endsWith('*') : star === '*' });
    if (terms.length === mostTerms) break;
  }
  return terms;
}

/** Where the terms stand in a text, each phrase as one stretch, in order. */
export function findTerms(
  text: string,
  terms: readonly SearchTerm[],
): readonly { readonly start: number; readonly end: number }[] {
  if (terms.length === 0) return [];
  const tokens = [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: folded(match[0]),
  }));
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let longest = 0;
    for (const { words, isPrefix } of terms) {
      const fits = words.every((one, offset) => {
        const token = tokens[at + offset];
        if (!token) return false;
        return isPrefix && offset === words.length - 1 ? token.word.startsWith(one) : token.word === one;
      });
      if (fits) longest = Math.max(longest, words.length);
    }
    if (longest === 0) continue;
    const end = tokens[at + longest - 1]!.end;
    const last = found.at(-1);
    if (last && tokens[at]!.start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start: tokens[at]!.start, end });
  }
  return found;
}
