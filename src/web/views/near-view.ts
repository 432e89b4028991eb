import { useEffect, useState } from 'react';

/** Whether the element is in view or has been near it: what it needs is asked for only then. */
export function useNearView(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (near || watched === null) return;
    const observer = new IntersectionObserver((seen) => setNear(seen.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: '800px 0px',
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}
