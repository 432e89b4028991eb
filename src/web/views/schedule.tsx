import { useEffect, useRef } from 'react';
import { type Standing, standingOf } from '../../casefile/schedule-status.ts';
import type { CaseEvent } from '../../casefile/schema.ts';
import { dateWords } from '../../words/dates.ts';
import { useExports } from '../data/index.ts';
import { EntryRow } from '../entry/entry-row.tsx';
import { SourceLine } from '../entry/source-line.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { byMonth, setFor } from '../model/moves.ts';
import { Clocks } from './clocks.tsx';
import { useKnownDay } from './known-day.ts';

const groups: readonly { readonly standing: Standing; readonly name: string; readonly note: string }[] = [
  { standing: 'coming', name: 'Coming', note: 'Set for a day that had not come when the last document was published.' },
  { standing: 'expected', name: 'Expected', note: 'Spoken of as to come, but not set for a day.' },
  { standing: 'overdue', name: 'Overdue', note: 'The day has passed, and no document says what became of it.' },
  { standing: 'moved', name: 'Moved', note: 'Taken off its day; no document gives one that lies ahead.' },
  { standing: 'cancelled', name: 'Cancelled', note: 'Taken off the calendar.' },
  {
    standing: 'passed',
    name: 'Passed',
    note: 'The day has passed; no document says that it was held, but what came of it in its case is told.',
  },
  { standing: 'held', name: 'Held', note: 'Announced beforehand, and took place.' },
];

/** What was set for a day, by what became of it, month by month. */
export function Schedule() {
  const { matter } = useMatter();
  const calendar = useExports().find(({ name }) => name === 'ics');
  const { day: lastKnown } = useKnownDay();
  const by = Map.groupBy(matter.events, (event: CaseEvent) => standingOf(event, lastKnown));
  const filled = groups.filter(({ standing }) => by.has(standing));
  return (
    <>
      <div className="view-head">
        <h2>Schedule</h2>
        {calendar !== undefined && (
          <p className="grouping">
            <a href="./api/exports/ics" download title={calendar.summary}>
              As a calendar file
            </a>
          </p>
        )}
      </div>
      <Clocks />
      {filled.length === 0 && <p className="nothing">No document sets anything for a coming day.</p>}
      {filled.map(({ standing, name, note }) => (
        <section key={standing} className="schedule-group" aria-labelledby={`schedule-${standing}`}>
          <h3 id={`schedule-${standing}`}>{name}</h3>
          <p className="under-heading">{note}</p>
          {byMonth(by.get(standing) ?? []).map(({ month, items }) => (
            <div key={month ?? ''} className="month">
              <h4>{month === null ? 'On no known day' : dateWords(month)}</h4>
              <Scheduled events={items} withProceeding={matter.proceedings.length > 1} />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

/** Entries of a month; below one that was moved, each of its days with who set it. */
function Scheduled({ events, withProceeding }: { events: readonly CaseEvent[]; withProceeding: boolean }) {
  const { address, entryHref } = useReader();
  const list = useRef<HTMLOListElement>(null);
  const chosen = events.some(({ id }) => id === address.entry) ? address.entry : null;
  useEffect(() => {
    if (chosen !== null)
      document.getElementById(`entry-${chosen}`)?.closest('.entry')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ol className="entries" ref={list}>
      {events.flatMap((event) => [
        <EntryRow
          key={event.id}
          event={event}
          withProceeding={withProceeding}
          chosen={event.id === chosen}
          href={entryHref(event.id)}
        />,
        <Moves key={`${event.id}:moves`} event={event} />,
      ])}
    </ol>
  );
}

function Moves({ event }: { event: CaseEvent }) {
  const { index, entryHref } = useReader();
  const days = setFor(event, (id) => index.documents.get(id)?.published ?? null);
  if (days.length < 2) return null;
  return (
    <li className="moves">
      <ol aria-label="The days it was set for">
        {days.map(({ date, documents }, place) => (
          <li key={date}>
            <b>
              {place === 0 ? 'Set for' : 'then'} {dateWords(date)}
            </b>{' '}
            by{' '}
            {documents.map((id, at) => {
              const head = index.documents.get(id);
              const report = event.reports.findIndex(
                ({ document, status }) => document === id && status === 'scheduled',
              );
              return (
                head !== undefined && (
                  <span key={id}>
                    {at > 0 && '; '}
                    <a href={entryHref(event.id, Math.max(report, 0))}>
                      <SourceLine document={head} />
                    </a>
                  </span>
                )
              );
            })}
          </li>
        ))}
      </ol>
    </li>
  );
}
