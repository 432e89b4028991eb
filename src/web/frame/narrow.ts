import { useSyncExternalStore } from 'react';

// As in styles/narrow.css: up to here the leaf lies over the page instead of beside it.
const query = '(max-width: 62rem)';

/** Whether the page is one column. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
