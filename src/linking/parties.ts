import type { PartyKind } from '../field/values.ts';
import type { Entity } from '../reading/entity.ts';
import type { WrittenName } from '../reading/written-name.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { type Group, KnownParties, type Naming } from './known-parties.ts';
import { fitPersons } from './names.ts';
import type { ReadDocument } from './read-document.ts';
import { whoseName } from './whose-name.ts';
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
  const known = new KnownParties();
  // An alias of several letters stands for its bearer in other documents too; a surname is asked by surname.
  const aliasesOf = ({ person, entity }: Naming) =>
    person !== null
      ? []
      : entity.aliases.filter((alias) => alias.length > 1).map((alias) => writtenAs(written, alias).body);

  for (const unplaced of namingsOf(documents, written)) {
    const found = whoseName(unplaced, known, written);
    if (found === null) known.open(unplaced, aliasesOf(unplaced));
    else {
      const { group, how, naming } = found;
      if (how === 'here') known.joinHere(group, naming);
      else known.join(group, naming, aliasesOf(naming));
    }
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

function partyOf({ members }: Group, index: number, written: WrittenNames): LinkedParty {
  const counts = new Map<string, number>();
  for (const { entity } of members) {
    counts.set(entity.name, (counts.get(entity.name) ?? 0) + entity.mentions.length);
    for (const alias of entity.aliases) counts.set(alias, counts.get(alias) ?? 0);
  }
  const kinds = new Map<PartyKind, number>();
  for (const one of members) kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + one.entity.mentions.length);
  const kind = [...kinds].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))[0]![0];
  const isPerson = kind === 'person';
  const byName = Map.groupBy(members, ({ entity }) => entity.name);
  const fitOf = (one: string, other: string) =>
    isPerson ? fitPersons(writtenAs(written, one), writtenAs(written, other)) : 'same';
  const names = [...byName.keys()].map((name) => ({
    name,
    support: [...byName].reduce((sum, [other, own]) => sum + (fitOf(name, other) === 'same' ? own.length : 0), 0),
    fullness: fullnessOf(writtenAs(written, name), isPerson),
    count: counts.get(name) ?? 0,
  }));
  // The spelling that most documents use; of that the fullest name; of two as full, the one used most; then the alphabet.
  const [{ name }] = names.sort(
    (a, b) => b.support - a.support || b.fullness - a.fullness || b.count - a.count || byCodeUnits(a.name, b.name),
  ) as [(typeof names)[number]];
  return {
    index,
    kind,
    name,
    aliases: [...counts.keys()].filter((one) => one !== name).sort(byCodeUnits),
    named:
      writtenAs(written, name).capital &&
      members.some(({ entity }) => entity.mentions.some((one) => one.form === 'name' || one.form === 'title')),
    entities: members.map(({ inDocument, entity }) => ({ inDocument, entity })),
    spellings: [...byName]
      .filter(([other]) => fitOf(name, other) === 'spelling')
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([other, own]) => ({ name: other, documents: [...new Set(own.map(({ inDocument }) => inDocument))] })),
  };
}

/** Of a body its words; of a person, "Ann Oak" is fuller than "A. B. Oak", "Ann B. Oak" fuller than both. */
function fullnessOf({ words, given }: WrittenName, isPerson: boolean): number {
  if (!isPerson) return words;
  const initials = given.filter((one) => one.length === 1).length;
  return given.length - initials + Math.min(initials, 3) / 4;
}
