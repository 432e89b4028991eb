import { amountAt, amountHeads, durationValue, unitAt } from '../amount.ts';
import type { Form } from '../form.ts';
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
    let j = i;
    if (isKind(t, i, UNIT) && !amountAt(t, i)) return barePlural(t, i);
    if (wordAt(t, i) === 'decades') return barePlural(t, i);
    const the = wordAt(t, j) === 'the';
    if (the) j++;
    let period = '';
    if (PERIODS.has(wordAt(t, j))) {
      period = wordAt(t, j);
      j++;
    }
    if (the && period === '' && !isKind(t, j, NUMBER | CARDINAL)) return null;
    // recent years, the coming months, the ensuing weeks, the past several quarters
    if (period !== '' && isKind(t, j, UNIT) && isKind(t, j, PLURAL)) {
      const unit = unitAt(t, j);
      if (unit === 'season' || unit === 'second') return null;
      return { to: j + 1, meaning: { kind: 'duration', value: durationValue(null, unit) } };
    }
    if (period === '' && !the && (wordAt(t, i) === 'recent' || wordAt(t, i) === 'coming')) return null;
    const amount = amountAt(t, j);
    if (!amount) return null;
    if (isKind(t, j, NUMBER) && !isFree(t, j)) return null;
    let k = amount.to;
    const hyphen = wordAt(t, k) === '-' && isTight(t, k) && isTight(t, k + 1);
    if (hyphen) k++;
    // 12 to 18 months, two or three weeks, one-to-two years
    if (!isKind(t, k, UNIT)) {
      const word = wordAt(t, k);
      const joined = hyphen ? k : word === 'to' || word === 'or' || word === '-' ? k + 1 : -1;
      const second = joined > 0 ? amountAt(t, joined) : null;
      if (second && isKind(t, wordAt(t, second.to) === '-' ? second.to + 1 : second.to, UNIT)) {
        const at = wordAt(t, second.to) === '-' ? second.to + 1 : second.to;
        if (isKind(t, at, PLURAL))
          return {
            to: at + 1,
            meaning: { kind: 'duration', value: durationValue(amount.count, unitAt(t, at)), mod: 'EQUAL_OR_MORE' },
          };
      }
      if (FILLERS.has(wordAt(t, k))) k++;
      else if (!isKind(t, k + 1, UNIT) || !ADJECTIVES.test(t.text.slice(startAt(t, k), endAt(t, k))) || amount.article)
        return null;
      else k++;
    }
    if (!isKind(t, k, UNIT)) return null;
    const unit = unitAt(t, k);
    const plural = isKind(t, k, PLURAL);
    if (unit === 'season' || tooBig(amount.count, unit)) return null;
    if (!plural && !hyphen && amount.count === null) return null;
    if (unit === 'second' && (!plural || hyphen)) return null;
    if (unit === 'quarter' && (!plural || wordAt(t, k + 1) === 'of') && period === '') return null;
    if ((unit === 'night' || unit === 'weekend') && amount.article) return null;
    if (isKind(t, k, PLURAL) && isKind(t, j, NUMBER) && isYear(t, j) && unit === 'quarter') return null;
    if (
      !plural &&
      !hyphen &&
      amount.count !== null &&
      amount.count !== 1 &&
      !amount.article &&
      amount.count > 1 &&
      !isLong(t, k)
    )
      return null;
    if (
      amount.article &&
      period === '' &&
      !hyphen &&
      !(wordAt(t, k + 1) === 'and' && wordAt(t, k + 2) === 'a' && wordAt(t, k + 3) === 'half')
    ) {
      const before = wordAt(t, i - 1);
      if (!BEFORE_ARTICLE.has(before)) return null;
      if (unit === 'day' && (before === 'of' || before === 'to' || before === 'every')) return null;
    }
    let to = k + 1;
    let value = durationValue(amount.count, unit);
    // a year and a half, two years and six months
    if (wordAt(t, to) === 'and') {
      if (wordAt(t, to + 1) === 'a' && wordAt(t, to + 2) === 'half' && amount.count !== null) {
        value = unit === 'minute' ? `PT${amount.count}M30S` : durationValue(amount.count + 0.5, unit);
        to += 3;
      } else {
        const second = amountAt(t, to + 1);
        if (
          second &&
          !second.article &&
          isKind(t, second.to, UNIT) &&
          second.count !== null &&
          amount.count !== null &&
          valueAt(t, second.to) > valueAt(t, k)
        ) {
          const tail = durationValue(second.count, unitAt(t, second.to));
          value = tail.startsWith('PT')
            ? value.startsWith('PT')
              ? value + tail.slice(2)
              : value + tail.slice(1)
            : value + tail.slice(1);
          to = second.to + 1;
        }
      }
    }
    // 79-year-old is an age, another form's
    if (wordAt(t, to) === '-' && isTight(t, to) && wordAt(t, to + 1) === 'old') return null;
    if (hyphen && wordAt(t, to) === 'old') return null;
    if (wordAt(t, to) === 'old' && (plural || amount.count === 1)) to++;
    else if (wordAt(t, to) === 'of' && wordAt(t, to + 1) === 'age') to += 2;
    return { to, meaning: { kind: 'duration', value } };
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

function barePlural(t: Tokens, i: number): ReturnType<Form['match']> {
  if (!isKind(t, i, PLURAL) || !isKind(t, i, UNIT)) return null;
  const unit = unitAt(t, i);
  if (unit === 'season' || unit === 'second' || unit === 'quarter' || unit === 'night' || unit === 'weekend')
    return null;
  if (!BEFORE_PLURAL.has(wordAt(t, i - 1))) return null;
  return { to: i + 1, meaning: { kind: 'duration', value: durationValue(null, unit) } };
}
