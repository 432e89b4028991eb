import type { Sentence } from '../sentence.ts';
import { byRules, longestFirst, ruleStates } from './found.ts';
import { type Model, modelNames } from './model.ts';
import { repeat } from './repeat.ts';
import { settle } from './settle.ts';
import type { NameSpan } from './span.ts';
import { trim } from './trim.ts';
import { wordsOf } from './words.ts';

export { genderOfFirstName, isListedPlace, isOrdinaryWord, isPeople, mayBeFirstName } from './lexicon.ts';
export type { NameKind, NameSpan } from './span.ts';
export { namesVersion } from './version.ts';

/** The names of a text, in order, without overlaps. `sentences` are those of this text; `model` is another than the shipped one, for training. */
export function findNames(text: string, sentences: readonly Sentence[], model?: Model): NameSpan[] {
  const words = wordsOf(sentences, text);
  const ruled = longestFirst(words, byRules(words));
  const { spans, leanings } = modelNames(words, ruleStates(words, ruled), model);
  const modelled = spans.flatMap((span) => trim(words, span) ?? []);
  const settled = longestFirst(words, settle(words, ruled, modelled, leanings));
  const found = repeat(words, settled);
  return found.map(({ first, last, kind, confidence, rule }) => ({
    start: words.at(first).start,
    end: nameEnd(words.at(last).text, words.at(last).end),
    kind,
    confidence,
    rule,
  }));
}

/** The full stop of a sentence that ends in "LLP." is not of the firm's name; that of "Inc." and "Jr." is. */
const nameEnd = (word: string, end: number) => (/^(?:LLP|LLC|LP|PLC|plc|AG|NV|SA|GmbH)\.$/.test(word) ? end - 1 : end);
