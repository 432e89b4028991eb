/** "An earlier story incorrectly said", "A story on Tuesday said". */
const misreported =
  /\b(?:story|stories|article|report|version|headline|caption|post|item)s?\b[^.;]{0,60}?\b(?:said|says|stated|reported|gave|identified|misidentified|misstated|named|suggested|implied)\b/i;
const inError = /\b(?:incorrectly|wrongly|erroneously|mistakenly|in error|misstated|misidentified)\b/i;
/** What a correction is headed by. */
const headed = /^\W{0,9}(?:correction|corrected|clarification|erratum|editor['’]s note)\b/i;

/**
 * Whether what a sentence tells is what had been told wrongly: "A story on Tuesday incorrectly said that Oak was charged", or without the adverb
 * where the words above it are headed as a correction.
 *
 * @param above - the words of the document before the sentence, those of its own paragraph at least
 */
export function isRetracted(sentence: string, above: string): boolean {
  if (!misreported.test(sentence)) return false;
  return inError.test(sentence) || headed.test(sentence) || headed.test(above.slice(-300).split('\n').at(-1) ?? '');
}
