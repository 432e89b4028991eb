import { useEffect, useRef } from 'react';
import { dateWords } from '../../../words/dates.ts';
import { shownText } from '../../../words/shown-text.ts';
import type { TimelineEntry } from '../../model/timeline-entry.ts';

/** Entries of one day that no scale tells apart. */
export function GatheredList(props: {
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
  href(entry: string): string;
  close(): void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="timeline-listed" aria-labelledby="timeline-listed">
      <h3 id="timeline-listed" ref={heading} tabIndex={-1}>
        {props.title}
      </h3>
      <button type="button" onClick={props.close}>
        Close the list
      </button>
      <ul className="short-entries">
        {props.entries.map((entry) => (
          <li key={entry.id}>
            <span className="day">{dateWords(entry.date.edtf)}</span>{' '}
            <a href={props.href(entry.id)}>{shownText(entry.summary)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
