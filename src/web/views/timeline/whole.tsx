import { useMemo } from 'react';
import type { TimelineEntry } from '../../model/timeline-entry.ts';
import type { Stretch } from '../../model/timeline-scale.ts';

/** All the years with how much is in them, and what is in view of them; it can be dragged. */
export function Whole({
  entries,
  stretch,
  width,
  first,
  last,
  show,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly stretch: Stretch;
  readonly width: number;
  readonly first: number;
  readonly last: number;
  show(stretch: Stretch): void;
}) {
  const bins = 160;
  const days = last + 1 - first;
  const bars = useMemo(() => {
    const counts = new Array<number>(bins).fill(0);
    for (const { date } of entries) {
      const at = Math.min(Math.floor(((date.from - first) / days) * bins), bins - 1);
      counts[Math.max(at, 0)]! += 1;
    }
    const most = Math.max(...counts);
    return counts
      .map((count, at) => (count === 0 ? '' : `M${at + 0.5} 20 v${-3 - (17 * Math.sqrt(count)) / Math.sqrt(most)}`))
      .join('');
  }, [entries, first, days]);
  const x = ((stretch.from - first) / days) * bins;
  const w = (width / stretch.scale / days) * bins;
  const move = (event: React.PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, width: wide } = event.currentTarget.getBoundingClientRect();
    const day = first + ((event.clientX - left) / wide) * days;
    show({ ...stretch, from: day - width / stretch.scale / 2 });
  };
  if (w >= bins) return <div className="timeline-whole" />;
  return (
    <svg
      className="timeline-whole"
      viewBox={`0 0 ${bins} 20`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={move}
      onPointerMove={move}
    >
      <rect className="all" width={bins} height={20} />
      <path className="bins" d={bars} />
      <rect className="window" x={x} y={0.5} width={Math.max(w, 0.8)} height={19} />
    </svg>
  );
}
