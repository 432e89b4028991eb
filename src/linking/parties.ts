import type { PartyKind } from '../field/values.ts';
import type { Entity } from '../reading/entity.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { type Group, KnownParties, type Naming } from './known-parties.ts';
import { fitPersons } from './names.ts';
import type { ReadDocument } from './read-document.ts';
import { type WrittenNames, writtenAs, writtenNamesOf } from './written-names.ts';

/** Somebody or something that documents of a matter name, across documents. */
export interface LinkedParty {
  /** Place in `Parties.list`. */
  readonly index: number;
  readonly kind: PartyKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Somebody calls it by a name, not only by what it is ("the company"). */
  readonly named: boolean;
  /** The document (place in the matter's documents) and entity of each naming. */
  readonly entities: readonly { readonly inDocument: number; readonly entity: Entity }[];
  /** Spellings of the name one letter apart from it, each with the documents that use it. */
  readonly spellings: readonly { readonly name: string; readonly documents: readonly number[] }[];
}

export interface Parties {
  readonly list: readonly LinkedParty[];
  /** For each document, the party of each of its entities by `Entity.id`, as a place in `list`. */
  readonly byEntity: readonly ReadonlyMap<number, number>[];
  /** Names of the matter's documents, as they are compared. */
  readonly written: WrittenNames;
}

/** What kind of party an entity can be. A place may be one ("Ohio sues"); whether it is, its part in events and cases shows. */
function partyKind(entity: Entity): PartyKind | null {
  switch (entity.kind) {
    case 'person':
    case 'organization':
    case 'government':
    case 'court':
    case 'jury':
      return entity.kind;
    case 'place':
      return 'government';
    default:
      return null;
  }
}

/**
 * Joins the entities of all documents into parties. Full names first, fullest first, so that what follows is asked against known
 * names; then parts of names ("Oak", "Harbour Light"), each joined only when it fits one party: where two fit, neither is chosen.
 */
export function linkParties(documents: readonly ReadDocument[]): Parties {
  const written = writtenNamesOf(documents.map(({ reading }) => reading));
  const namings = namingsOf(documents, written);
  const known = new KnownParties();
  // An alias of several letters stands for its bearer in other documents too; a surname is asked by surname.
  const aliasesOf = ({ person, entity }: Naming) =>
    person !== null
      ? []
      : entity.aliases.filter((alias) => alias.length > 1).map((alias) => writtenAs(written, alias).body);
  const join = (group: Group, naming: Naming) => known.join(group, naming, aliasesOf(naming));
  const open = (naming: Naming) => known.open(naming, aliasesOf(naming));

  for (const naming of namings) {
    const same = known.called(naming.key).filter((group) => joinable(group.kind, naming.kind));
    if (naming.person === null) {
      const exact = same.filter((group) => group.keys.has(naming.key));
      const fitting = exact.length > 0 ? exact : same.length > 0 ? same : partOf(naming, known);
      const tails = fitting.length > 0 ? [] : tailOf(naming, known);
      if (fitting.length === 1) join(fitting[0]!, naming);
      else if (tails.length === 1) known.joinHere(tails[0]!, naming);
      else open(naming);
      continue;
    }
    const person = naming.person;
    const body = known
      .called(writtenAs(written, naming.entity.name).body)
      .filter((group) => group.persons.length === 0 && group.kind !== 'court');
    if (body.length === 1) {
      join(body[0]!, { ...naming, person: null, key: writtenAs(written, naming.entity.name).body });
      continue;
    }
    const exact = same.filter((group) => group.kind === 'person' && group.keys.has(naming.key));
    if (exact.length === 1) {
      join(exact[0]!, naming);
      continue;
    }
    const fitting = known
      .bearersOf(person.surname)
      .filter((group) => group.persons.every((bearer) => fitPersons(bearer, person) !== 'different'));
    const chosen =
      fitting.length > 1 && person.given.length === 0 ? bestKnown(fitting) : fitting.length === 1 ? fitting[0]! : null;
    if (chosen !== null) {
      const group = chosen;
      if (group.persons.some((bearer) => fitPersons(bearer, person) === 'spelling')) group.spelled.add(naming);
      join(group, naming);
      continue;
    }
    if (fitting.length === 0 && person.given.length > 0) {
      const misspelt = known.misspeltAs(person);
      if (misspelt.length === 1) {
        misspelt[0]!.spelled.add(naming);
        join(misspelt[0]!, naming);
        continue;
      }
      open(naming);
      continue;
    }
    if (fitting.length === 0) {
      // A lone word taken for a person may be the short form of a body ("Granite").
      const bodies = known.called(naming.key);
      if (bodies.length === 1) {
        join(bodies[0]!, naming);
        continue;
      }
    }
    open(naming);
  }

  const { groups } = known;
  const byEntity = documents.map(() => new Map<number, number>());
  groups.forEach(({ members }, index) => {
    for (const { inDocument, entity } of members) byEntity[inDocument]?.set(entity.id, index);
  });
  return { list: groups.map((group, index) => partyOf(group, index, written)), byEntity, written };
}

