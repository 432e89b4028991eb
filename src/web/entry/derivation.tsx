import type { Report } from '../../casefile/casefile.ts';
import { dateWords } from '../model/date-words.ts';
import { shownText } from '../model/shown-text.ts';

const anchors = {
  published: 'the day of publication',
  text: 'a day named in the text',
  event: 'another event',
} as const;

/** How a report's date was read: the words, what they were counted from, why, and what else they could have meant. */
export function DateDerivation({ report }: { report: Report }) {
  const { derivation, stated, alternatives } = report;
  if (stated === null) return <p className="derivation">Gives no date of its own.</p>;
  if (derivation === null) return <p className="derivation">Dated {dateWords(stated)}.</p>;
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
