import { byCodeUnits } from '../words/code-unit-order.ts';
import { edtfSortKey } from '../words/edtf.ts';
import { isTouched } from './decisions/rulings.ts';
import type { Entry } from './entry.ts';
import type { Ids } from './identity.ts';
import { isListed, salienceOf } from './salience.ts';
import type { CaseEvent } from './schema.ts';
import type { WholeMatter } from './whole-document.ts';

/** Entries by date, those without one last. */
export function inOrderOfDate(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const key = ({ date }: CaseEvent) => (date === null ? '~' : edtfSortKey(date));
  return [...events].sort((a, b) => byCodeUnits(key(a), key(b)) || byCodeUnits(a.id, b.id));
}

/** What the chronology of a matter lists, and what is only told in passing. What a person has looked at is listed. */
export function listed(
  events: readonly CaseEvent[],
  entries: ReadonlyMap<string, Entry>,
  { proceedings }: WholeMatter,
  ids: Ids,
): { readonly chronology: readonly CaseEvent[]; readonly passing: readonly CaseEvent[] } {
  const inCases = new Set(proceedings.flatMap(({ parties }) => parties.map(({ party }) => ids.party(party))));
  const isShown = (event: CaseEvent) => {
    const entry = entries.get(event.id);
    if (entry === undefined) return false;
    return isTouched(entry.rulings) || isListed(salienceOf(entry, event, (party) => inCases.has(party)));
  };
  const chronology = events.filter(isShown);
  const shown = new Set(chronology);
  return { chronology, passing: events.filter((event) => !shown.has(event)) };
}
