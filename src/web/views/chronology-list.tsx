import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CaseEvent } from '../../casefile/schema.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { EntryRow } from '../entry/entry-row.tsx';
import { useCase, useMatter } from '../frame/case.ts';
import { useChoosing } from '../frame/choosing.ts';
import { useMerging } from '../frame/merging.ts';
import { useReader } from '../frame/reader.ts';
import { useWalk } from '../frame/walk.ts';
import type { Order } from '../model/address.ts';
import { outsideGroup, type Row, rowsOf } from '../model/chronology-rows.ts';
import { groundOf } from '../model/filtering.ts';
import { type CheckGround, checkWords, reasonsToCheck } from '../model/to-check.ts';

/** Up to so many rows all are drawn, so that the browser's own search finds everything; of more, those in view. */
const mostDrawn = 300;

/** Rows drawn beyond both edges of the window. */
const beyond = 10;

/** Height of the sticky menu, under which an entry that is scrolled to would hide. */
const underMenu = 56;

/** The rows of a chronology, of which only those near the window are drawn. */
export function ChronologyList({
  events,
  grouped,
  order,
}: {
  events: readonly CaseEvent[];
  grouped: boolean;
  order: Order;
}) {
  const { address, entryHref } = useReader();
  const { matter } = useMatter();
  const waiting = useMerging();
  const choosing = useChoosing();
  const { canDecide } = useDecide();
  const { index } = useCase();
  const of = useMatter();
  const ground = useMemo(() => groundOf(index, of), [index, of]);
  const rows = useMemo(
    () => rowsOf(events, matter.proceedings, { grouped, order, ground }),
    [events, matter, grouped, order, ground],
  );
  const places = useMemo(
    () => new Map(rows.flatMap((row, at) => (row.is === 'entry' ? [[row.event.id, at]] : []))),
    [rows],
  );
  const list = useRef<HTMLDivElement>(null);
  const top = useTop(list, rows);
  const printing = usePrinting();
  const all = printing || rows.length <= mostDrawn;
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: rows.length,
    estimateSize: (at) => (rows[at]?.is === 'heading' ? 96 : 71),
    getItemKey: (at) => keyOf(rows[at], at),
    overscan: all ? rows.length : beyond,
    scrollMargin: top,
    scrollPaddingStart: underMenu,
    scrollPaddingEnd: 16,
  });

  const reveal = useCallback(
    (id: string) => {
      const at = places.get(id);
      if (at === undefined) return;
      virtualizer.scrollToIndex(at, { align: 'auto' });
      focusSoon(`entry-${id}`, 12);
    },
    [places, virtualizer],
  );
  const ids = useMemo(() => rows.flatMap((row) => (row.is === 'entry' ? [row.event.id] : [])), [rows]);
  useWalk(ids, reveal);

  // A link from elsewhere finds its entry in the middle of the list; one chosen here is in view already and hardly moves.
  const chosen = address.entry !== null && places.has(address.entry) ? address.entry : null;
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice moves the list, not a new filter
  useEffect(() => {
    const at = chosen === null ? undefined : places.get(chosen);
    if (at !== undefined) virtualizer.scrollToIndex(at, { align: first.current ? 'center' : 'auto' });
    first.current = false;
  }, [chosen, virtualizer]);

  const items = virtualizer.getVirtualItems();
  const start = items[0]?.start ?? top;
  const end = items.at(-1)?.end ?? top;
  const withProceeding = !grouped && matter.proceedings.length > 1;
  return (
    <div
      ref={list}
      className="entries drawn-in-part"
      style={{ paddingTop: start - top, paddingBottom: Math.max(0, virtualizer.getTotalSize() - (end - top)) }}
    >
      {runs(items.map(({ index }) => ({ at: index, row: rows[index] }))).map(({ group, heading, entries }) => (
        <section
          key={group}
          aria-label={grouped ? undefined : 'Entries'}
          aria-labelledby={grouped && heading !== null ? `group-${group}` : undefined}
        >
          {heading !== null && (
            <div data-index={heading} ref={virtualizer.measureElement} className="group-heading">
              <GroupHeading group={group} />
            </div>
          )}
          <ol>
            {entries.map(({ at, row }) => (
              <EntryRow
                key={row.event.id}
                event={row.event}
                withProceeding={withProceeding}
                chosen={row.event.id === chosen}
                href={entryHref(row.event.id)}
                waits={row.event.id === waiting}
                box={choosing === null || !canDecide ? null : choosing.ids.has(row.event.id)}
                why={order === 'check' ? checkLine(row.event, ground) : ''}
                {...{ at, place: row.place, of: row.of, measure: virtualizer.measureElement }}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Why an entry is to be checked first, as a line; empty for none. */
function checkLine(event: CaseEvent, ground: CheckGround): string {
  return reasonsToCheck(event, ground)
    .map((reason) => checkWords[reason])
    .join(', ');
}

type EntryAt = { readonly at: number; readonly row: Extract<Row, { is: 'entry' }> };

/** Rows that stand under one heading, together. */
function runs(rows: readonly { readonly at: number; readonly row: Row | undefined }[]) {
  const found: { group: string; heading: number | null; entries: EntryAt[] }[] = [];
  for (const { at, row } of rows) {
    if (row === undefined) continue;
    let last = found.at(-1);
    if (last === undefined || last.group !== row.group) {
      last = { group: row.group, heading: null, entries: [] };
      found.push(last);
    }
    if (row.is === 'heading') last.heading = at;
    else last.entries.push({ at, row });
  }
  return found;
}

function keyOf(row: Row | undefined, at: number): string | number {
  if (row === undefined) return at;
  return row.is === 'heading' ? `heading ${row.group}` : row.event.id;
}

function GroupHeading({ group }: { group: string }) {
  const of = useMatter().proceeding.get(group);
  if (of === undefined) {
    return (
      <>
        <h3 id={`group-${outsideGroup}`}>Outside the proceedings</h3>
        <p className="under-heading">What led to them, and what no one proceeding could be given.</p>
      </>
    );
  }
  const { label, caption, court, posture } = of;
  return (
    <>
      <h3 id={`group-${group}`}>
        <bdi>{shownText(label)}</bdi>
      </h3>
      <p className="under-heading">
        {caption !== null && caption !== label && <i>{shownText(caption)}</i>}
        {court !== null && <span className="court">{shownText(court)}</span>}
        <span className="posture-here">{shownText(posture)}</span>
      </p>
    </>
  );
}

/** Where the list begins in the page, which moves as filters are opened and set. */
function useTop(list: React.RefObject<HTMLElement | null>, rows: readonly Row[]): number {
  const [top, setTop] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other rows, other lines may stand before them
  useLayoutEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect();
      if (box !== undefined) setTop(Math.round(box.top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    // Whatever stands before it pushes it down.
    for (const before of list.current?.parentElement?.children ?? [])
      if (before !== list.current) observer.observe(before);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [list, rows]);
  return top;
}

/** Paper has no window to scroll: everything is drawn for it. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is when this returns.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

/** The row may be drawn only after the page has scrolled to it. */
function focusSoon(id: string, frames: number): void {
  const element = document.getElementById(id);
  if (element !== null) element.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusSoon(id, frames - 1));
}
