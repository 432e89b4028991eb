import type { Span } from '../../../document/document.ts';
import {
  BREAK,
  CAPITAL,
  DECADE,
  GROUPED,
  NEWLINE,
  NUMBER,
  ORDINAL,
  PAST,
  PUNCTUATION,
  SENTENCE,
  SHORT,
  SPACED,
  UPPER,
  WORD,
} from './kinds.ts';
import { entryOf, punctuation } from './lexicon.ts';

/**
 * The text in pieces, as parallel arrays (one number a token: no object is made for words that are not about time).
 * `word` is the lexicon's lower-case word, the punctuation mark, or '' for a word that the lexicon does not hold.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Int32Array;
  /** What the word counts for: number, month 1 to 12, weekday 1 to 7, ...; -1 for digits too long to be a number here. */
  readonly value: Int32Array;
  readonly word: readonly string[];
  /** Place in the lexicon, 0 for none: what the list of forms is looked up by. */
  readonly entry: Int32Array;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7);

/** Entries of the lexicon for what is written in digits. */
export const NUMBER_ENTRY = 1;
export const ORDINAL_ENTRY = 2;
export const DECADE_ENTRY = 3;

const MAX_DIGITS = 9;

/** Splits a text. `blocks`: only these stretches are read, and nothing crosses their borders. One pass, linear. */
export function tokenize(text: string, blocks: readonly Span[] | null, sentences: readonly Span[] | null): Tokens {
  // At most one token a code unit, and one break for each block.
  const room = text.length + (blocks?.length ?? 0) + 2;
  const start = new Int32Array(room);
  const end = new Int32Array(room);
  const kind = new Int32Array(room);
  const value = new Int32Array(room);
  const entry = new Int32Array(room);
  const word: string[] = [];
  let count = 0;

  const push = (from: number, to: number, bits: number, what: number, name: string, place: number): void => {
    start[count] = from;
    end[count] = to;
    kind[count] = bits;
    value[count] = what;
    entry[count] = place;
    word.push(name);
    count++;
  };

  const read = (from: number, to: number): void => {
    let at = from;
    let space = SPACED;
    while (at < to) {
      let c = text.charCodeAt(at);
      if (c === 32 || c === 10 || c === 9 || c === 13 || c === 0xa0 || c === 0x2009 || c === 0x202f) {
        let lines = 0;
        do {
          if (c === 10) lines++;
          at++;
          c = at < to ? text.charCodeAt(at) : 0;
        } while (c === 32 || c === 10 || c === 9 || c === 13 || c === 0xa0 || c === 0x2009 || c === 0x202f);
        space = SPACED | (lines > 0 ? NEWLINE : 0);
        if (lines > 1 && count > 0) push(at, at, BREAK, 0, '', 0);
        continue;
      }
      const first = at;
      if (isLetter(c)) {
        // Hash of the lower-cased word, by the lexicon's own formula.
        let hash = 0;
        let upper = true;
        do {
          if (c >= 97 && c <= 122) upper = false;
          hash = (Math.imul(hash, 31) + (c | 32)) | 0;
          at++;
          c = at < to ? text.charCodeAt(at) : 0;
        } while (isLetter(c));
        const c0 = text.charCodeAt(first);
        let bits = WORD | space;
        if (c0 >= 65 && c0 <= 90) bits |= CAPITAL | (upper && at - first > 1 ? UPPER : 0);
        const found = entryOf(text, first, at, hash);
        if (found) push(first, at, bits | found.kind, found.value, found.word, found.place);
        else {
          // The regular past: "denied", "ruled". Short ones ("red", "bed") are not verbs.
          if (at - first > 3 && text.charCodeAt(at - 1) === 100 && text.charCodeAt(at - 2) === 101) bits |= PAST;
          push(first, at, bits, 0, '', 0);
        }
        space = 0;
      } else if (isDigit(c)) {
        let number = 0;
        do {
          number = number * 10 + c - 48;
          at++;
          c = at < to ? text.charCodeAt(at) : 0;
        } while (isDigit(c) && at - first <= MAX_DIGITS);
        let bits = NUMBER | space;
        let place = NUMBER_ENTRY;
        if (isDigit(c)) {
          do {
            at++;
            c = at < to ? text.charCodeAt(at) : 0;
          } while (isDigit(c));
          number = -1;
        }
        // 12,500: groups of three digits make one number.
        let groups = 0;
        while (
          number >= 0 &&
          c === 44 &&
          at - first <= 3 + groups * 4 &&
          at + 3 < to + 0 &&
          isDigit(text.charCodeAt(at + 1)) &&
          isDigit(text.charCodeAt(at + 2)) &&
          isDigit(text.charCodeAt(at + 3)) &&
          !(at + 4 < to && isDigit(text.charCodeAt(at + 4)))
        ) {
          number = groups < 2 ? number * 1000 + Number(text.slice(at + 1, at + 4)) : -1;
          groups++;
          bits |= GROUPED;
          at += 4;
          c = at < to ? text.charCodeAt(at) : 0;
        }
        const c1 = at + 1 < to ? text.charCodeAt(at + 1) | 32 : 0;
        const afterTwo = at + 2 < to ? text.charCodeAt(at + 2) : 0;
        const low = c | 32;
        if (
          ((low === 116 && c1 === 104) || // th
            (low === 115 && c1 === 116) || // st
            (low === 110 && c1 === 100) || // nd
            (low === 114 && c1 === 100)) && // rd
          !isLetter(afterTwo)
        ) {
          bits = (bits & ~NUMBER) | ORDINAL;
          place = ORDINAL_ENTRY;
          at += 2;
        } else if (
          low === 100 &&
          !isLetter(at + 1 < to ? text.charCodeAt(at + 1) : 0) &&
          (number % 10 === 2 || number % 10 === 3)
        ) {
          // Court papers: 2d, 3d.
          bits = (bits & ~NUMBER) | ORDINAL;
          place = ORDINAL_ENTRY;
          at += 1;
        } else if (
          number % 10 === 0 &&
          number > 0 &&
          (at - first === 4 || at - first === 2 || at - first === 3) &&
          c === 115 &&
          !isLetter(at + 1 < to ? text.charCodeAt(at + 1) : 0)
        ) {
          // 1990s, 90s
          bits = (bits & ~NUMBER) | DECADE;
          place = DECADE_ENTRY;
          at++;
        }
        push(first, at, bits, number, '', place);
        space = 0;
      } else {
        at++;
        const found = punctuation(c);
        push(first, at, PUNCTUATION | space, c, found.word, found.place);
        space = 0;
      }
    }
  };

  if (blocks === null) read(0, text.length);
  else {
    for (const block of blocks) {
      read(Math.max(0, block.start), Math.min(text.length, block.end));
      push(Math.min(text.length, block.end), Math.min(text.length, block.end), BREAK, 0, '', 0);
    }
  }
  const tokens = { text, count, start, end, kind, value, word, entry };
  if (sentences === null) markSentences(tokens);
  else {
    let i = 0;
    for (const sentence of sentences) {
      while (i < count && (start[i]! < sentence.start || (kind[i]! & BREAK) !== 0)) i++;
      if (i < count) kind[i]! |= SENTENCE;
    }
  }
  return tokens;
}

