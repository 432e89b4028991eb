import { traitsOf } from '../field/kinds/index.ts';
import type { Day } from '../words/calendar.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfInterval } from '../words/edtf.ts';
import type { LinkedEvent } from './linked-event.ts';

/** What is asked of an event to tell whether it was held. */
export type Step = Pick<LinkedEvent, 'kind' | 'status' | 'date' | 'proceeding' | 'fate' | 'given'>;

/** A step followed by what shows it within this many days was held; much later it may have been another trial's. */
const soonAfter = 200;

/**
 * Steps that were only announced, whose day has passed, and that nobody reports as held: where a later step of the same case shows
 * that they were, they are held. Everything else stays as it is.
 *
 * @param lastKnown - what lies after it shows nothing
 */
export function heldByLater<Event extends Step>(events: readonly Event[], lastKnown: Day | null): readonly Event[] {
  const end = lastKnown === null ? Infinity : dayNumber(lastKnown);
  return events.map((event) => {
    // A settlement shows no trial: many are reached on its eve.
    const { shownBy } = traitsOf(event.kind);
    const set = firstDay(event);
    if (shownBy === undefined || event.status !== 'scheduled' || event.proceeding.value === null) return event;
    if (set === null || (event.fate !== 'overdue' && event.fate !== 'moved')) return event;
    const shown = events.some((other) => {
      if (other.proceeding.value !== event.proceeding.value) return false;
      if (other.status !== 'occurred' || !shownBy.includes(other.kind)) return false;
      const day = firstDay(other);
      return day !== null && day >= set && day - set <= soonAfter && day <= end;
    });
    return shown ? { ...event, fate: 'held' as const } : event;
  });
}

function firstDay({ date, given }: Step): number | null {
  const day = given?.date === undefined ? date.value : given.date;
  const first = day === null ? null : edtfInterval(day).first;
  return first === null ? null : dayNumber(first);
}
