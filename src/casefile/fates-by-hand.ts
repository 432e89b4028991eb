import { traitsOf } from '../field/kinds/index.ts';
import type { Fate } from '../field/values.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfInterval } from '../words/edtf.ts';
import type { CaseEvent } from './schema.ts';

type Step = Pick<
  CaseEvent,
  'kind' | 'date' | 'status' | 'outcome' | 'proceeding' | 'participants' | 'fate' | 'review' | 'decided'
>;

const given: ReadonlySet<CaseEvent['decided'][number]['field']> = new Set(['added', 'kind', 'status', 'outcome']);

/** Whether it is an entry, or of a kind, status or outcome, that a person gave: it is as sure as can be. */
export const isByHand = ({ review, decided }: Pick<CaseEvent, 'review' | 'decided'>): boolean =>
  review === 'added' || decided.some(({ field }) => given.has(field));

/** Whether a person said what became of it. */
export const hasFateByHand = ({ decided }: Pick<CaseEvent, 'decided'>): boolean =>
  decided.some(({ field }) => field === 'fate');

/** Whether a person gave it without a day, and it decides or ends its case: nothing that is dated comes after it. */
export const isLastByHand = (
  event: Pick<Step, 'kind' | 'date' | 'status' | 'outcome' | 'review' | 'decided'>,
): boolean =>
  event.date === null && event.status === 'occurred' && isByHand(event) && (endsCase(event) || decidesCase(event));

/**
 * What became of a day that was set, as far as what a person said of the same proceeding, or accepted of it, tells: held, or called off. What a
 * person gave without a day is taken to have come before all that is still open.
 */
export function withFatesByHand<Event extends Step>(events: readonly Event[]): readonly Event[] {
  const told = events.filter(
    (event) => event.status === 'occurred' && (isByHand(event) || (event.review === 'accepted' && event.date !== null)),
  );
  if (told.length === 0) return events;
  return events.map((event) => {
    const { fate: known, status } = event;
    if (status !== 'scheduled' || known === 'held' || known === 'cancelled' || isByHand(event) || hasFateByHand(event))
      return event;
    const fates = told.flatMap((one) => fateBy(one, event) ?? []);
    const fate = fates.includes('held') ? 'held' : fates[0];
    return fate === undefined ? event : { ...event, fate };
  });
}

function fateBy(told: Step, set: Step): Fate | null {
  if (set.proceeding === null || told.proceeding !== set.proceeding || !mayBeOfOne(told, set)) return null;
  const { shownBy, onceAhead, beforeDecision } = traitsOf(set.kind);
  const calledOff = endsCase(told) || (beforeDecision === true && decidesCase(told));
  if (told.date === null) {
    if ((told.kind === set.kind && onceAhead) || shownBy?.includes(told.kind)) return 'held';
    return calledOff ? 'cancelled' : null;
  }
  const { first } = edtfInterval(set.date ?? '..');
  const { first: from, last: to } = edtfInterval(told.date);
  if (first === null || from === null || to === null) return null;
  const [day, begins, ends] = [dayNumber(first), dayNumber(from), dayNumber(to)];
  if (told.kind === set.kind && (onceAhead ? day <= ends : day >= begins && day <= ends)) return 'held';
  if (shownBy?.includes(told.kind) && day <= ends) return 'held';
  return calledOff && day > ends ? 'cancelled' : null;
}

/** Of two steps that name people, those who name others are told of others. */
export const mayBeOfOne = (
  { participants }: Pick<Step, 'participants'>,
  { participants: others }: Pick<Step, 'participants'>,
): boolean =>
  participants.length === 0 ||
  others.length === 0 ||
  participants.some(({ party }) => others.some((other) => other.party === party));

/** Whether it ends its case, or what is said against somebody in it. */
export function endsCase({ kind, outcome }: Pick<Step, 'kind' | 'outcome'>): boolean {
  const { ends } = traitsOf(kind);
  return ends?.always !== undefined && (outcome === null || !ends.unless?.includes(outcome));
}

/** Whether it decides its case. */
export function decidesCase({ kind, outcome }: Pick<Step, 'kind' | 'outcome'>): boolean {
  const { decidesCase: decides, posture } = traitsOf(kind);
  return decides === true && posture !== undefined && (outcome === null || posture.byOutcome?.[outcome] !== null);
}
