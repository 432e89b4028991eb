import type { Stretch } from '../../model/timeline-scale.ts';

/** What a wheel's turn adds up to before it is a step. Trackpads send many small turns. */
const turnOfStep = 50;
const linesToPixels = 33;

/** A pointer that moved less than this, in pixels, was a click. */
const still = 5;

/** Calls back as a wheel is turned over the element: sideways or with Shift it pans. Returns what ends it. */
export function listenToWheel(
  element: HTMLElement,
  told: { pan(pixels: number): void; zoom(steps: number, at: number): void },
): () => void {
  let turned = 0;
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : linesToPixels;
    const [across, down] = [event.deltaX * unit, event.deltaY * unit];
    if (event.shiftKey || Math.abs(across) > Math.abs(down)) {
      told.pan(across === 0 ? down : across);
      return;
    }
    // A pinch on a trackpad comes as a wheel with Ctrl held, in small turns.
    turned += event.ctrlKey ? down * 8 : down;
    const steps = Math.trunc(turned / turnOfStep);
    turned -= steps * turnOfStep;
    if (steps !== 0) told.zoom(Math.min(Math.max(-steps, -6), 6), within(element, event.clientX));
  };
  element.addEventListener('wheel', wheel, { passive: false });
  return () => element.removeEventListener('wheel', wheel);
}

interface PointerMoves {
  /** What is in view now. */
  stretch(): Stretch;
  /** Dragged so many pixels from where it was pressed, when `from` was in view. */
  drag(from: Stretch, pixels: number): void;
  /** Two fingers are `ratio` times as far apart as they were with `from` in view, around the pixel `at`. */
  pinch(from: Stretch, ratio: number, at: number): void;
}

/** Calls back as the element is dragged or pinched; a click that ends a drag does nothing else. Returns what ends it. */
export function listenToPointers(element: HTMLElement, told: PointerMoves): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let dragging = false;
  let pressed = { x: 0, from: told.stretch() };
  let pinch: { readonly apart: number; readonly from: Stretch; readonly middle: number } | null = null;
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const two = apart(pointers);
    pinch = two === null ? null : { ...two, middle: within(element, two.middle), from: told.stretch() };
    pressed = { x: event.clientX, from: told.stretch() };
    dragging = two !== null;
  };
  const move = (event: PointerEvent) => {
    if (!pointers.has(event.pointerId)) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const two = apart(pointers);
    if (pinch !== null && two !== null) {
      told.pinch(pinch.from, Math.max(two.apart, 20) / Math.max(pinch.apart, 20), pinch.middle);
      return;
    }
    const moved = pressed.x - event.clientX;
    if (!dragging && Math.abs(moved) < still) return;
    if (!dragging) element.setPointerCapture(event.pointerId);
    dragging = true;
    element.classList.add('dragged');
    told.drag(pressed.from, moved);
  };
  const up = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    pinch = null;
    const [rest] = pointers.values();
    if (rest !== undefined) pressed = { x: rest.x, from: told.stretch() };
    element.classList.remove('dragged');
    // The click that ends a drag comes after this.
    if (pointers.size === 0) setTimeout(() => (dragging = false));
  };
  const click = (event: MouseEvent) => {
    if (!dragging) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const listening = new AbortController();
  const { signal } = listening;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('click', click, { signal, capture: true });
  element.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  return () => listening.abort();
}

function apart(pointers: ReadonlyMap<number, { readonly x: number }>) {
  const [one, other] = [...pointers.values()];
  return one && other ? { apart: Math.abs(one.x - other.x), middle: (one.x + other.x) / 2 } : null;
}

/** A place in the window as a pixel of the element. */
function within(element: HTMLElement, clientX: number): number {
  return clientX - element.getBoundingClientRect().left;
}
