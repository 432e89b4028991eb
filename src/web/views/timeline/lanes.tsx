import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { dayNumber } from '../../../words/calendar.ts';
import { type Gathered, type Lane, sizes } from '../../model/timeline-layout.ts';
import { type Stretch, ticks } from '../../model/timeline-scale.ts';
import { Beyond } from './beyond.tsx';
import { Fades } from './mark.tsx';
import { OneLane } from './one-lane.tsx';

/** Lanes this far above and below the part that is seen are drawn too. */
const beyond = 300;

interface LanesProps {
  readonly lanes: readonly Lane[];
  readonly height: number;
  readonly stretch: Stretch;
  readonly width: number;
  readonly known: string | null;
  readonly chosen: string | null;
  readonly reachable: string | null;
  href(entry: string): string;
  nameOf(lane: string | null): string;
  open(gathered: Gathered, lane: string | null): void;
  /** Brings a pixel of the layout into view. */
  goTo(x: number): void;
}

/** Only what is in view is drawn: of the lanes, and in each of time. */
export function Lanes(props: LanesProps) {
  const { lanes, height, stretch, width, known, chosen, reachable, href, nameOf, open, goTo } = props;
  const { scale } = stretch;
  const scroller = useRef<HTMLDivElement>(null);
  const [top, bottom] = useSeen(scroller);
  const printed = usePrinting();
  const left = stretch.from * scale;
  // Drawn relative to a place that changes seldom, so that a pan moves the drawing as a whole.
  const base = Math.floor(left / 4096) * 4096;
  const { minor, major } = ticks(stretch, width);
  const x = (day: number) => (day - stretch.from) * scale;
  const knownX = known === null ? null : x(dayNumber(known) + 1);
  const drawn = printed
    ? lanes
    : lanes.filter((lane) => lane.y < bottom + beyond && lane.y + lane.height > top - beyond);
  const firstReachable = reachable ?? drawn[0]?.placed.find(({ whole }) => whole.x1 > left)?.entry.id ?? null;
  return (
    <div ref={scroller} className="timeline-lanes">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Lanes by proceeding">
        <Fades />
        <path className="grid" d={minor.map(({ day }) => `M${x(day)} 0 V${height}`).join('')} />
        <path className="grid major" d={major.map(({ day }) => `M${x(day)} 0 V${height}`).join('')} />
        {knownX !== null && <path className="known-line" d={`M${knownX} 0 V${height}`} />}
        {drawn.map((lane) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nor is it interactive by itself
          <g key={lane.id ?? ''} transform={`translate(0 ${lane.y})`} role="group" aria-label={nameOf(lane.id)}>
            {lane.y > 0 && <path className="lane-line" d={`M0 0 H${width}`} />}
            <g transform={`translate(${base - left} ${sizes.name})`}>
              <OneLane
                lane={lane}
                base={base}
                from={Math.floor(left / 256) * 256 - 32}
                to={Math.floor(left / 256) * 256 + width + 288}
                left={left}
                right={left + width}
                scale={scale}
                chosen={chosen}
                reachable={firstReachable}
                href={href}
                name={nameOf(lane.id)}
                open={open}
              />
            </g>
            <text x={0} y={20} className="lane-name">
              {nameOf(lane.id)}
            </text>
            <Beyond lane={lane} left={left} right={left + width} goTo={goTo} />
          </g>
        ))}
      </svg>
    </div>
  );
}

/** What of the lanes is scrolled into view. */
function useSeen(scroller: React.RefObject<HTMLElement | null>): readonly [top: number, bottom: number] {
  const [seen, setSeen] = useState<readonly [number, number]>([0, 1200]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setSeen([element.scrollTop, element.scrollTop + element.clientHeight]);
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller]);
  return seen;
}

function usePrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia('print');
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia('print').matches,
  );
}
