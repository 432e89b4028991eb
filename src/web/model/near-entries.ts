import type { CaseEvent } from '../../casefile/schema.ts';
import { civilToNumber } from '../../words/calendar.ts';
import { edtfInterval } from '../../words/edtf.ts';

/**
 * The other entries in the order in which they may be the same event as `entry`: those of its kind first, the nearest in
 * days first, then of its proceeding; entries without a day after those with one, as far as the kind is the same.
 */
export function nearEntries(entry: CaseEvent, all: readonly CaseEvent[]): readonly CaseEvent[] {
  const own = middle(entry.date);
  const others = all.filter(({ id }) => id !== entry.id);
  const scored = others.map((other) => ({ other, score: distance(entry, own, other) }));
  return scored.sort((a, b) => a.score - b.score).map(({ other }) => other);
}

// Another kind counts as far away as three weeks, another proceeding as one; half a year apart hardly matters any more.
const otherKind = 21;
const otherProceeding = 7;
const farthest = 180;

function distance(entry: CaseEvent, own: number | null, other: CaseEvent): number {
  const there = middle(other.date);
  const days = own === null || there === null ? farthest / 2 : Math.min(Math.abs(own - there), farthest);
  return (
    days +
    (other.kind === entry.kind ? 0 : otherKind) +
    (other.proceeding === entry.proceeding || other.proceeding === null ? 0 : otherProceeding)
  );
}

/** Day number in the middle of what an EDTF date can mean. */
function middle(date: string | null): number | null {
  if (date === null) return null;
  const { first, last } = edtfInterval(date);
  const [from, to] = [numbered(first), numbered(last)];
  if (from === null || to === null) return from ?? to;
  return (from + to) / 2;
}

function numbered(day: string | null): number | null {
  const [year, month, of] = day?.split('-').map(Number) ?? [];
  return year === undefined || month === undefined || of === undefined ? null : civilToNumber(year, month, of);
}
