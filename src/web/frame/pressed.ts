import { useEffect, useRef } from 'react';
import { type Deciding, tell } from '../data/index.ts';
import { actsOnEntry, type Desk, eventOf, steps } from './key-acts.ts';
import { viewKeys } from './keys.ts';
import { showKeys } from './keys-list.tsx';
import { beginMerging, merging } from './merging.ts';
import type { Reader } from './reader.ts';
import { walkOf } from './walk.ts';

/** Milliseconds in which a letter after `g` still means a view. */
const afterG = 1500;

const fields = 'input, textarea, select, [contenteditable]';

/** Listens for the keys. Nothing happens while somebody types, in a dialog, or with single keys turned off (`on`). */
export function usePressedKeys(reader: Reader, deciding: Deciding, on: boolean): void {
  const state = useRef({ reader, deciding, on });
  state.current = { reader, deciding, on };
  useEffect(() => {
    // The entry that had the focus last, for when a click elsewhere or a decision has taken it away.
    let last: string | null = null;
    // Where a key has led with an entry open, while the address is still on its way there.
    let ahead: string | null = null;
    const arrived = () => {
      ahead = null;
    };
    let g: ReturnType<typeof setTimeout> | null = null;
    const focused = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last = entryOf(target) ?? last;
    };
    const pressed = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      if (isForOthers(event, at)) return;
      if (event.key === 'Escape' && merging() !== null) {
        event.preventDefault();
        beginMerging(null);
        tell('Merging left.');
        return;
      }
      const { reader, deciding, on } = state.current;
      if (!on) return;
      const isAfterG = g !== null;
      if (g !== null) clearTimeout(g);
      g = null;
      const view = isAfterG ? viewKeys.find(([key]) => key === event.key)?.[1] : undefined;
      if (view !== undefined) {
        event.preventDefault();
        window.location.hash = reader.href({
          view,
          document: null,
          entry: null,
          place: null,
          report: 0,
          show: 'words',
        });
        document.getElementById('main')?.focus({ preventScroll: true });
        return;
      }
      const open = eventOf(reader, reader.address.entry) !== undefined;
      const desk: Desk = {
        reader,
        deciding,
        walk: walkOf(document.getElementById('main') ?? document.body),
        here: entryOf(document.activeElement) ?? (open ? (ahead ?? reader.address.entry) : last),
        open,
        went: (entry) => {
          last = entry;
          ahead = open ? entry : null;
        },
      };
      const acts: { readonly [key: string]: () => void } = {
        ...steps(desk),
        ...actsOnEntry(desk),
        g: () => {
          g = setTimeout(() => {
            g = null;
          }, afterG);
        },
        u: () => void deciding.undoLast(),
        '/': () => document.getElementById('search')?.focus(),
        '?': showKeys,
      };
      const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
      // Enter on a link or a button is theirs.
      if (act === undefined || (event.key === 'Enter' && at.closest('a, button, summary') !== null)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    document.addEventListener('focusin', focused);
    window.addEventListener('hashchange', arrived);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('focusin', focused);
      window.removeEventListener('hashchange', arrived);
    };
  }, []);
}

/** Whether a key is meant for something else: it is handled already, belongs to the browser, or somebody types or sees a dialog. */
function isForOthers(event: KeyboardEvent, at: Element): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  return at.closest(fields) !== null || document.querySelector('dialog[open]') !== null;
}

/** `CaseEvent.id` of the entry that an element is, else `null`. */
function entryOf(element: Element | null): string | null {
  return element?.id.startsWith('entry-') ? element.id.slice('entry-'.length) : null;
}
