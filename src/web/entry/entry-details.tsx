import { useEffect, useRef } from 'react';
import type { CaseEvent, Report } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { listed } from '../../words/lists.ts';
import { moneyWords } from '../../words/money.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { closeFormOf } from '../deciding/open-form.ts';
import { ReviewBar } from '../deciding/review-bar.tsx';
import { Settle } from '../deciding/settle.tsx';
import { Tags } from '../deciding/tags.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { surenessWords } from '../model/sureness.ts';
import { SideBySide } from '../views/side-by-side.tsx';
import { Comments } from './comments.tsx';
import { DecisionsOf } from './decisions-of.tsx';
import { DateDerivation } from './derivation.tsx';
import { Fact } from './fact.tsx';
import { Overlapping } from './overlapping.tsx';
import { partWords } from './part-words.ts';
import { ReportWords } from './report-words.tsx';
import { reviewWords } from './review-words.ts';
import { SourceLine } from './source-line.tsx';
import { valueLabel } from './value-label.ts';

/** All that is known of an entry: its fields, each report with its sentence and how its date was read, and why they were joined. */
export function EntryDetails({ event, report }: { event: CaseEvent; report: number }) {
  const { index, entryHref } = useReader();
  const { party, proceeding, disagreements } = useMatter();
  const { canDecide } = useDecide();
  useClosing(event.id);
  const of = event.proceeding === null ? undefined : proceeding.get(event.proceeding);
  const people = event.participants.flatMap(({ party: id, role }) => {
    const name = party.get(id)?.name;
    return name === undefined ? [] : [{ name, role }];
  });
  return (
    <div className="details">
      <p className="review-state">{reviewWords[event.review]}</p>
      {event.went !== undefined && (
        <p className="went">
          With it went {shownText(listed(event.went))}. Taking the rejection back brings all of it back.
        </p>
      )}
      <p className="sureness">{surenessWords(event)}</p>
      <ReviewBar event={event} />
      <dl className="facts">
        <Fact event={event} field="summary" name="Summary">
          {shownText(event.summary)}
        </Fact>
        <Fact event={event} field="kind" name="Kind">
          {kindWords(event.kind)}
        </Fact>
        <Fact event={event} field="date" name="Date">
          {event.date === null ? 'Not known' : dateWords(event.date)}
          {event.dateReason !== '' && !wasSet(event, 'date') && (
            <span className="why">{shownText(event.dateReason)}</span>
          )}
        </Fact>
        <Fact event={event} field="status" name="Status">
          {valueLabel(event.status)}
        </Fact>
        <Fact event={event} field="proceeding" name="Proceeding">
          {of === undefined ? 'None' : <bdi>{shownText(of.label)}</bdi>}
          {event.proceedingReason !== null && !wasSet(event, 'proceeding') && (
            <span className="why">{shownText(event.proceedingReason)}</span>
          )}
        </Fact>
        {(canDecide || event.outcome !== null || wasSet(event, 'outcome')) && (
          <Fact event={event} field="outcome" name="Outcome">
            {event.outcome === null ? 'None' : valueLabel(event.outcome)}
          </Fact>
        )}
        {(canDecide || event.amount !== null || wasSet(event, 'amount')) && (
          <Fact event={event} field="amount" name="Amount">
            {event.amount === null ? 'None' : moneyWords(event.amount)}
          </Fact>
        )}
        {(canDecide || people.length > 0 || wasSet(event, 'participants')) && (
          <Fact event={event} field="participants" name="Who">
            {people.length === 0 ? 'Nobody is named' : <People people={people} />}
          </Fact>
        )}
      </dl>
      {(disagreements.get(event.id) ?? []).map((disagreement) => (
        <section key={disagreement.field} className="disagreement">
          <h3>
            {disagreement.kind === 'correction'
              ? 'Corrected later'
              : disagreement.settled === null
                ? 'The sources disagree'
                : 'The sources disagree, settled'}
            : {disagreement.field}
          </h3>
          <SideBySide disagreement={disagreement} />
          <Settle disagreement={disagreement} />
        </section>
      ))}
      <section>
        <h3>What the sources say ({counted(event.sources, 'source')})</h3>
        <ol className="reports">
          {event.reports.map((each, place) => {
            const source = index.documents.get(each.document);
            if (source === undefined) return null;
            const cited = each.source === null ? undefined : party.get(each.source)?.name;
            return (
              <li
                key={`${each.document}:${each.start}:${each.trigger.start}:${each.rule}`}
                className={place === report ? 'this' : undefined}
              >
                <p className="source">
                  <a href={entryHref(event.id, place)}>
                    <SourceLine document={source} place={each.standsAt} />
                  </a>
                  {source.sameAs !== null && <span className="why-inline"> same copy as another source</span>}
                </p>
                <blockquote>
                  <ReportWords report={each} trigger={each.trigger} />
                </blockquote>
                {cited !== undefined && (
                  <p className="derivation">
                    On the word of <bdi>{shownText(cited)}</bdi>.
                  </p>
                )}
                {each.grounds?.length > 0 && (
                  <p className="derivation">
                    What was found, or on what ground:{' '}
                    {each.grounds.map((ground, at) => (
                      <span key={ground.start}>
                        {at > 0 && '; '}
                        <q>
                          <ReportWords report={groundIn(each, ground)} />
                        </q>
                      </span>
                    ))}
                    .
                  </p>
                )}
                <DateDerivation event={event} report={each} />
                <p className="derivation">
                  Found by <span className="rule">{each.rule}</span>
                </p>
                {place === report && <Overlapping event={event} report={each} />}
              </li>
            );
          })}
        </ol>
      </section>
      <Tags key={event.id} event={event} />
      <Comments event={event} />
      {event.reasons.length > 0 && (
        <section>
          <h3>Why these are one event</h3>
          <ul className="reasons">
            {[...new Set(event.reasons)].map((reason) => (
              <li key={reason}>{shownText(reason)}</li>
            ))}
          </ul>
        </section>
      )}
      <DecisionsOf event={event} />
    </div>
  );
}

/** A ground with its words, where the report's own hold them; else they are read in the document. */
function groundIn(report: Report, { start, end }: Span): Span & { readonly document: string; readonly words?: string } {
  const { document, words } = report;
  if (start < report.start || end > report.end) return { document, start, end };
  return { document, start, end, words: words.slice(start - report.start, end - report.start) };
}

/** A form left open on the entry goes with its panel. */
function useClosing(entry: string): void {
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      // React's strict mode takes a panel away and puts it back at once.
      setTimeout(() => {
        if (!isThere.current) closeFormOf(entry);
      });
    };
  }, [entry]);
}

function wasSet(event: CaseEvent, field: CaseEvent['decided'][number]['field']): boolean {
  return event.decided.some((each) => each.field === field);
}

/** Everybody who took part, a line each. */
function People({
  people,
}: {
  people: readonly { readonly name: string; readonly role: CaseEvent['participants'][number]['role'] }[];
}) {
  return people.map(({ name, role }) => (
    <span key={`${role}:${name}`} className="part">
      <bdi>{shownText(name)}</bdi> <span className="why-inline">{partWords[role]}</span>
    </span>
  ));
}
