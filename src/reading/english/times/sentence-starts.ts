import type { Span } from '../../../document/document.ts';
import { BREAK, CAPITAL, NUMBER, PUNCTUATION, SENTENCE, SHORT, SPACED, WORD } from './kinds.ts';
import { kindAt, lengthAt, startAt, type Tokens, wordAt } from './tokens.ts';

/** Marks the first token of each sentence of a list. */
export function markGivenSentences(t: Tokens, sentences: readonly Span[]): void {
  let i = 0;
  for (const sentence of sentences) {
    while (i < t.count && (startAt(t, i) < sentence.start || (kindAt(t, i) & BREAK) !== 0)) i++;
    if (i < t.count) t.kind[i] = kindAt(t, i) | SENTENCE;
  }
}

/** Marks the first token of each sentence where nobody has split the text into sentences. */
export function markSentences(t: Tokens): void {
  let begins = true;
  for (let i = 0; i < t.count; i++) {
    if (kindAt(t, i) & BREAK) {
      begins = true;
      continue;
    }
    const mark = wordAt(t, i);
    if (begins && !isCloser(mark)) {
      t.kind[i] = kindAt(t, i) | SENTENCE;
      begins = false;
    }
    if (mark === '?' || mark === '!') begins = nextIsOpening(t, i + 1);
    else if (mark === '.') begins = !isAbbreviation(t, i - 1) && nextIsOpening(t, i + 1);
  }
}

/** "J. Smith", "U.S. District", "Sept. 6", "Inc. said", "Mr. Lee", "v. Jones": a full stop behind it ends no sentence. */
const isAbbreviation = (t: Tokens, i: number): boolean =>
  (kindAt(t, i) & WORD) !== 0 && (lengthAt(t, i) === 1 || (kindAt(t, i) & SHORT) !== 0 || TITLES.has(wordAt(t, i)));

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'jr',
  'sr',
  'st',
  'no',
  'gen',
  'rep',
  'sen',
  'gov',
  'hon',
  'prof',
  'co',
  'corp',
  'inc',
  'ltd',
  'vs',
]);

const isCloser = (mark: string): boolean => mark === '"' || mark === ')' || mark === "'" || mark === ']';

function nextIsOpening(t: Tokens, from: number): boolean {
  let i = from;
  while (i < t.count && i < from + 3 && isCloser(wordAt(t, i)) && (kindAt(t, i) & SPACED) === 0) i++;
  if (i >= t.count) return false;
  const bits = kindAt(t, i);
  if (bits & BREAK) return true;
  if ((bits & SPACED) === 0) return false;
  return (bits & (CAPITAL | NUMBER | PUNCTUATION)) !== 0;
}
