import { useRef } from 'react';
import type { Quote, SaidHow, Saying, Statement, StatementReport } from '../../casefile/schema.ts';
import { dateWords } from '../../words/dates.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDocument } from '../data/index.ts';
import { Speaker } from '../deciding/speaker.tsx';
import { SourceLine } from '../entry/source-line.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { type Said, wordingPieces } from '../model/sayings.ts';
import { useNearView } from './near-view.ts';

export function SpeakerName({ party }: { party: string | null }) {
  const { party: parties } = useMatter();
  return <bdi>{party === null ? 'Speaker not known' : shownText(parties.get(party)?.name ?? party)}</bdi>;
}

/** Exact words or indirect ones, with how they were said and every document that has them. */
export function OneSaid({ said, named }: { said: Said; named: boolean }) {
  return said.kind === 'statement' ? (
    <OneStatement statement={said.of} named={named} />
  ) : (
    <OneSaying saying={said.of} named={named} />
  );
}

const actWords: { readonly [act in Saying['act']]: string } = {
  denial: 'Denial',
  admission: 'Admission',
  accusation: 'Accusation',
  promise: 'Promise',
  request: 'Request',
  refusal: 'Refusal',
  position: 'Position',
  testimony: 'Testimony',
  ruling: 'Ruling',
  statement: 'In the writer’s words',
};

function OneSaying({ saying, named }: { saying: Saying; named: boolean }) {
  const { index, placeHref } = useReader();
  const document = index.documents.get(saying.document);
  const chosen = useChosen([saying]);
  if (document === undefined) return null;
  return (
    <figure className={chosen ? 'quote indirect chosen' : 'quote indirect'}>
      {named && <Who speaker={saying.speaker} />}
      <p className="wording">
        <span className="mark">{actWords[saying.act]}</span> <bdi>{shownText(saying.words)}</bdi>
      </p>
      <How how={saying} document={saying.document} />
      <Speaker speaker={saying.speaker} said={[saying]} decided={saying.decided} />
      <figcaption>
        <a href={placeHref(saying.document, saying.start, saying.end)}>
          <SourceLine document={document} place={saying.standsAt} />
        </a>
      </figcaption>
    </figure>
  );
}

function OneStatement({ statement, named }: { statement: Statement; named: boolean }) {
  const quotes = useMatter().quotes.get(statement.id) ?? [];
  const chosen = useChosen(quotes);
  const shown = statement.reports[statement.fullest];
  if (shown === undefined) return null;
  // What is told of it may stand in one printing only.
  const how = quotes.find(({ medium }) => medium !== null) ?? quotes.find(({ place }) => place !== null) ?? quotes[0];
  return (
    <figure className={chosen ? 'quote chosen' : 'quote'}>
      {named && <Who speaker={statement.speaker} />}
      <blockquote>
        <Wording report={shown} quotes={quotes} marked={false} />
      </blockquote>
      {how !== undefined && (
        <How
          how={{
            ...how,
            date: statement.date,
            dateReason: statement.dateReason,
            proceeding: statement.proceeding,
            proceedingReason: statement.proceedingReason,
          }}
          document={how.document}
        />
      )}
      <Speaker
        speaker={statement.speaker}
        said={quotes}
        decided={quotes.find(({ decided }) => decided !== undefined)?.decided}
      />
      <figcaption>
        {statement.reports.map((report) => (
          <Printing
            key={`${report.document}:${report.quotes[0]?.start}`}
            report={report}
            quotes={quotes}
            statement={statement}
          />
        ))}
      </figcaption>
    </figure>
  );
}

function Who({ speaker }: { speaker: string | null }) {
  return (
    <p className="who">
      <SpeakerName party={speaker} />
    </p>
  );
}

/** Whether the place that is open beside the view is one of these. */
function useChosen(spans: readonly { readonly document: string; readonly start: number }[]): boolean {
  const { place } = useReader().address;
  return spans.some(({ document, start }) => place?.document === document && place.start === start);
}

