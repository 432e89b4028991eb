import { DocumentLeaf } from '../document/document-leaf.tsx';
import { EntriesOf } from '../document/entries-of.tsx';
import { EntryLeaf } from '../entry/entry-leaf.tsx';
import type { View } from '../model/address.ts';
import { useReader } from './reader.ts';
import { Standing } from './standing.tsx';

// Beside the other views the standing would only repeat them.
const withStanding: ReadonlySet<View> = new Set(['chronology', 'schedule', 'disagreements']);

/** What lies beside the view: the words an entry rests on, the entry, or, with nothing chosen, where the case stands. */
export function Leaf() {
  const { address, index, matter, href } = useReader();
  const event = address.entry === null ? undefined : matter?.event.get(address.entry);
  const place = address.place;
  const document = place === null ? undefined : index.documents.get(place.document);
  const inDocuments = address.view === 'documents';

  if (event === undefined && (document === undefined || inDocuments)) {
    const own = inDocuments && address.document !== null ? index.documents.get(address.document) : undefined;
    if (own !== undefined) return <EntriesOf document={own} />;
    return matter !== null && withStanding.has(address.view) ? <Standing /> : null;
  }
  return (
    <aside className="leaf open" aria-label={event === undefined ? 'Source' : 'Chosen entry'}>
      <a className="close" href={href({ entry: null, report: 0, show: 'words', place: null })}>
        Close
      </a>
      {event !== undefined ? (
        <EntryLeaf event={event} report={Math.min(address.report, event.reports.length - 1)} />
      ) : (
        document !== undefined && place !== null && <DocumentLeaf document={document} active={place} />
      )}
    </aside>
  );
}
