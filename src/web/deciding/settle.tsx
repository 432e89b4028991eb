import { useState } from 'react';
import type { Disagreement } from '../../casefile/schema.ts';
import { useDecide } from '../data/index.ts';
import { valueWords } from '../entry/value-words.ts';
import { DecidedBy } from './decided-by.tsx';

/** Which value of a disagreement holds: a choice, and once made who made it, with a way back. */
export function Settle({ disagreement }: { disagreement: Disagreement }) {
  const { canDecide, decide } = useDecide();
  const { event: entry, field, values, settled } = disagreement;
  const [why, setWhy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (settled !== null) {
    return (
      <p className="settled">
        <b>Settled:</b> {valueWords(field, settled.value)}.{' '}
        <DecidedBy decision={settled.decision} what={`settled ${field}`} />
      </p>
    );
  }
  if (!canDecide) return null;
  const choose = async (value: string) => {
    setProblem(null);
    const line = `Settled: ${valueWords(field, value)}`;
    const reason = why === null || why.trim() === '' ? null : why.trim();
    const kept = await decide({ act: 'settle', entry, field, value, why: reason }, line, setProblem);
    if (kept !== null) setWhy(null);
  };
  const id = `why-${entry}-${field}`;
  return (
    <fieldset className="settle" aria-label={`Settle the ${field}`}>
      <p className="buttons">
        <span className="hint">Which holds?</span>
        {values.map(({ value }) => (
          <button key={value} type="button" onClick={() => void choose(value)}>
            {valueWords(field, value)}
          </button>
        ))}
        {why === null && (
          <button type="button" className="quiet" aria-label="Say why it holds" onClick={() => setWhy('')}>
            Say why
          </button>
        )}
      </p>
      {why !== null && (
        <p className="field in-line">
          <label htmlFor={id}>Why</label>
          <input
            id={id}
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
    </fieldset>
  );
}
