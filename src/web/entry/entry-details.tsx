import type { CaseEvent } from '../../casefile/casefile.ts';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { dateWords } from '../model/date-words.ts';
import { moneyWords } from '../model/money-words.ts';
import { shownText } from '../model/shown-text.ts';
import { SideBySide } from '../views/side-by-side.tsx';
import { DateDerivation } from './derivation.tsx';
import { kindWords, sourcesWords } from './kind-words.ts';
import { Overlapping } from './overlapping.tsx';
import { ReportWords } from './report-words.tsx';
import { SourceLine } from './source-line.tsx';

/** All that is known of an entry: its fields, each report with its sentence and how its date was read, and why they were joined. */
export function EntryDetails({ event, report }: { event: CaseEvent; report: number }) {
  const { index, entryHref } = useReader();
  const { party, proceeding, disagreements } = useMatter();
  const of = event.proceeding === null ? undefined : proceeding.get(event.proceeding);
  const people = event.participants.flatMap(({ party: id, role }) => {
    const name = party.get(id)?.name;
    return name === undefined ? [] : [{ name, role }];
  });
  return (
    <div className="details">
      <dl className="facts">
        <Fact name="Kind">{kindWords(event.kind)}</Fact>
        <Fact name="Date">
          {event.date === null ? 'Not known' : dateWords(event.date)}
          {event.dateReason !== '' && <span className="why">{shownText(event.dateReason)}</span>}
        </Fact>
        {of !== undefined && (
          <Fact name="Proceeding">
            <bdi>{shownText(of.label)}</bdi>
            {event.proceedingReason !== null && <span className="why">{shownText(event.proceedingReason)}</span>}
          </Fact>
        )}
        {event.outcome !== null && <Fact name="Outcome">{event.outcome}</Fact>}
        {event.amount !== null && <Fact name="Amount">{moneyWords(event.amount)}</Fact>}
        {people.length > 0 && (
          <Fact name="Who">
            <ul>
              {people.map(({ name, role }) => (
                <li key={`${role}:${name}`}>
                  <bdi>{shownText(name)}</bdi> <span className="why-inline">{roleWords[role]}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {(disagreements.get(event.id) ?? []).map((disagreement) => (
        <section key={disagreement.field} className="disagreement">
          <h3>
            {disagreement.kind === 'conflict' ? 'The sources disagree' : 'Corrected later'}: {disagreement.field}
          </h3>
          <SideBySide disagreement={disagreement} />
        </section>
      ))}
      <section>
        <h3>What the sources say ({sourcesWords(event.sources)})</h3>
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
                    <SourceLine document={source} />
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
                <DateDerivation report={each} />
                <p className="derivation">
                  Found by <span className="rule">{each.rule}</span>
                </p>
                {place === report && <Overlapping event={event} report={each} />}
              </li>
            );
          })}
        </ol>
      </section>
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
    </div>
  );
}

const roleWords = { agent: 'acted', patient: 'acted upon', beneficiary: 'in whose favour' } as const;

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
