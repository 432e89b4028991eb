import { type EventKindName, eventKinds, traitsOf } from '../field/kinds/index.ts';
import { recurrences } from '../field/kinds/kind.ts';
import { type ParticipantRole, partyKinds } from '../field/values.ts';
import { surelyTold } from '../linking/event-values.ts';
import type { LinkedMatter } from '../linking/link.ts';
import type { CastMember, LinkedReport } from '../linking/linked-report.ts';
import type { LinkedParty } from '../linking/parties.ts';
import { type PartyProfile, together } from '../linking/party-profile.ts';

/** Somebody who may have a role in an event. */
export interface Candidate {
  readonly party: Pick<LinkedParty, 'index' | 'kind' | 'named' | 'entities'>;
  /** What all reports of the matter tell of it. */
  readonly profile: PartyProfile;
  /** What they tell of everybody together. */
  readonly all: PartyProfile;
  readonly role: ParticipantRole;
  readonly kind: EventKindName;
  /** All that tell the event. */
  readonly reports: readonly LinkedReport[];
}

/** Who there is in a matter, and what all its reports tell of them. */
export type Cast = Pick<LinkedMatter, 'profiles'> & { readonly parties: Pick<LinkedMatter['parties'], 'list'> };

interface ParticipantSign {
  readonly name: string;
  readonly of: (candidate: Candidate) => number;
}

const none = -1;
/** A report that is less sure of everybody has nobody in the role to speak for. */
const spoken = 0.4;
const likely = 0.5;

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
const greatest = (list: readonly number[]) => list.reduce((most, one) => Math.max(most, one), none);
const shareOf = (list: readonly LinkedReport[], is: (one: LinkedReport) => boolean) =>
  list.filter(is).length / list.length;
const documentsOf = (list: readonly LinkedReport[]) => new Set(list.map(({ inDocument }) => inDocument)).size;

const inRole = ({ cast }: LinkedReport, role: ParticipantRole): readonly CastMember[] =>
  cast.filter((one) => one.role === role);
const certaintyIn = (report: LinkedReport, { party, role }: Candidate): number =>
  inRole(report, role).find((one) => one.party === party.index)?.certainty ?? 0;
/** How sure each report that has the party in the role is of it, the surest first. */
const certainties = (one: Candidate): readonly number[] =>
  one.reports.flatMap((report) => certaintyIn(report, one) || []).sort((a, b) => b - a);
/** Reports that are sure of somebody in the role. */
const speaking = ({ reports, role }: Candidate): number =>
  reports.filter((one) => inRole(one, role).some(({ certainty }) => certainty > spoken)).length;
/** How sure the surest report is of each other party in the role, the surest first. */
function rivals({ reports, role, party }: Candidate): readonly number[] {
  const surest = new Map<number, number>();
  for (const one of reports.flatMap((report) => inRole(report, role)))
    if (one.party !== party.index) surest.set(one.party, Math.max(surest.get(one.party) ?? 0, one.certainty));
  return [...surest.values()].sort((a, b) => b - a);
}
const opposite = (role: ParticipantRole): ParticipantRole => (role === 'agent' ? 'patient' : 'agent');

const sides = ['brings', 'answers', 'accused', 'decides', 'did', 'suffered'] as const;

/** What documents may call somebody that tells of a part in many steps. */
const calledBy = ['plaintiff', 'defendant', 'victim', 'witness', 'judge', 'counsel', 'prosecutor'] as const;

