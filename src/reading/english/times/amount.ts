import { CARDINAL, GROUPED, NUMBER, SPACED, UNIT } from './kinds.ts';
import { UNITS, type Unit } from './lexicon.ts';
import { endAt, isKind, isTight, kindAt, lengthAt, startAt, type Tokens, valueAt, wordAt } from './tokens.ts';

/** What a counted stretch of time may begin with: heads of the forms that read one. */
export const amountHeads = [
  'NUMBER',
  'CARDINAL',
  'UNIT',
  'a',
  'an',
  'half',
  'several',
  'few',
  'couple',
  'many',
  'some',
  'dozens',
  'the',
  '½',
] as const;

/** How many: "two", "2.5", "twenty-five", "a few" (`count` null), and where the words end. */
export interface Amount {
  readonly count: number | null;
  readonly to: number;
  /** "a", "an": may be no number at all ("a day" of no length). */
  readonly article?: boolean;
}

/** A number in words from `i`: "six", "twenty-five", "one hundred and ten", "two thousand". */
export function wordNumber(t: Tokens, i: number): Amount | null {
  if (!isKind(t, i, CARDINAL)) return null;
  let total = 0;
  let part = 0;
  let j = i;
  let last = 0;
  // At most eight words: "one thousand nine hundred and ninety-six" is seven.
  for (let step = 0; step < 8 && isKind(t, j, CARDINAL); step++) {
    const value = valueAt(t, j);
    if (value === 100) part = (part || 1) * 100;
    else if (value === 1000) {
      total += (part || 1) * 1000;
      part = 0;
    } else if (last !== 0 && last < 100 && !(last >= 20 && last % 10 === 0 && value < 10)) break;
    else part += value;
    last = value;
    j++;
    const joined = wordAt(t, j) === '-' && isTight(t, j) && isTight(t, j + 1) && isKind(t, j + 1, CARDINAL);
    if (joined && last >= 20 && last < 100 && valueAt(t, j + 1) < 10) j++;
    else if (joined) break;
    else if (wordAt(t, j) === 'and' && last >= 100 && isKind(t, j + 1, CARDINAL)) j++;
  }
  return { count: total + part, to: j };
}

const VAGUE = new Set(['several', 'few', 'couple', 'many', 'some', 'numerous', 'dozens', 'decades', 'most']);

/** An amount from `i`, or null. */
export function amountAt(t: Tokens, i: number): Amount | null {
  const word = wordAt(t, i);
  if (isKind(t, i, NUMBER)) {
    let count = valueAt(t, i);
    if (count < 0) return null;
    let j = i + 1;
    if (wordAt(t, j) === '.' && isTight(t, j) && isTight(t, j + 1) && isKind(t, j + 1, NUMBER)) {
      count = Number(t.text.slice(startAt(t, i), endAt(t, j + 1)).replace(/,/g, ''));
      j += 2;
    } else if (wordAt(t, j) === '½') {
      count += 0.5;
      j++;
    } else {
      // 2 1/2, 5-1/2
      const k = wordAt(t, j) === '-' && isTight(t, j) ? j + 1 : j;
      if (
        isKind(t, k, NUMBER) &&
        wordAt(t, k + 1) === '/' &&
        isKind(t, k + 2, NUMBER) &&
        valueAt(t, k + 2) > valueAt(t, k) &&
        valueAt(t, k + 2) <= 8 &&
        isTight(t, k + 1)
      ) {
        count += valueAt(t, k) / valueAt(t, k + 2);
        j = k + 3;
      }
    }
    return Number.isFinite(count) ? { count, to: j } : null;
  }
  if (word === '½') return { count: 0.5, to: i + 1 };
  if (isKind(t, i, CARDINAL)) {
    const number = wordNumber(t, i)!;
    // two and a half years
    if (
      wordAt(t, number.to) === 'and' &&
      wordAt(t, number.to + 1) === 'a' &&
      wordAt(t, number.to + 2) === 'half' &&
      isKind(t, number.to + 3, UNIT)
    )
      return { count: number.count! + 0.5, to: number.to + 3 };
    // two-and-a-half-year
    if (
      wordAt(t, number.to) === '-' &&
      wordAt(t, number.to + 1) === 'and' &&
      wordAt(t, number.to + 3) === 'a' &&
      wordAt(t, number.to + 5) === 'half'
    )
      return { count: number.count! + 0.5, to: number.to + 6 };
    return { ...number, to: afterFigures(t, number) };
  }
  if (word === 'a' || word === 'an') {
    const next = wordAt(t, i + 1);
    if (next === 'few' || next === 'many') return { count: null, to: i + 2 };
    if (next === 'couple') return { count: 2, to: wordAt(t, i + 2) === 'of' ? i + 3 : i + 2 };
    if (next === 'dozen') return { count: 12, to: i + 2 };
    if (next === 'number' && wordAt(t, i + 2) === 'of') return { count: null, to: i + 3 };
    if (next === 'hundred' || next === 'thousand') {
      const number = wordNumber(t, i + 1)!;
      return { count: number.count, to: number.to };
    }
    if (next === 'half') return { count: 0.5, to: wordAt(t, i + 2) === '-' ? i + 3 : i + 2 };
    return { count: 1, to: i + 1, article: true };
  }
  if (word === 'half' && (wordAt(t, i + 1) === 'a' || wordAt(t, i + 1) === 'an')) return { count: 0.5, to: i + 2 };
  if (word === 'couple') return { count: 2, to: wordAt(t, i + 1) === 'of' ? i + 2 : i + 1 };
  if (word === 'dozens' && wordAt(t, i + 1) === 'of') return { count: null, to: i + 2 };
  if (VAGUE.has(word) && word !== 'dozens') return { count: null, to: i + 1 };
  return null;
}

