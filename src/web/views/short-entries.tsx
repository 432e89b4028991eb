import type { CaseEvent } from '../../casefile/schema.ts';
import { shortDateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import { useReader } from '../frame/reader.ts';

/** Entries in short: the day, and what happened. */
export function ShortEntries({ events }: { events: readonly CaseEvent[] }) {
  const { entryHref } = useReader();
  return (
    <ul className="short-entries">
      {events.map(({ id, date, summary }) => (
        <li key={id}>
          <span className="day">{date === null ? 'No date' : shortDateWords(date)}</span>{' '}
          <a href={entryHref(id)}>{shownText(summary)}</a>
        </li>
      ))}
    </ul>
  );
}
