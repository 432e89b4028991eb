import { useState } from 'react';
import { oneLine } from '../../words/one-line.ts';
import { useDecide } from '../data/index.ts';
import { useReader } from '../frame/reader.ts';
import { noFilters } from '../model/filters.ts';
import { DecisionForm } from './decision-form.tsx';
import { LineField } from './field.tsx';

/** The way to a matter that no document tells of yet. */
export function StartMatter() {
  const { canDecide } = useDecide();
  const [open, setOpen] = useState(false);
  if (!canDecide) return null;
  if (open) return <StartMatterForm close={() => setOpen(false)} />;
  return (
    <button type="button" className="quiet" data-opens="start-matter" onClick={() => setOpen(true)}>
      Start a matter without documents
    </button>
  );
}

function StartMatterForm({ close }: { close: () => void }) {
  const { href } = useReader();
  const [title, setTitle] = useState('');
  return (
    <DecisionForm
      opens="start-matter"
      title="Start a matter without documents"
      submit="Start"
      close={close}
      note="What you add to it is marked “by hand, no source” everywhere. Documents can be placed in it later."
      ask={() => {
        const line = oneLine(title);
        return line === ''
          ? { problem: 'Write what the matter is called.', at: 'title' }
          : { decision: { act: 'start-matter', title: line }, line: `Started: ${line}` };
      }}
      kept={({ matters: [matter] }) => {
        if (matter === undefined) return;
        window.location.hash = href({
          view: 'proceedings',
          matter,
          document: null,
          entry: null,
          place: null,
          report: 0,
          filters: noFilters,
        });
      }}
    >
      <LineField label="Title" name="title" value={title} onChange={setTitle} />
    </DecisionForm>
  );
}
