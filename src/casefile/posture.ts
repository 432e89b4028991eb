import type { EventKindName } from '../field/kinds/index.ts';
import type { ProceedingKind } from '../field/values.ts';
import { monthNames } from '../words/calendar.ts';
import { edtfSortKey } from '../words/edtf.ts';
import type { CaseEvent } from './schema.ts';

/** What an event of each kind leaves a case at. Later rows of a case win over earlier; kinds without a row change nothing. */
const stages: Partial<Readonly<Record<EventKindName, (event: CaseEvent, kind: ProceedingKind) => string | null>>> = {
  investigation: () => 'under investigation',
  arrest: () => 'suspect arrested',
  charge: () => 'charged, awaiting plea or trial',
  plea: (event) =>
    event.outcome === 'guilty'
      ? 'guilty plea entered, awaiting sentence'
      : event.outcome === 'not guilty'
        ? 'not guilty plea entered, awaiting trial'
        : 'plea entered',
  filing: (_, kind) => (kind === 'appeal' ? 'appeal pending' : 'filed, awaiting decision'),
  amendment: () => 'complaint amended, awaiting decision',
  ruling: (event) =>
    event.outcome === 'liable'
      ? 'liability decided'
      : event.outcome === 'plaintiff'
        ? 'ruled on for the plaintiff'
        : event.outcome === 'defendant'
          ? 'ruled on for the defendant'
          : null,
  trial: () => 'in trial',
  jury: () => 'before the jury',
  verdict: (event, kind) =>
    event.outcome === 'guilty'
      ? 'found guilty, awaiting sentence'
      : event.outcome === 'not guilty'
        ? 'ended in acquittal'
        : event.outcome === 'liable' || event.outcome === 'plaintiff'
          ? 'decided for the plaintiff by verdict'
          : event.outcome === 'not liable' || event.outcome === 'defendant'
            ? 'decided for the defendant by verdict'
            : kind === 'criminal'
              ? 'verdict returned'
              : 'decided by verdict',
  mistrial: () => 'ended in mistrial, may be tried again',
  award: (event) => (event.amount ? 'damages or penalty fixed' : null),
  judgment: () => 'final judgment entered',
  sentence: () => 'sentence imposed',
  dismissal: () => 'dismissed',
  settlement: (event) => (event.outcome === 'denied' ? null : 'settled'),
  appeal: (_, kind) => (kind === 'appeal' ? 'appeal pending' : 'on appeal'),
  'appeal-decision': (event) =>
    event.outcome === 'affirmed'
      ? 'affirmed on appeal'
      : event.outcome === 'reversed'
        ? 'reversed on appeal'
        : event.outcome === 'denied'
          ? 'review refused'
          : 'decided on appeal',
  release: () => 'defendant released',
};

const nextWords: Partial<Readonly<Record<EventKindName, string>>> = {
  trial: 'trial',
  hearing: 'hearing',
  sentence: 'sentencing',
  ruling: 'ruling',
  verdict: 'verdict',
  'appeal-decision': 'decision on appeal',
  settlement: 'settlement',
  testimony: 'testimony',
  jury: 'jury selection',
  plea: 'plea',
};

/** Where a case stands, as one plain sentence, from its events in order of date. What is not dated comes first: it cannot overrule what is. */
export function postureOf(events: readonly CaseEvent[], kind: ProceedingKind): string {
  const inOrder = [...events].sort((a, b) => compare(key(a), key(b)) || compare(a.id, b.id));
  let stage: string | null = null;
  for (const event of inOrder) stage = stageAfter(stage, event, kind);
  const ahead = inOrder.filter(
    (event) =>
      event.status === 'scheduled' && event.fate !== 'cancelled' && event.fate !== 'held' && canBeNext(event.kind),
  );
  return postureWords(stage, ahead.at(-1) ?? null);
}

/** The stage an event leaves a case at; the one before where it changes nothing. Only what occurred does. */
export function stageAfter(before: string | null, event: CaseEvent, kind: ProceedingKind): string | null {
  return event.status === 'occurred' ? (stages[event.kind]?.(event, kind) ?? before) : before;
}

/** Whether a case can be said to wait for an event of the kind. */
export const canBeNext = (kind: EventKindName): boolean => nextWords[kind] !== undefined;

/** The sentence of a stage and of what is set next: "Filed, awaiting decision; trial set for 3 February 2025." */
export function postureWords(stage: string | null, next: Pick<CaseEvent, 'kind' | 'date' | 'fate'> | null): string {
  const first =
    stage === null ? 'Stage not known from these documents' : stage.charAt(0).toUpperCase() + stage.slice(1);
  if (!next) return `${first}.`;
  const day = next.date === null || next.date.startsWith('..') ? 'no day known' : `set for ${spoken(next.date)}`;
  return `${first}; ${nextWords[next.kind]} ${day}${next.fate === 'overdue' ? ', outcome not reported' : ''}.`;
}

const key = (event: CaseEvent) => (event.date === null ? '' : edtfSortKey(event.date));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** "6 September 2023", "September 2023", "2023"; other EDTF as it is. */
export function spoken(edtf: string): string {
  const parts = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/u.exec(edtf);
  if (!parts) return edtf;
  return [parts[3] ? String(Number(parts[3])) : null, parts[2] ? monthNames[Number(parts[2]) - 1]! : null, parts[1]!]
    .filter((one) => one !== null)
    .join(' ');
}
