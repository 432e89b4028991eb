import { BREAK, CAPITAL, GROUPED, MONTH, NUMBER, ORDINAL, SENTENCE, SHORT, UPPER, WEEKDAY, WORD } from './kinds.ts';
import { isKind, isTight, lengthAt, lowerAt, type Tokens, valueAt, wordAt } from './tokens.ts';

/** A month's name from `i`: "September", "Sept.", "SEPT", never the verbs "may" and "march". */
export function monthAt(
  t: Tokens,
  i: number,
): { readonly month: number; readonly to: number; readonly short: boolean } | null {
  if (!isKind(t, i, MONTH) || !isKind(t, i, CAPITAL)) return null;
  const short = isKind(t, i, SHORT);
  const to = short && wordAt(t, i + 1) === '.' && isTight(t, i + 1) ? i + 2 : i + 1;
  return { month: valueAt(t, i), to, short };
}

/** A day of the month from `i`: 6, 06, 6th, sixth; 1 to 31 (0 and 32 to 99 give a day that no month has). */
export function dayAt(t: Tokens, i: number): { readonly day: number; readonly to: number } | null {
  if (isKind(t, i, NUMBER)) {
    const length = lengthAt(t, i);
    if (length > 2 || valueAt(t, i) < 0 || isKind(t, i, GROUPED)) return null;
    return { day: valueAt(t, i), to: i + 1 };
  }
  if (isKind(t, i, ORDINAL)) {
    const day = valueAt(t, i);
    // twenty-first is two tokens joined by a hyphen and begins with a cardinal
    return day <= 31 ? { day, to: i + 1 } : null;
  }
  if (
    (wordAt(t, i) === 'twenty' || wordAt(t, i) === 'thirty') &&
    wordAt(t, i + 1) === '-' &&
    isKind(t, i + 2, ORDINAL)
  ) {
    const day = valueAt(t, i) + valueAt(t, i + 2);
    return valueAt(t, i + 2) < 10 && day <= 31 ? { day, to: i + 3 } : null;
  }
  return null;
}

/** Whether a number at `i` stands free on its left: not a part of a price, a citation, a longer number, a word. */
export function isFree(t: Tokens, i: number): boolean {
  const before = wordAt(t, i - 1);
  if (before === '$' || before === '#' || before === '§') return false;
  if (!isTight(t, i)) return true;
  return (
    before === '(' || before === '"' || before === '[' || before === ',' || before === ';' || isKind(t, i - 1, BREAK)
  );
}

/** Whether a bare month may be a month here and not a person or a verb: "in May", "May said". */
export function isBareMonth(t: Tokens, i: number, to: number): boolean {
  const before = wordAt(t, i - 1);
  // "And March may march": who does something is somebody.
  if (before === 'and' && DOES.has(wordAt(t, to))) return false;
  if (PREPOSITIONS.has(before)) return true;
  if (isKind(t, i - 1, CAPITAL) && !isKind(t, i - 1, SENTENCE | UPPER | MONTH | WEEKDAY)) return false;
  if (isKind(t, to, CAPITAL) && !isKind(t, to, MONTH) && !isTight(t, to)) return false;
  if (wordAt(t, i) === 'may' || wordAt(t, i) === 'march') return !isKind(t, i, SENTENCE) && !isKind(t, to, WORD);
  return true;
}

/** "22 March Street": a word that makes an address of what stands before it. */
export const isStreetAt = (t: Tokens, i: number): boolean => isKind(t, i, CAPITAL) && streets.has(lowerAt(t, i));

const streets = new Set('street road avenue lane drive boulevard square terrace crescent gardens'.split(' '));

const DOES = new Set('may might must shall said says told wrote testified sued denied pleaded admitted'.split(' '));

const PREPOSITIONS = new Set(
  'in of since by until till through throughout during for from to between and early late mid this last next that each every - before after around about past following previous or'.split(
    ' ',
  ),
);
