import { readersDisagreeWords, readersWords } from '../../casefile/readers.ts';
import { caseMapDate } from '../chronology-dates.ts';
import { csv as rowsAsCsv } from '../csv.ts';
import type { ExportFormat } from '../format.ts';
import { bytesOf, citationsOf, disagreementWords, documentsById, type ToldEntry, toldEntries } from '../told.ts';

type Cell = string | number | null;

/** Text fields of CaseMap hold 10,000 characters. */
const longest = 10_000;

/**
 * The columns, in order. The first nine bear the names of fields of CaseMap's Facts spreadsheet ("Facts spreadsheet field list" of
 * its help), so that its import maps them by name; the rest is what other tables want.
 */
export const caseMapColumns: readonly (readonly [name: string, of: (entry: ToldEntry, told: Told) => Cell])[] = [
  ['Date & Time', ({ event }) => caseMapDate(event.date)],
  ['Fact Text', ({ event }) => event.summary],
  ['Source(s)', (entry) => cut(listed(citationsOf(entry)))],
  [
    'Source Quote',
    ({ sources }) =>
      cut(sources.map(({ words, document }) => `“${words}” (${document?.path ?? 'unknown document'})`).join(' | ')),
  ],
  ['Key', ({ event }) => (event.marks.includes('key') ? 'Yes' : 'No')],
  ['Material', ({ event }) => (event.marks.includes('material') ? 'Yes' : 'Unsure')],
  ['Status', ({ event }) => (event.status === 'scheduled' || event.status === 'expected' ? 'Prospective' : 'Unsure')],
  ['Linked Issues', ({ event }) => listed(event.tags)],
  ['Linked File', ({ sources }) => sources[0]?.document?.path ?? null],
  ['Persons', ({ participants }) => listed(participants.map(({ name }) => name))],
  ['EDTF date', ({ event }) => event.date],
  ['Date from', ({ event }) => event.dateReason],
  ['Kind', ({ event }) => event.kind],
  ['As told', ({ event }) => event.status],
  ['Fate', ({ event }) => event.fate],
  ['Outcome', ({ event }) => event.outcome],
  ['Amount', ({ event }) => event.amount?.value ?? null],
  ['Currency', ({ event }) => event.amount?.currency ?? null],
  ['Proceeding', ({ proceeding }) => proceeding?.label ?? null],
  ['Docket number', ({ proceeding }) => proceeding?.docketNumber ?? null],
  ['Court', ({ proceeding }) => proceeding?.court ?? null],
  ['Matter', ({ matter }) => matter.title],
  ['Sources', ({ event }) => event.sources],
  [
    'Disagreements',
    ({ disagreements }, { documents }) => listed(disagreements.map((one) => disagreementWords(one, documents))),
  ],
  ['Review', ({ event }) => event.review],
  ['Read by', ({ event }) => readersWords(event)],
  ['Readers disagree', ({ event }) => readersDisagreeWords(event)],
  ['Comments', ({ event }) => cut(listed(event.comments.map(({ who, when, text }) => `${who}, ${when}: ${text}`)))],
  ['Entry', ({ event }) => event.id],
];

interface Told {
  readonly documents: ReturnType<typeof documentsById>;
}

/** Each once, with a semicolon between, which CaseMap takes as the border of linked items. */
const listed = (parts: readonly string[]): string => [...new Set(parts)].join('; ');

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 2)} …`);

const byteOrderMark = '\u{FEFF}';

/** One row an entry, by CaseMap's names. */
export const csv: ExportFormat = {
  name: 'csv',
  label: 'CSV (CaseMap)',
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  summary: 'a row for each entry, columns named as the fields of CaseMap, more beside them',
  write: async (caseFile) => {
    const documents = documentsById(caseFile);
    // By the mark a spreadsheet knows the letters of "Łódź" when the file is opened by a double click.
    return bytesOf(
      byteOrderMark +
        rowsAsCsv([
          caseMapColumns.map(([name]) => name),
          ...toldEntries(caseFile).map((entry) => caseMapColumns.map(([, of]) => of(entry, { documents }))),
        ]),
    );
  },
};
