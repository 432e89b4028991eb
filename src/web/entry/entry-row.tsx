import { memo } from 'react';
import { isReadByModel, readersWords } from '../../casefile/readers.ts';
import { earlierDays } from '../../casefile/schedule-status.ts';
import type { CaseEvent } from '../../casefile/schema.ts';
import { sourcesWords } from '../../words/counts.ts';
import { dateWords, shortDateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';
import { useMatter } from '../frame/case.ts';
import { Marks } from './marks.tsx';
import { TickBox } from './tick-box.tsx';
import { Values } from './values.tsx';

interface EntryRowProps {
  readonly event: CaseEvent;
  /** Whether to name the proceeding, where the list does not. */
  readonly withProceeding: boolean;
  readonly chosen: boolean;
  readonly href: string;
  /** In a list of which only a part is drawn: its row there, its place from 1 and how many there are, and what measures it. */
  readonly at?: number;
  readonly place?: number;
  readonly of?: number;
  readonly measure?: (element: HTMLElement | null) => void;
  /** Whether it waits for another to be merged with it. */
  readonly waits?: boolean;
  /** Whether its tick-box is ticked; `null` while there are none. */
  readonly box?: boolean | null;
  /** Why it is to be checked first; empty where it is not said. */
  readonly why?: string;
}

/** One line of a chronology: the day in the gutter, what happened, and in small what it is and how well it is supported. */
export const EntryRow = memo(function EntryRow({
  event,
  withProceeding,
  chosen,
  href,
  at,
  place,
  of,
  measure,
  waits = false,
  box = null,
  why = '',
}: EntryRowProps) {
  const { proceeding, disagreements } = useMatter();
  const label = event.proceeding === null ? undefined : proceeding.get(event.proceeding)?.label;
  const earlier = earlierDays(event);
  const conflicts = (disagreements.get(event.id) ?? []).filter(
    ({ kind, settled }) => kind === 'conflict' && settled === null,
  );
  return (
    <li
      ref={measure}
      data-index={at}
      aria-posinset={place}
      aria-setsize={of}
      className={`entry ${event.status}${conflicts.length > 0 ? ' in-dispute' : ''}${chosen ? ' chosen' : ''}${waits ? ' waits' : ''}${box === true ? ' ticked' : ''}`}
    >
      <p className="gutter">
        {box !== null && <TickBox event={event} ticked={box} />}
        {event.date === null ? (
          <span className="undated">No date</span>
        ) : (
          <span title={dateWords(event.date)}>{shortDateWords(event.date)}</span>
        )}
      </p>
      <div className="saying">
        <p className="summary">
          <a id={`entry-${event.id}`} href={href} aria-current={chosen ? 'true' : undefined}>
            {shownText(event.summary)}
          </a>
        </p>
        <p className="small">
          <span>{kindWords(event.kind)}</span>
          {withProceeding && label !== undefined && <span>{shownText(label)}</span>}
          <span>{sourcesWords(event.sources)}</span>
          {isReadByModel(event) && <span>read by {shownText(readersWords(event))}</span>}
          <Marks event={event} />
        </p>
        {why !== '' && <p className="to-check">Check first: {why}</p>}
        {event.fate === 'moved' && earlier.length > 0 && (
          <p className="earlier">Earlier set for {listed(earlier.map(dateWords))}</p>
        )}
        {conflicts.map((disagreement) => (
          <Values key={disagreement.field} disagreement={disagreement} />
        ))}
      </div>
    </li>
  );
});
