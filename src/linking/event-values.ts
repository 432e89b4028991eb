import type { Status } from '../field/values.ts';
import type { Day } from '../words/calendar.ts';
import type { DateEvidence } from './date-evidence.ts';
import type { DatedEvent } from './date-signs.ts';
import { chooseDate } from './dates.ts';
import { companionDates, type DateFromOther } from './dates-from-companions.ts';
import { heldByLater } from './inferred-occurrence.ts';
import type { LinkedEvent, PlacedEvent } from './linked-event.ts';
import type { LinkedReport } from './linked-report.ts';
import { relativeDays } from './relative-days.ts';
import { fateOf } from './schedule.ts';
import type { LinkedDocument } from './sources.ts';

/**
 * What is chosen for each event once it is known which reports are its own: status, date and fate. Events are dated together, as one
 * may have its day from another.
 *
 * @param lastKnown - the day that what is set ahead is measured against
 */
export function withValues<Event extends PlacedEvent>(
  documents: readonly LinkedDocument[],
  events: readonly Event[],
  lastKnown: Day | null,
): readonly (Event & LinkedEvent)[] {
  const told = datesTold(documents, events);
  const valued = events.map((event) => {
    const { evidence, dated } = told.get(event)!;
    const date = dateOnce(event.reports, evidence, dated);
    return { ...event, status: dated.status, date, fate: fateOf(event, lastKnown) };
  });
  return heldByLater(valued, lastKnown);
}

/** By an event's reports, the date that was chosen, and of what: a decision on one entry leaves the dates of the others. */
const chosenBefore = new WeakMap<
  readonly LinkedReport[],
  { readonly of: string; readonly date: LinkedEvent['date'] }
>();

function dateOnce(
  reports: readonly LinkedReport[],
  evidence: readonly DateEvidence[],
  dated: DatedEvent,
): LinkedEvent['date'] {
  const of = JSON.stringify([dated, evidence]);
  const before = chosenBefore.get(reports);
  if (before?.of === of) return before.date;
  const date = chooseDate(evidence, dated);
  chosenBefore.set(reports, { of, date });
  return date;
}

/** The dates that are told for each event, with what it is as far as its date is concerned. */
export function datesTold<Event extends PlacedEvent>(
  documents: readonly LinkedDocument[],
  events: readonly Event[],
): ReadonlyMap<Event, { readonly evidence: readonly DateEvidence[]; readonly dated: DatedEvent }> {
  const counted = relativeDays(documents, events);
  const beside = companionDates(events);
  return new Map(
    events.map((event) => {
      const { kind, reports, given } = event;
      const other = counted.get(event) ?? beside.get(event);
      const evidence = [
        ...reports.flatMap((report) => statedIn(report, documents)),
        ...(other === undefined ? [] : dayOfOther(other, documents)),
      ];
      const dated = {
        kind,
        status: given?.status ?? statusOf(reports),
        reports: reports.length,
        surely: surelyTold(reports),
        first: reports[0]?.published ?? null,
      };
      return [event, { evidence, dated }];
    }),
  );
}

/** The date that a report gives. */
function statedIn({ report, inDocument }: LinkedReport, documents: readonly LinkedDocument[]): readonly DateEvidence[] {
  const { time, status } = report;
  return time === null
    ? []
    : told(
        { edtf: time.edtf, from: time.from, certainty: time.certainty, status, reason: null },
        documents[inDocument],
      );
}

/** The day that an event has from another, as the document gives it that ties the two. */
function dayOfOther(
  { inDocument, ...date }: DateFromOther,
  documents: readonly LinkedDocument[],
): readonly DateEvidence[] {
  return told({ ...date, certainty: right[date.from], status: 'occurred' }, documents[inDocument]);
}

/** Of days that an event has from another, the share that is right, measured on annotated chronologies. */
const right: Readonly<Record<DateFromOther['from'], number>> = { counted: 0.5, 'decided-together': 0.68 };

function told(
  date: Pick<DateEvidence, 'edtf' | 'from' | 'certainty' | 'status' | 'reason'>,
  document: LinkedDocument | undefined,
): readonly DateEvidence[] {
  if (document === undefined) return [];
  const { kind: documentKind, published } = document.document;
  const record = document.reading.head?.form === 'docket';
  return [{ ...date, source: document.source, documentKind, record, published }];
}

/** How sure it is that reports are not all mistaken: each leaves less room for that. */
export const surelyTold = (reports: readonly LinkedReport[]): number =>
  1 - reports.reduce((left, { report }) => left * (1 - report.confidence), 1);

/** What happened overrides what was planned; between alleged, denied and occurred the commonest, the later report where they tie. */
export function statusOf(reports: readonly LinkedReport[]): Status {
  const counts = new Map<Status, number>();
  const told = reports.map(({ report }) => report.status);
  const settled = told.filter((one) => one !== 'scheduled' && one !== 'expected');
  for (const one of (settled.length > 0 ? settled : told).toReversed()) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [[commonest] = ['occurred' as const]] = [...counts].sort((a, b) => b[1] - a[1]);
  return commonest;
}
