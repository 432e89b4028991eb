import type { Moving } from './moving.ts';

/** What keys move: days are day numbers, `at` is the pixel that nearer and farther go by. */
interface Moved {
  readonly width: number;
  readonly first: number;
  readonly last: number;
  readonly at: number | undefined;
  showAll(): void;
}

/** Moves the line of time as a key says; `false` for a key that says nothing to it. */
export function moveByKey(
  key: string,
  { stretch, zoom, pan, show }: Moving,
  { width, first, last, at, showAll }: Moved,
): boolean {
  if (key === 'ArrowLeft') pan(-width * 0.15);
  else if (key === 'ArrowRight') pan(width * 0.15);
  else if (key === 'PageUp') pan(-width * 0.8);
  else if (key === 'PageDown') pan(width * 0.8);
  else if (key === 'Home') show({ ...stretch, from: first - (width * 0.1) / stretch.scale });
  else if (key === 'End') show({ ...stretch, from: last - (width * 0.8) / stretch.scale });
  else if (key === '+' || key === '=') zoom(2, at);
  else if (key === '-') zoom(-2, at);
  else if (key === '0') showAll();
  else return false;
  return true;
}