/** Abbreviations after which a full stop does not end a sentence though a capital follows. */
function markSentences(t: Tokens): void {
  let begins = true;
  for (let i = 0; i < t.count; i++) {
    const bits = t.kind[i]!;
    if (bits & BREAK) {
      begins = true;
      continue;
    }
    if (begins && !isCloser(t.word[i]!)) {
      t.kind[i]! |= SENTENCE;
      begins = false;
    }
    const mark = t.word[i]!;
    if (mark === '?' || mark === '!') begins = nextIsOpening(t, i + 1);
    else if (mark === '.') {
      const before = i > 0 ? t.kind[i - 1]! : 0;
      const length = i > 0 ? t.end[i - 1]! - t.start[i - 1]! : 0;
      // "J. Smith", "U.S. District", "Sept. 6", "Inc. said", "Mr. Lee", "v. Jones"
      const abbreviation =
        (before & WORD) !== 0 && (length === 1 || (before & SHORT) !== 0 || TITLES.has(t.word[i - 1]!));
      begins = !abbreviation && nextIsOpening(t, i + 1);
    }
  }
}

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
  while (i < t.count && i < from + 3 && isCloser(t.word[i]!) && (t.kind[i]! & SPACED) === 0) i++;
  if (i >= t.count) return false;
  const bits = t.kind[i]!;
  if (bits & BREAK) return true;
  if ((bits & SPACED) === 0) return false;
  return (bits & (CAPITAL | NUMBER | PUNCTUATION)) !== 0;
}

/** Whether no white space stands before the token. */
export const isTight = (t: Tokens, i: number): boolean => i > 0 && i < t.count && (t.kind[i]! & (SPACED | BREAK)) === 0;

/** Whether token `i` exists and is one of the kinds. */
export const isKind = (t: Tokens, i: number, bits: number): boolean =>
  i >= 0 && i < t.count && (t.kind[i]! & bits) !== 0;

export const wordAt = (t: Tokens, i: number): string => (i >= 0 && i < t.count ? t.word[i]! : '');

/** The token's own letters, lower-cased; for words outside the lexicon. */
export const lowerAt = (t: Tokens, i: number): string =>
  i >= 0 && i < t.count ? t.text.slice(t.start[i]!, t.end[i]!).toLowerCase() : '';
