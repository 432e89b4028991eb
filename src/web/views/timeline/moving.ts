import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { panned, type Stretch, scaledTo, stretchOver, zoomed } from '../../model/timeline-scale.ts';
import { listenToPointers, listenToWheel } from './gestures.ts';

/** Where each matter's timeline was left, by `Matter.id`: one comes back to it from another view. */
const left = new Map<string, Stretch>();

export interface Moving {
  readonly stretch: Stretch;
  /** Nearer or farther around the pixel `at`, else around the middle. */
  zoom(steps: number, at?: number): void;
  pan(pixels: number): void;
  show(stretch: Stretch): void;
}

/**
 * The stretch of time in view, and what moves it: wheel (sideways or with Shift it pans), drag, pinch.
 *
 * @param first - day numbers of the first and last entry
 */
export function useMoving(
  frame: RefObject<HTMLElement | null>,
  matter: string,
  width: number,
  first: number,
  last: number,
  begin: () => Stretch,
): Moving {
  const [kept, setKept] = useState<Stretch | null>(() => left.get(matter) ?? null);
  const farthest = stretchOver(first, last, width, 0.12).scale;
  const stretch = kept ?? begin();
  const now = useRef(stretch);
  now.current = stretch;

  const show = useCallback(
    (next: Stretch) => {
      // Several moves of one frame build on each other.
      now.current = panned(next, 0, width, first, last);
      left.set(matter, now.current);
      setKept(now.current);
    },
    [matter, width, first, last],
  );
  const zoom = useCallback(
    (steps: number, at = width / 2) => show(zoomed(now.current, steps, at, farthest)),
    [show, width, farthest],
  );
  const pan = useCallback(
    (pixels: number) => show(panned(now.current, pixels, width, first, last)),
    [show, width, first, last],
  );

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const leaveWheel = listenToWheel(element, { pan, zoom });
    const leavePointers = listenToPointers(element, {
      stretch: () => now.current,
      drag: (from, pixels) => show(panned(from, pixels, width, first, last)),
      pinch: (from, ratio, at) => show(scaledTo(from, from.scale * ratio, at, farthest)),
    });
    return () => {
      leaveWheel();
      leavePointers();
    };
  }, [frame, width, first, last, farthest, pan, zoom, show]);

  return { stretch, zoom, pan, show };
}

/** The width of an element as it is laid out; 0 before it is. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}