/** What tells whether somebody has a role in an event, each by name: trees are trained on their values. */
export const participantSigns: readonly ParticipantSign[] = [
  // How surely reports say so.
  { name: 'surest', of: (one) => greatest(certainties(one)) },
  { name: 'next-surest', of: (one) => certainties(one)[1] ?? none },
  { name: 'of-speaking', of: (one) => sum(certainties(one)) / Math.max(certainties(one).length, speaking(one)) },
  { name: 'of-all', of: (one) => sum(certainties(one)) / one.reports.length },
  {
    name: 'of-role',
    of: (one) =>
      greatest(
        one.reports.map((report) => {
          const all = sum(inRole(report, one.role).map(({ certainty }) => certainty));
          return all > 0 ? certaintyIn(report, one) / all : none;
        }),
      ),
  },
  { name: 'naming', of: (one) => shareOf(one.reports, (report) => certaintyIn(report, one) > likely) },
  {
    name: 'first',
    of: (one) => shareOf(one.reports, (report) => inRole(report, one.role)[0]?.party === one.party.index),
  },
  {
    name: 'documents-naming',
    of: (one) => documentsOf(one.reports.filter((report) => certaintyIn(report, one) > likely)),
  },

  // Who else may.
  { name: 'rival', of: (one) => rivals(one)[0] ?? none },
  { name: 'next-rival', of: (one) => rivals(one)[1] ?? none },
  { name: 'in-other-role', of: (one) => greatest(certainties({ ...one, role: opposite(one.role) })) },
  {
    name: 'other-role',
    of: ({ reports, role }) =>
      greatest(reports.flatMap((one) => inRole(one, opposite(role)).map(({ certainty }) => certainty))),
  },

  // Who it is, and how near.
  { name: 'named', of: ({ party }) => Number(party.named) },
  ...partyKinds.map((kind) => ({ name: `is-${kind}`, of: ({ party }: Candidate) => Number(party.kind === kind) })),
  { name: 'in-sentence', of: ({ reports, party }) => shareOf(reports, ({ named }) => named.includes(party.index)) },
  {
    name: 'around',
    of: ({ reports, party }) => shareOf(reports, ({ namedAround }) => namedAround.includes(party.index)),
  },
  { name: 'against', of: ({ reports, party }) => shareOf(reports, ({ against }) => against.includes(party.index)) },

  // What else is told of it.
  { name: 'told', of: ({ profile }) => Math.log1p(profile.all) },
  ...sides.flatMap((side) => [
    { name: side, of: ({ profile }: Candidate) => profile[side] / (profile.all + 1) },
    { name: `${side}-of-all`, of: ({ profile, all }: Candidate) => profile[side] / (all[side] + 1) },
  ]),
  ...calledBy.map((role) => ({
    name: `called-${role}`,
    of: ({ party }: Candidate) => {
      const called = calledOf(party.entities);
      return (called.byRole.get(role) ?? 0) / (called.all + 1);
    },
  })),

  // The event.
  { name: 'role', of: ({ role }) => ['agent', 'patient', 'beneficiary'].indexOf(role) },
  { name: 'reports', of: ({ reports }) => reports.length },
  { name: 'speaking', of: speaking },
  { name: 'documents', of: ({ reports }) => documentsOf(reports) },
  { name: 'told-surely', of: ({ reports }) => surelyTold(reports) },
  { name: 'recurrence', of: ({ kind }) => recurrences.indexOf(traitsOf(kind).recurrence) },
  ...eventKinds.map(({ name }) => ({ name: `kind-${name}`, of: ({ kind }: Candidate) => Number(kind === name) })),
];

type Entities = Candidate['party']['entities'];

interface Called {
  readonly all: number;
  /** How often in each role. */
  readonly byRole: ReadonlyMap<string, number>;
}

/** By a party's mentions, which are asked for every event it may be in. */
const calledBefore = new WeakMap<Entities, Called>();

function calledOf(entities: Entities): Called {
  const before = calledBefore.get(entities);
  if (before !== undefined) return before;
  const byRole = new Map<string, number>();
  let all = 0;
  for (const { entity } of entities)
    for (const { role } of entity.designations) {
      byRole.set(role, (byRole.get(role) ?? 0) + 1);
      all += 1;
    }
  const called = { all, byRole };
  calledBefore.set(entities, called);
  return called;
}

export const participantSignsOf = (candidate: Candidate): Float64Array =>
  Float64Array.from(participantSigns, ({ of }) => of(candidate));

/** Everybody whom a report gives a role with at least this certainty may have it. */
const least = 0.1;

/** Everybody who may have a role in an event. */
export function candidatesFor(
  role: ParticipantRole,
  { kind, reports }: Pick<Candidate, 'kind' | 'reports'>,
  { parties, profiles }: Cast,
): readonly Candidate[] {
  const places = new Set(
    reports.flatMap((one) => inRole(one, role).flatMap(({ party, certainty }) => (certainty >= least ? party : []))),
  );
  const all = together(profiles);
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const [party, profile] = [parties.list[place], profiles[place]];
      return party === undefined || profile === undefined ? [] : { party, profile, all, role, kind, reports };
    });
}
