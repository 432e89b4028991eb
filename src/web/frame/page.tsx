import { useEffect, useMemo, useRef } from 'react';
import type { View } from '../model/address.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { Chronology } from '../views/chronology.tsx';
import { Disagreements } from '../views/disagreements.tsx';
import { Documents } from '../views/documents.tsx';
import { Empty } from '../views/empty.tsx';
import { Parties } from '../views/parties.tsx';
import { Proceedings } from '../views/proceedings.tsx';
import { Quotations } from '../views/quotations.tsx';
import { Schedule } from '../views/schedule.tsx';
import { CaseContext } from './case.ts';
import { isLeafOpen, Leaf } from './leaf.tsx';
import { useLeaving } from './leaving.ts';
import { Masthead } from './masthead.tsx';
import { Menu } from './menu.tsx';
import { useNarrow } from './narrow.ts';
import { ReaderContext, useReaderOf } from './reader.ts';

const shown: { readonly [view in View]: () => React.JSX.Element } = {
  chronology: Chronology,
  proceedings: Proceedings,
  schedule: Schedule,
  disagreements: Disagreements,
  parties: Parties,
  quotations: Quotations,
  documents: Documents,
};

/** The whole page: masthead, menu, the view, and beside it the leaf with the words or the entry. */
export function Page({ index }: { index: CaseIndex }) {
  const reader = useReaderOf(index);
  const { address, matter } = reader;
  const ofCase = useMemo(() => ({ index, matter }), [index, matter]);
  const main = useRef<HTMLElement>(null);

  const title = matter?.matter.title ?? 'Casetrail';
  useEffect(() => {
    document.title = matter === null ? 'Casetrail' : `${title} · Casetrail`;
  }, [matter, title]);

  // A new view starts at its top; choosing an entry inside a view leaves the reader where they are.
  const first = useRef(true);
  const place = `${address.view}/${address.document ?? ''}`;
  useEffect(() => {
    if (first.current) first.current = false;
    else if (place !== '' && address.entry === null && address.place === null) window.scrollTo(0, 0);
  }, [place, address.entry, address.place]);

  useLeaving(reader);
  const covered = useNarrow() && isLeafOpen(reader);
  const View = matter === null && address.view !== 'documents' ? Empty : shown[address.view];
  return (
    <CaseContext value={ofCase}>
      <ReaderContext value={reader}>
        <button type="button" className="skip" onClick={() => main.current?.focus()}>
          Skip to the text
        </button>
        <div className="page">
          <div inert={covered}>
            <Masthead />
          </div>
          <Menu inert={covered} />
          <div className="spread">
            <main ref={main} id="main" tabIndex={-1} inert={covered}>
              <View key={matter?.matter.id ?? 'none'} />
            </main>
            <Leaf />
          </div>
        </div>
      </ReaderContext>
    </CaseContext>
  );
}
