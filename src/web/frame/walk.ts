import { useEffect } from 'react';

/** The entries that j and k go through, and how one of them is brought into view and given the focus. */
export interface Walk {
  readonly ids: readonly string[];
  reveal(id: string): void;
}

let walk: Walk | null = null;

/** Used by a view that draws only a part of its entries; the others' are found where they stand in the page. */
export function useWalk(ids: readonly string[], reveal: (id: string) => void): void {
  useEffect(() => {
    const own = { ids, reveal };
    walk = own;
    return () => {
      if (walk === own) walk = null;
    };
  }, [ids, reveal]);
}

export function walkOf(main: ParentNode): Walk {
  if (walk !== null) return walk;
  const links = [...main.querySelectorAll<HTMLElement>('[id^="entry-"]')];
  return {
    ids: links.map(({ id }) => id.slice('entry-'.length)),
    reveal: (id) => {
      const link = links.find((each) => each.id === `entry-${id}`);
      link?.scrollIntoView({ block: 'nearest' });
      link?.focus({ preventScroll: true });
    },
  };
}
