import type { Sentence } from '../sentence.ts';
import { byRules, longestFirst, ruleStates } from './found.ts';
import { modelNames } from './model.ts';
import { repeat } from './repeat.ts';
import { settle } from './settle.ts';
import type { NameSpan } from './span.ts';
import { trim } from './trim.ts';
import { wordsOf } from './words.ts';

export { genderOfFirstName } from './lexicon.ts';
export type { NameKind, NameSpan } from './span.ts';

/** The names of a text, in order, without overlaps. `sentences` are those of this text. */
export function findNames(text: string, sentences: readonly Sentence[]): NameSpan[] {
  const words = wordsOf(sentences, text);
  const ruled = longestFirst(words, byRules(words));
  const modelled = modelNames(words, ruleStates(words, ruled)).flatMap((span) => trim(words, span) ?? []);
  const settled = longestFirst(words, settle(words, ruled, modelled));
  const found = repeat(words, settled);
  return found.map(({ first, last, kind, confidence, rule }) => ({
    start: words.start[first]!,
    end: Math.min(words.end[last]!, text.length),
    kind,
    confidence,
    rule,
  }));
}
