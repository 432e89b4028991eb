import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { TimelineEntry } from '../../model/timeline-entry.ts';
import { layOut, sizes, type TimelineLayout } from '../../model/timeline-layout.ts';

/** A drawing about this high, in pixels, holds all lanes, if it can. */
const wanted = 540;

/** Trying several numbers of rows costs too much with more entries than this. */
const mostTried = 1500;

/**
 * The entries laid out at a scale, in as many rows a lane as fit the drawing.
 *
 * @param order - the lanes from the top, `null` for what belongs to no proceeding
 * @param lead - the entry that gets its place first
 */
export function useFitted(
  frame: RefObject<HTMLElement | null>,
  entries: readonly TimelineEntry[],
  order: readonly (string | null)[],
  scale: number,
  lead: string | null,
): TimelineLayout {
  const lanesFilled = useMemo(() => new Set(entries.map(({ lane }) => lane)).size, [entries]);
  const widthOf = useLabelWidths(frame);
  return useMemo(() => {
    const most = Math.min(Math.max(Math.floor((wanted / lanesFilled - sizes.name - sizes.foot) / sizes.row), 3), 14);
    // Lanes that need few rows leave theirs to the others.
    const tried =
      entries.length > mostTried ? [most] : [14, 10, 7, 5, 4, 3].filter((rows) => rows >= most || rows === 3);
    const options = { chosen: lead, widthOf };
    let laid = layOut(entries, order, scale, { ...options, rows: tried[0] ?? 3 });
    for (const rows of tried.slice(1)) {
      if (laid.height <= wanted) break;
      laid = layOut(entries, order, scale, { ...options, rows });
    }
    return laid;
  }, [entries, order, scale, lanesFilled, lead, widthOf]);
}

/** Width of a label's text in pixels, measured once for each. */
function useLabelWidths(frame: RefObject<HTMLElement | null>): (text: string) => number {
  const [face, setFace] = useState<string | null>(null);
  useEffect(() => {
    if (frame.current !== null) setFace(getComputedStyle(frame.current).getPropertyValue('--serif'));
  }, [frame]);
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (context !== null && face !== null) context.font = `15px ${face}`;
    const known = new Map<string, number>();
    return (text: string) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      // The mark of a dispute and slanted letters want a little more.
      const width = context === null || face === null ? text.length * 7 : context.measureText(text).width + 16;
      known.set(text, width);
      return width;
    };
  }, [face]);
}
