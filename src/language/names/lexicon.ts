import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * What the word lists say of a word, as bits of one number. The lists are distilled by `npm run train:names`
 * from the sources in NOTICE.md; keys are in lower case, a place of several words is joined with blanks.
 */
export const MALE = 1;
export const FEMALE = 2;
export const SURNAME = 4;
export const PLACE = 8;
/** A country, a state or province, or a city of more than 200,000 inhabitants. */
export const LARGE_PLACE = 16;
/** Seen in lower case in running English: an ordinary word, whatever else it is. */
export const COMMON = 32;
/** "French", "Californian". */
export const DEMONYM = 64;
/** First word of a listed place or organization of several words. */
export const LISTED_START = 128;
export const ORGANIZATION = 256;
/** One of the 2,000 most frequent surnames of the United States. */
export const FREQUENT_SURNAME = 512;

export const FIRST_NAME = MALE | FEMALE;

let words: Map<string, number> | undefined;

function load(): Map<string, number> {
  const lists = gunzipSync(readFileSync(new URL('./weights/lexicon.gz', import.meta.url))).toString('utf8');
  const map = new Map<string, number>();
  for (const line of lists.split('\n')) {
    const border = line.indexOf('\t');
    if (border < 0) continue;
    const bits = Number(line.slice(0, border));
    for (const word of line.slice(border + 1).split('\t')) map.set(word, bits);
  }
  return map;
}

/** Bits of a word or a place of several words, in lower case; 0 for a word in no list. */
export function lexiconBits(lower: string): number {
  words ??= load();
  return words.get(lower) ?? 0;
}

/** All words and places of the lists with their bits; for training. */
export function wordLists(): Iterable<readonly [string, number]> {
  words ??= load();
  return words;
}

/** Whether a first name is borne by women, by men, or `null` where the lists do not say or say both. */
export function genderOfFirstName(name: string): 'female' | 'male' | null {
  const bits = lexiconBits(name.toLowerCase()) & FIRST_NAME;
  return bits === FEMALE ? 'female' : bits === MALE ? 'male' : null;
}

/** Whether the lists know it, of one word or several, as a place. */
export const isListedPlace = (name: string): boolean => (lexiconBits(name.toLowerCase()) & PLACE) !== 0;

/** Whether it is seen in small letters in running English and is nobody's name. */
export function isOrdinaryWord(word: string): boolean {
  const bits = lexiconBits(word.toLowerCase());
  return (bits & COMMON) !== 0 && (bits & (FIRST_NAME | SURNAME | PLACE | ORGANIZATION)) === 0;
}

/** Whether a word may be what parents call a child: listed so, or in no list. Countries and large cities are asked for otherwise. */
export function mayBeFirstName(word: string): boolean {
  const bits = lexiconBits(word.toLowerCase());
  return (bits & LARGE_PLACE) === 0 && ((bits & FIRST_NAME) !== 0 || bits === 0);
}

/** Whether a word is a people's or one of theirs, and nobody's name: "Nigerians", "Minnesotan". */
export function isPeople(word: string): boolean {
  const one = word.toLowerCase().replace(/s$/, '');
  const bits = lexiconBits(one);
  if (bits & (FIRST_NAME | SURNAME | PLACE | ORGANIZATION)) return false;
  return (bits & DEMONYM) !== 0 || (one.endsWith('an') && (lexiconBits(one.slice(0, -1)) & LARGE_PLACE) !== 0);
}
