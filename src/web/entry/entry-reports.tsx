import { isReadByModel, readersDisagreeWords, readersWords } from '../../casefile/readers.ts';
import type { CaseEvent, Report } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { counted } from '../../words/counts.ts';
import { shownText } from '../../words/shown-text.ts';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { BothReadings } from './both-readings.tsx';
import { DateDerivation } from './derivation.tsx';
import { Overlapping } from './overlapping.tsx';
import { ReportWords } from './report-words.tsx';
import { SourceLine } from './source-line.tsx';

/** Each report of an entry with its sentence and how its date was read. `shown` is the place of the one whose words are open. */
export function EntryReports({ event, shown }: { event: CaseEvent; shown: number }) {
  if (event.reports.length === 0)
    return (
      <section>
        <h3>What the sources say</h3>
        <p className="no-source">No document tells this entry: somebody added it by hand, without a source.</p>
      </section>
    );
  return (
    <section>
      <h3>What the sources say ({counted(event.sources, 'source')})</h3>
      <Readers event={event} />
      <ol className="reports">
        {event.reports.map((each, place) => (
          <OneReport
            key={`${each.document}:${each.start}:${each.trigger.start}:${each.rule}`}
            event={event}
            report={each}
            place={place}
            isShown={place === shown}
          />
        ))}
      </ol>
    </section>
  );
}

/** Who read the entry, where that was not the built-in reader alone, and in what the readers differ. */
function Readers({ event }: { event: CaseEvent }) {
  if (!isReadByModel(event)) return null;
  const disagree = readersDisagreeWords(event);
  return (
    <p className="readers">
      Read by {shownText(readersWords(event))}
      {disagree !== null && (
        <>
          : <b>{shownText(disagree)}</b>
        </>
      )}
      .
    </p>
  );
}

function OneReport({
  event,
  report,
  place,
  isShown,
}: {
  event: CaseEvent;
  report: Report;
  place: number;
  isShown: boolean;
}) {
  const { index, entryHref } = useReader();
  const { party } = useMatter();
  const source = index.documents.get(report.document);
  if (source === undefined) return null;
  const cited = report.source === null ? undefined : party.get(report.source)?.name;
  return (
    <li className={isShown ? 'this' : undefined}>
      <p className="source">
        <a href={entryHref(event.id, place)}>
          <SourceLine document={source} place={report.standsAt} />
        </a>
        {source.sameAs !== null && <span className="why-inline"> same copy as another source</span>}
      </p>
      <blockquote>
        <ReportWords report={report} trigger={report.trigger} />
      </blockquote>
      {cited !== undefined && (
        <p className="derivation">
          On the word of <bdi>{shownText(cited)}</bdi>.
        </p>
      )}
      {report.grounds?.length > 0 && <Grounds report={report} />}
      <DateDerivation event={event} report={report} />
      <p className="derivation">
        Found by <span className="rule">{report.rule}</span>
      </p>
      {report.model !== undefined && <BothReadings report={report} model={report.model} />}
      {isShown && <Overlapping event={event} report={report} />}
    </li>
  );
}

function Grounds({ report }: { report: Report }) {
  return (
    <p className="derivation">
      What was found, or on what ground:{' '}
      {report.grounds.map((ground, at) => (
        <span key={ground.start}>
          {at > 0 && '; '}
          <q>
            <ReportWords report={groundIn(report, ground)} />
          </q>
        </span>
      ))}
      .
    </p>
  );
}

/** A ground with its words, where the report's own hold them; else they are read in the document. */
function groundIn(report: Report, { start, end }: Span): Span & { readonly document: string; readonly words?: string } {
  const { document, words } = report;
  if (start < report.start || end > report.end) return { document, start, end };
  return { document, start, end, words: words.slice(start - report.start, end - report.start) };
}
