import { useMemo } from 'react';
import { counted } from '../../words/counts.ts';
import { dateWords, shortDateWords } from '../../words/dates.ts';
import { moneyWords } from '../../words/money.ts';
import { shownText } from '../../words/shown-text.ts';
import { ReportWords } from '../entry/report-words.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import {
  type Sum,
  type SumStep,
  type SumsOfParty,
  type SumsOfProceeding,
  sumsByParty,
  sumsByProceeding,
} from '../model/sums.ts';
import { Folded } from './folded.tsx';
import { PartyLink } from './party-link.tsx';

const stepWords: { readonly [step in SumStep]: string } = {
  claimed: 'Claimed',
  awarded: 'Awarded',
  upheld: 'Upheld',
  cut: 'Cut to, or by',
  reversed: 'Undone',
  settled: 'Settled',
  paid: 'Paid or enforced',
  other: 'Spoken of',
};

const roleWords: { readonly [step in SumStep]: { readonly [role in SumsOfParty['sums'][number]['role']]: string } } = {
  claimed: { agent: 'asks', patient: 'is asked for', beneficiary: 'would get' },
  awarded: { agent: 'is named with', patient: 'is to pay', beneficiary: 'is awarded' },
  upheld: { agent: 'is named with', patient: 'remains to pay', beneficiary: 'keeps' },
  cut: { agent: 'is named with', patient: 'is to pay, after a cut', beneficiary: 'is left, after a cut' },
  reversed: { agent: 'is named with', patient: 'is spared', beneficiary: 'loses' },
  settled: { agent: 'settles for', patient: 'settles for', beneficiary: 'gets by settlement' },
  paid: { agent: 'pays', patient: 'is paid or made to pay', beneficiary: 'is paid' },
  other: { agent: 'is named with', patient: 'is named with', beneficiary: 'is named with' },
};

/** Every sum that an entry gives, as a law report would table it: by proceeding, then by party. */
export function Money() {
  const { matter, disagreements } = useMatter();
  const proceedings = useMemo(() => sumsByProceeding(matter, disagreements), [matter, disagreements]);
  const parties = useMemo(
    () =>
      sumsByParty(
        matter,
        proceedings.flatMap(({ sums }) => sums),
      ),
    [matter, proceedings],
  );
  return (
    <>
      <div className="view-head">
        <h2>Money</h2>
      </div>
      {proceedings.length === 0 ? (
        <p className="nothing">No entry gives a sum.</p>
      ) : (
        <p className="under-heading">
          As the sources give them. What was claimed is never added to what was awarded, nor a part to its whole.
        </p>
      )}
      {proceedings.map((each) => (
        <OfProceeding key={each.proceeding ?? ''} of={each} />
      ))}
      {parties.length > 0 && (
        <section aria-labelledby="money-parties">
          <h3 id="money-parties" className="section-title">
            By party
          </h3>
          {parties.map((each) => (
            <OfParty key={each.party.id} of={each} />
          ))}
        </section>
      )}
    </>
  );
}

function OfProceeding({ of: { proceeding: id, sums, totals } }: { of: SumsOfProceeding }) {
  const { proceeding } = useMatter();
  const label = id === null ? 'Outside the proceedings' : shownText(proceeding.get(id)?.label ?? id);
  return (
    <section className="money-of" aria-labelledby={`money-${id ?? ''}`}>
      <h3 id={`money-${id ?? ''}`}>
        <bdi>{label}</bdi>
      </h3>
      <table className="sums" aria-labelledby={`money-${id ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Step</th>
            <th scope="col" className="sum">
              Sum
            </th>
            <th scope="col">Entry</th>
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <OneSum key={sum.event.id} sum={sum} />
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            {totals.map(({ step, currency, value, why }) => (
              <tr key={`${step}:${currency}`}>
                <th scope="row" colSpan={2}>
                  {stepWords[step]}
                  {totals.some((other) => other.step === step && other.currency !== currency) && `, ${currency}`}
                </th>
                <td className="sum">{value === null ? <i>no total</i> : moneyWords({ value, currency })}</td>
                <td className="why">{why.charAt(0).toUpperCase() + why.slice(1)}.</td>
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </section>
  );
}

const doubtWords: { readonly [status in Sum['event']['status']]: string | null } = {
  occurred: null,
  scheduled: 'to come',
  expected: 'expected',
  alleged: 'alleged',
  denied: 'denied',
};

function OneSum({ sum: { event, step, amount, disputed } }: { sum: Sum }) {
  const { entryHref } = useReader();
  const place = Math.max(
    event.reports.findIndex(({ amount: own }) => own?.value === amount.value),
    0,
  );
  const report = event.reports[place];
  return (
    <tr className={event.status}>
      <td className="day" title={event.date === null ? undefined : dateWords(event.date)}>
        {event.date === null ? 'No date' : shortDateWords(event.date)}
      </td>
      <td>
        {stepWords[step]}
        {doubtWords[event.status] !== null && <span className="doubt"> ({doubtWords[event.status]})</span>}
      </td>
      <td className="sum">
        {moneyWords(amount)}
        {disputed.map((other) => (
          <span key={`${other.currency}${other.value}`} className="or">
            <span className="mark disputed">or</span> {moneyWords(other)}
          </span>
        ))}
      </td>
      <td>
        <a id={`entry-${event.id}`} className="summary-link" href={entryHref(event.id, place)}>
          {shownText(event.summary)}
        </a>
        {report !== undefined && (
          <q>
            <ReportWords report={report} trigger={report.trigger} />
          </q>
        )}
      </td>
    </tr>
  );
}

function OfParty({ of: { party, sums } }: { of: SumsOfParty }) {
  const { entryHref } = useReader();
  return (
    <div className="money-party">
      <h4>
        <PartyLink party={party.id} />
      </h4>
      <Folded summary={counted(sums.length, 'sum')} open={sums.length <= 4}>
        {() => (
          <ul className="short-entries">
            {sums.map(({ sum: { event, amount, step }, role }) => (
              <li key={`${event.id}:${role}`}>
                <span className="day">{event.date === null ? 'No date' : shortDateWords(event.date)}</span>
                <span>
                  {roleWords[step][role]}{' '}
                  <a href={entryHref(event.id)} aria-label={`${moneyWords(amount)}: ${shownText(event.summary)}`}>
                    {moneyWords(amount)}
                  </a>
                  {doubtWords[event.status] !== null && ` (${doubtWords[event.status]})`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </div>
  );
}
