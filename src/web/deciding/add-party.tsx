import { useState } from 'react';
import type { Party } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { oneLine } from '../../words/one-line.ts';
import { useDecide } from '../data/index.ts';
import { useMatter } from '../frame/case.ts';
import { partyKindChoices, unchosen } from './choices.ts';
import { DecisionForm } from './decision-form.tsx';
import { LineField, SelectField } from './field.tsx';

/** The way to a party that the program did not find. */
export function AddParty() {
  const { canDecide } = useDecide();
  const [open, setOpen] = useState(false);
  if (!canDecide) return null;
  if (!open)
    return (
      <button type="button" data-opens="add-party" onClick={() => setOpen(true)}>
        Add somebody
      </button>
    );
  return <AddPartyForm close={() => setOpen(false)} words={null} />;
}

/** A party that the program did not find, by words that somebody selected or by none. */
function AddPartyForm({
  words,
  close,
}: {
  words: (Span & { readonly document: string; readonly text: string }) | null;
  close: () => void;
}) {
  const { matter } = useMatter();
  const [name, setName] = useState(words === null ? '' : oneLine(words.text));
  const [kind, setKind] = useState('');
  return (
    <DecisionForm
      opens="add-party"
      title="Add somebody"
      submit="Add"
      close={close}
      ask={() => {
        const given = oneLine(name);
        if (given === '') return { problem: 'Write the name.', at: 'name' };
        if (kind === '') return { problem: 'Choose what they are.', at: 'kind' };
        const mentions = words === null ? [] : [{ document: words.document, start: words.start, end: words.end }];
        return {
          decision: { act: 'add-party', matter: matter.id, name: given, kind: kind as Party['kind'], mentions },
          line: `Added: ${given}`,
        };
      }}
    >
      <LineField label="Name" name="name" value={name} onChange={setName} />
      <SelectField label="Kind" name="kind" value={kind} choices={[unchosen, ...partyKindChoices]} onChange={setKind} />
    </DecisionForm>
  );
}
