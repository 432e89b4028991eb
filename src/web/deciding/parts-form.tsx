import { useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { useMatter } from '../frame/case.ts';
import { DecisionForm } from './decision-form.tsx';
import { PartRows, readParts, type TypedPart } from './part-rows.tsx';

/** Says who took part in an entry, and how: all of them. */
export function PartsForm({ event, close }: { event: CaseEvent; close: () => void }) {
  const { matter } = useMatter();
  const [parts, setParts] = useState<readonly TypedPart[]>(event.participants);
  return (
    <DecisionForm
      opens="participants"
      title="Who took part"
      submit="Correct"
      close={close}
      note="Somebody who is not in the list is added under People first."
      ask={() => {
        const value = readParts(parts);
        if ('problem' in value) return value;
        return {
          decision: { act: 'correct', entry: event.id, field: 'participants', value },
          line: `Corrected who took part: ${event.summary}`,
        };
      }}
    >
      <PartRows of={matter} parts={parts} onChange={setParts} />
    </DecisionForm>
  );
}
