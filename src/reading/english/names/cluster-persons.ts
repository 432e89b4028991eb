import { genderOfFirstName } from '../../../language/names/index.ts';
import { type Draft, draft } from './entity-draft.ts';
import { file } from './file-by-key.ts';
import type { NameMention } from './name-mentions.ts';
import { type PersonName, personName, sameFullName } from './person-name.ts';
import type { Title } from './titles.ts';

interface Person {
  readonly draft: Draft;
  /** Full names as written, each once. */
  readonly forms: PersonName[];
  /** Mentions by full name, in order. */
  readonly full: NameMention[];
  /** Mentions by surname or first name alone. */
  readonly bare: NameMention[];
  gender: Title['gender'];
}

/** The persons known so far, by the words of their names. */
interface People {
  readonly all: Person[];
  readonly bySurname: Map<string, Person[]>;
  readonly byGiven: Map<string, Person[]>;
  /** By the last part of a hyphened surname. */
  readonly byPart: Map<string, Person[]>;
  /** Whom a bare surname meant last, and where. */
  readonly established: Map<string, { readonly person: Person; readonly at: number }>;
}

/**
 * Persons by full name, then their mentions by one word of it. `strays` are bare names that no person's full name explains; a bare name
 * that several bear and nothing decides is left out.
 */
export function clusterPersons(mentions: readonly NameMention[]): { persons: Draft[]; strays: NameMention[] } {
  const read = hyphened(mentions.map((mention) => ({ mention, name: personName(mention.words) })));
  const people: People = {
    all: [],
    bySurname: new Map(),
    byGiven: new Map(),
    byPart: new Map(),
    established: new Map(),
  };
  for (const { mention, name } of read) if (name.given.length > 0) addFullName(people, mention, name);
  const strays: NameMention[] = [];
  for (const { mention, name } of read) {
    if (name.given.length > 0) continue;
    const bearer = bearerOf(people, mention, name);
    if (bearer === 'nobody') strays.push(mention);
    else if (bearer !== 'several') addBareName(people, bearer, mention, name.surname);
  }
  for (const person of people.all) person.draft.gender = person.gender;
  return { persons: people.all.map((person) => person.draft), strays };
}

interface ReadName {
  readonly mention: NameMention;
  readonly name: PersonName;
}

/** "Eva Holt Marsh" has the surname "Holt-Marsh" where the document writes that too. */
function hyphened(read: readonly ReadName[]): readonly ReadName[] {
  const double = new Set(read.map(({ name }) => name.surname).filter((surname) => surname.includes('-')));
  if (double.size === 0) return read;
  return read.map(({ mention, name }) => {
    const surname = `${name.given.at(-1) ?? ''}-${name.surname}`;
    return { mention, name: double.has(surname) ? { ...name, given: name.given.slice(0, -1), surname } : name };
  });
}

function addFullName(people: People, mention: NameMention, name: PersonName): void {
  const { bySurname, byGiven, byPart } = people;
  const person = knownBy(people, name) ?? newPerson(people);
  const written = JSON.stringify(name);
  if (!person.forms.some((form) => JSON.stringify(form) === written)) person.forms.push(name);
  person.full.push(mention);
  person.draft.names.push(mention);
  person.gender ??= mention.title?.gender ?? null;
  file(bySurname, name.surname, person);
  if (name.surname.includes('-')) file(byPart, name.surname.slice(name.surname.lastIndexOf('-') + 1), person);
  // "Cooper-Oak" is called "Oak" by some; "Maria Pine Oak" may be "Pine Oak".
  for (const word of [name.given[0] ?? '', ...name.nicknames]) if (word.length > 1) file(byGiven, word, person);
  if (name.given.length > 1) file(bySurname, `${name.given.at(-1)} ${name.surname}`, person);
}

/** The person who is written just so, else the only one whose forms all fit the full name, or whose fullest form holds all of it. */
function knownBy({ bySurname, byGiven }: People, name: PersonName): Person | undefined {
  const alike = [
    ...(bySurname.get(name.surname) ?? []),
    // "Naoko Higashi" beside "Higashi Naoko", "Ana Robles" beside "Ana Robles Pardo".
    ...(bySurname.get(name.given.at(-1)!) ?? []),
    ...(byGiven.get(name.given[0]!) ?? []),
  ];
  const fits = [...new Set(alike)].filter(
    ({ forms }) =>
      forms.every((form) => sameFullName(form, name)) ||
      forms.some((form) => holds(form, name) && forms.every((other) => holds(form, other))),
  );
  const exact = fits.find((person) => person.forms.some((form) => form.given.join(' ') === name.given.join(' ')));
  return exact ?? (fits.length === 1 ? fits[0] : undefined);
}

