import { useState } from 'react';
import { useDecide } from '../data/index.ts';
import { useMatter } from '../frame/case.ts';
import { DecisionForm } from './decision-form.tsx';
import { EntryFields, useTypedEntry } from './entry-fields.tsx';

/** The way to an entry that no document tells. */
export function AddUnsourced() {
  const { canDecide } = useDecide();
  const [open, setOpen] = useState(false);
  if (!canDecide) return null;
  if (open) return <AddUnsourcedForm close={() => setOpen(false)} />;
  return (
    <button type="button" className="add-unsourced" data-opens="add-unsourced" onClick={() => setOpen(true)}>
      Add an entry without a source
    </button>
  );
}

function AddUnsourcedForm({ close }: { close: () => void }) {
  const { matter } = useMatter();
  const entry = useTypedEntry({ date: '', proceeding: null, summary: '' });
  return (
    <DecisionForm
      opens="add-unsourced"
      title="Add an entry without a source"
      submit="Add"
      close={close}
      className="adding-entry"
      note="It is marked “by hand, no source” everywhere. Where a document tells it, select its words there instead."
      ask={() => {
        const read = entry.read();
        if ('problem' in read) return read;
        return {
          decision: { act: 'add-unsourced', matter: matter.id, ...read },
          line: `Added by hand, no source: ${read.summary}`,
        };
      }}
    >
      <EntryFields of={entry} />
    </DecisionForm>
  );
}
