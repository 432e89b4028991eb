import type { CaseEvent } from '../../casefile/schema.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { CommentForm } from '../deciding/comment-form.tsx';
import { closeForm, openForm, useOpenForm } from '../deciding/open-form.ts';
import { UndoButton } from '../deciding/undo-button.tsx';
import { instantHere } from '../model/instant-words.ts';

/** What people wrote about an entry. */
export function Comments({ event }: { event: CaseEvent }) {
  const { canDecide } = useDecide();
  const open = useOpenForm(event.id) === 'comment';
  if (!canDecide && event.comments.length === 0) return null;
  return (
    <section className="comments">
      <h3>Comments</h3>
      {event.comments.map(({ who, when, text, decision }) => (
        <div key={decision} className="comment">
          <p className="comment-text">{shownText(text)}</p>
          <p className="why-inline">
            <bdi>{shownText(who)}</bdi>, <time dateTime={when}>{instantHere(when)}</time>{' '}
            <UndoButton decision={decision} what={`comment by ${who}`} />
          </p>
        </div>
      ))}
      {canDecide && !open && (
        <p>
          <button type="button" className="quiet" data-opens="comment" onClick={() => openForm(event.id, 'comment')}>
            Write a comment
          </button>
        </p>
      )}
      {canDecide && open && <CommentForm event={event} close={closeForm} />}
    </section>
  );
}
