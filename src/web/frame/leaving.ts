import { useEffect, useRef } from 'react';
import type { Reader } from './reader.ts';

/** Escape closes the leaf; however it is closed, the focus goes back to the entry it was opened from. */
export function useLeaving({ address, href }: Reader): void {
  const open = address.entry !== null || address.place !== null;
  const away = href({ entry: null, report: 0, show: 'words', place: null });
  useEffect(() => {
    if (!open) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) window.location.hash = away;
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [open, away]);

  const last = useRef(address);
  useEffect(() => {
    const from = last.current;
    last.current = address;
    if (from.entry === null || open || from.view !== address.view || from.document !== address.document) return;
    document.getElementById(`entry-${from.entry}`)?.focus({ preventScroll: true });
  }, [address, open]);
}
