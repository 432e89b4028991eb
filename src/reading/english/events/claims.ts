import type { Span } from '../../../document/document.ts';
import { claimForms, degree } from '../../../field/claims/index.ts';
import type { Analysis } from '../../../language/index.ts';

/** Claims and charges by name, as pleadings and indictments call them. */
const named = new RegExp(`\\b${degree}(?:${claimForms.map(({ words }) => words).join('|')})\\b`, 'gi');

/** The claims or charges that a sentence names, in its own words, each once. */
export const claimsOf = (sentence: string): string[] => [
  ...new Set([...sentence.matchAll(named)].map(([words]) => claimOf(words))),
];

const civil = new RegExp(
  `^${degree}(?:${claimForms.flatMap(({ words, only }) => (only === 'civil' ? words : [])).join('|')})$`,
);

/** `civil` where there are claims and nobody is prosecuted for any of them. */
export const claimsOnly = (claims: readonly string[]): 'civil' | null =>
  claims.length > 0 && claims.every((claim) => civil.test(claim)) ? 'civil' : null;

/** One name for one claim, however it is written: "criminal contempt" and "contempt of court", "second degree" and "second-degree". */
const claimOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:federal|criminal|civil) /, '')
    .replace(/^(first|second|third) degree /, '$1-degree ')
    .replace(/^obstruction$/, 'obstruction of justice')
    .replace(/^contempt$/, 'contempt of court')
    .replace(/^making false/, 'false');

/** By these a word is a part of what it hangs on: an object, a complement, an attribute, one of several joined. */
const partOf = /^(?:obj|iobj|obl|nmod|compound|amod|conj|appos|acl|advcl|xcomp|nsubj:pass|flat|fixed|dep)$/;
/** What a verb is told by with its objects: "[filed] a fraud suit" may be read at the suit. */
const objectOf = /^(?:obj|iobj|obl|nsubj:pass|xcomp|compound|nmod)$/;
const finite = /^VB[DPZ]$/;

/**
 * Of the claims that a sentence names those that one of its events is about: what is charged, sued for, tried, pleaded to, decided. Their words
 * hang on the words of the event ("charged with *fraud*", "settled the *negligence* suit"), with no other finite verb between: in "testified
 * that he was told to commit perjury" none is the witness's.
 *
 * @param trigger - the words of the event, in UTF-16 code units of the document
 */
export function claimsAtIssue({ sentence, words, tree }: Analysis, text: string, trigger: Span): string[] {
  const first = words.findIndex(({ end }) => end > trigger.start);
  const inTrigger = (at: number) => words[at]!.start < trigger.end && words[at]!.end > trigger.start;
  const hangs = (at: number): boolean => {
    for (let here = at, steps = 0; here >= 0 && steps < 12; here = tree.heads[here]!, steps += 1) {
      if (inTrigger(here)) return true;
      if (here !== at && finite.test(words[here]!.xpos) && !tree.dependents[here]!.some(inTrigger)) return false;
      // "Filed a fraud suit": the suit is the event's object, the event may be told by its own object.
      if (tree.dependents[here]!.some((one) => inTrigger(one) && objectOf.test(tree.relations[one]!))) return true;
      // "Dismissed the negligence claim but let the fraud claim go on": another verb's object.
      const joined = tree.relations[here] === 'conj' && words[here]!.upos === 'VERB';
      if (joined || !partOf.test(tree.relations[here]!)) return false;
    }
    return false;
  };
  if (first < 0) return [];
  const found = [...text.slice(sentence.start, sentence.end).matchAll(named)].filter(({ index, 0: claim }) => {
    const [start, end] = [sentence.start + index, sentence.start + index + claim.length];
    const inside = words.flatMap((one, at) => (one.start < end && one.end > start ? [at] : []));
    const head = inside.find((at) => !inside.includes(tree.heads[at]!));
    return head !== undefined && (inside.some(inTrigger) || hangs(head));
  });
  return [...new Set(found.map(([claim]) => claimOf(claim)))];
}
