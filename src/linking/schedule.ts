import { traitsOf } from '../field/kinds/index.ts';
import type { Fate, Status } from '../field/values.ts';
import type { Day } from '../words/calendar.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfInterval } from '../words/edtf.ts';
import type { JoinedReports, PlacedEvent } from './linked-event.ts';
import type { LinkedReport } from './linked-report.ts';

/**
 * The fate of an event that was announced beforehand. Held: a later report tells it as happened. Moved: reports give
 * different days for it, the later instead of the earlier, or say so. Overdue: its day is past by `lastKnown` and nobody said what happened.
 */
export function fateOf({ kind, reports, given = {} }: PlacedEvent, lastKnown: Day | null): Fate | null {
  const toldAs = (status: Status) => reports.filter(({ report }) => (given.status ?? report.status) === status);
  const announced = toldAs('scheduled');
  if (announced.length === 0 || !traitsOf(kind).followedUp) return null;
  if (toldAs('occurred').length > 0) return 'held';
  if (announced.some((one) => one.report.effects.includes('cancelled'))) return 'cancelled';
  if (
    announced.some((one) => one.report.effects.includes('moved')) ||
    (given.date === undefined && setTwice(announced))
  )
    return 'moved';
  if (lastKnown === null) return null;
  const days = given.date === undefined ? announced.map(({ report }) => report.time?.edtf ?? null) : [given.date];
  const ends = days.flatMap((day) => (day === null ? [] : (edtfInterval(day).last ?? [])));
  return ends.length > 0 && ends.every((day) => dayNumber(day) < dayNumber(lastKnown)) ? 'overdue' : null;
}

/** Two exact days, the second given by a document published after the one that gives the first. */
function setTwice(announced: readonly LinkedReport[]): boolean {
  const exact = announced.flatMap(({ days, published }) =>
    days?.width === 1 && published !== null ? [{ day: days.first, published }] : [],
  );
  return exact.some((one) => exact.some((other) => one.published < other.published && one.day !== other.day));
}

/**
 * Makes one event of what was set for a day and then, before that day came, for a later one. What is then told as held
 * belongs with it where likeness has put it already; only announcements are moved.
 */
export function followSchedule(events: readonly PlacedEvent[]): readonly PlacedEvent[] {
  const followed: (PlacedEvent | null)[] = [...events];
  const announcements = events.flatMap((event, at) =>
    traitsOf(event.kind).onceAhead && event.reports.some(isAhead) ? [at] : [],
  );
  for (const at of announcements) {
    for (const later of announcements) {
      const [one, two] = [followed[at], followed[later]];
      if (at === later || !one || !two || !isSetAnew(one, two)) continue;
      const moving = one.reports.filter(isAhead);
      const staying = one.reports.filter((report) => !isAhead(report));
      followed[later] = {
        ...two,
        reports: [...two.reports, ...moving].sort((a, b) => a.index - b.index),
        reasons: [...two.reasons, ...moving.map(() => 'the same step of the case, set for an earlier day before')],
      };
      followed[at] =
        staying.length === 0 ? null : { ...one, reports: staying, reasons: reasonsOf(one, staying.slice(1)) };
    }
  }
  return followed.filter((event) => event !== null);
}

/** Why these of its reports joined an event. */
function reasonsOf({ reports, reasons }: JoinedReports, joined: readonly LinkedReport[]): readonly string[] {
  const why = new Map(reports.slice(1).map((report, at) => [report, reasons[at]]));
  return joined.flatMap((report) => why.get(report) ?? 'told with it');
}

const isAhead = (telling: LinkedReport) =>
  telling.report.status === 'scheduled' || telling.report.status === 'expected';

/** Whether the second event is the first set anew. Only one that nobody tells as held is: what was held is not set anew. */
function isSetAnew(one: PlacedEvent, two: PlacedEvent): boolean {
  return (
    one.kind === two.kind &&
    one.proceeding.value !== null &&
    one.proceeding.value === two.proceeding.value &&
    two.reports.every(isAhead) &&
    announcedAfter(one.reports.filter(isAhead), two.reports)
  );
}

/** Whether the second was announced after the first, for a later day, or says that the first was put off, while the first was still ahead. */
function announcedAfter(first: readonly LinkedReport[], second: readonly LinkedReport[]): boolean {
  return first.some((one) =>
    second.some((two) => {
      if (one.published === null || two.published === null || one.days === null || two.days === null) return false;
      const published = dayNumber(two.published);
      return (
        one.published < two.published &&
        published <= one.days.last &&
        (two.days.first > one.days.last || two.days.last <= published)
      );
    }),
  );
}
