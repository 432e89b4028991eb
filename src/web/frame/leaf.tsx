import { DocumentLeaf } from '../document/document-leaf.tsx';
import { EntriesOf } from '../document/entries-of.tsx';
import { EntryLeaf } from '../entry/entry-leaf.tsx';
import type { View } from '../model/address.ts';
import { type Reader, useReader } from './reader.ts';
import { Standing } from './standing.tsx';

// Beside the other views the standing would only repeat them.
const withStanding: ReadonlySet<View> = new Set(['chronology', 'schedule', 'disagreements']);

/** Whether an entry or a place is chosen, so that the leaf shows it. In the documents view a place is in the view itself. */
export function isLeafOpen({ address, index, matter }: Reader): boolean {
  if (address.entry !== null && matter?.event.has(address.entry)) return true;
  return address.place !== null && address.view !== 'documents' && index.documents.has(address.place.document);
}

/** What lies beside the view: the words an entry rests on, the entry, or, with nothing chosen, what the view rests on or where the case stands. */
export function Leaf() {
  const reader = useReader();
  const { address, index, matter, href } = reader;
  if (!isLeafOpen(reader)) {
    const own = address.view === 'documents' ? index.documents.get(address.document ?? '') : undefined;
    if (own !== undefined) return <EntriesOf document={own} />;
    return matter !== null && withStanding.has(address.view) ? <Standing /> : null;
  }
  const event = matter?.event.get(address.entry ?? '');
  const document = index.documents.get(address.place?.document ?? '');
  return (
    <aside className="leaf open" aria-label={event === undefined ? 'Source' : 'Chosen entry'}>
      <a className="close" href={href({ entry: null, report: 0, show: 'words', place: null })}>
        Close
      </a>
      {event !== undefined && <EntryLeaf event={event} report={Math.min(address.report, event.reports.length - 1)} />}
      {event === undefined && document !== undefined && <DocumentLeaf document={document} active={address.place} />}
    </aside>
  );
}
