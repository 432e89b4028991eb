import { useState } from 'react';
import { keyWords, viewKeys } from './keys.ts';
import { viewNames } from './menu.tsx';

/** The list of the keys, with the switch that turns single keys off. */
export function KeysList({ on, turn }: { on: boolean; turn: (on: boolean) => void }) {
  return (
    <dialog className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Shortcuts</h2>
      <dl>
        {keyWords.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(', ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        {viewKeys.map(([key, view]) => (
          <div key={key}>
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{viewNames[view]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} /> Single keys do these
          things
        </label>
      </p>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

export function showKeys(): void {
  document.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();
}

const kept = 'casetrail-keys';

/** Whether single keys do anything, as the browser keeps it, and what turns it. */
export function useKeysOn(): readonly [on: boolean, turn: (on: boolean) => void] {
  const [on, setOn] = useState(startOn);
  const turn = (next: boolean) => {
    setOn(next);
    try {
      window.localStorage.setItem(kept, next ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing keeps the keys on.
    }
  };
  return [on, turn];
}

function startOn(): boolean {
  try {
    return window.localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}
