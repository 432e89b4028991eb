import { labelOf, withOwnLabels } from '../../../linking/case-label.ts';
import { recast } from '../../../linking/linked-report.ts';
import type { LinkedParty, Parties } from '../../../linking/parties.ts';
import { partyProfiles } from '../../../linking/party-profile.ts';
import type { LinkedProceeding } from '../../../linking/proceedings.ts';
import { initialsOf, masked } from '../../../words/initials.ts';
import type { WholeMatter } from '../../whole-document.ts';
import type { FindProceeding } from '../find-proceeding.ts';
import type { PlacedParty } from '../placed.ts';
import type { Reached } from '../reached.ts';
import { partyAt } from './find-party.ts';
import { entitiesOf, type OpenCast, type OpenParty, type PartyNote, type SaidInstead } from './open-cast.ts';

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
  const { linked, saidBy, proceedingOf } = cast;
  const rulings = cast.parties.map(rulingsOf);
  const partyOf = (placed: PlacedParty) => {
    const found = partyAt(cast, placed);
    return 'lost' in found ? null : found.party;
  };
  if (reached.size === 0) return { matter: linked, rulings, saidBy, partyOf, proceedingOf, reached };
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
      const report = repoint.reduce((one, act) => act(one), telling.report);
      return recast({ ...telling, report }, parties, now);
    }),
  }));
  const matter: WholeMatter = {
    ...linked,
    parties,
    profiles: partyProfiles(events, parties),
    documents: linked.documents.map((one, at) => ({ ...one, reading: cast.readings[at]!.reading })),
    bench: new Set([...linked.bench].flatMap((party) => now(party) ?? [])),
    proceedings: proceedingsWith(cast, parties, now),
    events,
  };
  return { matter, rulings, saidBy, partyOf, proceedingOf, reached };
}

const rulingsOf = ({ gone, initials, name, aliases, decided, madeBy }: OpenParty): PartyRulings => ({
  gone: gone !== null,
  hidden: initials ? [name, ...aliases, ...partsOfName(name)] : [],
  decided,
  madeBy,
});

/** First and last name by themselves. */
function partsOfName(name: string): readonly string[] {
  const words = name.split(' ').filter((word) => word.length > 2);
  return words.length < 2 ? [] : [words[0]!, words.at(-1)!];
}

function closedParty(cast: OpenCast, one: OpenParty): LinkedParty {
  const { index, kind, named, spellings, initials } = one;
  const name = initials ? initialsOf(one.name) : one.name;
  const aliases = initials ? [] : one.aliases;
  return { index, kind, name, aliases, named, spellings: initials ? [] : spellings, entities: entitiesOf(cast, index) };
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
    const calledBy = one.calledBy && { ...one.calledBy, parties: membersNow(one.calledBy.parties, now) };
    const label = labelNow(one, calledBy?.parties ?? members, linked.parties, parties);
    return { ...one, parties: members, ...(calledBy && { calledBy }), label };
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

/** A case that was called by its sides is called by them as they are now. */
export function labelNow(
  { kind, label, filed, calledBy, ...own }: LinkedProceeding,
  members: LinkedProceeding['parties'],
  before: Parties,
  parties: Parties,
): string {
  const { caption, parties: read } = calledBy ?? own;
  const was = labelOf(kind, caption, read, before);
  const bySides = label === was || (filed !== null && label === `${was} (${filed.slice(0, 4)})`);
  return bySides ? labelOf(kind, caption, members, parties) : label;
}
