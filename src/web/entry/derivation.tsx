import type { CaseEvent, Report } from '../../casefile/schema.ts';
import { dateWords } from '../../words/dates.ts';
import { edtfContains } from '../../words/edtf.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';

const anchors = {
  published: 'the day of publication',
  post: 'the day of its post',
  text: 'a day named in the text',
  event: 'another event',
} as const;

/** How a report's date was read: the words, what they were counted from, why, and what else they could have meant. */
export function DateDerivation({ event, report }: { event: CaseEvent; report: Report }) {
  const { derivation, stated, alternatives } = report;
  if (stated === null) return <p className="derivation">Gives no date of its own.</p>;
  if (derivation === null) {
    return (
      <p className="derivation">
        Dated {dateWords(stated)}.
        <TakeDate event={event} edtf={stated} />
      </p>
    );
  }
  return (
    <div className="derivation">
      <p>
        <q>{shownText(derivation.words)}</q> is read as <b>{dateWords(stated)}</b>
        {derivation.anchor !== null && (
          <>
            , counted from {anchors[derivation.anchor.kind]} ({dateWords(derivation.anchor.value)})
          </>
        )}
        {derivation.reason !== '' && <>: {shownText(derivation.reason)}</>}.{' '}
        {derivation.stated.length > 0 && <>The words themselves give the {derivation.stated.join(', ')}. </>}
        <span className="rule">{derivation.rule}</span>
        <TakeDate event={event} edtf={stated} />
      </p>
      {alternatives.length > 0 && (
        <p>
          Could also be{' '}
          {alternatives.map(({ edtf, likelihood, reason }, place) => (
            <span key={edtf}>
              {place > 0 && '; '}
              {dateWords(edtf)} ({Math.round(likelihood * 100)} %{reason !== '' && <>, {shownText(reason)}</>})
            </span>
          ))}
          .
        </p>
      )}
    </div>
  );
}

/** Makes another reading the date of the entry. */
function TakeDate({ event, edtf }: { event: CaseEvent; edtf: string }) {
  const { canDecide, decide } = useDecide();
  // A coarser saying of the same day is no other reading.
  if (!canDecide || (event.date !== null && edtfContains(edtf, event.date))) return null;
  return (
    <>
      {' '}
      <button
        type="button"
        className="quiet"
        aria-label={`Take it: ${dateWords(edtf)}`}
        onClick={() =>
          void decide(
            { act: 'correct', entry: event.id, field: 'date', value: edtf },
            `Corrected the date: ${event.summary}`,
          )
        }
      >
        Take it
      </button>
    </>
  );
}
