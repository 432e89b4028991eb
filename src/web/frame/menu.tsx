import { type View, views } from '../model/address.ts';
import type { CaseIndex, MatterIndex } from '../model/case-index.ts';
import { standingOf } from '../model/schedule.ts';
import { useReader } from './reader.ts';

const names: { readonly [view in View]: string } = {
  chronology: 'Chronology',
  timeline: 'Timeline',
  proceedings: 'Proceedings',
  schedule: 'Schedule',
  disagreements: 'Disagreements',
  parties: 'Parties',
  quotations: 'Quotations',
  documents: 'Documents',
  history: 'History',
  search: 'Search',
};

/** The views of the page, each with how much is in it. */
export function Menu({ inert }: { inert: boolean }) {
  const { index, matter, address, href } = useReader();
  return (
    <nav className="menu" aria-label="Views" inert={inert}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a
              href={href({ view, document: null, entry: null, place: null, report: 0, show: 'words' })}
              aria-current={view === address.view ? 'page' : undefined}
            >
              {names[view]} <span className="count">{count(view, index, matter)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function count(view: View, { caseFile, lastKnown }: CaseIndex, matter: MatterIndex | null): number | null {
  switch (view) {
    case 'search':
    case 'history':
    case 'timeline':
      return null;
    case 'documents':
      return caseFile.documents.length;
    case 'chronology':
      return matter?.matter.events.length ?? 0;
    case 'schedule':
      return matter?.matter.events.filter((event) => standingOf(event, lastKnown) !== null).length ?? 0;
    case 'quotations':
      return matter === null ? 0 : matter.matter.statements.length + matter.matter.sayings.length;
    default:
      return matter?.matter[view].length ?? 0;
  }
}
