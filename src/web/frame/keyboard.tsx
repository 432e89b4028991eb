import { useEffect, useRef, useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { shownText } from '../../words/shown-text.ts';
import { tell, useDecide } from '../data/index.ts';
import { openForm } from '../deciding/open-form.ts';
import { keyWords, viewKeys } from './keys.ts';
import { viewNames } from './menu.tsx';
import { beginMerging, merging, useMerging } from './merging.ts';
import { useReader } from './reader.ts';
import { walkOf } from './walk.ts';

/** Milliseconds in which a letter after `g` still means a view. */
const afterG = 1500;

const fields = 'input, textarea, select, [contenteditable]';

/** Listens for the keys, and shows their list. Nothing happens while somebody types, in a dialog, or with the keys turned off. */
export function Keyboard() {
  const reader = useReader();
  const deciding = useDecide();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(startOn);
  const state = useRef({ reader, deciding, on });
  state.current = { reader, deciding, on };
  const waiting = useMerging();

  useEffect(() => {
    // The entry that had the focus last, for when a click elsewhere or a decision has taken it away.
    let last: string | null = null;
    let g: ReturnType<typeof setTimeout> | null = null;
    const focused = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.id.startsWith('entry-')) last = target.id.slice('entry-'.length);
    };

    const pressed = (event: KeyboardEvent) => {
      const { reader, deciding, on } = state.current;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const at = event.target instanceof Element ? event.target : document.body;
      if (at.closest(fields) !== null || document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'Escape' && merging() !== null) {
        event.preventDefault();
        beginMerging(null);
        tell('Merging left.');
        return;
      }
      if (!on) return;

      const { address, matter, href, entryHref } = reader;
      const eventOf = (id: string | null): CaseEvent | undefined => matter?.event.get(id ?? '');
      const open = address.entry !== null && eventOf(address.entry) !== undefined;
      const main = document.getElementById('main') ?? document.body;
      const walk = walkOf(main);
      const id = document.activeElement?.id ?? '';
      const here = id.startsWith('entry-') ? id.slice('entry-'.length) : open ? address.entry : last;
      const atHand = eventOf(here);
      const go = (entry: string) => {
        if (open) window.location.replace(entryHref(entry, 0, address.show));
        else walk.reveal(entry);
        last = entry;
      };
      const step = (by: 1 | -1) => {
        const place = here === null ? -1 : walk.ids.indexOf(here);
        const next = walk.ids[place < 0 ? firstInView(walk.ids) : place + by];
        if (next !== undefined) go(next);
      };
      const withEntry = (act: (event: CaseEvent) => void) => {
        if (atHand === undefined) tell('No entry is chosen: j goes to one.');
        else if (!deciding.canDecide) tell(deciding.whyNot ?? '', { kind: 'failed' });
        else act(atHand);
      };

      if (g !== null) {
        clearTimeout(g);
        g = null;
        const view = viewKeys.find(([key]) => key === event.key)?.[1];
        if (view !== undefined) {
          event.preventDefault();
          window.location.hash = href({ view, document: null, entry: null, place: null, report: 0, show: 'words' });
          document.getElementById('main')?.focus({ preventScroll: true });
          return;
        }
      }
      const acts: { readonly [key: string]: () => void } = {
        j: () => step(1),
        k: () => step(-1),
        g: () => {
          g = setTimeout(() => {
            g = null;
          }, afterG);
        },
        a: () =>
          withEntry(({ id: entry, summary }) => void deciding.decide({ act: 'accept', entry }, `Accepted: ${summary}`)),
        r: () =>
          withEntry(({ id: entry, summary }) => {
            const place = walk.ids.indexOf(entry);
            const next = walk.ids[place + 1] ?? walk.ids[place - 1];
            void deciding.decide({ act: 'reject', entry }, `Rejected: ${summary}`);
            // It leaves the list, so the next one takes the focus; with the leaf open the reader stays with it.
            if (place >= 0 && next !== undefined && !open) requestAnimationFrame(() => go(next));
          }),
        e: () =>
          withEntry(({ id: entry }) => {
            window.location.hash = entryHref(entry, address.entry === entry ? address.report : 0, 'entry');
            openForm(entry, 'summary');
          }),
        m: () =>
          withEntry(({ id: entry, summary }) => {
            const first = merging();
            if (first === null || eventOf(first) === undefined) {
              beginMerging(entry);
            } else if (first === entry) {
              beginMerging(null);
              tell('Merging left.');
            } else {
              beginMerging(null);
              void deciding.decide(
                { act: 'merge', entry: first, others: [entry] },
                `Merged: ${eventOf(first)?.summary ?? ''} with ${summary}`,
              );
            }
          }),
        u: () => void deciding.undoLast(),
        '/': () => document.getElementById('search')?.focus(),
        '?': () => dialog.current?.showModal(),
        open: () => {
          if (atHand !== undefined && !open) window.location.hash = entryHref(atHand.id);
        },
      };
      const act = event.key === 'Enter' ? acts.open : event.key.length === 1 ? acts[event.key] : undefined;
      // Enter on a link or a button is theirs.
      if (act === undefined || (event.key === 'Enter' && at.closest('a, button, summary') !== null)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    document.addEventListener('focusin', focused);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('focusin', focused);
    };
  }, []);

  const waits = waiting === null ? undefined : reader.matter?.event.get(waiting);
  return (
    <>
      <div role="status">
        {waits !== undefined && (
          <p className="told merging-line">
            To be merged: <bdi>{shownText(waits.summary)}</bdi>. The key m on another entry merges the two; Escape
            leaves.{' '}
            <button type="button" onClick={() => beginMerging(null)}>
              Leave merging
            </button>
          </p>
        )}
      </div>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
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
            <input
              type="checkbox"
              checked={on}
              onChange={({ target }) => {
                setOn(target.checked);
                keep(target.checked);
              }}
            />{' '}
            Single keys do these things
          </label>
        </p>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}

export function showKeys(): void {
  document.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();
}

/** Place of the first entry that can be seen, so that j does not leap to the top of a list in whose middle somebody reads. */
function firstInView(ids: readonly string[]): number {
  const place = ids.findIndex((id) => {
    const box = document.getElementById(`entry-${id}`)?.getBoundingClientRect();
    return box !== undefined && box.top >= 40;
  });
  return Math.max(place, 0);
}

const kept = 'casetrail-keys';

function startOn(): boolean {
  try {
    return window.localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    window.localStorage.setItem(kept, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
}
