import type { Sentence, Token } from '../sentence.ts';
import { COMMON, lexiconBits } from './lexicon.ts';

/** How a word is written, as bits. */
export const CAPITAL = 1;
/** Two letters or more, none of them small: "SEC", "U.S.", "MANVILLE". */
export const UPPER = 2;
export const SMALL = 4;
export const DIGIT = 8;
/** No letter and no digit. */
export const MARK = 16;
/** "E." or "J.R.", or a single capital letter. */
export const INITIAL = 32;
/** First word of its sentence, quotation marks and brackets aside: its capital says little. */
export const FIRST = 64;
/** In a sentence written in capitals throughout, or in title case: capitals say nothing. */
export const SHOUTED = 128;
/** First word of a line. */
export const LINE = 256;

/** A word as it stands in the text. */
export interface WrittenWord {
  readonly text: string;
  readonly lower: string;
  /** Offsets in the text, UTF-16. */
  readonly start: number;
  readonly end: number;
  /** Which sentence the word is in; what follows a wide gap (an indented line, a blank line) counts as another one. */
  readonly sentence: number;
  readonly shape: number;
  /** Bits of the word lists, `lexicon.ts`. */
  readonly bits: number;
}

/**
 * The words of a text. Finer than tokens: hyphens and possessive endings stand alone, however the tokens came, so that
 * "New York-based" and "Harlow's" give their names free.
 */
export interface Words {
  readonly count: number;
  /** The word at a place; before the first and after the last an empty one, of no sentence. */
  at(place: number): WrittenWord;
  /** The words of `from` to before `to`. */
  slice(from: number, to: number): readonly WrittenWord[];
}

const none: WrittenWord = { text: '', lower: '', start: Number.NaN, end: Number.NaN, sentence: -1, shape: 0, bits: 0 };

/** The words `first` to `last` in lower case, a blank between each two. */
export const loweredForm = (words: Words, first: number, last: number): string =>
  first === last
    ? words.at(first).lower
    : words
        .slice(first, last + 1)
        .map(({ lower }) => lower)
        .join(' ');

interface Look {
  readonly lower: string;
  readonly shape: number;
  readonly bits: number;
}

const looks = new Map<string, Look>();

function lookOf(word: string): Look {
  let look = looks.get(word);
  if (!look) {
    // The cache only saves time; it is emptied before it can grow with the input.
    if (looks.size > 60_000) looks.clear();
    const lower = word.toLowerCase();
    look = { lower, shape: shapeOf(word), bits: lexiconBits(lower) };
    looks.set(word, look);
  }
  return look;
}

/** The shape of a word by itself; `FIRST` and `SHOUTED` come from its sentence. */
export function shapeOf(word: string): number {
  if (!/[\p{L}\p{N}]/u.test(word)) return MARK;
  let shape = 0;
  if (/\p{N}/u.test(word)) shape |= DIGIT;
  if (/^\p{Lu}/u.test(word)) shape |= CAPITAL;
  // "al-Qaeda", "eBay", "d'Arcy": a capital inside counts, after one small syllable.
  else if (/^(?:\p{Ll}{1,3}['\u2019]?)\p{Lu}/u.test(word)) shape |= CAPITAL;
  if (/^\p{Lu}[\p{Lu}\p{N}.&'\u2019/]*$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word)) shape |= UPPER;
  if (/^(?:\p{Lu}\.){1,4}$|^\p{Lu}$/u.test(word)) shape |= INITIAL;
  if (!(shape & CAPITAL) && /^\p{Ll}/u.test(word)) shape |= SMALL;
  return shape;
}

const isHyphen = (unit: number) => unit === 45 || (unit >= 0x2010 && unit <= 0x2015);
const isApostrophe = (unit: number) => unit === 39 || unit === 0x2019;

/** Splits a token at hyphens and before a possessive ending; most tokens are one part. */
function partsOf(token: string): readonly string[] {
  const length = token.length;
  if (length < 2 || length > 200) return [token];
  // "'s" and "s'" lose their ending; "'s" itself and "O'Brien" stay whole.
  let stop = length;
  if (isApostrophe(token.charCodeAt(length - 1))) stop = length - 1;
  else if (length > 2 && isApostrophe(token.charCodeAt(length - 2)) && (token.charCodeAt(length - 1) | 32) === 115)
    stop = length - 2;
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < stop; i++) {
    if (!isHyphen(token.charCodeAt(i))) continue;
    if (i > from) parts.push(token.slice(from, i));
    parts.push(token.charAt(i));
    from = i + 1;
  }
  if (from < stop) parts.push(token.slice(from, stop));
  if (stop < length) parts.push(token.slice(stop));
  return parts;
}

/** No name goes over a gap as wide as this. */
const WIDE = 4;

/** What is still found out about a word while its sentence is read. */
type Draft = { -readonly [Field in keyof WrittenWord]: WrittenWord[Field] };

/** The words of sentences; `whole` is the text that their offsets are of. */
export function wordsOf(sentences: readonly Sentence[], whole: string): Words {
  const all: Draft[] = [];
  let number = -1;
  for (const { tokens } of sentences) {
    const own: Draft[] = [];
    number++;
    for (const token of tokens) {
      const before = own.at(-1);
      if (before && token.start - before.end >= WIDE) number++;
      const parts = partsAsWritten(token, number);
      if (opensLine(whole, own.at(-1) ?? all.at(-1), token.start))
        for (const part of parts.slice(0, 1)) part.shape |= LINE;
      own.push(...parts);
    }
    for (const word of opening(own)) word.shape |= FIRST;
    if (isShouted(own)) for (const word of own) word.shape |= SHOUTED;
    for (const word of own) all.push(word);
  }
  return { count: all.length, at: (place) => all[place] ?? none, slice: (from, to) => all.slice(from, to) };
}

function partsAsWritten(token: Token, sentence: number): Draft[] {
  let end = token.start;
  return partsOf(token.text).map((text) => {
    const { lower, shape, bits } = lookOf(text);
    const start = end;
    end += text.length;
    return { text, lower, start, end, sentence, shape, bits };
  });
}

/** Whether a line begins between a word and what comes next. */
const opensLine = (whole: string, before: WrittenWord | undefined, start: number): boolean =>
  before !== undefined &&
  (whole.charCodeAt(start - 1) === 10 || (start > before.end + 1 && whole.slice(before.end, start).includes('\n')));

/** The words of a sentence up to the first that is no mark, with it. */
function opening<Word extends WrittenWord>(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ shape }) => !(shape & MARK));
  return first < 0 ? words : words.slice(0, first + 1);
}

/** In capitals throughout, or a headline in title case: nearly every word of more than three letters begins with a capital. */
function isShouted(sentence: readonly WrittenWord[]): boolean {
  const words = sentence.filter(({ shape }) => !(shape & (MARK | DIGIT)));
  const upper = words.filter(({ shape }) => shape & (UPPER | INITIAL)).length;
  if (words.length >= 3 && upper >= 0.8 * words.length) return true;
  const long = words.filter(({ text }) => text.length > 3);
  const capitals = long.filter(({ shape }) => shape & CAPITAL);
  const common = capitals.filter(({ bits }) => bits & COMMON).length;
  return long.length >= 4 && capitals.length >= 0.85 * long.length && common >= 0.4 * long.length;
}
