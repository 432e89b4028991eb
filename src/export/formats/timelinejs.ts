import type { Day } from '../../words/calendar.ts';
import { counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { edtfInterval, edtfPrecision, isEdtfUncertain } from '../../words/edtf.ts';
import { jsonText } from '../../words/json-text.ts';
import { shownText } from '../../words/shown-text.ts';
import type { ExportFormat } from '../format.ts';
import {
  bytesOf,
  disagreementWords,
  documentsById,
  pileWords,
  sourcesOf,
  standingWords,
  type ToldEntry,
  toldEntries,
} from '../told.ts';

/** A date of TimelineJS: what is left out is not known. `display_date` is shown instead of it. */
interface TimelineDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly display_date?: string;
}

/** Text that HTML shows as it stands, also inside an attribute; control codes are named. */
export const htmlText = (text: string): string =>
  shownText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The JSON of TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html): a slide for each dated entry, grouped by
 * proceeding. Its texts are HTML, so the words of documents are escaped.
 */
export const timelinejs: ExportFormat = {
  name: 'timelinejs',
  label: 'TimelineJS',
  extension: '.json',
  mediaType: 'application/json',
  summary: 'the dated entries as slides of a TimelineJS timeline, grouped by proceeding',
  write: async (caseFile) => {
    const documents = documentsById(caseFile);
    const entries = toldEntries(caseFile);
    const dates = new Map(entries.map((entry) => [entry, timelineDates(entry.event.date)]));
    const undated = entries.filter((entry) => dates.get(entry) === null);
    const several = caseFile.matters.length > 1;
    const headline = caseFile.matters.length === 1 ? caseFile.matters[0]!.title : `${caseFile.matters.length} matters`;
    const left = undated.length === 0 ? '' : ` ${counted(undated.length, 'entry', 'entries')} without a date left out.`;
    return bytesOf(
      `${jsonText(
        {
          title: {
            text: { headline: htmlText(headline), text: `<p>${htmlText(`${pileWords(caseFile)}.${left}`)}</p>` },
          },
          events: entries.flatMap((entry) => {
            const when = dates.get(entry);
            return when ? [slide(entry, when, several, documents)] : [];
          }),
        },
        2,
      )}\n`,
    );
  },
};

function slide(
  entry: ToldEntry,
  when: NonNullable<ReturnType<typeof timelineDates>>,
  several: boolean,
  documents: ReturnType<typeof documentsById>,
): object {
  const { event, kind, disagreements, proceeding, matter } = entry;
  const group = [several ? matter.title : null, proceeding?.label ?? (several ? null : 'Outside any one proceeding')];
  const facts = [
    kind,
    standingWords(event),
    ...disagreements.map((one) => `Sources disagree on the ${disagreementWords(one, documents)}`),
  ].filter((fact) => fact !== null);
  return {
    ...when,
    text: {
      headline: htmlText(event.summary),
      text: [
        ...facts.map((fact) => `<p>${htmlText(fact)}</p>`),
        ...sourcesOf(entry).map((source) => `<p>${htmlText(source)}</p>`),
      ].join(''),
    },
    // Shown as HTML too.
    group: htmlText(group.filter((part) => part !== null).join(': ')),
    autolink: false,
    unique_id: event.id,
  };
}

/** Start and end by how much is known; `null` where a timeline has no place for it. What is open is put at the end that is known. */
function timelineDates(
  edtf: string | null,
): { readonly start_date: TimelineDate; readonly end_date?: TimelineDate; readonly display_date: string } | null {
  if (edtf === null) return null;
  const { first, last } = edtfInterval(edtf);
  const known = first ?? last;
  if (known === null || edtfPrecision(edtf) === 'recurring') return null;
  const display_date = dateWords(edtf);
  if (first === null || last === null) return { start_date: dateOf(known, 'day'), display_date };
  if (first === last) return { start_date: dateOf(first, 'day'), display_date };
  const precision = edtfPrecision(edtf);
  if (precision === 'month' || precision === 'year') {
    if (!isEdtfUncertain(edtf) && !edtf.includes('X')) return { start_date: dateOf(first, precision), display_date };
  }
  return { start_date: dateOf(first, 'day'), end_date: dateOf(last, 'day'), display_date };
}

function dateOf(day: Day, precision: 'day' | 'month' | 'year'): TimelineDate {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (precision === 'year') return { year };
  return precision === 'month' ? { year, month } : { year, month, day: Number(day.slice(8, 10)) };
}
