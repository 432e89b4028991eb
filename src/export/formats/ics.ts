import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { earlierDays, standingOf } from '../../casefile/schedule-status.ts';
import type { CaseEvent } from '../../casefile/schema.ts';
import type { Day } from '../../words/calendar.ts';
import { addDays, daysBetween } from '../../words/calendar.ts';
import { dateWords } from '../../words/dates.ts';
import { edtfIntersects, edtfInterval, edtfPrecision } from '../../words/edtf.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import type { ExportFormat } from '../format.ts';
import { bytesOf, lastPublished, sourcesOf, type ToldEntry, toldEntries } from '../told.ts';

/** A date coarser than this, in days, is left out of a calendar: a bar across years tells nobody when to come. */
const longestSpan = 92;

/** Where the last document has no day; a calendar cannot do without a stamp. */
const noDay: Day = '1970-01-01';

/**
 * iCalendar (RFC 5545): what is scheduled or expected, as events of whole days. The UID is the entry's, so that importing it again
 * moves an event whose date moved: its SEQUENCE then is higher. Stamped with the day of the last document, never with today's.
 */
export const ics: ExportFormat = {
  name: 'ics',
  label: 'iCalendar',
  extension: '.ics',
  mediaType: 'text/calendar; charset=utf-8',
  summary: 'what is scheduled and expected, for a calendar; a moved date moves',
  write: async (caseFile) => {
    const last = lastPublished(caseFile);
    const ahead = toldEntries(caseFile).filter(({ event }) => standingOf(event, last) !== null);
    const placed = ahead.flatMap((entry) => {
      const span = spanOf(entry.event.date);
      return span === null ? [] : [{ entry, span }];
    });
    const left = ahead.filter(({ event }) => spanOf(event.date) === null);
    const calendar = ical({
      prodId: { company: 'Casetrail', product: 'Casetrail', language: 'EN' },
      name: caseFile.matters.length === 1 ? escapedText(caseFile.matters[0]!.title) : 'Casetrail',
      method: ICalCalendarMethod.PUBLISH,
      ...(left.length === 0 ? {} : { description: leftWords(left) }),
    });
    for (const { entry, span } of placed) {
      calendar.createEvent({
        id: `${entry.matter.id}.${entry.event.id}@casetrail`,
        stamp: instant(last ?? noDay),
        start: instant(span.first),
        end: instant(addDays(span.last, 1) ?? span.last),
        allDay: true,
        sequence: timesMoved(entry),
        status: statusOf(entry.event),
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: shownText(summaryOf(entry, span)),
        description: shownText(descriptionOf(entry, standingOf(entry.event, last))),
        categories: [{ name: entry.kind }],
        ...(entry.proceeding?.court ? { location: shownText(entry.proceeding.court) } : {}),
      });
    }
    return bytesOf(`${calendar.toString().replace(/\r\n$/, '')}\r\n`);
  },
};

/** All-day events take a date by its UTC day. */
const instant = (day: Day): Date => new Date(`${day}T00:00:00Z`);

interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** The days a calendar marks; `null` where the date is unknown, open, or coarser than a quarter. */
function spanOf(date: string | null): DaySpan | null {
  if (date === null || edtfPrecision(date) === 'recurring') return null;
  const { first, last } = edtfInterval(date);
  return first === null || last === null || daysBetween(first, last) >= longestSpan ? null : { first, last };
}

/** "Trial: The trial is set to begin (Oak I)"; "May 2024, day not fixed: ..." where the day is not known. */
function summaryOf({ event, kind, proceeding }: ToldEntry, { first, last }: DaySpan): string {
  const label = proceeding === null ? '' : ` (${proceeding.label})`;
  return `${first === last ? '' : `${dateWords(event.date!)}, day not fixed: `}${kind}: ${event.summary}${label}`;
}

function descriptionOf({ event, sources }: ToldEntry, standing: string | null): string {
  const earlier = earlierDays(event).map(dateWords);
  return [
    standing === null || standing === 'coming' ? null : `Where it stands: ${standing}.`,
    earlier.length === 0 ? null : `Set before for ${earlier.join(', ')}.`,
    ...sourcesOf({ sources }),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function leftWords(left: readonly ToldEntry[]): string {
  const lines = left.map(({ event, kind, when }) => `${kind}: ${event.summary} (${when})`);
  return escapedText(`Left out, for want of a nearer date: ${lines.join('; ')}`);
}

/** RFC 5545, 3.3.11. The library writes name and description of a calendar as they are, and escapes those of events. */
const escapedText = (text: string): string => shownText(oneLine(text)).replace(/[\\;,]/g, '\\$&');

function statusOf({ status, fate }: CaseEvent): ICalEventStatus {
  if (fate === 'cancelled') return ICalEventStatus.CANCELLED;
  return status === 'expected' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/**
 * How often its date moved (RFC 5545, 3.8.7.4): document after document in order of publication, each time that the days it gives
 * leave out the one that held before; and once for each date that a person set.
 */
function timesMoved({ event, sources }: ToldEntry): number {
  let moved = 0;
  let held: string | null = null;
  for (const told of Map.groupBy(sources, ({ report }) => report.document).values()) {
    const days = told
      .filter(({ report }) => report.status === 'scheduled' || report.status === 'expected')
      .flatMap(({ report }) => report.stated ?? [])
      .filter((day) => edtfPrecision(day) === 'day');
    if (days.length === 0) continue;
    const now = days.find((day) => event.date !== null && edtfIntersects(day, event.date)) ?? days.at(-1)!;
    if (held !== null && held !== now && !days.every((day) => day === held)) moved++;
    held = now;
  }
  return moved + event.decided.filter(({ field }) => field === 'date').length;
}
