import { shortName, withOwnLabels } from '../../../linking/case-label.ts';
import { recast } from '../../../linking/linked-report.ts';
import type { LinkedParty, Parties } from '../../../linking/parties.ts';
import { partyProfiles } from '../../../linking/party-profile.ts';
import type { LinkedProceeding } from '../../../linking/proceedings.ts';
import type { ReadReport } from '../../../reading/report.ts';
import { initialsOf, masked } from '../../../words/initials.ts';
import type { WholeMatter } from '../../whole-document.ts';
import type { FindProceeding } from '../find-proceeding.ts';
import type { PlacedParty } from '../placed.ts';
import type { Reached } from '../reached.ts';
import { partyAt } from './find-party.ts';
import { isSide, labelNow } from './label-now.ts';
import {
  entitiesOf,
  type OpenCast,
  type OpenParty,
  type OpenReading,
  type PartyNote,
  type SaidInstead,
} from './open-cast.ts';

/** A matter with its cast as persons decided it. */
export interface DecidedCast {
  readonly matter: WholeMatter;
  /** Of each party, by its place. */
  readonly rulings: readonly PartyRulings[];
  /** By `saidKey`. */
  readonly saidBy: ReadonlyMap<string, SaidInstead>;
  /** The party that a decision means, as a place among the parties; `null` where there is none now. */
  readonly partyOf: (placed: PlacedParty) => number | null;
  readonly proceedingOf: FindProceeding;
  /** Names that stand in headlines in the place of a pronoun, where they are not so any more: what stands there now, `null` for nobody's name. */
  readonly renamed: ReadonlyMap<string, string | null>;
  readonly reached: ReadonlyMap<string, Reached>;
}

/** What persons made of a party. */
export interface PartyRulings {
  /** Merged into another or dropped: it is shown nowhere. */
  readonly gone: boolean;
  /** The names that stand for it in words of the program's own, where it is shown by initials; else none. */
  readonly hidden: readonly string[];
  readonly decided: readonly PartyNote[];
  readonly madeBy: string | null;
}

/** The cast when nothing is decided on it any more. Places among the parties are as they were; further ones stand behind. */
export function closedCast(cast: OpenCast, reached: ReadonlyMap<string, Reached>): DecidedCast {
  const { linked, saidBy } = cast;
  const { proceedingOf } = cast.cases;
  const rulings = cast.parties.map(rulingsOf);
  const partyOf = (placed: PlacedParty) => {
    const found = partyAt(cast, placed);
    return 'lost' in found ? null : found.party;
  };
  if (reached.size === 0)
    return { matter: linked, rulings, saidBy, partyOf, proceedingOf, renamed: new Map(), reached };
  const parties: Parties = {
    list: cast.parties.map((one) => closedParty(cast, one)),
    byEntity: cast.readings.map(
      ({ holder }) => new Map([...holder].flatMap(([entity, party]) => (party === null ? [] : [[entity, party]]))),
    ),
    written: linked.parties.written,
  };
  const now = (party: number): number | null => standIn(cast, party);
  const events = linked.events.map((event) => ({
    ...event,
    reports: event.reports.map((telling) => {
      const { repoint } = cast.readings[telling.inDocument]!;
      const report = withoutNobody(
        cast,
        telling.inDocument,
        repoint.reduce((one, act) => act(one), telling.report),
      );
      return recast({ ...telling, report }, parties, now);
    }),
  }));
  const matter: WholeMatter = {
    ...linked,
    parties,
    profiles: partyProfiles(events, parties),
    documents: linked.documents.map((one, at) => ({ ...one, reading: calledNow(cast, at) })),
    bench: new Set([...linked.bench].flatMap((party) => now(party) ?? [])),
    proceedings: proceedingsWith(cast, parties, now),
    events,
  };
  return { matter, rulings, saidBy, partyOf, proceedingOf, renamed: renamedIn(cast), reached };
}

const rulingsOf = ({ gone, initials, name, aliases, formerly, decided, madeBy }: OpenParty): PartyRulings => ({
  gone: gone !== null,
  hidden: initials ? [name, ...aliases, ...formerly, ...[name, ...formerly].flatMap(partsOfName)] : [],
  decided,
  madeBy,
});

/** First and last name by themselves. */
function partsOfName(name: string): readonly string[] {
  const words = name.split(' ').filter((word) => word.length > 2);
  return words.length < 2 ? [] : [words[0]!, words.at(-1)!];
}

function closedParty(cast: OpenCast, one: OpenParty): LinkedParty {
  const { index, kind, named, initials, decided } = one;
  // Who was renamed is spelt as the person says.
  const spellings = initials || decided.some(({ field }) => field === 'name') ? [] : one.spellings;
  const name = initials ? initialsOf(one.name) : one.name;
  const aliases = initials ? [] : one.aliases;
  return { index, kind, name, aliases, named, spellings, entities: entitiesOf(cast, index) };
}

/** The party that a party of old is now; `null` for one that was dropped. */
function standIn({ parties, mergedInto }: OpenCast, party: number): number | null {
  let at = party;
  for (let steps = 0; steps < parties.length; steps += 1) {
    const next = mergedInto.get(at);
    if (next === undefined) break;
    at = next;
  }
  return parties[at]?.gone === null ? at : null;
}

