import { type EventKindName, eventKinds, traitsOf } from '../field/kinds/index.ts';
import { type CourtProceeding, outcomesOnlyIn, type ProceedingKind } from '../field/values.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { dateAheadWords } from '../words/dates.ts';
import { edtfInterval, edtfSortKey } from '../words/edtf.ts';
import type { CaseEvent } from './schema.ts';

/** Where a case stands, as one plain sentence, from its events in order (`inOrderOfLife`). */
export function postureOf(events: readonly CaseEvent[], kind: ProceedingKind): string {
  const inOrder = inOrderOfLife(events);
  let stage: string | null = null;
  for (const event of inOrder) stage = stageAfter(stage, event, kind);
  const last = inOrder.findLast((event) => stageAfter(null, event, kind) !== null) ?? null;
  const ahead = inOrder.filter(
    (event) =>
      event.status === 'scheduled' &&
      event.fate !== 'cancelled' &&
      event.fate !== 'held' &&
      canBeNext(event.kind) &&
      !(last !== null && liesBefore(event.date, last.date)),
  );
  return postureWords(stage, ahead.at(-1) ?? null);
}

/** An event less surely told than this moves no case. */
const sureEnough = 0.5;

/** The stage an event leaves a case at; the one before where it changes nothing. Only what surely occurred does. */
export function stageAfter(before: string | null, event: CaseEvent, kind: ProceedingKind): string | null {
  if (event.status !== 'occurred' || event.confidence < sureEnough) return before;
  if (before !== null && traitsOf(event.kind).posture?.onlyFirst) return before;
  return leftAt(event, kind) ?? before;
}

/** What an event leaves a case at; `null` where it changes nothing. */
function leftAt({ kind, outcome, amount, fate }: CaseEvent, proceeding: ProceedingKind): string | null {
  // A court of appeals may have a case of its own for it: below, too, nobody stands convicted any more.
  if (fate === 'overturned') return 'conviction overturned';
  const { posture, proceeding: own } = traitsOf(kind);
  if (posture === undefined || (posture.needsAmount && amount === null)) return null;
  if (isOther(own, proceeding)) return null;
  const decided =
    outcome === null || isOther(outcomesOnlyIn[outcome], proceeding) ? undefined : posture.byOutcome?.[outcome];
  return decided !== undefined ? decided : (posture.inProceeding?.[proceeding] ?? posture.to);
}

/** Whether what belongs in a suit is told of a prosecution, or the other way round. */
const isOther = (own: CourtProceeding | undefined, proceeding: ProceedingKind): boolean =>
  (own === 'civil' && proceeding === 'criminal') || (own === 'criminal' && proceeding === 'civil');

/** Whether a case can be said to wait for an event of the kind. */
export const canBeNext = (kind: EventKindName): boolean => traitsOf(kind).awaited !== undefined;

/** The sentence of a stage and of what is set next: "Filed, awaiting decision; trial set for 3 February 2025." */
export function postureWords(stage: string | null, next: Pick<CaseEvent, 'kind' | 'date' | 'fate'> | null): string {
  const first =
    stage === null ? 'Stage not known from these documents' : stage.charAt(0).toUpperCase() + stage.slice(1);
  if (!next) return `${first}.`;
  const day =
    next.date === null || next.date.startsWith('..') ? 'no day known' : `set for ${dateAheadWords(next.date)}`;
  return `${first}; ${traitsOf(next.kind).awaited} ${day}${next.fate === 'overdue' ? ', outcome not reported' : ''}.`;
}

/** Whether a day that was set had passed when the case took a further step: it waits for that no more. */
function liesBefore(set: string | null, step: string | null): boolean {
  if (set === null || step === null) return false;
  const [{ last }, { first }] = [edtfInterval(set), edtfInterval(step)];
  return last !== null && first !== null && last < first;
}

const key = (event: Dated) => (event.date === null ? '' : edtfSortKey(event.date));

type Dated = Pick<CaseEvent, 'id' | 'kind' | 'date' | 'status'>;

/** Whether only its end is known: "before 3 March" may be years before. */
export const hasNoBeginning = ({ date }: Pick<CaseEvent, 'date'>): boolean => date?.startsWith('..') ?? false;

const steps: ReadonlyMap<string, number> = new Map(eventKinds.map(({ name }, place) => [name, place]));

/**
 * Events by date; what is not dated comes first: it cannot overrule what is. One of which only is known before when it was stands before
 * the first that comes later in a case's life: a conviction before the appeal that it is told with, an appeal before its decision.
 */
export function inOrderOfLife<Event extends Dated>(events: readonly Event[]): readonly Event[] {
  const byKey = (a: Event, b: Event) => byCodeUnits(key(a), key(b)) || byCodeUnits(a.id, b.id);
  const placed = events.filter((event) => !hasNoBeginning(event)).sort(byKey);
  const step = ({ kind }: Event) => steps.get(kind)!;
  const open = events.filter(hasNoBeginning).sort((a, b) => step(a) - step(b) || byKey(a, b));
  for (const event of open) {
    const later = placed.findIndex(
      (other) => other.status === 'occurred' && other.date !== null && step(other) > step(event),
    );
    placed.splice(later < 0 ? placed.length : later, 0, event);
  }
  return placed;
}
