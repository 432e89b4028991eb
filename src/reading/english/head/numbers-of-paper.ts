import type { DocketNumber } from '../../case-head.ts';
import { docketNumber } from './docket-number.ts';
import { type HeadLine, proseLength } from './lines.ts';
import { numbersGoOn, numbersIn, stampedNumber } from './numbers.ts';

/** The numbers of a paper's case, and those of the case that it was brought up from. */
export interface NumbersOfPaper {
  readonly own: readonly DocketNumber[];
  readonly below: readonly DocketNumber[];
}

/** "Appeal from the District Court ..." and its like: the number on one of the next lines is of that court's case. */
export const fromBelow = /^\(?(?:(?:on |an )?(?:civil |criminal )?(?:cross-)?appeals? from|arising out of)\b/i;
const linesOfBelow = 5;

export function numbersOf(lines: readonly HeadLine[]): NumbersOfPaper {
  const own = new Map<string, DocketNumber>();
  const below = new Map<string, DocketNumber>();
  const put = (into: Map<string, DocketNumber>, number: DocketNumber) => {
    const known = into.get(number.key);
    if (known === undefined || saysMore(number, known)) into.set(number.key, number);
  };
  let from = -linesOfBelow;
  let open = false;
  for (const [place, { words }] of lines.entries()) {
    const stamped = stampedNumber(words);
    if (stamped) {
      put(own, stamped);
      continue;
    }
    if (fromBelow.test(words)) from = place;
    if (neutralOnly.test(words)) continue;
    if (federalCircuit.test(words) && lines.slice(Math.max(0, place - 16), place).some(isFederalCircuit)) {
      for (const number of words.match(/\d{4}-\d{4}/g) ?? []) put(own, docketNumber(number));
      continue;
    }
    const found = numbersIn(words.length > proseLength ? openingOfBody(words) : words);
    const isBelow = own.size > 0 && place < from + linesOfBelow;
    for (const number of found.own) put(isBelow && !isLike(number, own) ? below : own, number);
    for (const number of found.below) put(below, number);
    if (place < from + linesOfBelow) for (const number of inBrackets(words)) put(below, number);
    if (open) for (const number of numbersGoOn(words)) put(own, number);
    open = found.own.length > 1 && /\bN[Oo][Ss]\b/.test(words);
  }
  for (const key of below.keys()) if (own.size > 1) own.delete(key);
  return { own: withoutCounts([...own.values()]).slice(0, 12), below: [...below.values()].slice(0, 12) };
}

/** "2030-1844", "2030-1844, 2030-1901": the number of an appeal to the Federal Circuit stands alone, with its whole year. */
const federalCircuit = /^(?:(?:19|20)\d\d-\d{4}(?:, |$)){1,6}$/;
const isFederalCircuit = ({ words }: HeadLine): boolean => /\bfederal circuit\b/i.test(words);

/** "(3:31-cv-00417-RMB)", behind the name of the court below. */
const inBrackets = (words: string): readonly DocketNumber[] =>
  [...words.matchAll(/\((\d{1,2}:\d\d-[a-z]{2}-\d{3,6}(?:-[A-Z0-9]{1,6}){0,3})[);,]/g)].map((match) =>
    docketNumber(match[1]!),
  );

/** With the office of the court first; else in full, with the letters of the judges. */
const saysMore = (number: DocketNumber, known: DocketNumber): boolean =>
  (number.office !== null) === (known.office !== null)
    ? number.written.length > known.written.length
    : number.office !== null;

/** The number of another appeal that is heard with the first: both are of one form. */
const isLike = (number: DocketNumber, own: ReadonlyMap<string, DocketNumber>): boolean =>
  [...own.values()].some((one) => formOf(one.written) === formOf(number.written));

const formOf = (written: string): string => written.replace(/\d{1,12}/g, '0').replace(/[–—]/g, '-');

/** "No. 3" beside a whole number of the case is of something else in the head: an exhibit, a count. */
const withoutCounts = (numbers: readonly DocketNumber[]): readonly DocketNumber[] =>
  numbers.some(({ written }) => !/^\d{1,3}$/.test(written))
    ? numbers.filter(({ written }) => !/^\d{1,3}$/.test(written))
    : numbers;

/** The number and the days of a syllabus stand on the line where its text begins: "No. 31–889. Argued April 23, 2031—Decided June 13, 2031". */
const openingOfBody = (words: string): string =>
  /^Nos?\. .{3,60}?\. Argued .{8,60}?—Decided [A-Z][a-z]{2,8} \d{1,2}, \d{4}/.exec(words)?.[0] ?? '';

/** "Neutral Citation Number: ..." is no docket number; nor is a bar number, a rule or a statute. */
const neutralOnly =
  /^(?:UT )?(?:neutral citation|NCN)|\b(?:SBN|Bar No|Public Law|Executive Order|Rule No|Rules? \d|Telephone|Tel|Fax|Act \d{4})\b/i;
