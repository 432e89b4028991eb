import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import type { Fate } from '../field/values.ts';
import type { Day } from '../words/calendar.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfInterval } from '../words/edtf.ts';
import type { EventGroup } from './events.ts';
import type { Proceedings } from './proceedings.ts';
import type { Telling } from './telling.ts';

/**
 * The fate of an entry that was announced beforehand. Held: a later report tells it as happened. Moved: reports give
 * different days for it, the later instead of the earlier, or say so. Overdue: its day is past by `lastKnown` and nobody said what happened.
 */
export function fateOf(kind: EventKindName, tellings: readonly Telling[], lastKnown: Day | null): Fate | null {
  const announced = tellings.filter((one) => one.report.status === 'scheduled');
  if (announced.length === 0 || !traitsOf(kind).followedUp) return null;
  if (tellings.some((one) => one.report.status === 'occurred')) return 'held';
  if (announced.some((one) => one.report.effects.includes('cancelled'))) return 'cancelled';
  if (announced.some((one) => one.report.effects.includes('moved')) || setTwice(announced)) return 'moved';
  if (lastKnown === null) return null;
  const ends = announced
    .flatMap((one) => (one.report.time ? [edtfInterval(one.report.time.edtf).last] : []))
    .filter((day) => day !== null);
  return ends.length > 0 && ends.every((day) => dayNumber(day) < dayNumber(lastKnown)) ? 'overdue' : null;
}

/** Two exact days, the second given by a document published after the one that gives the first. */
function setTwice(announced: readonly Telling[]): boolean {
  const exact = announced.filter((one) => one.days?.width === 1 && one.published !== null);
  return exact.some((one) =>
    exact.some((other) => one.published! < other.published! && one.days!.first !== other.days!.first),
  );
}

/** Events with their cases, after announcements of one trial were taken together. */
export interface Followed {
  readonly events: readonly EventGroup[];
  readonly proceedings: Proceedings;
}

/**
 * Makes one entry of what was set for a day and then, before that day came, for a later one. What is then told as held
 * belongs with it where likeness has put it already; only announcements are moved.
 */
export function followSchedule(events: readonly EventGroup[], proceedings: Proceedings): Followed {
  const groups: (EventGroup | null)[] = [...events];
  const announcements = events
    .map((group, index) => ({ group, index }))
    .filter(({ group }) => traitsOf(group.kind).onceAhead && group.tellings.some(isAhead));
  for (const { index } of announcements) {
    for (const { index: other } of announcements) {
      const [one, two] = [groups[index], groups[other]];
      if (index === other || !one || !two || one.kind !== two.kind) continue;
      if (
        proceedings.of[index]!.proceeding === null ||
        proceedings.of[index]!.proceeding !== proceedings.of[other]!.proceeding
      )
        continue;
      // Only a group of announcements takes in another's: an entry already held is not set anew.
      if (!two.tellings.every(isAhead) || !setAnew(one.tellings.filter(isAhead), two.tellings)) continue;
      const moving = one.tellings.filter(isAhead);
      const staying = one.tellings.filter((telling) => !isAhead(telling));
      groups[other] = {
        kind: two.kind,
        tellings: [...two.tellings, ...moving].sort((a, b) => a.index - b.index),
        reasons: [...two.reasons, ...moving.map(() => 'the same step of the case, set for an earlier day before')],
      };
      groups[index] =
        staying.length === 0
          ? null
          : { kind: one.kind, tellings: staying, reasons: one.reasons.slice(0, staying.length - 1) };
    }
  }
  const kept = groups
    .map((group, index) => ({ group, index }))
    .filter((one): one is { group: EventGroup; index: number } => one.group !== null);
  return {
    events: kept.map((one) => one.group),
    proceedings: { list: proceedings.list, of: kept.map((one) => proceedings.of[one.index]!) },
  };
}

const isAhead = (telling: Telling) => telling.report.status === 'scheduled' || telling.report.status === 'expected';

/** Whether the second was announced after the first, for a later day, or says that the first was put off, while the first was still ahead. */
function setAnew(first: readonly Telling[], second: readonly Telling[]): boolean {
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