/** "Justin Ross Oak" holds "Justin Oak", which "Ross Oak" alone would not fit. */
const holds = (full: PersonName, name: PersonName): boolean =>
  full.surname === name.surname &&
  full.suffix === name.suffix &&
  name.given.every((word) => word.length > 1 && full.given.includes(word));

function newPerson({ all }: People): Person {
  const person: Person = { draft: draft('person'), forms: [], full: [], bare: [], gender: null };
  all.push(person);
  return person;
}

/** Whom a surname or first name by itself means. */
function bearerOf(
  people: People,
  mention: NameMention,
  { surname: word, suffix }: PersonName,
): Person | 'several' | 'nobody' {
  const { bySurname, byGiven, byPart, established } = people;
  const gender = mention.title?.gender ?? null;
  const agrees = (person: Person) =>
    (!gender || !person.gender || person.gender === gender) &&
    (!suffix || person.forms.every((form) => !form.suffix || form.suffix === suffix));
  const named = (bySurname.get(word) ?? []).filter(agrees);
  if (named.length > 1) {
    const likely = gender ? named.filter((person) => (person.gender ?? listedGender(person) ?? gender) === gender) : [];
    if (likely.length === 1) return likely[0]!;
    return chosen(likely.length > 0 ? likely : named, mention, established.get(word)) ?? 'several';
  }
  if (named[0]) return named[0];
  // "the Oaks" are more than one.
  if (word.endsWith('s') && bySurname.has(word.slice(0, -1))) return 'several';
  const parts = (byPart.get(word) ?? []).filter(agrees);
  const called = mention.title?.address === true ? [] : (byGiven.get(word) ?? []).filter(agrees);
  // "Oak" beside "Oak Lind" and "Leo Marsh-Oak" may be either.
  const all = new Set([...parts, ...called]);
  if (parts.length > 0 && all.size > 1) return 'several';
  return all.size === 1 ? [...all][0]! : 'nobody';
}

/** What the lists of first names say; they know little of the world, so that only a choice between several rests on it. */
function listedGender({ forms }: Person): Title['gender'] {
  for (const { given } of forms)
    for (const name of given) {
      const gender = name.length > 1 ? genderOfFirstName(name) : null;
      if (gender) return gender;
    }
  return null;
}

function addBareName({ established }: People, person: Person, mention: NameMention, word: string): void {
  established.set(word, { person, at: mention.start });
  person.bare.push(mention);
  person.draft.names.push(mention);
  person.gender ??= mention.title?.gender ?? null;
}

/** Which of several bearers of a surname a bare surname means: "two candidates fit: answer none". */
function chosen(
  people: readonly Person[],
  mention: NameMention,
  before: { person: Person; at: number } | undefined,
): Person | undefined {
  const given = mention.title?.gender;
  const sure = given ? people.filter((person) => person.gender === given) : [];
  if (sure.length === 1) return sure[0];
  const last = new Map(people.map((person) => [person, lastBefore(person, mention)]));
  const near = people.filter((person) => {
    const name = last.get(person);
    return name !== undefined && mention.sentence - name.sentence <= 1;
  });
  if (near.length === 1) return near[0];
  if (before && people.includes(before.person)) {
    const since = people.filter((person) => person !== before.person && (last.get(person)?.start ?? -1) > before.at);
    if (since.length === 0) return before.person;
    // The one the document is about keeps the bare surname when relatives were named in passing.
    const own = before.person.draft.names.length;
    const passing = people.every((person) => person === before.person || person.draft.names.length * 3 <= own);
    if (near.length === 0 && own >= 4 && passing) return before.person;
  }
  if (near.length > 0) return undefined;
  const known = people.filter((person) => last.get(person) !== undefined);
  return known.length === 1 ? known[0] : undefined;
}

/** The last full name of a person before a mention; full names were filed first and are in order. */
function lastBefore(person: Person, mention: NameMention): NameMention | undefined {
  const bare = person.bare.at(-1);
  let low = 0;
  let high = person.full.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (person.full[middle]!.start < mention.start) low = middle + 1;
    else high = middle;
  }
  const full = person.full[low - 1];
  return bare && (!full || bare.start > full.start) ? bare : full;
}
