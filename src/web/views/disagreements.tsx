import type { Disagreement } from '../../casefile/casefile.ts';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { shownText } from '../model/shown-text.ts';
import { SideBySide } from './side-by-side.tsx';

/** Where the sources cannot all be right, with the words of each side. */
export function Disagreements() {
  const { matter } = useMatter();
  const conflicts = matter.disagreements.filter(({ kind }) => kind === 'conflict');
  const corrections = matter.disagreements.filter(({ kind }) => kind === 'correction');
  return (
    <>
      <div className="view-head">
        <h2>Disagreements</h2>
      </div>
      {matter.disagreements.length === 0 && (
        <p className="nothing">On nothing that two sources report do they differ.</p>
      )}
      {conflicts.map((disagreement) => (
        <OneDisagreement key={`${disagreement.event}:${disagreement.field}`} disagreement={disagreement} />
      ))}
      {corrections.length > 0 && (
        <section aria-labelledby="corrected">
          <h3 id="corrected" className="section-title">
            Corrected later
          </h3>
          {corrections.map((disagreement) => (
            <OneDisagreement key={`${disagreement.event}:${disagreement.field}`} disagreement={disagreement} />
          ))}
        </section>
      )}
    </>
  );
}

function OneDisagreement({ disagreement }: { disagreement: Disagreement }) {
  const { entryHref } = useReader();
  const { event, proceeding, disagreements } = useMatter();
  // An entry disputed in two fields stands here twice; the focus comes back to its first.
  const first = disagreements.get(disagreement.event)?.[0] === disagreement;
  const of = event.get(disagreement.event);
  const label = of?.proceeding == null ? undefined : proceeding.get(of.proceeding)?.label;
  return (
    <section className={`disagreement ${disagreement.kind}`}>
      <h3>
        <a id={first ? `entry-${disagreement.event}` : undefined} href={entryHref(disagreement.event, 0, 'entry')}>
          {shownText(of?.summary ?? disagreement.event)}
        </a>
      </h3>
      <p className="small">
        <span className="mark disputed">{fieldWords[disagreement.field]}</span>
        {label !== undefined && <span>{shownText(label)}</span>}
      </p>
      <SideBySide disagreement={disagreement} />
    </section>
  );
}

const fieldWords: { readonly [field in Disagreement['field']]: string } = {
  date: 'On which day',
  amount: 'How much',
  outcome: 'With what outcome',
  count: 'How many',
  name: 'Under what name',
};
