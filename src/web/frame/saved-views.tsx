import { useId, useState } from 'react';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { formatAddress } from '../model/address.ts';
import { DropDown } from './drop-down.tsx';
import { useReader } from './reader.ts';

/** Views kept under a name: where the page is, with its filters, order and clocks. They are kept in the store. */
export function SavedViews() {
  const { index } = useReader();
  const { canDecide } = useDecide();
  const { views } = index.overview;
  if (views.length === 0 && !canDecide) return null;
  return (
    <DropDown label="Saved views" className="hand-over saved-views">
      {() => <Views />}
    </DropDown>
  );
}

function Views() {
  const { index, address } = useReader();
  const { canDecide, decide } = useDecide();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const { views } = index.overview;
  const save = async () => {
    const line = oneLine(name);
    if (line === '') return;
    const here = formatAddress({ ...address, entry: null, place: null, report: 0, show: 'words' });
    const kept = await decide({ act: 'view', name: line, address: here }, `View saved: ${line}`, setProblem);
    if (kept !== null) setName('');
  };
  return (
    <>
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <a href={view.address}>
              <bdi>{shownText(view.name)}</bdi>
            </a>
            {canDecide && (
              <button
                type="button"
                className="quiet"
                aria-label={`Remove the view ${view.name}`}
                onClick={() =>
                  void decide({ act: 'view', name: view.name, address: null }, `View removed: ${view.name}`)
                }
              >
                Remove
              </button>
            )}
          </li>
        ))}
      </ul>
      {canDecide && (
        <form
          className="save-view"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            void save();
          }}
        >
          <label htmlFor={id}>Save this view as</label>
          <input
            id={id}
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit" className="quiet">
            Save
          </button>
        </form>
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
