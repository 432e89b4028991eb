import { useEffect, useRef, useState } from 'react';
import { standingOf } from '../../casefile/schedule-status.ts';
import { type View, views } from '../model/address.ts';
import type { CaseIndex, MatterIndex } from '../model/case-index.ts';
import { issuesOf, tagsOf } from '../model/issues.ts';
import { useNarrow } from './narrow.ts';
import { useReader } from './reader.ts';

/** The views as the menu calls them. */
export const viewNames: { readonly [view in View]: string } = {
  chronology: 'Chronology',
  timeline: 'Timeline',
  proceedings: 'Proceedings',
  schedule: 'Schedule',
  money: 'Money',
  disagreements: 'Disagreements',
  issues: 'Issues',
  parties: 'People',
  quotations: 'Quotations',
  documents: 'Documents',
  changes: 'Changes',
  history: 'History',
  search: 'Search',
};

/** The views of the page, each with how much is in it. */
export function Menu({ inert }: { inert: boolean }) {
  const { index, matter, address, href } = useReader();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const nav = useRef<HTMLElement>(null);
  const shut = !narrow || !open;
  useEffect(() => {
    if (shut) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && nav.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [shut]);
  return (
    <nav
      ref={nav}
      className={open ? 'menu open' : 'menu'}
      aria-label="Views"
      inert={inert}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || shut) return;
        event.preventDefault();
        setOpen(false);
        nav.current?.querySelector('button')?.focus();
      }}
    >
      {narrow && (
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="views"
          onClick={() => setOpen((before) => !before)}
        >
          <span aria-hidden="true">☰</span> {viewNames[address.view]}
        </button>
      )}
      <ul id="views" hidden={narrow && !open}>
        {views.map((view) => (
          <li key={view}>
            <a
              href={href({ view, document: null, entry: null, place: null, report: 0, show: 'words' })}
              aria-current={view === address.view ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              {viewNames[view]} <span className="count">{count(view, index, matter)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `null` for a view that is no list, and while its matter is not loaded. */
function count(view: View, { caseFile, lastKnown }: CaseIndex, matter: MatterIndex | null): number | null {
  switch (view) {
    case 'search':
    case 'history':
    case 'timeline':
    case 'changes':
      return null;
    case 'documents':
      return caseFile.documents.length;
    case 'chronology':
      return matter?.matter.events.length ?? null;
    case 'schedule':
      return matter?.matter.events.filter((event) => standingOf(event, lastKnown) !== null).length ?? null;
    case 'money':
      return matter?.matter.events.filter(({ amount }) => amount !== null).length ?? null;
    case 'issues':
      return matter === null ? null : tagsOf(issuesOf(matter.matter)).length;
    case 'quotations':
      return matter === null ? null : matter.matter.statements.length + matter.matter.sayings.length;
    default:
      return matter?.matter[view].length ?? null;
  }
}
