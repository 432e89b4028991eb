import { type Amount, amountAt, amountHeads, durationValue, unitAt } from '../amount.ts';
import type { Form, Match } from '../form.ts';
import { CARDINAL, NUMBER, PLURAL, SPACED, UNIT, WORD } from '../kinds.ts';
import { isFree } from '../month.ts';
import { endAt, isKind, isTight, kindAt, lengthAt, startAt, type Tokens, valueAt, wordAt } from '../tokens.ts';

const PERIODS = new Set([
  'next',
  'past',
  'last',
  'first',
  'coming',
  'previous',
  'following',
  'preceding',
  'latest',
  'final',
  'prior',
  'ensuing',
  'intervening',
  'subsequent',
  'same',
  'initial',
  'succeeding',
  'recent',
]);
const FILLERS = new Set([
  'plus',
  'more',
  'full',
  'long',
  'whole',
  'straight',
  'additional',
  'consecutive',
  'successive',
  'short',
  'calendar',
  'trading',
  'business',
  'working',
  'court',
  'solid',
  'intervening',
  'previous',
  'extra',
  'entire',
]);
/** Before a bare plural that is a length of time: "for years", "within weeks". */
const BEFORE_PLURAL = new Set([
  'for',
  'in',
  'over',
  'within',
  'after',
  'of',
  'through',
  'few',
  'recent',
  'coming',
  'many',
  'several',
  'past',
  'last',
  'or',
  'and',
  'than',
  'into',
  'took',
  'spent',
  'during',
  'least',
  'next',
]);
/** Before "a year", "an hour" when it is a length and not a rate or one of many. */
const BEFORE_ARTICLE = new Set([
  'for',
  'in',
  'within',
  'over',
  'about',
  'after',
  'than',
  'least',
  'nearly',
  'almost',
  'of',
  'under',
  'spent',
  'took',
  'up',
  'around',
  'lasted',
  'half',
  'to',
  'just',
  'only',
  'or',
  'every',
  'once',
]);

function tooBig(count: number | null, unit: string): boolean {
  // "2000 years" is a length; "1994 season" is not
  return count !== null && count >= 1_000_000_000 && unit !== 'year';
}

export const duration: Form = {
  name: 'duration',
  heads: [...amountHeads, 'recent', 'coming', 'past', 'last', 'next', 'decades', 'ensuing', 'following', 'intervening'],
  match(t, i) {
    if ((isKind(t, i, UNIT) && !amountAt(t, i)) || wordAt(t, i) === 'decades') return barePlural(t, i);
    const the = wordAt(t, i) === 'the';
    let j = the ? i + 1 : i;
    const period = PERIODS.has(wordAt(t, j)) ? wordAt(t, j) : '';
    if (period !== '') j++;
    if (the && period === '' && !isKind(t, j, NUMBER | CARDINAL)) return null;
    if (period !== '' && isKind(t, j, UNIT) && isKind(t, j, PLURAL)) return recentYears(t, j);
    const amount = amountAt(t, j);
    if (!amount || (isKind(t, j, NUMBER) && !isFree(t, j))) return null;
    const hyphen = wordAt(t, amount.to) === '-' && isTight(t, amount.to) && isTight(t, amount.to + 1);
    const after = hyphen ? amount.to + 1 : amount.to;
    const range = isKind(t, after, UNIT) ? null : rangeEnd(t, after, hyphen);
    if (range !== null)
      return {
        to: range + 1,
        meaning: { kind: 'duration', value: durationValue(amount.count, unitAt(t, range)), mod: 'EQUAL_OR_MORE' },
      };
    const k = unitAfter(t, after, amount);
    if (k === null) return null;
    const length: Length = { i, j, k, amount, hyphen, period };
    return isLength(t, length) ? wholeLength(t, length) : null;
  },
  finds: [
    'He was jailed for [two years = P2Y] and fined.',
    'A [27-year = P27Y] sentence.',
    'It took [2 1/2 years = P2.5Y].',
    'In [the past 20 months = P20M] nothing moved.',
    'A [two-and-a-half-year = P2.5Y] term, then [an hour and a half = PT1.5H].',
    'They waited for [several months = PXM], then for [a year and a half = P1.5Y].',
    'They fought for [years = PXY].',
    'The lease runs for [five (5) years = P5Y].',
    'The term is [twenty-five years = P25Y].',
    'It lasts [12 to 18 months = P12M/EQUAL_OR_MORE].',
  ],
  skips: ['A second chance.', 'Three quarters of them left.', 'He said a day is a day.', 'Years may pass.'],
};

const ADJECTIVES =
  /^(?:bloody|difficult|tense|hot|cold|gruelling|grueling|turbulent|long|agonizing|agonising|frustrating|glorious|hard|happy|busy|separate|different)$/;

/** "three year long", "two day trial": a singular after a number. */
const isLong = (t: Tokens, k: number): boolean => isKind(t, k + 1, WORD) && (kindAt(t, k + 1) & SPACED) !== 0;

const isYear = (t: Tokens, j: number): boolean => lengthAt(t, j) === 4 && valueAt(t, j) >= 1900 && valueAt(t, j) < 2100;

