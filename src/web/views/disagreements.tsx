import type { Disagreement } from '../../casefile/schema.ts';
import { kindWords } from '../../words/kinds.ts';
import { shownText } from '../../words/shown-text.ts';
import { Settle } from '../deciding/settle.tsx';
import { SourceLine } from '../entry/source-line.tsx';
import { valueWords } from '../entry/value-words.ts';
import { useCase, useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { takenBack } from '../model/took-back.ts';
import { SideBySide } from './side-by-side.tsx';

/** Where the sources cannot all be right, with the words of each side. */
export function Disagreements() {
  const { matter } = useMatter();
  const conflicts = matter.disagreements.filter(({ kind }) => kind === 'conflict');
  const open = conflicts.filter(({ settled }) => settled === null);
  const settled = conflicts.filter((one) => one.settled !== null);
  const corrections = matter.disagreements.filter(({ kind }) => kind === 'correction');
  return (
    <>
      <div className="view-head">
        <h2>Disagreements</h2>
      </div>
      {matter.disagreements.length === 0 && (
        <p className="nothing">On nothing that two sources report do they differ.</p>
      )}
      {open.map((disagreement) => (
        <OneDisagreement key={keyOf(disagreement)} disagreement={disagreement} />
      ))}
      {settled.length > 0 && (
        <section aria-labelledby="settled">
          <h3 id="settled" className="section-title">
            Settled
          </h3>
          {settled.map((disagreement) => (
            <OneDisagreement key={keyOf(disagreement)} disagreement={disagreement} />
          ))}
        </section>
      )}
      {corrections.length > 0 && (
        <section aria-labelledby="corrected">
          <h3 id="corrected" className="section-title">
            Corrected later
          </h3>
          <p className="under-heading">A source gave another value before; the later one stands.</p>
          {corrections.map((disagreement) => (
            <OneDisagreement key={keyOf(disagreement)} disagreement={disagreement} />
          ))}
        </section>
      )}
    </>
  );
}

const keyOf = ({ event, field }: Disagreement) => `${event}:${field}`;

function OneDisagreement({ disagreement }: { disagreement: Disagreement }) {
  const { entryHref } = useReader();
  const { event, proceeding, disagreements } = useMatter();
  // An entry disputed in two fields stands here twice; the focus comes back to its first.
  const first = disagreements.get(disagreement.event)?.[0] === disagreement;
  const of = event.get(disagreement.event);
  const label = of?.proceeding == null ? undefined : proceeding.get(of.proceeding)?.label;
  const isOpen = disagreement.kind === 'conflict' && disagreement.settled === null;
  return (
    <section className={`disagreement ${disagreement.kind}${disagreement.settled === null ? '' : ' is-settled'}`}>
      <h3>
        <a id={first ? `entry-${disagreement.event}` : undefined} href={entryHref(disagreement.event, 0, 'entry')}>
          {shownText(of?.summary ?? disagreement.event)}
        </a>
      </h3>
      <p className="small">
        <span className={isOpen ? 'mark disputed' : 'mark'}>{fieldWords[disagreement.field]}</span>
        {of !== undefined && <span>{kindWords(of.kind)}</span>}
        {label !== undefined && <span>{shownText(label)}</span>}
      </p>
      {disagreement.kind === 'correction' && <TookBack disagreement={disagreement} />}
      <SideBySide disagreement={disagreement} />
      <Settle disagreement={disagreement} />
    </section>
  );
}

/** Who took which value back, and when. */
function TookBack({ disagreement }: { disagreement: Disagreement }) {
  const { index } = useCase();
  const back = takenBack(disagreement, index.documents);
  if (back === null) return null;
  const { field } = disagreement;
  return (
    <p className="took-back">
      {back.by.map((id, place) => {
        const document = index.documents.get(id);
        return (
          document !== undefined && (
            <span key={id}>
              {place > 0 && '; '}
              <SourceLine document={document} />
            </span>
          )
        );
      })}
      , gave {valueWords(field, back.was)} before and gives {valueWords(field, back.is)} now.
    </p>
  );
}

const fieldWords: { readonly [field in Disagreement['field']]: string } = {
  date: 'On which day',
  amount: 'How much',
  outcome: 'With what outcome',
  count: 'How many',
  name: 'Under what name',
};
