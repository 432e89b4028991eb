import type { Found } from './found.ts';
import { BEFORE_MONTH, GIVEN_MONTHS } from './given-months.ts';
import { LARGE_PLACE, PLACE } from './lexicon.ts';
import { CAPITAL, DIGIT, LINE, type Words } from './words.ts';

/** Last words of bodies that are told apart by numbers. */
const NUMBERED = new Set(
  'district districts school lodge local precinct post ward union council branch chapter unit company battalion station authority trust fund partnership'.split(
    ' ',
  ),
);

const isNumber = (words: Words, i: number): boolean =>
  (words.at(i).shape & DIGIT) !== 0 && /^\d{1,4}[A-Z]?$/.test(words.at(i).text);

/** Names with what stands right beside them and is of them: "June" of "June Oak", "No. 4" of "Elm School District No. 4". */
export function withNeighbours(words: Words, found: readonly Found[]): Found[] {
  return found.flatMap((one, place) =>
    eachCompany(words, withNumber(words, withGivenMonth(words, one, found[place - 1]?.last ?? -1))),
  );
}

/** What a company's name ends with. */
const FORMS = new Set('co co. inc inc. ltd ltd. llc llp corp corp. plc'.split(' '));

/** "Oak Foods Co. and Elm Ltd." are two: each has its own form behind its name. */
function eachCompany(words: Words, one: Found): Found[] {
  if (one.kind !== 'organization' || !FORMS.has(words.at(one.last).lower)) return [one];
  for (let i = one.first; i < one.last - 1; i++)
    if (FORMS.has(words.at(i).lower) && (words.at(i + 1).lower === 'and' || words.at(i + 1).lower === '&'))
      return [{ ...one, last: i }, ...eachCompany(words, { ...one, first: i + 2 })];
  return [one];
}

/** `taken`: the last word of the name before. */
function withGivenMonth(words: Words, one: Found, taken: number): Found {
  const month = one.first - 1;
  if (month <= taken || month < 0 || words.at(month).sentence !== words.at(one.first).sentence) return one;
  if (one.last > one.first || !GIVEN_MONTHS.has(words.at(month).lower) || !(words.at(month).shape & CAPITAL))
    return one;
  if (words.at(one.first).shape & LINE) return one;
  const before =
    month > 0 && words.at(month - 1).sentence === words.at(month).sentence ? words.at(month - 1).lower : '';
  if (BEFORE_MONTH.has(before)) return one;
  if (one.kind !== 'person' && (one.kind === 'court' || (words.at(one.first).bits & (PLACE | LARGE_PLACE)) !== 0))
    return one;
  return { ...one, first: month, kind: 'person' };
}

/** A body's number is of its name; "No." alone is not. */
function withNumber(words: Words, one: Found): Found {
  if (one.kind !== 'organization' && one.kind !== 'government') return one;
  const last = words.at(one.last).lower === 'no.' ? one.last - 1 : one.last;
  if (last < one.first) return one;
  const sign = last + 1;
  const number = sign + 1;
  const together = number < words.count && words.at(number).sentence === words.at(last).sentence;
  if (!together || !/^(?:no\.?|number|#)$/.test(words.at(sign).lower) || !isNumber(words, number))
    return last === one.last ? one : { ...one, last };
  return NUMBERED.has(words.at(last).lower) ? { ...one, last: number } : { ...one, last };
}
