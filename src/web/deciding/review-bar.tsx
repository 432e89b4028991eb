import { useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { type Decision, useDecide } from '../data/index.ts';
import { closeForm, type FormName, openForm, useOpenForm } from './open-form.ts';
import { SplitForm } from './split-form.tsx';

const markWords = { key: '★ Key', material: '◆ Material', sealed: 'Sealed', privileged: 'Privileged' } as const;

/** What can be decided on the entry as a whole. */
export function ReviewBar({ event }: { event: CaseEvent }) {
  const { canDecide, decide } = useDecide();
  const open = useOpenForm(event.id);
  const [why, setWhy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (!canDecide) return null;
  const act = async (decision: Decision, line: string) => {
    setProblem(null);
    const reason = why === null || why.trim() === '' ? null : why.trim();
    const kept = await decide({ ...decision, why: reason } as Decision, line, setProblem);
    if (kept !== null) setWhy(null);
  };
  const mark = (name: keyof typeof markWords) => {
    const set = !event.marks.includes(name);
    return (
      <button
        type="button"
        aria-pressed={!set}
        onClick={() =>
          void act({ act: 'mark', entry: event.id, mark: name, set }, `${set ? 'Marked' : 'No longer'} ${name}`)
        }
      >
        {markWords[name]}
      </button>
    );
  };
  const opens = (form: FormName, label: string) => (
    <button
      type="button"
      data-opens={form}
      aria-expanded={form === 'merge' ? undefined : open === form}
      onClick={() => openForm(event.id, form)}
    >
      {label}
    </button>
  );
  return (
    <fieldset className="review-bar" aria-label="Decide on this entry">
      <p className="buttons">
        {event.review !== 'accepted' && (
          <button
            type="button"
            className="primary"
            onClick={() => void act({ act: 'accept', entry: event.id }, `Accepted: ${event.summary}`)}
          >
            Accept
          </button>
        )}
        {event.review !== 'rejected' && (
          <button
            type="button"
            onClick={() => void act({ act: 'reject', entry: event.id }, `Rejected: ${event.summary}`)}
          >
            Reject
          </button>
        )}
        {event.review !== 'rejected' && opens('merge', 'Merge …')}
        {event.review !== 'rejected' && event.reports.length > 1 && opens('split', 'Split …')}
        {mark('key')}
        {mark('material')}
        {mark('sealed')}
        {mark('privileged')}
        {why === null && (
          <button type="button" className="quiet" onClick={() => setWhy('')}>
            Say why
          </button>
        )}
      </p>
      {why !== null && (
        <p className="field">
          <label htmlFor="review-why">Why (kept with what you decide next)</label>
          <input
            id="review-why"
            value={why}
            maxLength={1000}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it was asked for by the button it takes the place of
            autoFocus
            onChange={({ target }) => setWhy(target.value)}
            onKeyDown={(pressed) => {
              if (pressed.key !== 'Escape') return;
              pressed.preventDefault();
              setWhy(null);
            }}
          />
        </p>
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {open === 'split' && <SplitForm event={event} close={closeForm} />}
    </fieldset>
  );
}
