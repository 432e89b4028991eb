import { COMMON, LARGE_PLACE, LISTED_START, lexiconBits, PLACE } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { isCapital, isWord, nameRule, together } from './rule.ts';

const SHORT = new Set([
  'U.S.',
  'U.S',
  'US',
  'U.S.A.',
  'USA',
  'U.K.',
  'U.K',
  'UK',
  'D.C.',
  'U.A.E.',
  'UAE',
  'N.Y.',
  'L.A.',
]);

/** Countries and capitals by their letters. */
export const countryLetters = nameRule({
  name: 'country-letters',
  kind: 'place',
  confidence: 0.93,
  heads: [...SHORT, 'U.'].map((short) => short.toLowerCase()),
  at(words, i) {
    // "U. S.", as some papers space it
    if (words.at(i).text === 'U.')
      return /^[SK]\.$/.test(words.at(i + 1).text) && together(words, i, i + 1) ? { first: i, last: i + 1 } : null;
    if (!SHORT.has(words.at(i).text)) return null;
    const first =
      isWord(words, i, 'd.c.') && isWord(words, i - 1, ',') && isWord(words, i - 2, 'washington') ? i - 2 : i;
    return { first, last: i };
  },
  finds: [
    'He left the [U.S.] in May.',
    'A [US] tech giant sued.',
    'In [Washington, D.C.] it rained.',
    'He left the [U. S.] in May.',
  ],
  skips: ['They told us so.', 'The DC comics sold.'],
});

/** "Cook County", "County of Kent" aside: counties, parishes and boroughs as places. */
export const county = nameRule({
  name: 'county',
  kind: 'place',
  confidence: 0.88,
  heads: ['county', 'counties', 'parish', 'township', 'borough'],
  at(words, i) {
    if (!isCapital(words, i) || isWord(words, i + 1, 'of')) return null;
    const officer = isWord(
      words,
      i + 1,
      'judge',
      'sheriff',
      'prosecutor',
      'state',
      'district',
      'attorney',
      'coroner',
      'executive',
      'commissioner',
    );
    if (
      isCapital(words, i + 1) &&
      !(officer && !isWord(words, i + 2, 'court', 'attorney')) &&
      !isWord(words, i + 1, 'state', 'sheriff')
    )
      return null;
    let first = i;
    while (
      first > i - 3 &&
      together(words, first - 1, i) &&
      isCapital(words, first - 1) &&
      !isWord(words, first - 1, 'the', 'in', 'former')
    )
      first--;
    return first < i ? { first, last: i } : null;
  },
  finds: ['A jury in [Cook County] heard it.', 'He lives in [San Mateo County], he said.'],
  skips: ['The county paid.', 'The Cook County Jail was full.'],
});

/** "Richmond, Va.", "Wilmington, Del.": the state after the town is a place of its own. */
export const stateLetters = nameRule({
  name: 'state-letters',
  kind: 'place',
  confidence: 0.9,
  heads:
    'ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. mass. md. mich. minn. miss. mo. mont. n.c. n.d. n.h. n.j. n.m. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. tex. va. vt. w.va. wash. wis. wyo. va n.y.'.split(
      ' ',
    ),
  at(words, i) {
    if (!isCapital(words, i) || !isWord(words, i - 1, ',') || !together(words, i - 2, i) || !isCapital(words, i - 2))
      return null;
    return words.at(i).bits & LARGE_PLACE || /\.$/.test(words.at(i).text) || isWord(words, i, 'va')
      ? { first: i, last: i }
      : null;
  },
  finds: ['RICHMOND, [Va.], March 2 was cold.', 'He left Wilmington, [Del.], in May.'],
  skips: ['The mass. of it.', 'Wash. it.'],
});

/** End of the longest listed name of several words that begins at `i` and has one of `bits`; -1 where there is none. */
export function listedEnd(words: Words, i: number, bits: number): number {
  if (!isCapital(words, i) || !(words.at(i).bits & LISTED_START)) return -1;
  let end = -1;
  let key = words.at(i).lower;
  for (
    let k = i + 1;
    k < i + 4 && together(words, i, k) && (isCapital(words, k) || isWord(words, k, 'of', 'and', '&'));
    k++
  ) {
    key += ` ${words.at(k).lower}`;
    if (isCapital(words, k) && lexiconBits(key) & bits) end = k;
  }
  return end;
}

/** "Los Angeles", "New South Wales": listed places of several words. */
export const listedPlaceWords = nameRule({
  name: 'listed-place-words',
  kind: 'place',
  confidence: 0.87,
  heads: [],
  at(words, i) {
    const last = listedEnd(words, i, PLACE);
    return last < 0 ? null : { first: i, last };
  },
  finds: ['He left [Los Angeles] for [New South Wales].'],
  skips: ['The new south wall fell.', 'Los Lobos played.'],
});

/** "West Java", "Northern Mali": a listed place with a point of the compass before it. */
export const compassPlace = nameRule({
  name: 'compass-place',
  kind: 'place',
  confidence: 0.85,
  heads: ['north', 'south', 'east', 'west', 'northern', 'southern', 'eastern', 'western', 'central', 'upper', 'lower'],
  at(words, i) {
    const next = i + 1;
    if (!isCapital(words, i) || !together(words, i, next) || !isCapital(words, next)) return null;
    if (
      !(words.at(next).bits & PLACE) ||
      words.at(next).bits & COMMON ||
      (isCapital(words, next + 1) && together(words, i, next + 1))
    )
      return null;
    return { first: i, last: next };
  },
  finds: ['A storm hit [West Kansas] again.', 'He fled [Northern Mali] then.'],
  skips: ['The West Wing aired.', 'North Harlow Street burned.'],
});
