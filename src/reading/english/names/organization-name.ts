import { federalStates } from '../../../field/courts/federal.ts';
import { genderOfFirstName } from '../../../language/names/index.ts';

/** A name of an organization, body or court reduced to what two ways of writing it share. */
export interface OrganizationName {
  /** Words in lower case, without article, legal form and marks. */
  readonly words: readonly string[];
  /** The words that tell it from others, as one string; "department of justice" for "the U.S. Justice Department". */
  readonly key: string;
  /** The country or state in front ("u.s.", "delaware"), cut from `key` only for "u.s.". */
  readonly national: boolean;
  /** Written in capitals only: "NFL". */
  readonly acronym: boolean;
}

const legalForms = new Set(
  'inc incorporated corp corporation co company companies ltd limited llc llp lp plc pc pllc sa ag nv bv gmbh spa kg kk oy ab as asa pty pte sarl na trust'.split(
    ' ',
  ),
);

const nationals = new Set(['u.s.', 'us', 'u.s', 'united states', 'federal', 'american']);

/** Acronyms of bodies that courts and the press name without ever writing them out. */
const wellKnown: Readonly<Record<string, string>> = {
  doj: 'department of justice',
  sec: 'securities and exchange commission',
  ftc: 'federal trade commission',
  fbi: 'federal bureau of investigation',
  fda: 'food and drug administration',
  epa: 'environmental protection agency',
  fcc: 'federal communications commission',
  irs: 'internal revenue service',
  ins: 'immigration and naturalization service',
  ice: 'immigration and customs enforcement',
  dhs: 'department of homeland security',
  hhs: 'department of health and human services',
  hud: 'department of housing and urban development',
  dea: 'drug enforcement administration',
  atf: 'bureau of alcohol, tobacco, firearms and explosives',
  cia: 'central intelligence agency',
  nsa: 'national security agency',
  nlrb: 'national labor relations board',
  eeoc: 'equal employment opportunity commission',
  cftc: 'commodity futures trading commission',
  cfpb: 'consumer financial protection bureau',
  faa: 'federal aviation administration',
  ntsb: 'national transportation safety board',
  osha: 'occupational safety and health administration',
  cps: 'crown prosecution service',
  sfo: 'serious fraud office',
  fca: 'financial conduct authority',
  cma: 'competition and markets authority',
  hmrc: 'hm revenue and customs',
  nca: 'national crime agency',
  nhs: 'national health service',
  cdc: 'centers for disease control and prevention',
  cbp: 'customs and border protection',
  fema: 'federal emergency management agency',
  usda: 'department of agriculture',
  nhtsa: 'national highway traffic safety administration',
  finra: 'financial industry regulatory authority',
  unhcr: 'united nations high commissioner for refugees',
  wada: 'world anti-doping agency',
  aclu: 'american civil liberties union',
  naacp: 'national association for the advancement of colored people',
  ncaa: 'national collegiate athletic association',
  nfl: 'national football league',
  nba: 'national basketball association',
  fifa: 'federation internationale de football association',
  nra: 'national rifle association',
  nypd: 'new york police department',
  lapd: 'los angeles police department',
  eu: 'european union',
  un: 'united nations',
};

const wellKnownKeys = new Set(Object.values(wellKnown));

/** Whether it is the key of a body that goes by its letters everywhere. */
export const isWellKnown = (key: string): boolean => wellKnownKeys.has(key);

