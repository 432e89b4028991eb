import type { CaseEvent } from '../../casefile/casefile.ts';
import { useMatter, useReader } from '../frame/reader.ts';
import { listed } from '../model/case-index.ts';
import { dateWords, shortDateWords } from '../model/date-words.ts';
import { earlierDays } from '../model/schedule.ts';
import { shownText } from '../model/shown-text.ts';
import { kindWords, sourcesWords } from './kind-words.ts';
import { Marks } from './marks.tsx';
import { Values } from './values.tsx';

/** One line of a chronology: the day in the gutter, what happened, and in small what it is and how well it is supported. */
export function EntryRow({ event, withProceeding }: { event: CaseEvent; withProceeding: boolean }) {
  const { address, entryHref } = useReader();
  const { proceeding, disagreements } = useMatter();
  const label = event.proceeding === null ? undefined : proceeding.get(event.proceeding)?.label;
  const earlier = earlierDays(event);
  const chosen = address.entry === event.id;
  const conflicts = (disagreements.get(event.id) ?? []).filter(({ kind }) => kind === 'conflict');
  return (
    <li className={`entry ${event.status}${conflicts.length > 0 ? ' in-dispute' : ''}${chosen ? ' chosen' : ''}`}>
      <p className="gutter">
        {event.date === null ? (
          <span className="undated">No date</span>
        ) : (
          <span title={dateWords(event.date)}>{shortDateWords(event.date)}</span>
        )}
      </p>
      <div className="saying">
        <p className="summary">
          <a id={`entry-${event.id}`} href={entryHref(event.id)} aria-current={chosen ? 'true' : undefined}>
            {shownText(event.summary)}
          </a>
        </p>
        <p className="small">
          <span>{kindWords(event.kind)}</span>
          {withProceeding && label !== undefined && <span>{shownText(label)}</span>}
          <span>{sourcesWords(event.sources)}</span>
          <Marks event={event} />
        </p>
        {event.fate === 'moved' && earlier.length > 0 && (
          <p className="earlier">Earlier set for {listed(earlier.map(dateWords))}</p>
        )}
        {conflicts.map((disagreement) => (
          <Values key={disagreement.field} disagreement={disagreement} />
        ))}
      </div>
    </li>
  );
}
