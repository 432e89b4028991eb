import { useMemo } from 'react';
import { counted } from '../../../words/counts.ts';
import { useMatter } from '../../frame/case.ts';
import { useReader } from '../../frame/reader.ts';
import { timelineEntry } from '../../model/timeline-entry.ts';
import { Clocks } from '../clocks.tsx';
import { FilterBar } from '../filter-bar.tsx';
import { useFiltered } from '../filtered.ts';
import { useKnownDay } from '../known-day.ts';
import { Drawing } from './drawing.tsx';

/** What happened as a line of days, a lane for each proceeding. */
export function Timeline() {
  const { href } = useReader();
  const matter = useMatter();
  const filtered = useFiltered();
  const shown = filtered.events;
  const { day: lastKnown } = useKnownDay();
  const entries = useMemo(
    () =>
      shown
        .flatMap(
          (event) => timelineEntry(event, matter.disagreements.get(event.id) ?? [], matter.proceeding, lastKnown) ?? [],
        )
        .sort((a, b) => a.date.from - b.date.from || a.date.to - b.date.to || (a.id < b.id ? -1 : 1)),
    [shown, matter, lastKnown],
  );
  const undated = shown.length - entries.length;
  const list = href({ view: 'chronology', document: null });
  return (
    <div className="timeline">
      <div className="view-head">
        <h2>Timeline</h2>
        <p className="grouping">
          <a href={list}>The same as a list</a>
        </p>
      </div>
      <Clocks />
      <FilterBar of={filtered} />
      {filtered.filters.of !== 'entries' && (
        <p className="under-heading">
          {filtered.filters.of === 'passing' ? 'What was told in passing or unsurely' : 'What was rejected'}, not the
          chronology.
        </p>
      )}
      {entries.length === 0 ? (
        <p className="nothing">No entry has a day that could be drawn.</p>
      ) : (
        <Drawing entries={entries} />
      )}
      {undated > 0 && (
        <p className="under-heading">
          {counted(undated, 'entry is on no known day and stands', 'entries are on no known day and stand')} in the{' '}
          <a href={list}>list</a> only.
        </p>
      )}
    </div>
  );
}
