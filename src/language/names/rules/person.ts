import { COMMON, FIRST_NAME, PLACE, SURNAME } from '../lexicon.ts';
import { INITIAL, UPPER, type Words } from '../words.ts';
import { isCapital, isWord, namelike, nameRule, together } from './rule.ts';

const PARTICLES = new Set('van von de del della der den di da dos du la le bin ibn al el ter ten st.'.split(' '));
const OPENING = new Set(['"', '\u201c', '\u201d', '\u2018', '\u2019', "'", '``', "''", '(', ')']);
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Right end of a person's name that begins at `i`: names, initials, particles, hyphens, "Jr.". */
export function personEnd(words: Words, i: number, most = 4): number {
  let last = i;
  for (let steps = 0; steps < most; steps++) {
    let next = last + 1;
    if (!together(words, i, next)) break;
    if (isWord(words, next, '-', '\u2010') && words.start[next] === words.end[last] && isCapital(words, next + 1)) {
      // "Ann Webb-John Hale" is two people.
      if (last > i && words.bits[next + 1]! & FIRST_NAME && isCapital(words, next + 2)) break;
      last = next + 1;
      continue;
    }
    // William "Bud" Harmon
    if (
      last === i &&
      OPENING.has(words.text[next]!) &&
      isCapital(words, next + 1) &&
      OPENING.has(words.text[next + 2] ?? '') &&
      together(words, i, next + 3) &&
      namelike(words, next + 3)
    ) {
      last = next + 3;
      continue;
    }
    while (
      PARTICLES.has(words.lower[next]!) &&
      together(words, i, next + 1) &&
      (isCapital(words, next + 1) || PARTICLES.has(words.lower[next + 1]!))
    )
      next++;
    if (!together(words, i, next) || !isCapital(words, next)) break;
    if (SUFFIXES.has(words.lower[next]!)) return next;
    if (!namelike(words, next) && !(words.shape[next]! & INITIAL)) break;
    last = next;
  }
  if (isWord(words, last + 1, ',') && together(words, i, last + 2) && /^[js]r\.?$/.test(words.lower[last + 2]!))
    return last + 2;
  if (together(words, i, last + 1) && SUFFIXES.has(words.lower[last + 1]!)) return last + 1;
  return last;
}

/** Honours and offices that stand before a person's name and are not of it. */
export const TITLES: readonly string[] = (
  'mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady baroness baron judge justice magistrate sen sen. senator rep rep. representative ' +
  'gov gov. governor mayor president vice-president secretary general gen gen. col col. colonel lt lt. sgt sgt. sergeant capt capt. captain maj maj. major cpl. pvt. officer ' +
  'detective det det. inspector superintendent sheriff constable attorney attorneys prosecutor lawyer rev rev. reverend father bishop archbishop cardinal pope rabbi imam king queen prince princess ' +
  'duke duchess chancellor congressman congresswoman commissioner councilman councilwoman ambassador chairman chairwoman speaker solicitor barrister coroner recorder warden deputy coach sheikh ayatollah ' +
  'hon hon. minister auditor treasurer clerk trooper agent ceo cfo coo director star plaintiff plaintiffs defendant defendants petitioner respondent appellant appellee counsel'
).split(' ');

/** "Judge Marcus Webb", "Mr Osei", "Sen. Lena Ortiz", "Attorney General Webb". */
export const titledPerson = nameRule({
  name: 'titled-person',
  kind: 'person',
  confidence: 0.96,
  heads: TITLES,
  at(words, i) {
    if (!isCapital(words, i) && !/^(?:lawyer|attorney|prosecutor|judge|detective|officer|coach)$/.test(words.lower[i]!))
      return null;
    // The title of a title: the last one before the name decides.
    if (!together(words, i, i + 1) || !isCapital(words, i + 1) || TITLES.includes(words.lower[i + 1]!)) return null;
    if (words.shape[i + 1]! & UPPER && !(words.shape[i + 1]! & INITIAL) && !(words.shape[i]! & UPPER)) return null;
    const strong = /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|rev|sgt|lt|capt|prof)\.?$/.test(words.lower[i]!);
    const bits = words.bits[i + 1]!;
    if (!strong && (bits & COMMON) !== 0 && !(bits & (FIRST_NAME | SURNAME))) return null;
    if (!strong && (bits & PLACE) !== 0 && !(bits & (FIRST_NAME | SURNAME))) return null;
    return { first: i + 1, last: personEnd(words, i + 1) };
  },
  finds: [
    'Judge [Marcus Webb] ruled.',
    'Mr [Osei] denied it.',
    'Sen. [Lena Ortiz-Hale] spoke.',
    'Attorney General [Webb] sued.',
    'Dr. [Peter van der Holt Jr.] spoke.',
  ],
  skips: ['The judge ruled.', 'Attorney General offices closed.'],
});

/** A first name of the lists with the names after it: "Priya Nair", "John Q. Harmon". */
export const firstAndLast = nameRule({
  name: 'first-and-last',
  kind: 'person',
  confidence: 0.92,
  heads: [],
  at(words, i) {
    const bits = words.bits[i]!;
    if (!isCapital(words, i) || !(bits & FIRST_NAME)) return null;
    const last = personEnd(words, i);
    if (last === i) return null;
    // "May Day", "Virginia Beach": an ordinary word or a place needs a surname of the lists after it.
    if (bits & (COMMON | PLACE) && !(words.bits[last]! & SURNAME) && words.bits[last] !== 0) return null;
    return { first: i, last };
  },
  finds: ['[Maria Nair] sued.', 'Then [John Q. Harmon] left.'],
  skips: ['May Day came.', 'The grant was paid.'],
});

/** "E. Jean Harlow", "J.R. Webb". */
export const initialsAndLast = nameRule({
  name: 'initials-and-last',
  kind: 'person',
  confidence: 0.88,
  heads: [],
  at(words, i) {
    if (
      !(words.shape[i]! & INITIAL) ||
      !words.text[i]!.endsWith('.') ||
      words.lower[i] === 'u.s.' ||
      words.lower[i] === 'u.k.' ||
      words.lower[i] === 'd.c.'
    )
      return null;
    if (!together(words, i, i + 1) || !namelike(words, i + 1)) return null;
    return { first: i, last: personEnd(words, i) };
  },
  finds: ['[E. Jean Harlow] sued.', 'Counsel [J.R. Webb] rose.'],
  skips: ['The U.S. Army came.', 'Vitamin C. Then more.'],
});
