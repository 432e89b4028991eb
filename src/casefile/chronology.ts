import { byCodeUnits } from '../words/code-unit-order.ts';
import { edtfSortKey } from '../words/edtf.ts';
import { isTouched } from './decisions/rulings.ts';
import type { Entry } from './entry.ts';
import type { CaseEvent } from './schema.ts';

/** Entries by date, those without one last. */
export function inOrderOfDate(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const key = ({ date }: CaseEvent) => (date === null ? '~' : edtfSortKey(date));
  return [...events].sort((a, b) => byCodeUnits(key(a), key(b)) || byCodeUnits(a.id, b.id));
}

/**
 * From this salience on an event is listed, else it is told in passing or unsurely. Measured on 44 and 43 piles that reader and trees had not
 * seen: 58 and 61 % of the entries are then right, 56 and 60 % by bars on weight and confidence.
 */
const salient = 0.42;

/**
 * What the chronology of a matter lists, and what is only told in passing. What a person has looked at is listed.
 *
 * @param salience - of the event that a report tells, by `LinkedReport.index`
 */
export function listed(
  events: readonly CaseEvent[],
  entries: ReadonlyMap<string, Entry>,
  salience: ReadonlyMap<number, number>,
): { readonly chronology: readonly CaseEvent[]; readonly passing: readonly CaseEvent[] } {
  const isShown = (event: CaseEvent) => {
    const entry = entries.get(event.id);
    return (
      entry !== undefined &&
      (isTouched(entry.rulings) || entry.reports.some(({ index }) => (salience.get(index) ?? 0) >= salient))
    );
  };
  const chronology = events.filter(isShown);
  const shown = new Set(chronology);
  return { chronology, passing: events.filter((event) => !shown.has(event)) };
}
