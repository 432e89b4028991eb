import { useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { DecisionForm } from './decision-form.tsx';
import { TextField } from './field.tsx';

/** Writes a comment on an entry. */
export function CommentForm({ event, close }: { event: CaseEvent; close: () => void }) {
  const [text, setText] = useState('');
  return (
    <DecisionForm
      opens="comment"
      title="Comment"
      submit="Add comment"
      close={close}
      ask={() =>
        text.trim() === ''
          ? { problem: 'There is nothing written yet.', at: 'comment' }
          : {
              decision: { act: 'comment', entry: event.id, text: text.trim() },
              line: `Commented on: ${event.summary}`,
            }
      }
    >
      <TextField label="Comment" name="comment" rows={3} value={text} onChange={setText} />
    </DecisionForm>
  );
}
