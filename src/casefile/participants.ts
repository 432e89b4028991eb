import { traitsOf } from '../field/kinds/index.ts';
import type { ParticipantRole } from '../field/values.ts';
import { probabilityOf, treesOf } from '../language/boosted-trees.ts';
import { actsForASide } from '../linking/officers.ts';
import { type Candidate, type Cast, candidatesFor, participantSigns, participantSignsOf } from './participant-signs.ts';
import kept from './participant-trees.json' with { type: 'json' };

/** Who took part in an event by what its reports say, as places among the matter's parties; the surest first. */
export interface Participants {
  readonly agents: readonly number[];
  readonly patients: readonly number[];
  readonly beneficiaries: readonly number[];
}

const trees = treesOf(kept, participantSigns);

/**
 * A name stands beside an event only when it is so sure; else the entry names nobody. More is asked beside a deed, its charge or punishment, and
 * most of whom a step befalls, which texts rarely say. Measured on 44, 43 and 44 piles that weights and trees had not seen: 8.4, 6.0 and 7.4 % of
 * the entries name somebody wrongly, trusted F1 is 17.6, 13.6 and 14.7; with 0.75, 0.66 and 0.7 it is 10.1, 7.3 and 8.6 % and 18.2, 14.4 and 15.4.
 */
const certain = { accused: 0.75, agent: 0.7, patient: 0.75, beneficiary: 0.78 };
/** An entry names no more parties in one role than these. */
const mostNamed = 6;

interface Weighed {
  readonly kind: Candidate['kind'];
  readonly cast: Cast['profiles'];
  readonly participants: Participants;
}

/** By an event's reports: a decision on one entry leaves who took part in the others. */
const weighedBefore = new WeakMap<Candidate['reports'], Weighed>();

/** Nobody both does a thing and has it done to them: who acts, acts. */
export function participantsOf(event: Pick<Candidate, 'kind' | 'reports'>, cast: Cast): Participants {
  const before = weighedBefore.get(event.reports);
  if (before?.kind === event.kind && before.cast === cast.profiles) return before.participants;
  const participants = weigh(event, cast);
  weighedBefore.set(event.reports, { kind: event.kind, cast: cast.profiles, participants });
  return participants;
}

/** Whom the same words name with somebody sure is named with them, unless other reports make it this unlikely. */
const besides = 0.4;
/** How surely a report must name two people in a role, and how nearly alike. */
const alike = { least: 0.85, within: 0.02 };

/** "Ann Oak and Leo Birch were charged", where another report has the one alone in mind: whether words name them together. */
const areNamedAlike = (reports: Candidate['reports'], role: ParticipantRole, one: number, other: number): boolean =>
  reports.some(({ cast, named }) => {
    const [first, second] = [one, other].map((party) => {
      const own = cast.find((member) => member.party === party && member.role === role);
      return own !== undefined && named.includes(party) ? own.certainty : 0;
    }) as [number, number];
    return Math.min(first, second) >= alike.least && Math.abs(first - second) <= alike.within;
  });

/** "After the verdict", where no words say what it was: it befell nobody whom its sentence does not name. */
const isUnsaid = ({ kind, reports }: Pick<Candidate, 'kind' | 'reports'>, party: number): boolean =>
  accusesPatient(kind) &&
  traitsOf(kind).accuses === true &&
  traitsOf(kind).outcomes !== undefined &&
  reports.every(({ report, named }) => report.outcome === null && !named.includes(party));

const accusesPatient = (kind: Candidate['kind']): boolean => traitsOf(kind).stands?.criminal?.patient !== undefined;

function weigh(event: Pick<Candidate, 'kind' | 'reports'>, cast: Cast): Participants {
  const certainIn = (role: ParticipantRole) => {
    const weighed = candidatesFor(role, event, cast)
      .filter(({ party }) => !(role === 'patient' && accusesPatient(event.kind) && actsForASide(party)))
      .filter(({ party }) => !(role === 'patient' && isUnsaid(event, party.index)))
      .map((one) => ({ party: one.party.index, certainty: probabilityOf(trees, participantSignsOf(one)) }))
      .sort((a, b) => b.certainty - a.certainty || a.party - b.party);
    const sure = weighed.filter(
      ({ certainty }) => certainty >= certain[traitsOf(event.kind).accuses ? 'accused' : role],
    );
    const beside = weighed.filter(
      (one) =>
        !sure.includes(one) &&
        one.certainty >= besides &&
        sure.some(({ party }) => areNamedAlike(event.reports, role, party, one.party)),
    );
    return [...sure, ...beside].slice(0, mostNamed).map(({ party }) => party);
  };
  const agents = certainIn('agent');
  return {
    agents,
    patients: certainIn('patient').filter((party) => !agents.includes(party)),
    beneficiaries: certainIn('beneficiary'),
  };
}
