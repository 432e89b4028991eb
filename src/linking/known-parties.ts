import type { PartyKind } from '../field/values.ts';
import type { Entity } from '../reading/entity.ts';
import { fitPersons, initialsOf, leastMisspelt, type PersonName } from './names.ts';

/** One entity waiting to be placed. */
export interface Naming {
  readonly inDocument: number;
  readonly entity: Entity;
  readonly kind: PartyKind;
  readonly person: PersonName | null;
  /** Its name as it is compared. */
  readonly key: string;
}

/** A party taking shape from the entities that name it. */
export interface Group {
  readonly kind: PartyKind;
  readonly members: Naming[];
  readonly keys: Set<string>;
  /** The names of a person, each once. */
  readonly persons: PersonName[];
  /** How many of its members are taken for a woman, and for a man. */
  readonly genders: { female: number; male: number };
}

/**
 * The parties known so far, each found by all that a further naming of it could be, so that the cost of a naming does not
 * grow with the number of parties.
 */
export class KnownParties {
  readonly groups: Group[] = [];
  readonly #byKey = new Index<Group>();
  readonly #bySurname = new Index<Group>();
  readonly #byMisspelling = new Index<Bearer>();
  readonly #byBeginning = new Index<Group>();
  readonly #byInitials = new Index<Group>();
  /** By document and ending. */
  readonly #byEnding = new Index<Group>();

  open(naming: Naming, aliases: readonly string[]): void {
    const group: Group = {
      kind: naming.kind,
      members: [],
      keys: new Set(),
      persons: [],
      genders: { female: 0, male: 0 },
    };
    this.groups.push(group);
    this.join(group, naming, aliases);
  }

  /** @param aliases - other names under which it is to be found, as they are compared */
  join(group: Group, naming: Naming, aliases: readonly string[]): void {
    const { key, person } = naming;
    this.joinHere(group, naming);
    const isNew = !group.keys.has(key);
    group.keys.add(key);
    this.#byKey.add(key, group);
    for (const alias of aliases) this.#byKey.add(alias, group);
    if (person) {
      if (!isNew) return;
      group.persons.push(person);
      this.#bySurname.add(person.surname, group);
      const bearer = { person, group };
      for (const spelling of misspellings(person)) this.#byMisspelling.add(spelling, bearer);
    } else {
      for (const end of spacesFrom(key)) this.#byBeginning.add(key.slice(0, end), group);
      this.#byInitials.add(initialsOf(key), group);
    }
  }

  /** Joins it for its own document: in another one the same few words may be somebody else's. */
  joinHere(group: Group, naming: Naming): void {
    const { inDocument, key, entity } = naming;
    group.members.push(naming);
    if (entity.gender !== null) group.genders[entity.gender] += 1;
    for (const space of spacesBack(key)) this.#byEnding.add(`${inDocument} ${key.slice(space + 1)}`, group);
  }

  /** Those that are called so, by a name or an alias. */
  called(key: string): readonly Group[] {
    return this.#byKey.get(key);
  }

  bearersOf(surname: string): readonly Group[] {
    return this.#bySurname.get(surname);
  }

  /** People of whom this name is one of the names but for one letter, and none of whose names it cannot be: no spelling leads on to a third. */
  misspeltAs(person: PersonName): readonly Group[] {
    const found = misspellings(person)
      .flatMap((spelling) => this.#byMisspelling.get(spelling))
      .filter((known) => fitPersons(known.person, person) === 'spelling');
    const groups = new Set(found.map(({ group }) => group));
    return [...groups].filter(({ persons }) => persons.every((known) => fitPersons(known, person) !== 'different'));
  }

  /** Bodies whose name this one shortens: their first words, or their initials. */
  shortenedAs(key: string): readonly Group[] {
    const letters = key.replaceAll(' ', '');
    const found = [
      ...(key.length >= 4 ? this.#byBeginning.get(key) : []),
      ...(letters.length >= 2 ? this.#byInitials.get(letters) : []),
    ];
    return [...new Set(found)].filter(({ persons }) => persons.length === 0);
  }

  /** Parties of the document whose name ends with these words, and has others before them. */
  endingWith(inDocument: number, key: string): readonly Group[] {
    return this.#byEnding.get(`${inDocument} ${key}`);
  }
}

/** Who bears a name, as one of the names of a party. */
interface Bearer {
  readonly person: PersonName;
  readonly group: Group;
}

class Index<T> {
  readonly #found = new Map<string, Set<T>>();

  add(key: string, one: T): void {
    const at = this.#found.get(key);
    if (at) at.add(one);
    else this.#found.set(key, new Set([one]));
  }

  get(key: string): readonly T[] {
    return [...(this.#found.get(key) ?? [])];
  }
}

/** No name has more; what is longer is not shortened by its words. */
const mostWords = 24;

/** Places of the spaces in a name, the first ones. */
function spacesFrom(key: string): readonly number[] {
  const spaces: number[] = [];
  for (let at = key.indexOf(' '); at >= 0 && spaces.length < mostWords; at = key.indexOf(' ', at + 1)) spaces.push(at);
  return spaces;
}

/** The last ones. */
function spacesBack(key: string): readonly number[] {
  const spaces: number[] = [];
  for (let at = key.lastIndexOf(' '); at > 0 && spaces.length < mostWords; at = key.lastIndexOf(' ', at - 1))
    spaces.push(at);
  return spaces;
}

/** Letters: no longer word is taken for another one that was misspelt. */
const longestWord = 40;

/**
 * Under these two names meet that `fitPersons` takes for one but for a letter: first name and surname, the one or the other
 * whole and without each of its letters.
 */
function misspellings({ given, surname }: PersonName): readonly string[] {
  const [first] = given;
  if (first === undefined) return [];
  return [
    ...spellings(surname).map((one) => `${first} | ${one}`),
    ...spellings(first).map((one) => `${surname} ${one}`),
  ];
}

function spellings(word: string): readonly string[] {
  if (word.length < leastMisspelt || word.length > longestWord) return [];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
