import { traitsOf } from '../field/kinds/index.ts';
import type { CaseEvent } from './schema.ts';

type Step = Pick<CaseEvent, 'kind' | 'status' | 'outcome' | 'participants'>;

/** An arrest, a charge, a plea or verdict of guilty, a sentence. */
export const accuses = ({ kind, status, outcome }: Omit<Step, 'participants'>): boolean => {
  const { undoable: when } = traitsOf(kind);
  return when !== undefined && status === 'occurred' && (when === 'always' || outcome === when);
};

/** A verdict or plea of guilty, or the sentence upon one. */
export const isConviction = (event: Omit<Step, 'participants'>): boolean =>
  accuses(event) && (event.outcome === 'guilty' || traitsOf(event.kind).posture?.perCharge === 'always');

/** Ids of those whom an accusation, a deed or a verdict is said against: who did the deed or pleaded, or whom the step befell. */
export const accusedBy = ({ kind, participants }: Pick<Step, 'kind' | 'participants'>): readonly string[] => {
  const { mood, stands } = traitsOf(kind);
  const role = mood === 'deed' || stands?.criminal?.agent === 'second' ? 'agent' : 'patient';
  return participants.filter((one) => one.role === role).map(({ party }) => party);
};
