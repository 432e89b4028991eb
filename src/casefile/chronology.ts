import { byCodeUnits } from '../words/code-unit-order.ts';
import { edtfSortKey } from '../words/edtf.ts';
import { isTouched } from './decisions/rulings.ts';
import type { Entry } from './entry.ts';
import { isListed } from './salience.ts';
import type { CaseEvent } from './schema.ts';

/** Entries by date, those without one last. */
export function inOrderOfDate(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const key = ({ date }: CaseEvent) => (date === null ? '~' : edtfSortKey(date));
  return [...events].sort((a, b) => byCodeUnits(key(a), key(b)) || byCodeUnits(a.id, b.id));
}

/** What the chronology of a matter lists, and what is only told in passing. What a person has looked at is listed. */
export function listed(
  events: readonly CaseEvent[],
  entries: ReadonlyMap<string, Entry>,
): { readonly chronology: readonly CaseEvent[]; readonly passing: readonly CaseEvent[] } {
  const isShown = (event: CaseEvent) => {
    const entry = entries.get(event.id);
    return entry !== undefined && (isTouched(entry.rulings) || isListed(entry.reports));
  };
  const chronology = events.filter(isShown);
  const shown = new Set(chronology);
  return { chronology, passing: events.filter((event) => !shown.has(event)) };
}
