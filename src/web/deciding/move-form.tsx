import { useState } from 'react';
import type { CaseEvent, Proceeding } from '../../casefile/schema.ts';
import { oneLine } from '../../words/one-line.ts';
import { useMatter } from '../frame/case.ts';
import { proceedingChoices, proceedingKindChoices, unchosen } from './choices.ts';
import { type Asked, DecisionForm } from './decision-form.tsx';
import { LineField, SelectField } from './field.tsx';

/** Stands for a proceeding that is yet to be made. */
const makeNew = '+';

/** Gives an entry to another proceeding, to a new one, or to none. */
export function MoveForm({ event, close }: { event: CaseEvent; close: () => void }) {
  const { matter, proceeding } = useMatter();
  const [to, setTo] = useState(event.proceeding ?? '');
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<string>(
    (event.proceeding === null ? undefined : proceeding.get(event.proceeding))?.kind ?? '',
  );
  const ask = (): Asked => {
    const line = `Moved: ${event.summary}`;
    if (to !== makeNew) return { decision: { act: 'move', entry: event.id, proceeding: to === '' ? null : to }, line };
    const name = oneLine(label);
    if (name === '') return { problem: 'Write the name of the new proceeding.', at: 'label' };
    if (kind === '') return { problem: 'Choose what kind of proceeding it is.', at: 'kind' };
    return {
      decision: {
        act: 'add-proceeding',
        matter: matter.id,
        label: name,
        kind: kind as Proceeding['kind'],
        entries: [event.id],
      },
      line,
    };
  };
  return (
    <DecisionForm opens="proceeding" title="Move to a proceeding" submit="Move" close={close} ask={ask}>
      <SelectField
        label="Proceeding"
        name="proceeding"
        value={to}
        choices={[...proceedingChoices(matter), { value: makeNew, label: 'A new proceeding …' }]}
        onChange={setTo}
      />
      {to === makeNew && (
        <>
          <LineField label="Name of the new proceeding" name="label" value={label} onChange={setLabel} />
          <SelectField
            label="Kind"
            name="kind"
            value={kind}
            choices={[unchosen, ...proceedingKindChoices]}
            onChange={setKind}
          />
        </>
      )}
    </DecisionForm>
  );
}