/** A length of time that may be one: its expression begins at `i`, its amount at `j`, its unit stands at `k`. */
interface Length {
  readonly i: number;
  readonly j: number;
  readonly k: number;
  readonly amount: Amount;
  /** A hyphen joins amount and unit. */
  readonly hyphen: boolean;
  /** "past", "next" and the like; empty for none. */
  readonly period: string;
}

/** "recent years", "the coming months", "the ensuing weeks". */
function recentYears(t: Tokens, j: number): Match | null {
  const unit = unitAt(t, j);
  if (unit === 'season' || unit === 'second') return null;
  return { to: j + 1, meaning: { kind: 'duration', value: durationValue(null, unit) } };
}

/** Where the unit of a range stands ("12 to 18 months", "two or three weeks", "one-to-two years"); `null` for none. */
function rangeEnd(t: Tokens, k: number, hyphen: boolean): number | null {
  const joined = hyphen ? k : ['to', 'or', '-'].includes(wordAt(t, k)) ? k + 1 : -1;
  const second = joined > 0 ? amountAt(t, joined) : null;
  if (!second) return null;
  const at = wordAt(t, second.to) === '-' ? second.to + 1 : second.to;
  return isKind(t, at, UNIT) && isKind(t, at, PLURAL) ? at : null;
}

/** Where the unit stands, a filler or an adjective between allowed ("two full years", "three long months"). */
function unitAfter(t: Tokens, k: number, amount: Amount): number | null {
  if (isKind(t, k, UNIT)) return k;
  const isFilled =
    FILLERS.has(wordAt(t, k)) || (!amount.article && ADJECTIVES.test(t.text.slice(startAt(t, k), endAt(t, k))));
  return isFilled && isKind(t, k + 1, UNIT) ? k + 1 : null;
}

/** Whether it is a length and no place on the calendar, one of many, or a rate. */
function isLength(t: Tokens, { i, j, k, amount, hyphen, period }: Length): boolean {
  const unit = unitAt(t, k);
  const plural = isKind(t, k, PLURAL);
  if (unit === 'season' || tooBig(amount.count, unit)) return false;
  if (!plural && !hyphen && amount.count === null) return false;
  if (unit === 'second' && (!plural || hyphen)) return false;
  if (unit === 'quarter' && (!plural || wordAt(t, k + 1) === 'of') && period === '') return false;
  if ((unit === 'night' || unit === 'weekend') && amount.article) return false;
  if (plural && isKind(t, j, NUMBER) && isYear(t, j) && unit === 'quarter') return false;
  if (!plural && !hyphen && !amount.article && amount.count !== null && amount.count > 1 && !isLong(t, k)) return false;
  if (!amount.article || period !== '' || hyphen || isAndAHalf(t, k + 1)) return true;
  const before = wordAt(t, i - 1);
  if (!BEFORE_ARTICLE.has(before)) return false;
  return unit !== 'day' || (before !== 'of' && before !== 'to' && before !== 'every');
}

const isAndAHalf = (t: Tokens, i: number): boolean =>
  wordAt(t, i) === 'and' && wordAt(t, i + 1) === 'a' && wordAt(t, i + 2) === 'half';

/** With what is added ("a year and a half", "two years and six months"); an age is another form's. */
function wholeLength(t: Tokens, { k, amount, hyphen }: Length): Match | null {
  const unit = unitAt(t, k);
  let { to, value } = { to: k + 1, value: durationValue(amount.count, unit) };
  if (isAndAHalf(t, to) && amount.count !== null) {
    value = unit === 'minute' ? `PT${amount.count}M30S` : durationValue(amount.count + 0.5, unit);
    to += 3;
  } else if (wordAt(t, to) === 'and' && amount.count !== null) {
    const second = amountAt(t, to + 1);
    const isPart = second !== null && !second.article && second.count !== null && isKind(t, second.to, UNIT);
    if (isPart && valueAt(t, second.to) > valueAt(t, k)) {
      const tail = durationValue(second.count, unitAt(t, second.to));
      value += tail.slice(tail.startsWith('PT') && value.startsWith('PT') ? 2 : 1);
      to = second.to + 1;
    }
  }
  // 79-year-old is an age, another form's
  if (wordAt(t, to) === '-' && isTight(t, to) && wordAt(t, to + 1) === 'old') return null;
  if (hyphen && wordAt(t, to) === 'old') return null;
  if (wordAt(t, to) === 'old' && (isKind(t, k, PLURAL) || amount.count === 1)) to++;
  else if (wordAt(t, to) === 'of' && wordAt(t, to + 1) === 'age') to += 2;
  return { to, meaning: { kind: 'duration', value } };
}

function barePlural(t: Tokens, i: number): Match | null {
  if (!isKind(t, i, PLURAL) || !isKind(t, i, UNIT)) return null;
  const unit = unitAt(t, i);
  if (unit === 'season' || unit === 'second' || unit === 'quarter' || unit === 'night' || unit === 'weekend')
    return null;
  if (!BEFORE_PLURAL.has(wordAt(t, i - 1))) return null;
  return { to: i + 1, meaning: { kind: 'duration', value: durationValue(null, unit) } };
}
