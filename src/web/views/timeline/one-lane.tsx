import { useCallback, useMemo } from 'react';
import { numberDay } from '../../../words/calendar.ts';
import { dateWords } from '../../../words/dates.ts';
import { type Gathered, type Lane, labelWithin, type Placed, sizes } from '../../model/timeline-layout.ts';
import { DrawnCount, DrawnEntry, inView } from './drawn-entry.tsx';

/** Less than this of a label that runs out of view at the left is not worth drawing. */
const leastLabel = 56;

interface OneLaneProps {
  readonly lane: Lane;
  readonly base: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  /** End of what is seen. */
  readonly right: number;
  readonly scale: number;
  readonly chosen: string | null;
  readonly reachable: string | null;
  readonly name: string;
  href(entry: string): string;
  open(gathered: Gathered, lane: string | null): void;
}

/** The entries of one lane that are in view. */
export function OneLane({
  lane,
  base,
  from,
  to,
  left,
  right,
  scale,
  chosen,
  reachable,
  name,
  href,
  open,
}: OneLaneProps) {
  const { placed, gathered } = useMemo(() => inView(lane, from, to), [lane, from, to]);
  const openHere = useCallback((one: Gathered) => open(one, lane.id), [open, lane.id]);
  return (
    <>
      {placed.map((each) => (
        <DrawnEntry
          key={each.entry.id}
          placed={each}
          scale={scale}
          base={base}
          href={href(each.entry.id)}
          chosen={each.entry.id === chosen}
          reachable={each.entry.id === reachable}
          labelX={labelX(each, left) - base}
          label={
            each.labelX >= left || each.whole.x1 - left > leastLabel ? labelWithin(each, labelX(each, left), right) : ''
          }
        />
      ))}
      {gathered.map((one) => (
        <DrawnCount
          key={one.x}
          gathered={one}
          base={base}
          y={lane.rows * sizes.row}
          words={`${one.entries.length} entries in ${name}, ${spanWords(one)}`}
          open={openHere}
          href={href}
        />
      ))}
    </>
  );
}

/** The label of a long bar that began out of view stays in view, as far as its bar goes. */
function labelX({ labelX: x, mark, whole, entry }: Placed, left: number): number {
  if (x >= left || entry.date.shape === 'point') return x;
  const end = Math.max(mark.x1, x) - Math.min(whole.x1 - x, mark.x1 - mark.x0);
  return Math.max(x, Math.min(left + 4, end));
}

function spanWords({ from, to }: Gathered): string {
  const [first, last] = [numberDay(from), numberDay(to - 1)];
  if (first === null || last === null) return 'on days far off';
  return first === last ? dateWords(first) : `${dateWords(first)} to ${dateWords(last)}`;
}
