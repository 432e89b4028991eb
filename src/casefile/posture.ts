import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import { type CourtProceeding, outcomesOnlyIn, type ProceedingKind } from '../field/values.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { dateAheadWords } from '../words/dates.ts';
import { edtfInterval, edtfSortKey } from '../words/edtf.ts';
import type { CaseEvent } from './schema.ts';

/** Where a case stands, as one plain sentence, from its events in order of date. What is not dated comes first: it cannot overrule what is. */
export function postureOf(events: readonly CaseEvent[], kind: ProceedingKind): string {
  const inOrder = [...events].sort((a, b) => byCodeUnits(key(a), key(b)) || byCodeUnits(a.id, b.id));
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
function leftAt({ kind, outcome, amount }: CaseEvent, proceeding: ProceedingKind): string | null {
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

const key = (event: CaseEvent) => (event.date === null ? '' : edtfSortKey(event.date));
