import { officerRoles, type PartyKind, type PartyRole } from '../field/values.ts';
import type { Entity } from '../reading/entity.ts';
import type { Group, KnownParties, Naming } from './known-parties.ts';
import type { PersonName } from './names.ts';
import { fitPersons } from './names.ts';
import { type WrittenNames, writtenAs } from './written-names.ts';

/** The party that a naming belongs to. */
export interface NameFound {
  readonly group: Group;
  /** The name means it in every document, or only here, where the words before it are left out. */
  readonly how: 'everywhere' | 'here';
  /** The naming as that party has it. */
  readonly naming: Naming;
}

/** The one party known so far that a naming can be of; `null` where there is none, or several. */
export function whoseName(naming: Naming, known: KnownParties, written: WrittenNames): NameFound | null {
  return naming.person === null ? whichBody(naming, known) : whichPerson(naming, naming.person, known, written);
}

function whichBody(naming: Naming, known: KnownParties): NameFound | null {
  const same = known.called(naming.key).filter((group) => joinable(group.kind, naming.kind));
  const exact = same.filter((group) => group.keys.has(naming.key));
  const fitting = exact.length > 0 ? exact : same.length > 0 ? same : shortened(naming, known);
  const fit = onlyOne(fitting);
  if (fit !== null) return { group: fit, how: 'everywhere', naming };
  const tail = fitting.length > 0 ? null : onlyOne(endings(naming, known));
  return tail && { group: tail, how: 'here', naming };
}

function whichPerson(naming: Naming, person: PersonName, known: KnownParties, written: WrittenNames): NameFound | null {
  const ofBody: Naming = { ...naming, person: null, key: writtenAs(written, naming.entity.name).body };
  const body = onlyOne(
    known.called(ofBody.key).filter(({ persons, kind }) => persons.length === 0 && kind !== 'court'),
  );
  if (body) return { group: body, how: 'everywhere', naming: ofBody };
  const exact = onlyOne(known.called(naming.key).filter(({ kind, keys }) => kind === 'person' && keys.has(naming.key)));
  if (exact) return { group: exact, how: 'everywhere', naming };

  const bearers = known.bearersOf(person.surname);
  // Whose surname is misspelt somewhere bears both surnames.
  const fitting = bearers.filter(
    (group) =>
      group.persons.every((one) => fitPersons({ ...one, surname: person.surname }, person) === 'same') &&
      (person.given.length > 0 || !isOfOtherGender(group, naming)),
  );
  const chosen = onlyOne(fitting) ?? (person.given.length === 0 && fitting.length > 1 ? bestKnown(fitting) : null);
  if (chosen) return { group: chosen, how: 'everywhere', naming };
  if (fitting.length > 0) return null;
  if (person.given.length > 0) {
    const misspelt = onlyOne(known.misspeltAs(person).filter((group) => canBeMisspelt(group, naming, person)));
    return misspelt && { group: misspelt, how: 'everywhere', naming };
  }
  // A lone word taken for a person may be the short form of a body ("Granite").
  const called = bearers.length > 0 ? null : onlyOne(known.called(naming.key));
  return called && { group: called, how: 'everywhere', naming: called.persons.length === 0 ? ofBody : naming };
}

const onlyOne = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);

/** How many times as often as any other bearer of a surname one must be named for the surname alone to mean them. */
const farBetterKnown = 5;

/** Of several bearers of a surname the one whom everybody knows, or `null`: then neither is chosen. */
function bestKnown(groups: readonly Group[]): Group | null {
  const [first, second] = groups
    .map((group) => ({ group, count: group.members.reduce((sum, one) => sum + one.entity.mentions.length, 0) }))
    .sort((a, b) => b.count - a.count);
  return first && second && first.count >= farBetterKnown * second.count ? first.group : null;
}

/**
 * Whether somebody whose name is written one letter apart can be the same person and not another of that name: a document that
 * names two people with different first names means two, and so does one that gives a title of the court to one of them.
 */
function canBeMisspelt(group: Group, { entity, inDocument }: Naming, { given }: PersonName): boolean {
  if (isOfOtherGender(group, { entity })) return false;
  const roles = rolesOf(entity);
  return group.members.every((member) => {
    const others = rolesOf(member.entity);
    const areAlike = holdsOffice(roles) === holdsOffice(others);
    if (member.inDocument !== inDocument) return areAlike || roles.length === 0 || others.length === 0;
    const shared = roles.length === 0 || others.length === 0 || roles.some((role) => others.includes(role));
    return areAlike && shared && member.person?.given[0] === given[0];
  });
}

function isOfOtherGender(
  { genders: { female, male } }: Group,
  { entity: { gender } }: Pick<Naming, 'entity'>,
): boolean {
  return gender !== null && (gender === 'female' ? male > female : female > male);
}

const rolesOf = ({ designations }: Entity): readonly PartyRole[] => designations.map(({ role }) => role);

const holdsOffice = (roles: readonly PartyRole[]): boolean => roles.some((role) => officerRoles.includes(role));

function joinable(one: PartyKind, other: PartyKind): boolean {
  if (one === other) return true;
  const bodies: readonly PartyKind[] = ['organization', 'government', 'person'];
  return bodies.includes(one) && bodies.includes(other);
}

/** Bodies whose name this one shortens. */
function shortened({ kind, key }: Naming, known: KnownParties): readonly Group[] {
  if (kind === 'court' || kind === 'jury') return [];
  return known.shortenedAs(key).filter((group) => group.kind !== 'court' && group.kind !== 'jury');
}

/** Bodies of the same document whose name ends with this one: "Shipyard" where it tells of "Osprey Cove Shipyard". */
function endings({ inDocument, entity, kind, key }: Naming, known: KnownParties): readonly Group[] {
  if (kind !== 'organization' || entity.kind === 'place') return [];
  return known.endingWith(inDocument, key).filter((group) => joinable(group.kind, kind));
}
