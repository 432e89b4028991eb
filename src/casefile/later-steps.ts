import { traitsOf } from '../field/kinds/index.ts';
import type { Fate } from '../field/values.ts';
import { type Day, dayNumber } from '../words/calendar.ts';
import { edtfInterval } from '../words/edtf.ts';
import { decidesCase, endsCase, hasFateByHand, mayBeOfOne } from './fates-by-hand.ts';
import type { CaseEvent } from './schema.ts';

type Step = Pick<
  CaseEvent,
  'kind' | 'date' | 'status' | 'outcome' | 'proceeding' | 'participants' | 'fate' | 'review' | 'decided' | 'confidence'
> & { readonly reports: readonly Pick<CaseEvent['reports'][number], 'document'>[] };

/** What is less surely told tells nothing of what was set. */
const sureToTell = 0.4;

/** A step told within this many days of what was set tells how the case went on from it; much later it follows from something else. */
const soonAfter = 200;

/**
 * What became of a day that was set and has passed, where no document speaks of it, but of what came of it in the same proceeding: held, where its
 * own kind or a decision on its very day is told; called off, where the case had ended before; else passed, where the case was decided or
 * ended since, or took the step that it was set for.
 *
 * @param lastKnown - the last day that is known
 * @param publishedOf - the publication day of a document, by its id
 */
export function withLaterSteps<Event extends Step>(
  events: readonly Event[],
  lastKnown: Day | null,
  publishedOf: (document: string) => Day | null,
): readonly Event[] {
  if (lastKnown === null || !events.some((event) => isOpen(event, lastKnown))) return events;
  const published = (event: Step) => event.reports.flatMap(({ document }) => publishedOf(document) ?? []).sort();
  const told = events
    .filter(({ status, confidence }) => status === 'occurred' && confidence >= sureToTell)
    .map((step) => ({ step, ...spanOf(step, published(step)[0]) }));
  return events.map((event) => {
    if (!isOpen(event, lastKnown)) return event;
    const announced = published(event).at(-1);
    const fates = told.flatMap((one) => fateBy(one, event, announced) ?? []);
    const fate = (['held', 'cancelled', 'passed'] as const).find((one) => fates.includes(one));
    return fate === undefined ? event : { ...event, fate };
  });
}

/** Whether its day has passed and nothing says what became of it. */
function isOpen(event: Step, lastKnown: Day): boolean {
  if (event.status !== 'scheduled' || event.proceeding === null || hasFateByHand(event)) return false;
  if (event.fate !== null && event.fate !== 'overdue') return false;
  const last = event.date === null ? null : edtfInterval(event.date).last;
  return last !== null && last < lastKnown;
}

/** A step with the days it can have been on, as day numbers; one without a day was by the day it was first told. */
interface Told {
  readonly step: Step;
  readonly first: number | null;
  readonly last: number | null;
}

function spanOf({ date }: Step, firstTold: Day | undefined): Omit<Told, 'step'> {
  const { first, last } = date === null ? { first: null, last: firstTold ?? null } : edtfInterval(date);
  return { first: first === null ? null : dayNumber(first), last: last === null ? null : dayNumber(last) };
}

function fateBy({ step, first, last }: Told, set: Step, announced: Day | undefined): Fate | null {
  if (step.proceeding !== set.proceeding || last === null || !mayBeOfOne(step, set)) return null;
  const days = edtfInterval(set.date ?? '..');
  if (days.first === null || days.last === null) return null;
  const [from, to] = [dayNumber(days.first), dayNumber(days.last)];
  const { settledBy, onceAhead, beforeDecision } = traitsOf(set.kind);
  const isOfIt = settledBy?.includes(step.kind) === true;
  if (isOfIt && first === last && from === to && first === from) return 'held';
  const isSince = first === null ? last >= from : first >= from;
  if (step.kind === set.kind && onceAhead && isSince) return first === null ? 'passed' : 'held';
  if (isSince && (isOfIt || step.kind === set.kind) && last - from <= soonAfter) return 'passed';
  const isEnd = endsCase(step) && step.confidence >= (traitsOf(step.kind).ends?.least ?? 0);
  const decides = decidesCase(step);
  if (isSince) return isEnd || (decides && (beforeDecision || settledBy)) ? 'passed' : null;
  if (!isEnd && !(decides && beforeDecision)) return null;
  // What is set after the end is of what is left of the case.
  return last < from && announced !== undefined && dayNumber(announced) <= last ? 'cancelled' : null;
}
