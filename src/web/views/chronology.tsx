import { EntryList } from '../entry/entry-list.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { shownText } from '../model/shown-text.ts';

/** What happened, in order: each proceeding by itself, or all on one line of time. */
export function Chronology() {
  const { address, href } = useReader();
  const { matter } = useMatter();
  return (
    <>
      <div className="view-head">
        <h2>Chronology</h2>
        {matter.proceedings.length > 1 && (
          <p className="grouping">
            <a href={href({ group: 'proceeding' })} aria-current={address.group === 'proceeding' ? 'true' : undefined}>
              By proceeding
            </a>
            <a href={href({ group: 'all' })} aria-current={address.group === 'all' ? 'true' : undefined}>
              All together
            </a>
          </p>
        )}
      </div>
      {address.group === 'all' || matter.proceedings.length < 2 ? (
        <EntryList events={matter.events} withProceeding={matter.proceedings.length > 1} />
      ) : (
        <ByProceeding />
      )}
      {matter.passing.length > 0 && (
        <details className="passing">
          <summary>Told in passing ({matter.passing.length})</summary>
          <p className="under-heading">
            Said once, on no stated day, of nobody in the case: read, but not part of the chronology.
          </p>
          <EntryList events={matter.passing} withProceeding={matter.proceedings.length > 1} />
        </details>
      )}
    </>
  );
}

function ByProceeding() {
  const { matter, proceeding } = useMatter();
  const outside = matter.events.filter((event) => event.proceeding === null || !proceeding.has(event.proceeding));
  return (
    <>
      {matter.proceedings.map(({ id, label, caption, court, posture }) => {
        const own = matter.events.filter((event) => event.proceeding === id);
        if (own.length === 0) return null;
        return (
          <section key={id} className="proceeding-group" aria-labelledby={`group-${id}`}>
            <h3 id={`group-${id}`}>
              <bdi>{shownText(label)}</bdi>
            </h3>
            <p className="under-heading">
              {caption !== null && caption !== label && <i>{shownText(caption)}</i>}
              {court !== null && <span className="court">{shownText(court)}</span>}
              <span className="posture-here">{shownText(posture)}</span>
            </p>
            <EntryList events={own} withProceeding={false} />
          </section>
        );
      })}
      {outside.length > 0 && (
        <section className="proceeding-group" aria-labelledby="group-outside">
          <h3 id="group-outside">Outside the proceedings</h3>
          <p className="under-heading">What led to them, and what no one proceeding could be given.</p>
          <EntryList events={outside} withProceeding={false} />
        </section>
      )}
    </>
  );
}
