import type { Sentence } from '../sentence.ts';
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

/**
 * The words of a text, side by side in columns. Finer than tokens: hyphens and possessive endings stand alone, however
 * the tokens came, so that "New York-based" and "Harlow's" give their names free.
 */
export interface Words {
  readonly count: number;
  readonly text: readonly string[];
  readonly lower: readonly string[];
  /** Offsets in the text, UTF-16. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Which sentence the word is in; what follows a wide gap (an indented line, a blank line) counts as another one. */
  readonly sentence: readonly number[];
  readonly shape: readonly number[];
  /** Bits of the word lists, `lexicon.ts`. */
  readonly bits: readonly number[];
}

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
    parts.push(token[i]!);
    from = i + 1;
  }
  if (from < stop) parts.push(token.slice(from, stop));
  if (stop < length) parts.push(token.slice(stop));
  return parts;
}

/** No name goes over a gap as wide as this. */
const WIDE = 4;

export function wordsOf(sentences: readonly Sentence[], whole: string): Words {
  const text: string[] = [];
  const lower: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const sentence: number[] = [];
  const shape: number[] = [];
  const bits: number[] = [];
  let number = -1;
  for (const { tokens } of sentences) {
    const opening = text.length;
    number++;
    for (const token of tokens) {
      let offset = token.start;
      const before = text.length;
      if (before > opening) {
        const gap = offset - end[before - 1]!;
        if (gap >= WIDE) number++;
      }
      for (const part of partsOf(token.text)) {
        const look = lookOf(part);
        text.push(part);
        lower.push(look.lower);
        start.push(offset);
        offset += part.length;
        end.push(offset);
        sentence.push(number);
        shape.push(look.shape);
        bits.push(look.bits);
      }
      if (before > 0 && whole.charCodeAt(start[before]! - 1) === 10) shape[before]! |= LINE;
      else if (
        before > 0 &&
        start[before]! > end[before - 1]! + 1 &&
        whole.slice(end[before - 1], start[before]).includes('\n')
      )
        shape[before]! |= LINE;
    }
    markFirst(shape, opening);
    if (isShouted(text, shape, bits, opening)) for (let i = opening; i < shape.length; i++) shape[i]! |= SHOUTED;
  }
  return { count: text.length, text, lower, start, end, sentence, shape, bits };
}

function markFirst(shape: number[], opening: number): void {
  for (let i = opening; i < shape.length; i++) {
    const first = !(shape[i]! & MARK);
    shape[i]! |= FIRST;
    if (first) return;
  }
}

/** In capitals throughout, or a headline in title case: nearly every word of more than three letters begins with a capital. */
function isShouted(
  text: readonly string[],
  shape: readonly number[],
  bits: readonly number[],
  opening: number,
): boolean {
  let long = 0;
  let capitals = 0;
  let upper = 0;
  let common = 0;
  let words = 0;
  for (let i = opening; i < shape.length; i++) {
    const s = shape[i]!;
    if (s & (MARK | DIGIT)) continue;
    words++;
    if (text[i]!.length > 3) {
      long++;
      if (s & CAPITAL) {
        capitals++;
        if (bits[i]! & COMMON) common++;
      }
    }
    if (s & (UPPER | INITIAL)) upper++;
  }
  if (words >= 3 && upper >= 0.8 * words) return true;
  return long >= 4 && capitals >= 0.85 * long && common >= 0.4 * long;
}
