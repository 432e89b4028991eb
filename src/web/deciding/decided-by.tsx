import { shownText } from '../../words/shown-text.ts';
import { useHistory } from '../data/index.ts';
import { instantHere } from '../model/instant-words.ts';
import { UndoButton } from './undo-button.tsx';

/** Who decided it, when and why, with a way to take it back. What the history does not hold is not named. */
export function DecidedBy({ decision, what }: { decision: string; what: string }) {
  const { history } = useHistory();
  const of = history?.decisions.find(({ id }) => id === decision);
  return (
    <span className="decided-by">
      {of !== undefined && (
        <>
          <bdi>{shownText(of.who)}</bdi>, <time dateTime={of.when}>{instantHere(of.when)}</time>
          {of.why !== null && (
            <>
              : <q className="reason">{shownText(of.why)}</q>
            </>
          )}{' '}
        </>
      )}
      <UndoButton decision={decision} what={what} />
    </span>
  );
}
