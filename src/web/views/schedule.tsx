import type { CaseEvent } from '../../casefile/casefile.ts';
import { EntryRow } from '../entry/entry-row.tsx';
import { useMatter } from '../frame/reader.ts';

const groups: readonly {
  readonly name: string;
  readonly note: string;
  holds(event: CaseEvent): boolean;
}[] = [
  {
    name: 'Coming',
    note: 'Set for a day that has not come yet.',
    holds: ({ status, fate }) => status === 'scheduled' && fate === null,
  },
  {
    name: 'Expected',
    note: 'Spoken of, with no day fixed.',
    holds: ({ status, fate }) => status === 'expected' && fate === null,
  },
  {
    name: 'Overdue',
    note: 'The day has passed, and no document says what became of it.',
    holds: ({ fate }) => fate === 'overdue',
  },
  { name: 'Moved', note: 'Given another day before it came.', holds: ({ fate }) => fate === 'moved' },
  { name: 'Cancelled', note: 'Taken off the calendar.', holds: ({ fate }) => fate === 'cancelled' },
  { name: 'Held', note: 'Took place as set.', holds: ({ fate }) => fate === 'held' },
];

/** What was set for a day, by what became of it. */
export function Schedule() {
  const { matter, events } = useMatter();
  const filled = groups
    .map((group) => ({ ...group, events: events.filter(group.holds) }))
    .filter((group) => group.events.length > 0);
  return (
    <>
      <div className="view-head">
        <h2>Schedule</h2>
      </div>
      {filled.length === 0 && <p className="nothing">No document sets anything for a coming day.</p>}
      {filled.map(({ name, note, events: own }) => (
        <section key={name} className="schedule-group" aria-labelledby={`schedule-${name}`}>
          <h3 id={`schedule-${name}`}>{name}</h3>
          <p className="under-heading">{note}</p>
          <ol className="entries">
            {own.map((event) => (
              <EntryRow key={event.id} event={event} withProceeding={matter.proceedings.length > 1} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
