import { useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { useMatter } from '../frame/case.ts';
import { partChoices, partyChoices } from './choices.ts';
import { DecisionForm } from './decision-form.tsx';

type Part = CaseEvent['participants'][number];

/** Says who took part in an entry, and how: all of them. */
export function PartsForm({ event, close }: { event: CaseEvent; close: () => void }) {
  const { matter } = useMatter();
  const [parts, setParts] = useState<readonly Part[]>(event.participants);
  const choices = partyChoices(matter);
  const put = (place: number, part: Partial<Part>) =>
    setParts(parts.map((each, at) => (at === place ? { ...each, ...part } : each)));
  return (
    <DecisionForm
      opens="participants"
      title="Who took part"
      submit="Correct"
      close={close}
      note="Somebody who is not in the list is added under People first."
      ask={() => ({
        decision: { act: 'correct', entry: event.id, field: 'participants', value: [...parts] },
        line: `Corrected who took part: ${event.summary}`,
      })}
    >
      <ul className="parts" aria-label="Everybody who took part">
        {parts.map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and keep their order
          <li key={place}>
            <select
              aria-label={`Who, ${place + 1}`}
              name="party"
              value={part.party}
              onChange={({ target }) => put(place, { party: target.value })}
            >
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <select
              aria-label={`Part, ${place + 1}`}
              name="part"
              value={part.role}
              onChange={({ target }) => put(place, { role: target.value as Part['role'] })}
            >
              {partChoices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="quiet"
              aria-label={`Take ${place + 1} out`}
              onClick={() => setParts(parts.filter((_, at) => at !== place))}
            >
              Take out
            </button>
          </li>
        ))}
      </ul>
      {parts.length === 0 && <p className="hint">Nobody is named.</p>}
      {choices[0] !== undefined && (
        <p>
          <button type="button" onClick={() => setParts([...parts, { party: choices[0]?.value ?? '', role: 'agent' }])}>
            Somebody else took part
          </button>
        </p>
      )}
    </DecisionForm>
  );
}