const bare = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[("“‘'<]+|(?<![)"”’',;:>])[)"”’',;:>]+$/g, '')
    .replace(/['’]s?$/, '');

/** Words of bodies' names as citations cut them, with the full stop that tells them from words: "School Dist.", "Transit Auth.". */
const abbreviated: Readonly<Record<string, string>> = {
  'dist.': 'district',
  'sch.': 'school',
  'cty.': 'county',
  'dept.': 'department',
  'bd.': 'board',
  'educ.': 'education',
  'auth.': 'authority',
  'univ.': 'university',
  'assn.': 'association',
  'hosp.': 'hospital',
};

/** Reads a name as written. */
export function organizationName(written: string): OrganizationName {
  let words = written
    .replace(/\s+/g, ' ')
    .replace(/<[A-Z.]{1,8}>/g, ' ')
    .split(' ')
    .map(bare)
    .map((word) => (Object.hasOwn(abbreviated, word) ? abbreviated[word]! : word))
    .filter((word) => word !== '');
  if (words.length > 1 && words[0] === 'the') words = words.slice(1);
  let national = false;
  if (words.length > 1 && nationals.has(words[0] ?? '')) {
    if (words[0] !== 'american' && words[0] !== 'federal') {
      national = true;
      words = words.slice(1);
    }
  } else if (words.length > 2 && words[0] === 'united' && words[1] === 'states') {
    national = true;
    words = words.slice(2);
  }
  const full = words;
  while (words.length > 1 && legalForms.has((words.at(-1) ?? '').replace(/\./g, ''))) words = words.slice(0, -1);
  if (words.length > 1 && (words.at(-1) === 'and' || words.at(-1) === '&')) words = words.slice(0, -1);
  const joined = words
    .join(' ')
    .replace(/\b&/g, 'and')
    .replace(/ & /g, ' and ')
    .replace(/(?<=\S) police$/, ' police department');
  // "Justice Department" and "Department of Justice" are one; so are "Parks Office" and "Office of Parks".
  const inverted = /^(.+) (department|ministry|bureau|office)$/.exec(joined);
  const known = words.length === 1 ? wellKnown[(words[0] ?? '').replace(/\./g, '')] : undefined;
  const key = known ?? (inverted ? `${inverted[2]} of ${inverted[1]}` : joined);
  return { words: words.length > 0 ? words : full, key, national, acronym: /^[A-Z&.]{2,7}$/.test(written.trim()) };
}

const small = new Set(['of', 'and', 'the', 'for', 'in', 'on', '&', 'de', 'to', 'against', 'at']);

/**
 * Whether the acronym can stand for the full name: "HLM" for "Harbour Light Media", "DoJ" for "Department of Justice", "Nola" (as the
 * British press writes it) for "National Oak and Lake Agency".
 */
export function isAcronymOf(acronym: string, full: string): boolean {
  const letters = acronym.replace(/[.\s]/g, '');
  const asWord = /^[A-Z][a-z]{3,5}$/.test(letters);
  if (!asWord && (!/^[A-Z][A-Za-z&]{0,2}[A-Z&]{1,6}s?$/.test(letters) || letters.length < 2)) return false;
  const wanted = (asWord ? letters : letters.replace(/[s&]$/, '').replace(/&/g, '')).toLowerCase();
  const words = full
    .replace(/^the /i, '')
    .split(/[\s/-]+/)
    .map(bare)
    .filter((word) => word !== '');
  if (words.length < 2) return false;
  const withoutForm = words.filter((word, i) => i === 0 || !legalForms.has(word.replace(/\./g, '')));
  return [words, withoutForm].some((list) =>
    [list, list.filter((word) => !small.has(word))].some((chosen) => chosen.map((word) => word[0]).join('') === wanted),
  );
}

/** Words of the names of the states of the United States. The District of Columbia goes by its first word alone, and bodies by its last. */
const ofStates = federalStates.filter(({ code }) => code !== 'dc').flatMap(({ name }) => name.toLowerCase().split(' '));

// First words that many names share: alone they stand for none of them.
const shared = new Set([
  ...ofStates,
  ...(
    'american national united first general international federal central new north south east west northern southern eastern western state city county royal british ' +
    'canadian european german french global great standard public department office bureau ministry university college bank court supreme district superior high ' +
    'association society institute center centre board commission committee council foundation fund group holdings home house media press times news former saint st los san ' +
    'big best old all one the washington london chicago boston philadelphia houston atlanta us u.s. church school hospital police'
  ).split(' '),
]);

// What a company adds to the name it goes by.
const added = new Set(
  'bank group holdings holding media news network networks entertainment airlines airways energy industries systems technologies technology pharmaceuticals pharmaceutical pharma laboratories labs motors foods stores international global partners capital financial services solutions brands products healthcare health communications insurance oil petroleum resources interactive studios pictures records publishing press books university college and & voting animal usa america'.split(
    ' ',
  ),
);

/**
 * Whether the short name can stand for the full one in the same document: "Acme" for "Acme Holdings"; never "National" for
 * "National Grid", nor "ABC" for "ABC Players Foundation", which is another body.
 */
export function isShortFormOf(short: OrganizationName, full: OrganizationName): boolean {
  if (short.words.length >= full.words.length || short.words.length === 0) return false;
  if (!short.words.every((word, i) => word === full.words[i])) return false;
  const rest = full.words.slice(short.words.length);
  if (rest.some((word) => bodies.has(word)) && !short.words.some((word) => bodies.has(word))) return false;
  if (short.words.length === 1 && short.acronym && !rest.every((word) => added.has(word))) return false;
  return short.words.length > 1 ? short.words.some((word) => !shared.has(word)) : !shared.has(short.words[0] ?? '');
}

/**
 * What a company is called for short by its full name: "Acme" for "Acme Holdings Inc", "Marsh" for "Marsh & Oak", "Robins" for "A.H. Robins
 * Co", "Merrin" for "Merrin Dell Pharmaceuticals Inc"; `null` where that would be most of its name, or where it is a body beside somebody of that name ("Oak Foundation").
 */
export function shortOfCompany(written: string): string | null {
  const words = written.split(/\s+/).map((word) => word.replace(/,$/, ''));
  while (words.length > 1 && /^(?:\p{Lu}\.)+$/u.test(words[0]!)) words.shift();
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0 || !/^\p{Lu}[\p{L}'’-]{2,}$/u.test(first)) return null;
  if (shared.has(first.toLowerCase())) return null;
  const lawful = (word: string) => legalForms.has(bare(word).replace(/\./g, ''));
  if (rest[0] === '&' || rest.every((word) => lawful(word) || added.has(bare(word)))) return first;
  return lawful(rest.at(-1)!) && genderOfFirstName(first) === null && !rest.some((word) => bodies.has(bare(word)))
    ? first
    : null;
}

/** "Birch Ferries Inc", "Elm Transit Corp.": nobody but a company. */
export const endsInLegalForm = (name: string): boolean =>
  /\p{L},? (?:Inc|INC|Corp|CORP|Ltd|LTD|LLC|LLP|PLC|plc|GmbH|L\.L\.C|L\.L\.P)\.?$/u.test(name);

/** Whether a longer form ends like a company's or body's full name, and not with a word that merely stood beside it. */
export function endsLikeFullName(name: string): boolean {
  const last = bare(name.split(/\s+/).at(-1) ?? '').replace(/\./g, '');
  return legalForms.has(last) || added.has(last) || bodies.has(last) || /(?:tions?|ments?|ity|ies)$/.test(last);
}

// A body of its own beside the one whose name it begins with.
const bodies = new Set(
  'foundation institute association fund museum stadium committee union council players properties department office police commission board league center centre academy hall building tower prize award awards tv tvs plan'.split(
    ' ',
  ),
);
