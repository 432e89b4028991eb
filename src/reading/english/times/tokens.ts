import { BREAK, SPACED } from './kinds.ts';

/**
 * The text in pieces, as parallel arrays (one number a token: no object is made for words that are not about time). They are read by the
 * functions below, which answer for places before the first and after the last token, too.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Int32Array;
  readonly value: Int32Array;
  readonly word: readonly string[];
  readonly entry: Int32Array;
}

/** Entries of the lexicon for what is written in digits. */
export const NUMBER_ENTRY = 1;
export const ORDINAL_ENTRY = 2;
export const DECADE_ENTRY = 3;

export const startAt = (t: Tokens, i: number): number => t.start[i] ?? Number.NaN;

export const endAt = (t: Tokens, i: number): number => t.end[i] ?? Number.NaN;

export const lengthAt = (t: Tokens, i: number): number => endAt(t, i) - startAt(t, i);

/** The kinds of a token, as bits. */
export const kindAt = (t: Tokens, i: number): number => t.kind[i] ?? 0;

/** What the word counts for: number, month 1 to 12, weekday 1 to 7, ...; -1 for digits too long to be a number here. */
export const valueAt = (t: Tokens, i: number): number => t.value[i] ?? Number.NaN;

/** Place in the lexicon, 0 for none: what the list of forms is looked up by. */
export const entryAt = (t: Tokens, i: number): number => t.entry[i] ?? 0;

/** The lexicon's lower-case word, the punctuation mark, or '' for a word that the lexicon does not hold. */
export const wordAt = (t: Tokens, i: number): string => t.word[i] ?? '';

/** The token's own letters, lower-cased; for words outside the lexicon. */
export const lowerAt = (t: Tokens, i: number): string =>
  i >= 0 && i < t.count ? t.text.slice(t.start[i], t.end[i]).toLowerCase() : '';

/** Whether no white space stands before the token. */
export const isTight = (t: Tokens, i: number): boolean =>
  i > 0 && i < t.count && (kindAt(t, i) & (SPACED | BREAK)) === 0;

/** Whether token `i` exists and is one of the kinds. */
export const isKind = (t: Tokens, i: number, bits: number): boolean => i < t.count && (kindAt(t, i) & bits) !== 0;
