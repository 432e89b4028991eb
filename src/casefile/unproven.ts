import { traitsOf } from '../field/kinds/index.ts';
import type { CaseEvent } from './schema.ts';

type Step = Pick<CaseEvent, 'kind' | 'status' | 'outcome' | 'participants' | 'review' | 'decided'> & {
  readonly reports: readonly Pick<CaseEvent['reports'][number], 'document' | 'start'>[];
};

/**
 * A deed that is told in the words of an accusation ("indicted him in the death of his wife") is what is alleged of the accused, however plainly
 * the paper tells it, until they are convicted of something or admit it.
 */
export function withUnproven<Event extends Step>(events: readonly Event[]): readonly Event[] {
  const guilty = new Set(
    events.flatMap((event) => (convicts(event) ? event.participants.map(({ party }) => party) : [])),
  );
  const accused = new Map<string, Set<string>>();
  for (const { kind, status, participants, reports } of events) {
    const { undoable, stands } = traitsOf(kind);
    if (undoable !== 'always' || status !== 'occurred') continue;
    const role = stands?.criminal?.agent === 'second' ? 'agent' : 'patient';
    const against = participants.flatMap((one) => (one.role === role ? one.party : []));
    for (const report of reports)
      accused.set(placeOf(report), new Set([...(accused.get(placeOf(report)) ?? []), ...against]));
  }
  return events.map((event) => {
    const { kind, status, participants, reports, review, decided } = event;
    if (traitsOf(kind).mood !== 'deed' || status !== 'occurred' || review !== 'unreviewed' || decided.length > 0)
      return event;
    const open = participants.some(
      ({ party, role }) =>
        role === 'agent' && !guilty.has(party) && reports.every((report) => accused.get(placeOf(report))?.has(party)),
    );
    return open && reports.length > 0 ? { ...event, status: 'alleged' } : event;
  });
}

const placeOf = ({ document, start }: Step['reports'][number]): string => `${document} ${start}`;

/** A verdict or plea of guilty, or a sentence. */
const convicts = ({ kind, status, outcome }: Step): boolean =>
  status === 'occurred' &&
  traitsOf(kind).undoable !== undefined &&
  (outcome === 'guilty' || outcome === 'mixed' || (outcome === null && traitsOf(kind).posture?.perCharge === 'always'));