/** A source of the words; where it prints other words, these with what the fullest printing has. */
function Printing({
  report,
  quotes,
  statement,
}: {
  report: StatementReport;
  quotes: readonly Quote[];
  statement: Statement;
}) {
  const { index, placeHref } = useReader();
  const document = index.documents.get(report.document);
  const [first] = report.quotes;
  const chosen = useChosen(report.quotes.map(({ start }) => ({ document: report.document, start })));
  if (document === undefined || first === undefined) return null;
  const own = quotes.find((quote) => quote.document === report.document && quote.start === first.start);
  return (
    <span className="printing">
      <a href={placeHref(report.document, first.start, first.end)} aria-current={chosen ? 'true' : undefined}>
        <SourceLine document={document} place={own?.standsAt} />
      </a>
      {own !== undefined && own.speaker !== statement.speaker && (
        <span className="other-speaker">
          {' '}
          (<SpeakerName party={own.speaker} />)
        </span>
      )}
      {report.differences.length > 0 && (
        <span className="wording differs">
          <Wording report={report} quotes={quotes} marked={true} />
        </span>
      )}
    </span>
  );
}

/** The words of a printing, which its quotes bring with them. */
function Wording({ report, quotes, marked }: { report: StatementReport; quotes: readonly Quote[]; marked: boolean }) {
  return report.quotes.map((span, at) => {
    const own = quotes.find(({ document, start }) => document === report.document && start === span.start);
    if (own === undefined) return null;
    const differences = report.differences.map(({ start, end, instead }) => ({
      start: start - span.start,
      end: end - span.start,
      instead,
    }));
    const whole = { start: 0, end: own.words.length };
    return (
      <bdi key={span.start}>
        {at > 0 && ' … '}
        {marked
          ? wordingPieces(own.words, whole, differences).map(({ text: words, instead }, place) =>
              instead === null ? (
                shownText(words)
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
                <span key={place}>
                  {words.trim() === '' ? shownText(words) : <mark>{shownText(words)}</mark>}
                  {instead !== '' && <del title="the words printed elsewhere">{shownText(instead)}</del>}
                  {words.trim() === '' && ' '}
                </span>
              ),
            )
          : shownText(own.words)}
      </bdi>
    );
  });
}

/** When, by what means, where, to whom, in which case; each with the document's own words. */
function How({ how, document }: { how: SaidHow; document: string }) {
  const { proceeding, matter } = useMatter();
  const place = useRef<HTMLParagraphElement>(null);
  // By what means, where and to whom stand around the words, in the document, which is asked for when they come near.
  const around = how.medium !== null || how.place !== null || how.addressee !== null;
  const near = useNearView(place);
  const text = useDocument(around && near ? document : null)?.text ?? null;
  const words = (span: { readonly start: number; readonly end: number } | null) =>
    span === null || text === null ? null : shownText(oneLine(text.slice(span.start, span.end)));
  const inCase = how.proceeding === null ? null : (proceeding.get(how.proceeding)?.label ?? null);
  const facts = [
    how.date === null ? null : { key: 'day', text: dateWords(how.date), reason: how.dateReason },
    { key: 'medium', text: words(how.medium), reason: how.medium?.kind ?? '' },
    { key: 'place', text: words(how.place), reason: 'place' },
    {
      key: 'to',
      text: how.addressee === null || text === null ? null : `to ${words(how.addressee)}`,
      reason: 'addressee',
    },
    {
      key: 'case',
      text: matter.proceedings.length > 1 && inCase !== null ? shownText(inCase) : null,
      reason: how.proceedingReason,
    },
  ].filter((fact) => fact !== null && fact.text !== null);
  if (facts.length === 0 && !around) return null;
  return (
    <p className="how" ref={place}>
      {facts.map((fact) => (
        <span key={fact?.key} title={fact?.reason}>
          <bdi>{fact?.text}</bdi>
        </span>
      ))}
    </p>
  );
}
