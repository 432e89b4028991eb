import { useEffect, useMemo, useRef } from 'react';
import { MergeDialog } from '../deciding/merge-dialog.tsx';
import type { View } from '../model/address.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { Changes } from '../views/changes.tsx';
import { Chronology } from '../views/chronology.tsx';
import { ClocksBack } from '../views/clocks.tsx';
import { Disagreements } from '../views/disagreements.tsx';
import { Documents } from '../views/documents.tsx';
import { Empty } from '../views/empty.tsx';
import { History } from '../views/history.tsx';
import { Issues } from '../views/issues.tsx';
import { Money } from '../views/money.tsx';
import { Parties } from '../views/parties.tsx';
import { Proceedings } from '../views/proceedings.tsx';
import { Quotations } from '../views/quotations.tsx';
import { Schedule } from '../views/schedule.tsx';
import { Search } from '../views/search.tsx';
import { Timeline } from '../views/timeline/timeline.tsx';
import { CaseContext } from './case.ts';
import { Keyboard } from './keyboard.tsx';
import { isLeafOpen, Leaf } from './leaf.tsx';
import { useLeaving } from './leaving.ts';
import { LostLink } from './lost-link.tsx';
import { Masthead } from './masthead.tsx';
import { Menu } from './menu.tsx';
import { useNarrow } from './narrow.ts';
import { ReaderContext, useReaderOf } from './reader.ts';
import { ToldLine } from './told.tsx';

const shown: { readonly [view in View]: () => React.JSX.Element } = {
  chronology: Chronology,
  timeline: Timeline,
  proceedings: Proceedings,
  schedule: Schedule,
  money: Money,
  disagreements: Disagreements,
  issues: Issues,
  parties: Parties,
  quotations: Quotations,
  documents: Documents,
  changes: Changes,
  history: History,
  search: Search,
};

/** Views that show something before there is a matter. */
const withoutMatter: ReadonlySet<View> = new Set(['documents', 'history', 'search']);

/** The whole page: masthead, menu, the view, and beside it the leaf with the words or the entry. */
export function Page({
  index,
  inView,
  failure,
}: {
  index: CaseIndex;
  /** `Matter.id` of the matter in view, which may still be loading; `null` where there is none. */
  inView: string | null;
  failure: string | null;
}) {
  const reader = useReaderOf(index, inView);
  const { address, matter } = reader;
  const ofCase = useMemo(() => ({ index, matter }), [index, matter]);
  const main = useRef<HTMLElement>(null);

  const title = index.overview.matters.find(({ id }) => id === inView)?.title ?? null;
  useEffect(() => {
    document.title = title === null ? 'Casetrail' : `${title} · Casetrail`;
  }, [title]);

  // A new view starts at its top; choosing an entry inside a view leaves the reader where they are.
  const place = `${address.view}/${address.document ?? ''}`;
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    if (address.entry === null && address.place === null) window.scrollTo(0, 0);
  }, [place, address.entry, address.place]);

  useLeaving(reader);
  const covered = useNarrow() && isLeafOpen(reader);
  const waits = matter === null && inView !== null && !withoutMatter.has(address.view);
  const View = matter === null && !withoutMatter.has(address.view) ? Empty : shown[address.view];
  return (
    <CaseContext value={ofCase}>
      <ReaderContext value={reader}>
        <button type="button" className="skip" onClick={() => main.current?.focus()}>
          Skip to the text
        </button>
        <div className="page">
          <div inert={covered}>
            <Masthead inView={inView} />
          </div>
          <Menu inert={covered} />
          <div className="spread">
            <main ref={main} id="main" tabIndex={-1} inert={covered}>
              <LostLink />
              {waits ? <Waiting failure={failure} /> : <View key={inView ?? 'none'} />}
            </main>
            <Leaf />
          </div>
          <MergeDialog />
          <div className="foot">
            <Keyboard />
            <ToldLine />
          </div>
        </div>
      </ReaderContext>
    </CaseContext>
  );
}

function Waiting({ failure }: { failure: string | null }) {
  return failure === null ? (
    <p className="nothing" role="status">
      Opening the matter …
    </p>
  ) : (
    <>
      <p className="nothing" role="alert">
        {failure}
      </p>
      <ClocksBack />
    </>
  );
}