/** The party that an entity of a document belongs to; `null` for none, and for one that is no party. */
export const partyOfEntity = ({ byEntity }: Parties, inDocument: number, entity: number | null): number | null =>
  entity === null ? null : (byEntity[inDocument]?.get(entity) ?? null);

/** How many times as often as any other bearer of a surname one must be named for the surname alone to mean them. */
const farBetterKnown = 5;

/** Of several bearers of a surname the one whom everybody knows, or `null`: then neither is chosen. */
function bestKnown(groups: readonly Group[]): Group | null {
  const counted = groups
    .map((group) => ({ group, count: group.members.reduce((sum, one) => sum + one.entity.mentions.length, 0) }))
    .sort((a, b) => b.count - a.count);
  return counted[0]!.count >= farBetterKnown * counted[1]!.count ? counted[0]!.group : null;
}

function joinable(one: PartyKind, other: PartyKind): boolean {
  if (one === other) return true;
  const bodies: readonly PartyKind[] = ['organization', 'government', 'person'];
  return bodies.includes(one) && bodies.includes(other);
}

/** Bodies whose name this one shortens. */
function partOf({ kind, key }: Naming, known: KnownParties): readonly Group[] {
  if (kind === 'court' || kind === 'jury') return [];
  return known.shortenedAs(key).filter((group) => group.kind !== 'court' && group.kind !== 'jury');
}

/** Bodies of the same document whose name ends with this one: "Shipyard" where it tells of "Osprey Cove Shipyard". */
function tailOf({ inDocument, entity, kind, key }: Naming, known: KnownParties): readonly Group[] {
  if (kind !== 'organization' || entity.kind === 'place') return [];
  return known.endingWith(inDocument, key).filter((group) => joinable(group.kind, kind));
}

/** Fullest names first; a stable order that the order of the documents does not change. */
function namingsOf(documents: readonly ReadDocument[], written: WrittenNames): Naming[] {
  const all = documents.flatMap(({ document, reading }, inDocument) => {
    return reading.cast.flatMap((entity) => {
      const kind = partyKind(entity);
      if (kind === null) return [];
      const name = writtenAs(written, entity.name);
      const person = kind === 'person' ? name : null;
      const naming: Naming = {
        inDocument,
        entity,
        kind,
        person,
        key: person ? name.folded : name.body,
      };
      return [{ naming, words: naming.key.split(' ').length, document: document.id }];
    });
  });
  all.sort(
    (a, b) =>
      b.words - a.words ||
      b.naming.key.length - a.naming.key.length ||
      byCodeUnits(a.naming.key, b.naming.key) ||
      byCodeUnits(a.document, b.document) ||
      a.naming.entity.id - b.naming.entity.id,
  );
  return all.map((one) => one.naming);
}

function partyOf(group: Group, index: number, written: WrittenNames): LinkedParty {
  const counts = new Map<string, number>();
  for (const { entity } of group.members) {
    counts.set(entity.name, (counts.get(entity.name) ?? 0) + entity.mentions.length);
    for (const alias of entity.aliases) counts.set(alias, counts.get(alias) ?? 0);
  }
  const spelled = new Set([...group.spelled].map((one) => one.entity.name));
  const main = group.members.filter((one) => !spelled.has(one.entity.name));
  const names = (main.length > 0 ? main : group.members).map((one) => one.entity.name);
  const fullness = (name: string) => writtenAs(written, name).words;
  // The fullest name; of two as full, the one used most; then the alphabet.
  const name = names.reduce((best, one) => {
    const gap =
      fullness(one) - fullness(best) || (counts.get(one) ?? 0) - (counts.get(best) ?? 0) || byCodeUnits(best, one);
    return gap > 0 ? one : best;
  });
  const kinds = new Map<PartyKind, number>();
  for (const one of group.members) kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + one.entity.mentions.length);
  const kind = [...kinds].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))[0]![0];
  const byName = Map.groupBy(group.members, ({ entity }) => entity.name);
  const spellings = [...spelled].sort(byCodeUnits).map((one) => ({
    name: one,
    documents: [...new Set(byName.get(one)!.map((naming) => naming.inDocument))],
  }));
  return {
    index,
    kind,
    name,
    aliases: [...counts.keys()].filter((one) => one !== name).sort(byCodeUnits),
    named:
      writtenAs(written, name).capital &&
      group.members.some(({ entity }) => entity.mentions.some((one) => one.form === 'name' || one.form === 'title')),
    entities: group.members.map(({ inDocument, entity }) => ({ inDocument, entity })),
    spellings,
  };
}
