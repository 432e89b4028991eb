import { useEffect } from 'react';
import { useAddress } from '../frame/place.ts';

/** What the link names of a view (`#/parties/P1`); its element, of the id `${prefix}-${name}`, is brought into view. */
export function useReached(prefix: string): string | null {
  const { document: name } = useAddress();
  useEffect(() => {
    if (name === null) return;
    // After the page, which begins a new view at its top.
    const frame = requestAnimationFrame(() => {
      document.getElementById(`${prefix}-${name}`)?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [prefix, name]);
  return name;
}
