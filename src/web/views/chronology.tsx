import { AddUnsourced } from '../deciding/add-unsourced.tsx';
import { ChooseBar } from '../deciding/choose-bar.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { type Order, orders } from '../model/address.ts';
import { countOf, noFilters } from '../model/filters.ts';
import { ChronologyList } from './chronology-list.tsx';
import { Clocks } from './clocks.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useFiltered } from './filtered.ts';

const names = { entries: 'Chronology', passing: 'Told in passing or unsurely', rejected: 'Rejected' } as const;

const orderWords: { readonly [order in Order]: string } = {
  oldest: 'Oldest first',
  newest: 'Newest first',
  check: 'Check these first',
};

const notes = {
  entries: null,
  passing: 'Said once, on no stated day, of nobody in the case: read, but not part of the chronology.',
  rejected: 'Ruled out by somebody; kept, so that it can be taken back.',
} as const;

/** What happened, in order: each proceeding by itself, or all on one line of time; all of it, or what the filters let through. */
export function Chronology() {
  const { address, href } = useReader();
  const { matter } = useMatter();
  const filtered = useFiltered();
  const { events, all, filters } = filtered;
  // To be checked one after the other: under headings, only each part would be in order.
  const grouped = address.group === 'proceeding' && address.order !== 'check' && matter.proceedings.length > 1;
  const byDate = address.order === 'check' ? { order: 'oldest' as const } : {};
  const others = (['entries', 'passing', 'rejected'] as const).filter(
    (of) => of !== filters.of && (of === 'entries' || matter[of].length > 0),
  );
  return (
    <>
      <div className="view-head">
        <h2>{names[filters.of]}</h2>
        <p className="grouping">
          {matter.proceedings.length > 1 && (
            <>
              <a href={href({ group: 'proceeding', ...byDate })} aria-current={grouped ? 'true' : undefined}>
                By proceeding
              </a>
              <a href={href({ group: 'all' })} aria-current={grouped ? undefined : 'true'}>
                All together
              </a>
            </>
          )}
          {orders.map(
            (order) =>
              order !== address.order && (
                <a key={order} href={href({ order })}>
                  {orderWords[order]}
                </a>
              ),
          )}
        </p>
      </div>
      {notes[filters.of] !== null && <p className="under-heading">{notes[filters.of]}</p>}
      <Clocks />
      <FilterBar of={filtered} />
      {filters.of === 'entries' && <AddUnsourced />}
      <ChooseBar events={events} />
      {events.length === 0 && (
        <p className="nothing">
          {all.length === 0 ? 'There is no entry here.' : 'No entry meets all of these filters.'}
        </p>
      )}
      <ChronologyList events={events} grouped={grouped} order={address.order} />
      {others.length > 0 && (
        <p className="other-lists">
          {others.map((of) => (
            <a
              key={of}
              href={href({ filters: countOf(filters) === 0 ? { ...noFilters, of } : { ...filters, of }, entry: null })}
            >
              {of === 'entries' ? 'Back to the chronology' : `${names[of]} (${matter[of].length})`}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
