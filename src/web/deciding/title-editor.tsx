import { useState } from 'react';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { useMatter } from '../frame/case.ts';
import { DecidedBy } from './decided-by.tsx';
import { DecisionForm } from './decision-form.tsx';
import { LineField } from './field.tsx';

/** What the matter is called, and the way to call it otherwise. */
export function TitleEditor() {
  const { canDecide } = useDecide();
  const { matter } = useMatter();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState(matter.title);
  const { titleDecided: decided } = matter;
  return (
    <>
      {decided !== undefined && (
        <p className="instead">
          The matter was named by hand; by its proceedings it is <s>{shownText(decided.instead)}</s>.{' '}
          <DecidedBy decision={decided.decision} what="named the matter" />
        </p>
      )}
      {canDecide && !open && (
        <button
          type="button"
          data-opens="title"
          onClick={() => {
            setTitle(matter.title);
            setOpen(true);
          }}
        >
          Rename the matter
        </button>
      )}
      {canDecide && open && (
        <DecisionForm
          opens="title"
          title="What this matter is called"
          submit="Rename"
          close={() => setOpen(false)}
          note="Empty: by its proceedings."
          ask={() => {
            const value = oneLine(title);
            return {
              decision: { act: 'title', matter: matter.id, value: value === '' ? null : value },
              line: value === '' ? 'The matter is called by its proceedings' : `The matter is called ${value}`,
            };
          }}
        >
          <LineField label="Title" name="title" value={title} onChange={setTitle} />
        </DecisionForm>
      )}
    </>
  );
}
