import { useEffect } from 'react';
import { shownText } from '../../words/shown-text.ts';
import { type Lost, useWhereabouts } from '../data/index.ts';
import { type Address, formatAddress } from '../model/address.ts';
import { replaceAddress } from './place.ts';
import { type Reader, useReader } from './reader.ts';

const things: { readonly [of in Lost['of']]: string } = {
  matter: 'a matter',
  entry: 'an entry',
  party: 'somebody',
  proceeding: 'a proceeding',
  document: 'a document',
};

/** Of an old link, what it led to and where that went. A matter that only has another address is gone to at once. */
export function LostLink() {
  const reader = useReader();
  const lost = lostIn(reader);
  const found = useWhereabouts(lost);
  const { address } = reader;
  const moved = found?.of === 'matter' ? (found.to?.id ?? null) : null;
  useEffect(() => {
    if (moved !== null) replaceAddress(formatAddress({ ...address, matter: moved }));
  }, [moved, address]);
  if (lost === null || found === null || moved !== null) return null;
  const was = found.was === null ? things[lost.of] : `“${shownText(found.was)}”`;
  return (
    <p className="lost-link" role="status">
      This link led to <bdi>{was}</bdi>. {shownText(found.line)}{' '}
      {found.to === null ? (
        <a href={reader.href(without(lost.of))}>Take it away</a>
      ) : (
        <a href={reader.href(leading(lost.of, found.to))}>Go there</a>
      )}
    </p>
  );
}

/** The part of the address that nothing is kept under; `null` where all is there, or not loaded yet. */
function lostIn({ address, index, matter }: Reader): Lost | null {
  const { overview, documents } = index;
  if (address.matter !== null && !overview.matters.some(({ id }) => id === address.matter))
    return { of: 'matter', id: address.matter };
  if (address.place !== null && !documents.has(address.place.document))
    return { of: 'document', id: address.place.document };
  // With a clock turned back, much is not there yet.
  const turned = address.asOf !== null || address.knownBy !== null;
  if (address.view === 'documents' && address.document !== null && !documents.has(address.document))
    return { of: 'document', id: address.document };
  if (matter === null || turned) return null;
  if (address.entry !== null && !matter.event.has(address.entry)) return { of: 'entry', id: address.entry };
  if (address.document === null) return null;
  if (address.view === 'parties' && !matter.party.has(address.document)) return { of: 'party', id: address.document };
  if (address.view === 'proceedings' && !matter.proceeding.has(address.document))
    return { of: 'proceeding', id: address.document };
  return null;
}

function without(of: Lost['of']): Partial<Address> {
  switch (of) {
    case 'matter':
      return { matter: null };
    case 'entry':
      return { entry: null, report: 0, show: 'words' };
    case 'document':
      return { document: null, place: null };
    default:
      return { document: null };
  }
}

function leading(
  of: Lost['of'],
  { matter, id }: { readonly matter: string | null; readonly id: string },
): Partial<Address> {
  const there = matter === null ? {} : { matter };
  if (of === 'entry') return { ...there, entry: id, report: 0 };
  return of === 'matter' ? { matter: id } : { ...there, document: id, place: null };
}
