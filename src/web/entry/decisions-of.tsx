import type { CaseEvent } from '../../casefile/schema.ts';
import { shownText } from '../../words/shown-text.ts';
import { useHistory } from '../data/index.ts';
import { UndoButton } from '../deciding/undo-button.tsx';
import { useMatter } from '../frame/case.ts';
import { instantHere } from '../model/instant-words.ts';

/** All that was decided on an entry, newest first, those taken back too. */
export function DecisionsOf({ event }: { event: CaseEvent }) {
  const { history } = useHistory();
  const { matter } = useMatter();
  const own = (history?.decisions ?? []).filter(
    (decision) => decision.entries.includes(event.id) && decision.matter === matter.id && decision.what.act !== 'undo',
  );
  if (own.length === 0) return null;
  return (
    <section>
      <h3>What was decided</h3>
      <ul className="decisions-of">
        {own.map(({ id, line, when, why, undoneBy }) => (
          <li key={id} className={undoneBy === null ? undefined : 'undone'}>
            <span>{shownText(line)}</span>{' '}
            <span className="why-inline">
              <time dateTime={when}>{instantHere(when)}</time>
              {why !== null && (
                <>
                  : <q>{shownText(why)}</q>
                </>
              )}
              {undoneBy !== null && ' (taken back)'}
            </span>{' '}
            {undoneBy === null && <UndoButton decision={id} what={line} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
