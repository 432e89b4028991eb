import { createContext, useContext, useMemo } from 'react';
import { type Address, formatAddress, start } from '../model/address.ts';
import type { CaseIndex } from '../model/case-index.ts';
import type { Case } from './case.ts';
import { useAddress } from './place.ts';

/** Where the reader is in the case file, and the ways from there. */
export interface Reader extends Case {
  readonly address: Address;
  /** The link to here with these parts of the address changed. */
  href(change: Partial<Address>): string;
  /** The link to a report's words, or with `show: 'entry'` to the entry itself, beside the view that is open. */
  entryHref(entry: string, report?: number, show?: Address['show'], matter?: string): string;
  /** The link to a stretch of a document. */
  placeHref(document: string, start: number, end: number): string;
}

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('used outside the page');
  return reader;
}

export function useReaderOf(index: CaseIndex, inView: string | null): Reader {
  const address = useAddress();
  return useMemo(() => {
    const first = index.overview.matters[0]?.id ?? null;
    const matter = index.matters.get(inView ?? '') ?? null;
    const href = (change: Partial<Address>) => formatAddress({ ...address, ...change });
    // In the documents view a document is the view itself, so going to words means going to their document.
    const at = (document: string | null) => (address.view === 'documents' ? { document } : {});
    return {
      index,
      matter,
      address,
      href,
      entryHref: (entry, report = 0, show = 'words', ofMatter = inView ?? undefined) => {
        const of = ofMatter === first || ofMatter === undefined ? null : ofMatter;
        const there = index.matters.get(ofMatter ?? '')?.event.get(entry)?.reports[report]?.document ?? null;
        return href({ ...at(there), matter: of, entry, report, show, place: null });
      },
      placeHref: (document, from, to) =>
        href({ ...at(document), entry: null, report: 0, show: start.show, place: { document, start: from, end: to } }),
    };
  }, [address, index, inView]);
}
