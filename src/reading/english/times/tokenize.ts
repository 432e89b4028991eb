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
  SPACED,
  UPPER,
  WORD,
} from './kinds.ts';
import { entryOf, punctuation } from './lexicon.ts';
import { markGivenSentences, markSentences } from './sentence-starts.ts';
import { DECADE_ENTRY, NUMBER_ENTRY, ORDINAL_ENTRY, type Tokens } from './tokens.ts';

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7);
const isSpace = (c: number): boolean =>
  c === 32 || c === 10 || c === 9 || c === 13 || c === 0xa0 || c === 0x2009 || c === 0x202f;

const MAX_DIGITS = 9;

/** Splits a text. `blocks`: only these stretches are read, and nothing crosses their borders. One pass, linear. */
export function tokenize(text: string, blocks: readonly Span[] | null, sentences: readonly Span[] | null): Tokens {
  // At most one token a code unit, and one break for each block.
  const splitter = new Splitter(text, text.length + (blocks?.length ?? 0) + 2);
  if (blocks === null) splitter.read(0, text.length);
  for (const block of blocks ?? []) {
    const end = Math.min(text.length, block.end);
    splitter.read(Math.max(0, block.start), end);
    splitter.push(end, end, BREAK, 0, '', 0);
  }
  const tokens = splitter.tokens();
  if (sentences === null) markSentences(tokens);
  else markGivenSentences(tokens, sentences);
  return tokens;
}

/** Reads stretches of a text from left to right; its place in the text is `at`. */
class Splitter {
  readonly text: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Int32Array;
  readonly value: Int32Array;
  readonly entry: Int32Array;
  readonly word: string[] = [];
  count = 0;
  at = 0;
  /** End of the stretch that is read. */
  to = 0;
  /** White space before the next token, as bits of its kind. */
  space = SPACED;

  constructor(text: string, room: number) {
    this.text = text;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.kind = new Int32Array(room);
    this.value = new Int32Array(room);
    this.entry = new Int32Array(room);
  }

  tokens(): Tokens {
    const { text, count, start, end, kind, value, word, entry } = this;
    return { text, count, start, end, kind, value, word, entry };
  }

  push(from: number, to: number, bits: number, what: number, name: string, place: number): void {
    const i = this.count;
    this.start[i] = from;
    this.end[i] = to;
    this.kind[i] = bits;
    this.value[i] = what;
    this.entry[i] = place;
    this.word.push(name);
    this.count++;
  }

  read(from: number, to: number): void {
    this.at = from;
    this.to = to;
    this.space = SPACED;
    while (this.at < to) {
      const c = this.text.charCodeAt(this.at);
      if (isSpace(c)) {
        this.readSpace(c);
        continue;
      }
      if (isLetter(c)) this.readWord(c);
      else if (isDigit(c)) this.readNumber(c);
      else this.readMark(c);
      this.space = 0;
    }
  }

  /** The code unit at a place of the stretch, 0 behind it. */
  unit(place: number): number {
    return place < this.to ? this.text.charCodeAt(place) : 0;
  }

  readSpace(first: number): void {
    let lines = 0;
    for (let c = first; isSpace(c); c = this.unit(this.at)) {
      if (c === 10) lines++;
      this.at++;
    }
    this.space = SPACED | (lines > 0 ? NEWLINE : 0);
    if (lines > 1 && this.count > 0) this.push(this.at, this.at, BREAK, 0, '', 0);
  }

  readWord(first: number): void {
    const from = this.at;
    // Hash of the lower-cased word, by the lexicon's own formula.
    let hash = 0;
    let upper = true;
    for (let c = first; isLetter(c); c = this.unit(this.at)) {
      if (c >= 97 && c <= 122) upper = false;
      hash = (Math.imul(hash, 31) + (c | 32)) | 0;
      this.at++;
    }
    const length = this.at - from;
    let bits = WORD | this.space;
    if (first >= 65 && first <= 90) bits |= CAPITAL | (upper && length > 1 ? UPPER : 0);
    const found = entryOf(this.text, from, this.at, hash);
    if (found) this.push(from, this.at, bits | found.kind, found.value, found.word, found.place);
    else {
      // The regular past: "denied", "ruled". Short ones ("red", "bed") are not verbs.
      if (length > 3 && this.text.charCodeAt(this.at - 1) === 100 && this.text.charCodeAt(this.at - 2) === 101)
        bits |= PAST;
      this.push(from, this.at, bits, 0, '', 0);
    }
  }

  readNumber(first: number): void {
    const from = this.at;
    let number = 0;
    let c = first;
    for (; isDigit(c) && this.at - from <= MAX_DIGITS; c = this.unit(this.at)) {
      number = number * 10 + c - 48;
      this.at++;
    }
    if (isDigit(c)) {
      while (isDigit(this.unit(this.at))) this.at++;
      number = -1;
    }
    const grouped = number < 0 ? null : this.readGroups(from, number);
    if (grouped !== null) number = grouped;
    const bits = this.space | (grouped === null ? 0 : GROUPED);
    const length = this.at - from;
    if (this.readOrdinal(number)) this.push(from, this.at, bits | ORDINAL, number, '', ORDINAL_ENTRY);
    else if (this.readDecade(number, length)) this.push(from, this.at, bits | DECADE, number, '', DECADE_ENTRY);
    else this.push(from, this.at, bits | NUMBER, number, '', NUMBER_ENTRY);
  }

  /** 12,500: groups of three digits make one number, -1 for one too long; `null` where none follows. */
  readGroups(from: number, leading: number): number | null {
    let number = leading;
    let groups = 0;
    while (number >= 0 && this.at - from <= 3 + groups * 4 && this.isGroup(this.at)) {
      number = groups < 2 ? number * 1000 + Number(this.text.slice(this.at + 1, this.at + 4)) : -1;
      groups++;
      this.at += 4;
    }
    return groups > 0 ? number : null;
  }

  /** Whether a comma and just three digits stand at a place. */
  isGroup(at: number): boolean {
    return (
      this.unit(at) === 44 &&
      isDigit(this.unit(at + 1)) &&
      isDigit(this.unit(at + 2)) &&
      isDigit(this.unit(at + 3)) &&
      !isDigit(this.unit(at + 4))
    );
  }

  /** Steps over "th", "st", "nd", "rd", and "d" of court papers (2d, 3d). */
  readOrdinal(number: number): boolean {
    const c = this.unit(this.at) | 32;
    const next = this.unit(this.at + 1);
    const ending = String.fromCharCode(c, next | 32);
    if (
      (ending === 'th' || ending === 'st' || ending === 'nd' || ending === 'rd') &&
      !isLetter(this.unit(this.at + 2))
    ) {
      this.at += 2;
      return true;
    }
    if (c !== 100 || isLetter(next) || (number % 10 !== 2 && number % 10 !== 3)) return false;
    this.at++;
    return true;
  }

  /** Steps over the "s" of "1990s", "90s". */
  readDecade(number: number, length: number): boolean {
    if (number % 10 !== 0 || number <= 0 || length < 2 || length > 4) return false;
    if (this.unit(this.at) !== 115 || isLetter(this.unit(this.at + 1))) return false;
    this.at++;
    return true;
  }

  readMark(c: number): void {
    const from = this.at++;
    const found = punctuation(c);
    this.push(from, this.at, PUNCTUATION | this.space, c, found.word, found.place);
  }
}