/** "five (5) years": deeds and orders repeat a number in figures. Where it ends. */
function afterFigures(t: Tokens, { count, to }: Amount): number {
  const repeated = wordAt(t, to) === '(' && isKind(t, to + 1, NUMBER) && valueAt(t, to + 1) === count;
  return repeated && wordAt(t, to + 2) === ')' ? to + 3 : to;
}

const TIMEX_UNITS: Readonly<Record<Unit, string>> = {
  millennium: 'L',
  century: 'C',
  decade: 'DE',
  year: 'Y',
  season: 'S',
  quarter: 'Q',
  month: 'M',
  fortnight: 'W',
  week: 'W',
  weekend: 'WE',
  day: 'D',
  night: 'D',
  hour: 'TH',
  minute: 'TM',
  second: 'TS',
};

/** TIMEX3 value of a duration: P2D, PT10H, PXY. Decades and centuries with a number are counted in years, as in P20Y. */
export function durationValue(count: number | null, unit: Unit): string {
  let amount: string | number = count === null ? 'X' : count;
  let letters = TIMEX_UNITS[unit];
  if (typeof amount === 'number') {
    if (unit === 'decade') [amount, letters] = [amount * 10, 'Y'];
    else if (unit === 'century') [amount, letters] = [amount * 100, 'Y'];
    else if (unit === 'millennium') [amount, letters] = [amount * 1000, 'Y'];
    else if (unit === 'fortnight') amount *= 2;
    if ((unit === 'year' || unit === 'decade') && amount === 0.5) return 'P6M';
    amount = String(amount);
  }
  return letters.length === 2 && letters.startsWith('T') ? `PT${amount}${letters[1]}` : `P${amount}${letters}`;
}

/** The unit of a token of kind UNIT. */
export function unitAt(t: Tokens, i: number): Unit {
  const word = wordAt(t, i);
  if (word === 'second') return 'second';
  return word === 'night' || word === 'nights' ? 'night' : UNITS[valueAt(t, i)]!;
}

/** A year in digits or words from `i` (1000 to 2199), and where it ends. */
export function yearAt(t: Tokens, i: number): { readonly year: number; readonly to: number } | null {
  if (isKind(t, i, NUMBER)) {
    const year = valueAt(t, i);
    if (lengthAt(t, i) !== 4 || year < 1000 || year > 2199 || (kindAt(t, i) & GROUPED) !== 0) return null;
    return { year, to: i + 1 };
  }
  if (!isKind(t, i, CARDINAL)) return null;
  const first = valueAt(t, i);
  // nineteen ninety-six; two thousand (and six); twenty twenty-three
  if (first === 2 && valueAt(t, i + 1) === 1000 && isKind(t, i + 1, CARDINAL)) {
    const number = wordNumber(t, i)!;
    return number.count! >= 2000 && number.count! < 2100 ? { year: number.count!, to: number.to } : null;
  }
  if (first < 13 || first > 20) return null;
  const rest = wordNumber(t, i + 1);
  if (!rest || rest.count === null || (kindAt(t, i + 1) & SPACED) === 0) return null;
  if (rest.count >= 10 && rest.count <= 99) return { year: first * 100 + rest.count, to: rest.to };
  return null;
}
