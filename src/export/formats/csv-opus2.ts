import { opusDate } from '../chronology-dates.ts';
import { csv as rowsAsCsv } from '../csv.ts';
import type { ExportFormat } from '../format.ts';
import { bytesOf, citationsOf, type ToldEntry, toldEntries } from '../told.ts';

/** The columns, in order: the fields of an entry of Opus 2's chronology as its help names them, then four that are made there as custom fields. */
export const opusColumns: readonly (readonly [name: string, of: (entry: ToldEntry) => string | null])[] = [
  ['Date Modifier', ({ event }) => opusDate(event.date).modifier],
  ['Date', ({ event }) => opusDate(event.date).date],
  ['End Date', ({ event }) => opusDate(event.date).end],
  ['Type', ({ kind }) => kind],
  [
    'Status',
    ({ event, disagreements }) =>
      disputed(event.status) || disagreements.some((one) => one.settled === null) ? 'Disputed' : '',
  ],
  ['Description', ({ event }) => [event.summary, fateOf(event)].filter((part) => part !== null).join(' ')],
  [
    'Characters',
    ({ participants }) => named(participants.filter(({ kind }) => kind === 'person').map(({ name }) => name)),
  ],
  [
    'Organisations',
    ({ participants }) => named(participants.filter(({ kind }) => kind !== 'person').map(({ name }) => name)),
  ],
  ['Sources', (entry) => named(citationsOf(entry))],
  ['Tags', ({ event }) => named(event.tags)],
  ['Quote', ({ sources }) => sources.map(({ words }) => `“${words}”`).join(' | ')],
  ['Proceeding', ({ proceeding }) => proceeding?.label ?? null],
  ['EDTF', ({ event }) => event.date],
  ['Entry', ({ event }) => event.id],
];

/** What becomes of a day that was set; the other fates are of accusations. */
const ofSchedule: ReadonlySet<string> = new Set(['held', 'moved', 'cancelled', 'passed', 'overdue']);

/** What became of an accusation, which its description alone would leave standing. */
const fateOf = ({ fate }: ToldEntry['event']): string | null =>
  fate === null || ofSchedule.has(fate) ? null : `(later: ${fate})`;

const disputed = (status: string): boolean => status === 'alleged' || status === 'denied';

const named = (parts: readonly string[]): string => [...new Set(parts)].join('; ');

/** One row an entry, by Opus 2's names. */
export const csvOpus2: ExportFormat = {
  name: 'csv-opus2',
  label: 'CSV (Opus 2)',
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  summary: "a row for each entry, columns named as the fields of Opus 2's chronology",
  write: async (caseFile) =>
    bytesOf(
      rowsAsCsv([
        opusColumns.map(([name]) => name),
        ...toldEntries(caseFile).map((entry) => opusColumns.map(([, of]) => of(entry))),
      ]),
    ),
};
