import type { CaseEvent } from '../../casefile/schema.ts';
import { documentTitle } from '../../document/citations.ts';
import { dateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDocument, usePages } from '../data/index.ts';
import { DocumentText } from '../document/document-text.tsx';
import { DrawnPages } from '../document/drawn-page.tsx';
import { useReader } from '../frame/reader.ts';
import { EntryDetails } from './entry-details.tsx';
import { Marks } from './marks.tsx';
import { SourceLine } from './source-line.tsx';

const nowhere = { start: 0, end: 0 };

/** The chosen entry: its words in their document, the page they stand on, or all that is known of it and why. */
export function EntryLeaf({ event, report }: { event: CaseEvent; report: number }) {
  const { index, address, href, entryHref } = useReader();
  const of = event.reports[report];
  const document = of === undefined ? undefined : index.documents.get(of.document);
  const whole = useDocument(of?.document ?? null);
  // In the documents view the words are already in view, so the leaf is always the entry.
  const inDocuments = address.view === 'documents';
  const unsourced = event.reports.length === 0;
  const found = usePages(whole?.origin?.pages.length ? whole.id : null, of ?? nowhere);
  const asked = inDocuments || unsourced ? 'entry' : address.show;
  // The page may not be there for the report that is open now.
  const show = asked === 'page' && found === null ? 'words' : asked;
  return (
    <>
      <header className="entry-head">
        <p className="day">{event.date === null ? 'No date' : dateWords(event.date)}</p>
        <h2>{shownText(event.summary)}</h2>
        <p className="small">
          <span>{kindWords(event.kind)}</span>
          {unsourced && <span className="mark no-source">By hand, no source</span>}
          <Marks event={event} />
        </p>
        {!inDocuments && !unsourced && (
          <ul className="tabs">
            <li>
              <a href={entryHref(event.id, report)} aria-current={show === 'words' ? 'true' : undefined}>
                The words
              </a>
            </li>
            {found !== null && (
              <li>
                <a href={entryHref(event.id, report, 'page')} aria-current={show === 'page' ? 'true' : undefined}>
                  The page
                </a>
              </li>
            )}
            <li>
              <a href={entryHref(event.id, report, 'entry')} aria-current={show === 'entry' ? 'true' : undefined}>
                The entry and why
              </a>
            </li>
          </ul>
        )}
        {show !== 'entry' && event.reports.length > 0 && (
          <ol className="reports-of" aria-label="Where it is reported">
            {event.reports.map((each, place) => {
              const source = index.documents.get(each.document);
              return (
                source !== undefined && (
                  <li key={`${each.document}:${each.start}:${each.trigger.start}:${each.rule}`}>
                    <a href={entryHref(event.id, place, show)} aria-current={place === report ? 'true' : undefined}>
                      <SourceLine document={source} place={each.standsAt} />
                    </a>
                  </li>
                )
              );
            })}
          </ol>
        )}
      </header>
      <div className="leaf-body" key={show === 'entry' ? `entry:${event.id}` : `${show}:${event.id}:${of?.document}`}>
        {show === 'entry' ? (
          <EntryDetails event={event} report={report} />
        ) : (
          of !== undefined &&
          document !== undefined && (
            <>
              <p className="opened-title">
                <a href={href({ view: 'documents', document: document.id, show: 'entry' })}>
                  {shownText(documentTitle(whole ?? document))}
                </a>
              </p>
              {show === 'page' && found !== null ? (
                <DrawnPages document={of.document} span={of} found={found} />
              ) : (
                whole !== null && <DocumentText document={whole} active={of} trigger={of.trigger} />
              )}
            </>
          )
        )}
      </div>
    </>
  );
}
