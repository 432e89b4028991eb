import { useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { useMatter } from '../frame/case.ts';
import { proceedingChoices } from './choices.ts';
import { DecisionForm } from './decision-form.tsx';
import { SelectField } from './field.tsx';

/** Gives an entry to another proceeding, or to none. */
export function MoveForm({ event, close }: { event: CaseEvent; close: () => void }) {
  const { matter } = useMatter();
  const [to, setTo] = useState(event.proceeding ?? '');
  return (
    <DecisionForm
      opens="proceeding"
      title="Move to a proceeding"
      submit="Move"
      close={close}
      ask={() => ({
        decision: { act: 'move', entry: event.id, proceeding: to === '' ? null : to },
        line: `Moved: ${event.summary}`,
      })}
    >
      <SelectField
        label="Proceeding"
        name="proceeding"
        value={to}
        choices={proceedingChoices(matter)}
        onChange={setTo}
      />
    </DecisionForm>
  );
}
