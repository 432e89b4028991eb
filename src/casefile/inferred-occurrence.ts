import { traitsOf } from '../field/kinds/index.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfInterval } from '../words/edtf.ts';
import type { CaseEvent } from './schema.ts';

/** A step followed by what shows it within this many days was held; much later it may have been another trial's. */
const soonAfter = 200;

/**
 * Steps that were only announced, whose day has passed, and that nobody reports as held: where a later step of the same case shows
 * that they were, they are held. Everything else stays as it is.
 */
export function heldByLater(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return events.map((event) => {
    // A settlement shows no trial: many are reached on its eve.
    const kinds = traitsOf(event.kind).shownBy;
    if (kinds === undefined || event.status !== 'scheduled' || event.proceeding === null) return event;
    if (event.fate !== 'overdue' && event.fate !== 'moved') return event;
    const set = firstDay(event);
    const shown = events.some((other) => {
      if (other.proceeding !== event.proceeding || other.status !== 'occurred' || !kinds.includes(other.kind))
        return false;
      const day = firstDay(other);
      return set !== null && day !== null && day >= set && day - set <= soonAfter;
    });
    return shown ? { ...event, fate: 'held' as const } : event;
  });
}

function firstDay({ date }: CaseEvent): number | null {
  const first = date === null ? null : edtfInterval(date).first;
  return first === null ? null : dayNumber(first);
}
