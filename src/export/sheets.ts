import { readersDisagreeWords, readersWords } from '../casefile/readers.ts';
import { earlierDays, standingOf } from '../casefile/schedule-status.ts';
import type { CaseFile, Matter } from '../casefile/schema.ts';
import { citation } from '../document/citations.ts';
import { noSource } from '../words/counts.ts';
import { dateWords } from '../words/dates.ts';
import { kindWords } from '../words/kinds.ts';
import { oneLine } from '../words/one-line.ts';
import { valueWords } from '../words/values.ts';
import { disagreementWords, documentsById, lastPublished, sourcesOf, type ToldEntry, toldEntries } from './told.ts';

/** A value of a cell; `{ day }` is a real date, `{ to, shown }` leads to an address or to a cell (`#Documents!A2`). */
export type Value =
  | string
  | number
  | null
  | { readonly day: string | null }
  | { readonly to: string | null; readonly shown: string };

/** A sheet of the workbook: its columns with their widths in characters, and its rows. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, width: number])[];
  readonly rows: readonly (readonly Value[])[];
}

/** The sheets, in order. */
export function sheetsOf(caseFile: CaseFile): readonly TableSheet[] {
  const documents = documentsById(caseFile);
  const entries = toldEntries(caseFile);
  const rowOf = new Map(caseFile.documents.map(({ id }, at) => [id, at + 2]));
  const link = (id: string | null): Value =>
    id === null || !rowOf.has(id) ? null : { to: `#Documents!A${rowOf.get(id)}`, shown: documents.get(id)!.path };
  return [
    chronology(entries, link, documents),
    proceedings(caseFile),
    schedule(entries, caseFile),
    parties(caseFile),
    money(entries),
    quotations(caseFile, link),
    disagreements(entries, documents),
    pile(caseFile),
    reviews(caseFile),
  ];
}

type Documents = ReturnType<typeof documentsById>;

const names = (parts: readonly string[]): string => [...new Set(parts)].join('; ');

const chronology = (
  entries: readonly ToldEntry[],
  link: (id: string | null) => Value,
  documents: Documents,
): TableSheet => ({
  name: 'Chronology',
  columns: [
    ['Date', 12],
    ['Date in words', 22],
    ['EDTF', 16],
    ['What happened', 60],
    ['Kind', 18],
    ['Status', 12],
    ['Fate', 10],
    ['Outcome', 12],
    ['Amount', 14],
    ['Currency', 9],
    ['Proceeding', 22],
    ['Persons', 40],
    ['Sources', 8],
    ['First source', 30],
    ['Words of the sources', 80],
    ['Disagreements', 40],
    ['Key', 6],
    ['Material', 9],
    ['Issues', 20],
    ['Review', 12],
    ['Read by', 22],
    ['Readers disagree', 30],
    ['Matter', 30],
    ['Entry', 22],
  ],
  rows: entries.map(({ event, ...entry }) => [
    { day: event.date },
    event.date === null ? null : entry.when,
    event.date,
    event.summary,
    entry.kind,
    event.status,
    event.fate,
    event.outcome,
    event.amount?.value ?? null,
    event.amount?.currency ?? null,
    entry.proceeding?.label ?? null,
    names(entry.participants.map(({ name }) => name)),
    event.sources,
    link(entry.sources[0]?.report.document ?? null),
    sourcesOf(entry).join('\n'),
    names(entry.disagreements.map((one) => disagreementWords(one, documents))),
    event.marks.includes('key') ? 'yes' : null,
    event.marks.includes('material') ? 'yes' : null,
    names(event.tags),
    event.review,
    readersWords(event),
    readersDisagreeWords(event),
    entry.matter.title,
    event.id,
  ]),
});

const proceedings = ({ matters }: CaseFile): TableSheet => ({
  name: 'Proceedings',
  columns: [
    ['Proceeding', 22],
    ['Caption', 40],
    ['Kind', 14],
    ['Court', 34],
    ['Docket number', 24],
    ['Filed', 12],
    ['Filed (EDTF)', 14],
    ['Claims', 30],
    ['Parties', 60],
    ['Where it stands', 60],
    ['Relations', 40],
    ['Matter', 30],
  ],
  rows: matters.flatMap((matter) =>
    matter.proceedings.map((one) => [
      one.unsourced ? `${one.label} (${noSource})` : one.label,
      one.caption,
      one.kind,
      one.court,
      one.docketNumber,
      { day: one.filed },
      one.filed,
      names(one.claims),
      names(one.parties.map(({ party, role }) => `${nameIn(matter, party)} (${role})`)),
      one.posture,
      names(
        one.relations.map(
          ({ relation, proceeding }) =>
            `${relation} ${matter.proceedings.find(({ id }) => id === proceeding)?.label ?? proceeding}`,
        ),
      ),
      matter.title,
    ]),
  ),
});

const nameIn = (matter: Matter, party: string | null): string =>
  party === null ? '' : (matter.parties.find(({ id }) => id === party)?.name ?? party);

const schedule = (entries: readonly ToldEntry[], caseFile: CaseFile): TableSheet => {
  const last = lastPublished(caseFile);
  return {
    name: 'Schedule',
    columns: [
      ['Date', 12],
      ['EDTF', 16],
      ['Standing', 12],
      ['What', 60],
      ['Kind', 18],
      ['Set before for', 26],
      ['Proceeding', 22],
      ['Matter', 30],
      ['Entry', 22],
    ],
    rows: entries.flatMap(({ event, kind, proceeding, matter }): Value[][] => {
      const standing = standingOf(event, last);
      const before = earlierDays(event).map(dateWords);
      return standing === null
        ? []
        : [
            [
              { day: event.date },
              event.date,
              standing,
              event.summary,
              kind,
              names(before),
              proceeding?.label ?? null,
              matter.title,
              event.id,
            ],
          ];
    }),
  };
};

