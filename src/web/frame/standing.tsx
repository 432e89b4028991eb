import { standingOf } from '../../casefile/schedule-status.ts';
import { counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import { useMatter } from './case.ts';
import { useReader } from './reader.ts';

/** The case at a glance: each proceeding's posture in a sentence, and what comes next. */
export function Standing() {
  const { matter } = useMatter();
  const { index, entryHref, href } = useReader();
  const coming = matter.events.filter((event) => standingOf(event, index.lastKnown) === 'coming');
  const conflicts = matter.disagreements.filter(({ kind, settled }) => kind === 'conflict' && settled === null).length;
  return (
    <aside className="leaf at-rest" aria-label="Where it stands">
      <section>
        <h2>Where it stands</h2>
        <dl className="standing">
          {matter.proceedings.map((proceeding) => (
            <div key={proceeding.id}>
              <dt>
                <bdi>{shownText(proceeding.label)}</bdi>
              </dt>
              <dd>{shownText(proceeding.posture)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {coming.length > 0 && (
        <section>
          <h2>Next</h2>
          <ul className="coming">
            {coming.slice(0, 5).map((event) => (
              <li key={event.id}>
                <a href={entryHref(event.id)}>{shownText(event.summary)}</a>
                {event.date !== null && <span className="day"> {dateWords(event.date)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {conflicts > 0 && (
        <p className="conflicts">
          <a href={href({ view: 'disagreements', document: null })}>
            The sources disagree on {counted(conflicts, 'point')}
          </a>
        </p>
      )}
    </aside>
  );
}
