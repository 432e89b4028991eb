import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { panned, type Stretch, scaledTo, stretchOver, zoomed } from '../model/timeline-scale.ts';

/** Where each matter's timeline was left, by `Matter.id`: one comes back to it from another view. */
const left = new Map<string, Stretch>();

/** What a wheel's turn adds up to before it is a step. Trackpads send many small turns. */
const turnOfStep = 50;
const linesToPixels = 33;

/** A pointer that moved less than this was a click. */
const still = 5;

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
    const xOf = (clientX: number) => clientX - element.getBoundingClientRect().left;

    let turned = 0;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : linesToPixels;
      const [across, down] = [event.deltaX * unit, event.deltaY * unit];
      if (event.shiftKey || Math.abs(across) > Math.abs(down)) {
        pan(across === 0 ? down : across);
        return;
      }
      // A pinch on a trackpad comes as a wheel with Ctrl held, in small turns.
      turned += event.ctrlKey ? down * 8 : down;
      const steps = Math.trunc(turned / turnOfStep);
      turned -= steps * turnOfStep;
      if (steps !== 0) zoom(Math.min(Math.max(-steps, -6), 6), xOf(event.clientX));
    };

    const pointers = new Map<number, { x: number; y: number }>();
    let dragging = false;
    let pressed = { x: 0, from: now.current };
    let pinch: { readonly apart: number; readonly from: Stretch; readonly middle: number } | null = null;
    const apart = () => {
      const [one, other] = [...pointers.values()];
      return one && other ? { apart: Math.abs(one.x - other.x), middle: (one.x + other.x) / 2 } : null;
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const two = apart();
      pinch = two === null ? null : { ...two, middle: xOf(two.middle), from: now.current };
      pressed = { x: event.clientX, from: now.current };
      dragging = two !== null;
    };
    const move = (event: PointerEvent) => {
      if (!pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const two = apart();
      if (pinch !== null && two !== null) {
        const ratio = Math.max(two.apart, 20) / Math.max(pinch.apart, 20);
        show(scaledTo(pinch.from, pinch.from.scale * ratio, pinch.middle, farthest));
        return;
      }
      const moved = pressed.x - event.clientX;
      if (!dragging && Math.abs(moved) < still) return;
      if (!dragging) element.setPointerCapture(event.pointerId);
      dragging = true;
      element.classList.add('dragged');
      show(panned(pressed.from, moved, width, first, last));
    };
    const up = (event: PointerEvent) => {
      pointers.delete(event.pointerId);
      pinch = null;
      const [rest] = pointers.values();
      if (rest !== undefined) pressed = { x: rest.x, from: now.current };
      element.classList.remove('dragged');
      // The click that ends a drag comes after this.
      if (pointers.size === 0) setTimeout(() => (dragging = false));
    };
    const click = (event: MouseEvent) => {
      if (!dragging) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const noGhost = (event: Event) => event.preventDefault();

    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('click', click, true);
    element.addEventListener('dragstart', noGhost);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('click', click, true);
      element.removeEventListener('dragstart', noGhost);
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