const parties = ({ matters }: CaseFile): TableSheet => ({
  name: 'Parties',
  columns: [
    ['Name', 34],
    ['Kind', 14],
    ['Roles', 50],
    ['Also called', 50],
    ['Mentions', 10],
    ['Documents', 11],
    ['Matter', 30],
  ],
  rows: matters.flatMap((matter) =>
    matter.parties.map(({ id, name, kind, aliases, mentions }) => [
      name,
      kind,
      names(
        matter.proceedings.flatMap(({ label, parties: own }) =>
          own.filter(({ party }) => party === id).map(({ role }) => `${role} in ${label}`),
        ),
      ),
      names(aliases),
      mentions.length,
      new Set(mentions.map(({ document }) => document)).size,
      matter.title,
    ]),
  ),
});

const money = (entries: readonly ToldEntry[]): TableSheet => ({
  name: 'Money',
  columns: [
    ['Date', 12],
    ['EDTF', 16],
    ['Amount', 16],
    ['Currency', 9],
    ['Kind', 18],
    ['Status', 12],
    ['What', 60],
    ['By', 30],
    ['To', 30],
    ['Proceeding', 22],
    ['Entry', 22],
  ],
  rows: entries.flatMap(({ event, kind, participants, proceeding }): Value[][] => {
    if (event.amount === null) return [];
    const whose = (...roles: readonly string[]) =>
      names(participants.filter(({ role }) => roles.includes(role)).map(({ name }) => name));
    return [
      [
        { day: event.date },
        event.date,
        event.amount.value,
        event.amount.currency,
        kind,
        event.status,
        event.summary,
        whose('agent'),
        whose('patient', 'beneficiary'),
        proceeding?.label ?? null,
        event.id,
      ],
    ];
  }),
});

const quotations = ({ matters }: CaseFile, link: (id: string | null) => Value): TableSheet => ({
  name: 'Quotations',
  columns: [
    ['Date', 12],
    ['EDTF', 16],
    ['Speaker', 26],
    ['Words', 90],
    ['Sources', 8],
    ['Fullest in', 30],
    ['Proceeding', 22],
    ['Date from', 34],
    ['Matter', 30],
  ],
  rows: matters.flatMap((matter) =>
    matter.statements.map((one) => [
      { day: one.date },
      one.date,
      nameIn(matter, one.speaker),
      oneLine(one.words),
      one.sources,
      link(one.reports[one.fullest]?.document ?? null),
      matter.proceedings.find(({ id }) => id === one.proceeding)?.label ?? null,
      one.dateReason,
      matter.title,
    ]),
  ),
});

const disagreements = (entries: readonly ToldEntry[], documents: Documents): TableSheet => ({
  name: 'Disagreements',
  columns: [
    ['Entry', 60],
    ['About', 12],
    ['Value', 24],
    ['Source', 50],
    ['Words', 80],
    ['Sort', 12],
    ['Settled as', 20],
    ['Id', 22],
  ],
  rows: entries.flatMap(({ event, disagreements: own }) =>
    own.flatMap(({ field, kind, values, settled }) =>
      values.flatMap(({ value, reports }) =>
        reports.map(({ document, start, end }): Value[] => [
          event.summary,
          field,
          valueWords(field, value),
          citation(documents.get(document) ?? null, { start, end }),
          oneLine(documents.get(document)?.text.slice(start, end) ?? ''),
          kind,
          settled === null ? null : valueWords(field, settled.value),
          event.id,
        ]),
      ),
    ),
  ),
});

const pile = ({ documents }: CaseFile): TableSheet => ({
  name: 'Documents',
  columns: [
    ['File', 34],
    ['Title', 50],
    ['Publisher', 24],
    ['Published', 12],
    ['Day from', 12],
    ['Kind', 14],
    ['Address', 50],
    ['Repeats', 34],
    ['Id', 20],
  ],
  rows: documents.map((one) => [
    one.path,
    one.title,
    one.publisher,
    { day: one.published },
    one.publishedFrom,
    one.kind,
    one.url === null ? null : { to: one.url, shown: one.url },
    one.sameAs === null ? null : (documents.find(({ id }) => id === one.sameAs)?.path ?? one.sameAs),
    one.id,
  ]),
});

/** What people made of entries: comments, corrections, acceptances, rejections. */
const reviews = ({ matters }: CaseFile): TableSheet => ({
  name: 'Reviews',
  columns: [
    ['Entry', 60],
    ['Review', 12],
    ['What', 24],
    ['Who', 20],
    ['When', 24],
    ['Text', 70],
    ['Id', 22],
  ],
  rows: matters.flatMap((matter) =>
    [...matter.events, ...matter.rejected].flatMap((event): Value[][] => [
      ...(event.review === 'unreviewed'
        ? []
        : [[event.summary, event.review, kindWords(event.kind), null, null, null, event.id]]),
      ...event.decided.map(({ field, instead }) => [
        event.summary,
        event.review,
        `${field} corrected`,
        null,
        null,
        `was read as ${instead === null ? 'nothing' : typeof instead === 'string' ? instead : JSON.stringify(instead)}`,
        event.id,
      ]),
      ...event.comments.map(({ who, when, text }) => [
        event.summary,
        event.review,
        'comment',
        who,
        when,
        text,
        event.id,
      ]),
    ]),
  ),
});
