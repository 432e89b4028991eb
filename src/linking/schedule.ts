import { dayNumber } from '../document/calendar.ts';
import type { Day } from '../document/document.ts';
import type { EventKindName } from '../reading/events/kinds/index.ts';
import { edtfInterval } from '../reading/times/edtf.ts';
import type { Telling } from './telling.ts';

/** What became of a scheduled event, as far as the documents say. */
export type Fate = 'held' | 'moved' | 'cancelled' | 'overdue' | null;

/** Kinds that are set for a day; others only follow from what happens. */
const settable: ReadonlySet<EventKindName> = new Set([
  'trial',
  'hearing',
  'jury',
  'sentence',
  'testimony',
  'discovery',
  'release',
  'plea',
  'enforcement',
]);

/** Words beside a trial or hearing that take it off its day. */
const movedWords =
  /\b(?:postpon\w+|delay\w*|push(?:ed|es)? back|adjourn\w*|reschedul\w*|moved (?:from|to)|continued (?:to|until)|new (?:trial )?date|put off|pushed to)\b/iu;
const cancelledWords =
  /\b(?:cancel(?:l?ed|s|lation)?|called off|vacat(?:ed|es) (?:the )?(?:trial|hearing)|will not (?:take place|go ahead)|scrapped|averted?)\b/iu;

/**
 * The fate of an entry that was announced beforehand. Held: a later report tells it as happened. Moved: reports give
 * different days for it, the later instead of the earlier, or say so. Overdue: its day is past by `lastKnown` and nobody said what happened.
 */
export function fateOf(
  kind: EventKindName,
  tellings: readonly Telling[],
  wordsOf: (telling: Telling) => string,
  lastKnown: Day | null,
): Fate {
  const announced = tellings.filter((one) => one.report.status === 'scheduled');
  if (announced.length === 0 || !settable.has(kind)) return null;
  if (tellings.some((one) => one.report.status === 'occurred')) return 'held';
  if (announced.some((one) => cancelledWords.test(wordsOf(one)))) return 'cancelled';
  if (announced.some((one) => movedWords.test(wordsOf(one))) || setTwice(announced)) return 'moved';
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
