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

const accusesPatient = (kind: Candidate['kind']): boolean => traitsOf(kind).stands?.criminal?.patient !== undefined;

function weigh(event: Pick<Candidate, 'kind' | 'reports'>, cast: Cast): Participants {
  const certainIn = (role: ParticipantRole) =>
    candidatesFor(role, event, cast)
      .filter(({ party }) => !(role === 'patient' && accusesPatient(event.kind) && actsForASide(party)))
      .map((one) => ({ party: one.party.index, certainty: probabilityOf(trees, participantSignsOf(one)) }))
      .filter(({ certainty }) => certainty >= certain[traitsOf(event.kind).accuses ? 'accused' : role])
      .sort((a, b) => b.certainty - a.certainty || a.party - b.party)
      .slice(0, mostNamed)
      .map(({ party }) => party);
  const agents = certainIn('agent');
  return {
    agents,
    patients: certainIn('patient').filter((party) => !agents.includes(party)),
    beneficiaries: certainIn('beneficiary'),
  };
}
