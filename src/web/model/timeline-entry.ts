import { earlierDays, standingOf } from '../../casefile/schedule-status.ts';
import type { CaseEvent, Disagreement } from '../../casefile/schema.ts';
import { traitsOf } from '../../field/kinds/index.ts';
import { dayNumber } from '../../words/calendar.ts';
import { edtfInterval, edtfPrecision, isEdtfAbout, isEdtfPerhaps } from '../../words/edtf.ts';

/** A date as it is drawn: what is known of it from day number `from` up to, not including, `to`. */
export interface DrawnDate {
  /** As written, EDTF. */
  readonly edtf: string;
  readonly from: number;
  readonly to: number;
  /** One known day is a point; all else is a bar as long as what it may mean. */
  readonly shape: 'point' | 'bar';
  /** The bar has no known end there and fades out: `../2019`, `2019/..`. `from` and `to` are then the known end. */
  readonly open: 'start' | 'end' | null;
  /** "About" (`~`, `%`): its ends are soft. */
  readonly about: boolean;
  /** "Perhaps" (`?`, `%`): drawn broken. */
  readonly perhaps: boolean;
}

/** How a date is drawn; `null` for one that has no place on a line of days (no EDTF, a day of every year, open at both ends). */
export function drawnDate(edtf: string): DrawnDate | null {
  const precision = edtfPrecision(edtf);
  const { first, last } = edtfInterval(edtf);
  if (precision === 'unknown' || precision === 'recurring' || (first === null && last === null)) return null;
  const from = first === null ? dayNumber(last ?? '') + 1 : dayNumber(first);
  const to = last === null ? dayNumber(first ?? '') : dayNumber(last) + 1;
  const about = isEdtfAbout(edtf);
  const perhaps = isEdtfPerhaps(edtf);
  return {
    edtf,
    from,
    to,
    shape: to - from === 1 && !about ? 'point' : 'bar',
    open: first === null ? 'start' : last === null ? 'end' : null,
    about,
    perhaps,
  };
}

/** What a mark says of its entry; each has a shape of its own. */
export type Sign =
  | 'occurred'
  | 'held'
  | 'coming'
  | 'expected'
  | 'overdue'
  | 'moved'
  | 'cancelled'
  | 'passed'
  | 'alleged'
  | 'denied';

/** An entry of the chronology as the timeline draws it. */
export interface TimelineEntry {
  readonly id: string;
  /** `Proceeding.id`, or `null` for what belongs to none. */
  readonly lane: string | null;
  readonly summary: string;
  readonly date: DrawnDate;
  readonly sign: Sign;
  /** Sources that cannot both be right. */
  readonly disputed: boolean;
  /** Other days that sources give for it: drawn too, and joined to its own. */
  readonly otherDays: readonly DrawnDate[];
  /** Days it had been set for before it was moved. */
  readonly movedFrom: readonly DrawnDate[];
  /** What is heavier gets its label first where there is no room for all. */
  readonly weight: number;
}

/** The entry as it is drawn; `null` where it has no day. */
export function timelineEntry(
  event: CaseEvent,
  disagreements: readonly Disagreement[],
  lanes: { has(proceeding: string): boolean },
  lastKnown: string | null,
): TimelineEntry | null {
  const date = event.date === null ? null : drawnDate(event.date);
  if (date === null) return null;
  const conflicts = disagreements.filter(({ kind, settled }) => kind === 'conflict' && (settled ?? null) === null);
  const otherDays = conflicts
    .filter(({ field }) => field === 'date')
    .flatMap(({ values }) => values.map(({ value }) => drawnDate(value)))
    .filter((each) => each !== null)
    .filter(({ from, to }) => from !== date.from || to !== date.to);
  const movedFrom =
    event.fate === 'moved'
      ? earlierDays(event)
          .map(drawnDate)
          .filter((each) => each !== null)
          // A month that one of its days is named of says nothing more.
          .filter(
            (each, _, all) => !all.some((other) => other !== each && each.from <= other.from && other.to <= each.to),
          )
      : [];
  return {
    id: event.id,
    lane: event.proceeding !== null && lanes.has(event.proceeding) ? event.proceeding : null,
    summary: event.summary,
    date,
    sign: signOf(event, lastKnown),
    disputed: conflicts.length > 0,
    otherDays,
    movedFrom,
    weight:
      (traitsOf(event.kind).prominence ?? 2) +
      Math.min(event.sources, 8) / 4 +
      (conflicts.length > 0 ? 4 : 0) +
      markWeight(event),
  };
}

const markWeight = ({ marks }: CaseEvent) => ((marks ?? []).length > 0 ? 10 : 0);

function signOf(event: CaseEvent, lastKnown: string | null): Sign {
  const standing = standingOf(event, lastKnown);
  if (standing !== null) return standing;
  return event.status === 'alleged' || event.status === 'denied' ? event.status : 'occurred';
}
