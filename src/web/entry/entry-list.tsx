import { useEffect, useRef } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { useReader } from '../frame/reader.ts';
import { EntryRow } from './entry-row.tsx';

/** Entries one under the other. */
export function EntryList({ events, withProceeding }: { events: readonly CaseEvent[]; withProceeding: boolean }) {
  const { address, entryHref } = useReader();
  const chosen = address.entry !== null && events.some(({ id }) => id === address.entry) ? address.entry : null;

  // A link from elsewhere finds its entry in the middle of the list; one chosen here is in view already and does not move.
  const first = useRef(true);
  useEffect(() => {
    if (chosen !== null) {
      const row = document.getElementById(`entry-${chosen}`)?.closest('.entry');
      row?.scrollIntoView({ block: first.current ? 'center' : 'nearest' });
    }
    first.current = false;
  }, [chosen]);

  return (
    <ol className="entries">
      {events.map((event) => (
        <EntryRow
          key={event.id}
          event={event}
          withProceeding={withProceeding}
          chosen={event.id === chosen}
          href={entryHref(event.id)}
        />
      ))}
    </ol>
  );
}
