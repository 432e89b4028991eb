import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWalk } from '../../frame/walk.ts';
import type { TimelineEntry } from '../../model/timeline-entry.ts';
import type { Stretch } from '../../model/timeline-scale.ts';
import type { Moving } from './moving.ts';

/**
 * The entry that leads the drawing: the one that keys went to, else the one that is chosen. It is brought into view, and has the
 * focus when keys went to it.
 */
export function useLead(
  frame: RefObject<HTMLElement | null>,
  entries: readonly TimelineEntry[],
  chosen: string | null,
  width: number,
  { stretch, show }: Moving,
): string | null {
  const [cursor, setCursor] = useState<string | null>(null);
  const focusing = useRef(false);
  const lead = cursor ?? chosen;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice, or less room, moves the drawing; then the reader may
  useEffect(() => {
    const entry = entries.find(({ id }) => id === lead);
    if (entry === undefined || width === 0) return;
    const day = entry.date.open === 'start' ? entry.date.to : entry.date.from;
    const x = (day - stretch.from) * stretch.scale;
    if (x < 0 || x > width - 80) show({ ...stretch, from: day - (width * 0.4) / stretch.scale });
  }, [lead, width]);
  useEffect(() => {
    if (!focusing.current || cursor === null) return;
    const link = document.getElementById(`entry-${cursor}`);
    if (link === null) return;
    focusing.current = false;
    link.focus({ preventScroll: true });
    scrollToRow(frame.current, link);
  });

  const ids = useMemo(() => entries.map(({ id }) => id), [entries]);
  const reveal = useCallback((id: string) => {
    focusing.current = true;
    setCursor(id);
  }, []);
  useWalk(ids, reveal);
  return lead;
}

/** The pixel of the entry, where it is in view. */
export function leadX(
  entries: readonly TimelineEntry[],
  lead: string | null,
  stretch: Stretch,
  width: number,
): number | undefined {
  const date = entries.find(({ id }) => id === lead)?.date;
  if (date === undefined) return undefined;
  const x = ((date.from + date.to) / 2 - stretch.from) * stretch.scale;
  return x > 0 && x < width ? x : undefined;
}

/** An entry that goes out of view with the focus on it leaves the focus to the drawing: handlers for the frame. */
export function useFocusKept(frame: RefObject<HTMLElement | null>) {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected || document.activeElement !== document.body) return;
    frame.current?.focus({ preventScroll: true });
  });
  return {
    onFocus: ({ target }: React.FocusEvent) => {
      focused.current = target;
    },
    onBlur: ({ target }: React.FocusEvent) => {
      // One that goes out of view loses the focus too, but the reader did not leave it.
      setTimeout(() => {
        if (target.isConnected && focused.current === target && document.activeElement !== target)
          focused.current = null;
      });
    },
  };
}

/** The lanes scroll so far that a row reached by key is seen. */
function scrollToRow(frame: HTMLElement | null, link: Element): void {
  const lanes = frame?.querySelector('.timeline-lanes');
  if (!lanes) return;
  const [row, all] = [link.getBoundingClientRect(), lanes.getBoundingClientRect()];
  if (row.top < all.top) lanes.scrollTop -= all.top - row.top + 12;
  else if (row.bottom > all.bottom) lanes.scrollTop += row.bottom - all.bottom + 12;
}
