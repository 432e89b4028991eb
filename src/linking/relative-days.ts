import type { CountedTime } from '../reading/reading.ts';
import type { TimeExpression } from '../reading/time-expression.ts';
import type { Day } from '../words/calendar.ts';
import { addDays, addMonths, isDay } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { oneLine } from '../words/one-line.ts';
import type { DateFromOther } from './dates-from-companions.ts';
import type { JoinedReports } from './linked-event.ts';
import { type LinkedReport, statesDay } from './linked-report.ts';
import type { ReadDocument } from './read-document.ts';

/**
 * For each event that no report gives a day, the day counted from another event: "two days after the verdict", where the
 * verdict's day is known. The words are tied to the report nearest before them in their sentence (else the nearest after the other
 * event); the other event is the report that the words lead to, or, where they only name it ("the verdict"), the matter's one dated event of
 * that kind. Days count exactly, weeks give an approximate day, months and years their month and year (as the words are meant).
 * Open counts ("days after") say nothing.
 */
export function relativeDays(
  documents: readonly ReadDocument[],
  events: readonly JoinedReports[],
): ReadonlyMap<JoinedReports, DateFromOther> {
  const eventOf = new Map(events.flatMap((event) => event.reports.map((report) => [report, event] as const)));
  const bySentence = Map.groupBy(eventOf.keys(), ({ inDocument, sentence }) => `${inDocument} ${sentence}`);
  const found = new Map<JoinedReports, DateFromOther>();
  for (const told of bySentence.values()) {
    const [{ inDocument, sentence: place } = { inDocument: -1, sentence: -1 }] = told;
    const { reading } = documents[inDocument] ?? {};
    const sentence = reading?.sentences[place];
    if (reading === undefined || sentence === undefined) continue;
    for (const leading of reading.counted) {
      const time = reading.times[leading.time];
      if (time === undefined || time.start < sentence.start || time.end > sentence.end) continue;
      const { offset, words } = time.derivation;
      const count = offset?.count ?? null;
      if (!offset || count === null) continue;
      const other = anchorOf(time, leading, told, eventOf);
      const day = other && dayOf(other);
      const own =
        other &&
        ownerOf(
          time,
          told.filter((one) => eventOf.get(one) !== other),
        );
      const event = own && eventOf.get(own);
      if (!other || !day || !own || !event || found.has(event) || event.reports.some(statesDay)) continue;
      const edtf = countFrom(day, count, offset.unit);
      if (edtf === null) continue;
      const reason = `“${oneLine(words)} ${count < 0 ? 'before' : 'after'}” the ${other.kind.replace('-', ' ')} of ${day}`;
      found.set(event, { edtf, from: 'counted', inDocument: own.inDocument, reason });
    }
  }
  return found;
}

/** The event that the words count from, where its day is known. */
function anchorOf(
  time: TimeExpression,
  { until, kind: named }: CountedTime,
  told: readonly LinkedReport[],
  eventOf: ReadonlyMap<LinkedReport, JoinedReports>,
): JoinedReports | null {
  const led = told
    .filter(({ report: { trigger } }) => trigger.start >= time.end && trigger.start <= until)
    .sort((a, b) => a.report.trigger.start - b.report.trigger.start)[0];
  const event = led && eventOf.get(led);
  if (event && dayOf(event) !== null) return event;
  const kind = led?.report.kind ?? named;
  if (kind === null) return null;
  const [only, ...others] = [...new Set(eventOf.values())].filter((one) => one.kind === kind && dayOf(one) !== null);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whose day the words give: of the reports before them the nearest, else the nearest after. */
function ownerOf(time: TimeExpression, reports: readonly LinkedReport[]): LinkedReport | null {
  const before = reports.filter(({ report: { trigger } }) => trigger.end <= time.start);
  const after = reports.filter(({ report: { trigger } }) => trigger.start >= time.end);
  const nearest = (list: readonly LinkedReport[]) =>
    [...list].sort(
      (a, b) =>
        Math.abs(a.report.trigger.start - time.start) - Math.abs(b.report.trigger.start - time.start) ||
        a.index - b.index,
    )[0] ?? null;
  return nearest(before) ?? nearest(after);
}

/** The day most of an event's reports state; `null` where none states a full day. */
function dayOf({ reports }: JoinedReports): Day | null {
  const counts = new Map<string, number>();
  for (const telling of reports) {
    if (!statesDay(telling)) continue;
    const { edtf } = telling.report.time!;
    if (isDay(edtf)) counts.set(edtf, (counts.get(edtf) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))[0]?.[0] ?? null;
}

/** `null` for units shorter than a day, and for what leaves the calendar. */
function countFrom(day: Day, count: number, unit: string): string | null {
  if (!Number.isInteger(count)) return null;
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week': {
      const about = addDays(day, 7 * count);
      return about === null ? null : `${about}~`;
    }
    case 'month':
      return addMonths(day, count)?.slice(0, 7) ?? null;
    case 'year':
      return addMonths(day, 12 * count)?.slice(0, 4) ?? null;
    default:
      return null;
  }
}
