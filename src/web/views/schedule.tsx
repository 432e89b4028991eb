import type { CaseEvent } from '../../casefile/casefile.ts';
import { EntryList } from '../entry/entry-list.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { type Standing, standingOf } from '../model/schedule.ts';

const groups: readonly { readonly standing: Standing; readonly name: string; readonly note: string }[] = [
  { standing: 'coming', name: 'Coming', note: 'Set for a day that had not come when the last document was published.' },
  { standing: 'expected', name: 'Expected', note: 'Spoken of as to come, but not set for a day.' },
  { standing: 'overdue', name: 'Overdue', note: 'The day has passed, and no document says what became of it.' },
  { standing: 'moved', name: 'Moved', note: 'Taken off its day; no document gives one that lies ahead.' },
  { standing: 'cancelled', name: 'Cancelled', note: 'Taken off the calendar.' },
  { standing: 'held', name: 'Held', note: 'Announced beforehand, and took place.' },
];

/** What was set for a day, by what became of it. */
export function Schedule() {
  const { index } = useReader();
  const { matter } = useMatter();
  const by = Map.groupBy(matter.events, (event: CaseEvent) => standingOf(event, index.lastKnown));
  const filled = groups.filter(({ standing }) => by.has(standing));
  return (
    <>
      <div className="view-head">
        <h2>Schedule</h2>
      </div>
      {filled.length === 0 && <p className="nothing">No document sets anything for a coming day.</p>}
      {filled.map(({ standing, name, note }) => (
        <section key={standing} className="schedule-group" aria-labelledby={`schedule-${standing}`}>
          <h3 id={`schedule-${standing}`}>{name}</h3>
          <p className="under-heading">{note}</p>
          <EntryList events={by.get(standing) ?? []} withProceeding={matter.proceedings.length > 1} />
        </section>
      ))}
    </>
  );
}
