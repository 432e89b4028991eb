import { useMemo, useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { sourcesWords } from '../../words/counts.ts';
import { shortDateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { shownText } from '../../words/shown-text.ts';
import { useCase, useMatter } from '../frame/case.ts';
import { nearEntries } from '../model/near-entries.ts';
import { DecisionForm } from './decision-form.tsx';
import { Modal } from './modal.tsx';
import { closeForm, useFormOpenOn } from './open-form.ts';

/** Shows the dialog while `openForm(entry, 'merge')` holds. */
export function MergeDialog() {
  const { matter } = useCase();
  const entry = useFormOpenOn('merge');
  const event = entry === null ? undefined : matter?.event.get(entry);
  return event === undefined ? null : <Merging event={event} />;
}

const firstOffered = 12;

/** Chooses entries that tell of the same event; the nearest by day and kind are offered first. */
function Merging({ event }: { event: CaseEvent }) {
  const { matter, event: byId } = useMatter();
  const near = useMemo(() => nearEntries(event, [...matter.events, ...matter.passing]), [event, matter]);
  const [words, setWords] = useState('');
  const [more, setMore] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [headline, setHeadline] = useState(event.id);
  const merged = [event, ...near.filter(({ id }) => chosen.has(id))];
  const kept = merged.some(({ id }) => id === headline) || headline === '' ? headline : event.id;
  const looked = words.trim().toLowerCase();
  const fitting = near.filter(
    ({ id, summary, kind }) =>
      chosen.has(id) ||
      looked === '' ||
      summary.toLowerCase().includes(looked) ||
      kindWords(kind).toLowerCase().includes(looked),
  );
  const offered = more ? fitting.slice(0, 200) : fitting.slice(0, firstOffered);
  return (
    <Modal label="Merge entries" close={closeForm}>
      <DecisionForm
        title="Merge into this entry"
        submit={chosen.size > 1 ? `Merge ${chosen.size + 1} entries` : 'Merge'}
        close={closeForm}
        className="merging"
        ask={() =>
          chosen.size === 0
            ? { problem: 'Choose an entry that tells of the same event.', at: 'other' }
            : {
                decision: {
                  act: 'merge',
                  entry: event.id,
                  others: [...chosen].filter((id) => byId.has(id)),
                  headline: kept === '' ? null : kept,
                },
                line: `Merged: ${event.summary}`,
              }
        }
      >
        <p className="merging-into">
          <span className="day">{event.date === null ? 'No date' : shortDateWords(event.date)}</span>{' '}
          <b>{shownText(event.summary)}</b>
        </p>
        <p className="field">
          <label htmlFor="merge-words">Which others tell of the same event?</label>
          <input
            id="merge-words"
            type="search"
            value={words}
            placeholder="Look for words or a kind"
            autoComplete="off"
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={(pressed) => {
              if (pressed.key === 'Enter') pressed.preventDefault();
            }}
          />
        </p>
        <ul className="choosing">
          {offered.map((other) => (
            <li key={other.id}>
              <label>
                <input
                  type="checkbox"
                  name="other"
                  checked={chosen.has(other.id)}
                  onChange={({ target }) => {
                    const next = new Set(chosen);
                    if (target.checked) next.add(other.id);
                    else next.delete(other.id);
                    setChosen(next);
                  }}
                />
                <span className="said">
                  <span className="sentence">{shownText(other.summary)}</span>
                  <span className="source">
                    {other.date === null ? 'No date' : shortDateWords(other.date)} · {kindWords(other.kind)} ·{' '}
                    {sourcesWords(other.sources)}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        {fitting.length === 0 && <p className="hint">No entry has these words.</p>}
        {!more && fitting.length > firstOffered && (
          <p>
            <button type="button" className="quiet" onClick={() => setMore(true)}>
              Show more ({fitting.length - firstOffered})
            </button>
          </p>
        )}
        {chosen.size > 0 && (
          <fieldset className="headlines">
            <legend>Which headline stays?</legend>
            {[...merged.map(({ id, summary }) => [id, shownText(summary)]), ['', 'The best of all their reports']].map(
              ([id, words]) => (
                <label key={id}>
                  <input
                    type="radio"
                    name="headline"
                    value={id}
                    checked={kept === id}
                    onChange={() => setHeadline(id ?? '')}
                  />
                  <span>{words}</span>
                </label>
              ),
            )}
          </fieldset>
        )}
      </DecisionForm>
    </Modal>
  );
}