/** The cases with the roles that hold, each called by its sides as they are now where it was called by its sides. */
function proceedingsWith(
  cast: OpenCast,
  parties: Parties,
  now: (party: number) => number | null,
): readonly LinkedProceeding[] {
  const { linked } = cast;
  const list = linked.proceedings.map((one): LinkedProceeding => {
    const inOrder = membersNow(one.parties, now);
    const known = new Set(inOrder.map(({ party }) => party));
    const given = new Map<number, (typeof cast.roles)[number]>();
    for (const role of cast.roles) {
      const party = now(role.party);
      if (role.proceeding === one.index && party !== null) given.set(party, role);
    }
    const members = [
      ...inOrder.flatMap((member) => {
        const role = given.get(member.party);
        if (role === undefined) return [member];
        return role.role === null ? [] : [{ ...member, role: role.role, from: [] }];
      }),
      ...[...given].flatMap(([party, { role }]) =>
        role === null || known.has(party) ? [] : [{ party, role, from: [] }],
      ),
    ];
    const { called, gone } = cast.cases.rulings[one.index]!;
    const sides = [
      ...one.parties.filter(({ role }) => isSide(role)).map(({ party }) => party),
      ...cast.roles.filter(({ proceeding }) => proceeding === one.index).map(({ party }) => party),
    ];
    const names = { parties, sides, formsOf: (party: number) => formsOf(cast, party), now };
    // What is shown nowhere shares its name with none.
    const label = gone ? '' : labelNow(one, members, called, names);
    return { ...one, parties: members, court: courtNow(cast, one), label };
  });
  const hidden = cast.parties.map((one) => rulingsOf(one).hidden).filter((names) => names.length > 0);
  const mask = (text: string) => hidden.reduce(masked, text);
  return withOwnLabels(list).map((one) => ({
    ...one,
    label: mask(one.label),
    caption: one.caption === null ? null : mask(one.caption),
  }));
}

/** The members of a case as they are now: the first of two that were merged keeps its role. */
function membersNow(
  members: LinkedProceeding['parties'],
  now: (party: number) => number | null,
): LinkedProceeding['parties'] {
  const roles = new Map(
    members.toReversed().flatMap((member) => {
      const party = now(member.party);
      return party === null ? [] : [[party, { ...member, party }] as const];
    }),
  );
  return [...roles.values()].reverse();
}

/** The court of a case under the name that it has now; one that is no party stays a court. */
function courtNow(cast: OpenCast, { index, court }: LinkedProceeding): string | null {
  const byHand = cast.cases.rulings[index]?.decided.some(({ field }) => field === 'court') === true;
  const read = cast.linked.parties.list.find(({ kind, name }) => kind === 'court' && name === court);
  if (byHand || read === undefined) return court;
  let at = read.index;
  for (let steps = 0; steps < cast.parties.length; steps += 1) {
    const next = cast.mergedInto.get(at);
    if (next === undefined || cast.parties[next]!.kind !== 'court') break;
    at = next;
  }
  return cast.parties[at]!.name;
}

/** All that a party is or was called, in full. */
function namesOf(cast: OpenCast, party: number): readonly string[] {
  const { name, aliases, formerly } = cast.parties[party]!;
  const read = cast.linked.parties.list[party];
  const inDocuments = read?.entities.map(({ entity }) => entity.name) ?? [];
  return [...new Set([name, ...formerly, ...(read ? [read.name, ...read.aliases] : []), ...inDocuments, ...aliases])];
}

/** All that a label calls or called a party. */
function formsOf(cast: OpenCast, party: number): readonly string[] {
  const { written } = cast.linked.parties;
  const one = { index: party, aliases: [], named: true, entities: [], spellings: [] };
  const { kind } = cast.parties[party]!;
  const names = namesOf(cast, party);
  const short = (name: string) => shortName({ list: [{ ...one, index: 0, kind, name }], byEntity: [], written }, 0);
  return [...new Set([...names, ...names.map(short)])];
}

/** Whether a party is not, or not only, what it was read as. */
const isOther = ({ gone, formerly }: OpenParty): boolean => gone !== null || formerly.length > 0;

/** What stands for each name of those who are called otherwise now; a name that means two is nobody's. */
function renamedIn(cast: OpenCast): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  const others = cast.parties.filter(isOther);
  for (const { index } of others) {
    const is = standIn(cast, index);
    const name = is === null ? null : cast.parties[is]!.name;
    for (const one of namesOf(cast, index)) names.set(one, names.has(one) && names.get(one) !== name ? null : name);
  }
  for (const party of cast.parties)
    if (!isOther(party))
      for (const one of namesOf(cast, party.index)) if (names.has(one) && names.get(one) !== one) names.set(one, null);
  return names;
}

/** What a document says, with those who are called otherwise now named so where a headline puts a name for a pronoun. */
function calledNow({ linked, readings, parties }: OpenCast, inDocument: number): OpenReading['reading'] {
  const { reading, holder } = readings[inDocument]!;
  const read = linked.parties.byEntity[inDocument];
  const cast = reading.cast.map((entity) => {
    const party = holder.get(entity.id) ?? null;
    if (party === null || (party === read?.get(entity.id) && !isOther(parties[party]!))) return entity;
    return { ...entity, name: parties[party]!.name };
  });
  return { ...reading, cast };
}

/** A report whose clause has no name for a pronoun that means nobody known, as a person said. */
function withoutNobody({ readings }: OpenCast, inDocument: number, report: ReadReport): ReadReport {
  const { holder } = readings[inDocument]!;
  const standIns = report.clause.standIns.filter(({ entity }) => holder.get(entity) !== null);
  return standIns.length === report.clause.standIns.length
    ? report
    : { ...report, clause: { ...report.clause, standIns } };
}
