import { traitsOf } from '../field/kinds/index.ts';
import type { Fate } from '../field/values.ts';
import { accusedBy, isConviction } from './accusation.ts';
import type { CaseEvent } from './schema.ts';

type Step = Pick<CaseEvent, 'kind' | 'status' | 'outcome' | 'fate' | 'participants' | 'review' | 'decided'> & {
  readonly reports: readonly Pick<CaseEvent['reports'][number], 'document' | 'start'>[];
};

/**
 * A deed that is told in the words of an accusation ("indicted him in the death of his wife") is what is alleged of the accused, however plainly
 * the paper tells it, until they are convicted or admit it, and again once the conviction is undone. Who was acquitted of anything beside is not
 * taken to have done the deed: no entry says of which charge a verdict is.
 */
export function withUnproven<Event extends Step>(events: readonly Event[]): readonly Event[] {
  const acquitted = new Set(events.filter(acquits).flatMap(accusedBy));
  const everybodyPerhaps = events.some((event) => acquitsInPart(event) && accusedBy(event).length === 0);
  const proven = new Set(
    everybodyPerhaps
      ? []
      : events
          .filter((event) => isConviction(event) && (event.fate === null || !undone.has(event.fate)))
          .flatMap(accusedBy)
          .filter((party) => !acquitted.has(party)),
  );
  const accused = new Map<string, Set<string>>();
  for (const event of events) {
    const { kind, status, reports } = event;
    if (traitsOf(kind).undoable !== 'always' || status !== 'occurred') continue;
    for (const report of reports)
      accused.set(placeOf(report), new Set([...(accused.get(placeOf(report)) ?? []), ...accusedBy(event)]));
  }
  return events.map((event) => {
    const { kind, status, participants, reports, review, decided } = event;
    if (traitsOf(kind).mood !== 'deed' || status !== 'occurred' || review !== 'unreviewed' || decided.length > 0)
      return event;
    const open = participants.some(
      ({ party, role }) =>
        role === 'agent' && !proven.has(party) && reports.every((report) => accused.get(placeOf(report))?.has(party)),
    );
    return open && reports.length > 0 ? { ...event, status: 'alleged' } : event;
  });
}

/** What becomes of a conviction that then proves nothing; a pardon forgives what was done. */
const undone: ReadonlySet<Fate> = new Set(['overturned', 'acquitted', 'dismissed']);

const placeOf = ({ document, start }: Step['reports'][number]): string => `${document} ${start}`;

/** Jurors may acquit somebody of all charges, or of some. */
const acquits = (event: Step): boolean =>
  acquitsInPart(event) ||
  (event.status === 'occurred' &&
    event.outcome === 'not guilty' &&
    traitsOf(event.kind).ends?.byOutcome?.['not guilty'] === 'acquitted');

const acquitsInPart = ({ kind, status, outcome }: Step): boolean =>
  status === 'occurred' && outcome === 'mixed' && traitsOf(kind).undoable !== undefined;
