import Type, { type Static } from 'typebox';
import type { Act, Ruling } from '../casefile/decisions/decision.ts';
import { nullable, type Of } from '../casefile/json-schema.ts';
import { Amount, Day, documentRuled, Edtf, EventKind, Id, Offset, Orphaned, Withheld } from '../casefile/schema.ts';
import { coverageSigns } from '../field/values.ts';
import { DocumentNote } from '../store/schema.ts';
import { columnRoles } from './hand-made/columns.ts';
import { delimiters } from './hand-made/delimiters.ts';

// What a workbench takes and answers with, at every door: types and schemas of one source, as in casefile/schema.ts.

const text = (description?: string) => Type.String(description === undefined ? {} : { description });
const list = Type.Array;
const count = (description?: string) =>
  Type.Integer({ minimum: 0, ...(description === undefined ? {} : { description }) });
const Instant = Type.String({ format: 'date-time', description: 'ISO 8601 in UTC.' });

export const Problem = Type.Object(
  {
    path: text('Inside the pile.'),
    what: text('What was found.'),
    done: text('What was done about it.'),
    skipped: Type.Boolean({ description: 'Whether anything of the file is missing from the case file.' }),
  },
  { $id: 'Problem' },
);

export const Overview = Type.Object(
  {
    revision: count('Grows with every change of the case file.'),
    version: text(),
    documents: list(
      Type.Object({
        ...DocumentNote.properties,
        sameAs: nullable(text('The document whose copy it is.')),
        matter: nullable(text('The matter it belongs to; null for none.')),
        ...documentRuled,
      }),
    ),
    matters: list(Type.Object({ id: Id, title: text(), events: count(), documents: count(), unreviewed: count() })),
    orphaned: list(Orphaned),
    withheld: list(Withheld, { description: 'For what reasons anything stays out of exports, each once.' }),
    views: list(Type.Object({ name: text(), address: text("The page's hash."), decision: Id }), {
      description: 'Saved views, by name.',
    }),
    published: nullable(Type.Object({ first: Day, last: Day }), {
      description: 'Publication days of the first and last document.',
    }),
  },
  { $id: 'Overview' },
);
export type Overview = Of<typeof Overview>;

export { Selected } from './asked.ts';
export { DecisionRequest } from './requests.ts';

/** An act as it travels. */
type ActShown =
  | Exclude<Act, { readonly act: 'bulk' }>
  | { readonly act: 'bulk'; readonly ruling: Ruling; readonly count: number };

const decision = {
  id: Id,
  number: Type.Integer({ minimum: 1, description: 'Place in the order of decisions.' }),
  who: text(),
  when: Instant,
  what: Type.Unsafe<ActShown>({
    type: 'object',
    required: ['act'],
    properties: { act: text() },
    description:
      'What was decided, in the words of the texts (`casefile/decisions/decision.ts`); of a ruling on many entries, how many they are.',
  }),
  why: nullable(text()),
};

export const Decision = Type.Object(decision, { $id: 'Decision' });

export const DecisionKept = Type.Object(
  {
    decision: Decision,
    revision: count(),
    matters: list(Id, { description: 'The matters that are others now.' }),
    moved: Type.Optional(
      list(text(), {
        description:
          'What else is other by it (where cases stand, roles, days, fates and places of entries, what is shown), a line each; absent where nothing is.',
      }),
    ),
  },
  { $id: 'DecisionKept' },
);
export type DecisionKept = Of<typeof DecisionKept>;

export const History = Type.Object(
  {
    decisions: list(
      Type.Object({
        ...decision,
        undoneBy: nullable(text('The undo in force that took it back.')),
        orphaned: nullable(text()),
        line: text('"Ann Oak accepted: Jury finds Harbour Light liable".'),
        matter: nullable(text('Where its entry is now.')),
        entry: nullable(text()),
        entries: list(Id, { description: 'All its entries that are found, of a ruling on many.' }),
      }),
      { description: 'Newest first.' },
    ),
  },
  { $id: 'History' },
);
export type History = Of<typeof History>;

export const Progress = Type.Object({
  done: count(),
  of: count(),
  doing: Type.Enum(['opening', 'reading', 'linking']),
  scan: Type.Optional(
    Type.Object(
      { path: text('Inside the pile.'), page: Type.Integer({ minimum: 1 }), of: Type.Integer({ minimum: 1 }) },
      { description: 'The page of a scan that is being read: it takes seconds.' },
    ),
  ),
});
export type Progress = Of<typeof Progress>;

export const Added = Type.Object(
  {
    documents: list(Id, { description: 'Ids of documents that were not kept before.' }),
    problems: list(Problem),
    revision: count(),
  },
  { $id: 'Added' },
);
export type Added = Of<typeof Added>;

export const Changes = Type.Object(
  {
    since: nullable(Instant, {
      description: 'When the person last looked; null for never: then everything is new and nothing is listed.',
    }),
    documents: list(Id),
    entries: list(
      Type.Object({
        matter: Id,
        entry: Id,
        change: Type.Enum(['new', 'changed', 'gone', 'disputed', 'settled']),
        summary: text(),
        fields: list(Type.Object({ field: text(), was: nullable(text()), is: nullable(text()) }), {
          description: 'For changed: field, and what it was and is, in words.',
        }),
        documents: list(Id, { description: 'The new documents that bear on it.' }),
      }),
    ),
  },
  { $id: 'Changes' },
);
export type Changes = Of<typeof Changes>;

export const Coverage = Type.Object(
  {
    document: Id,
    matters: list(Id, { description: 'The matters it is a document of; none where nothing in it is about a case.' }),
    entries: count('Entries that rest on it, also on other documents.'),
    alone: count('Those of them that rest on it alone.'),
    none: nullable(text(), { description: 'Why no entry rests on it, as a line; null where one does.' }),
    uncovered: nullable(
      list(
        Type.Object({
          start: Offset,
          end: Offset,
          words: text(),
          signs: list(Type.Enum(coverageSigns), {
            description:
              'Of one that no entry covers, what may be missed: a step of procedure, a court, a sum of money, a day.',
          }),
          setAside: list(Type.Object({ kind: EventKind, confidence: Type.Number() }), {
            description: 'What it may report, too unsure to make an entry.',
          }),
        }),
      ),
      {
        description:
          'Sentences that may tell what no entry does, in the order of the text; null where nothing is read of it here.',
      },
    ),
    days: list(
      Type.Object({ start: Offset, end: Offset, edtf: Edtf, sentence: Type.Object({ start: Offset, end: Offset }) }),
      { description: 'The days that it names, as they were read, each with its sentence.' },
    ),
  },
  { $id: 'Coverage', description: 'What a document added to the case file, and what in it no entry covers.' },
);
export type Coverage = Of<typeof Coverage>;

export const Whereabouts = Type.Object(
  {
    of: Type.Enum(['matter', 'entry', 'party', 'proceeding', 'document']),
    was: nullable(text('What it was called, where that is known.')),
    line: text('Where it went, in plain words.'),
    to: nullable(Type.Object({ matter: nullable(Id), id: Id }), {
      description: 'What stands for it now, of the same sort, with the matter that it is in; null for nothing.',
    }),
  },
  { $id: 'Whereabouts', description: 'What a link led to that leads nowhere now, and where that went.' },
);
export type Whereabouts = Of<typeof Whereabouts>;
const points = Type.Number({ description: 'Points from the upper left corner of the page.' });

export const WordsOnPages = Type.Object(
  {
    of: count('How many pages the file has.'),
    pages: list(
      Type.Object({
        number: Type.Integer({ minimum: 1, description: 'Its place in the file.' }),
        width: Type.Number({ description: 'In points.' }),
        height: Type.Number(),
        boxes: list(Type.Object({ left: points, top: points, right: points, bottom: points }), {
          description: 'A box a line.',
        }),
      }),
      { description: 'Those on which the words stand, in their order.' },
    ),
  },
  { $id: 'WordsOnPages', description: 'Where words of a document stand on the pages of its file.' },
);
export type WordsOnPages = Of<typeof WordsOnPages>;

const notices = [
  Type.Object({ of: Type.Literal('revision'), revision: count(), matters: list(Id) }),
  Type.Object({ of: Type.Literal('progress'), step: Progress }),
  Type.Object({ of: Type.Literal('problem'), line: text() }),
] as const;

export const Notice = Type.Unsafe<Static<(typeof notices)[number]>>({
  $id: 'Notice',
  description: 'The data of one server-sent event; the event is named as `of`.',
  oneOf: notices,
});
export type Notice = Of<typeof Notice>;

export const HandMadeRow = Type.Object(
  {
    line: Type.Integer({ minimum: 1, description: 'Of the file.' }),
    date: text('As written.'),
    event: text(),
    source: text(),
    edtf: nullable(Edtf, { description: 'Null where there is none or it could not be read.' }),
    amount: nullable(Amount),
  },
  { $id: 'HandMadeRow' },
);
export type HandMadeRow = Of<typeof HandMadeRow>;

export const MatchedEntry = Type.Object(
  {
    matter: Id,
    id: Id,
    date: nullable(Edtf),
    summary: text(),
    proceeding: nullable(text()),
    sources: list(text(), { description: 'Documents that tell it, cited.' }),
    amount: nullable(Amount),
    standing: Type.Enum(['entry', 'in passing', 'rejected'], {
      description: 'In the chronology, told in passing only, or ruled out by a person.',
    }),
  },
  { $id: 'MatchedEntry' },
);
export type MatchedEntry = Of<typeof MatchedEntry>;

const match = {
  row: HandMadeRow,
  entry: MatchedEntry,
  likeness: Type.Number({ minimum: 0, maximum: 1 }),
  reason: text('Why they were taken for one: "same day; 8 of 10 words; same kind".'),
};
export const Match = Type.Object(match, { $id: 'Match' });
export type Match = Of<typeof Match>;

export const Difference = Type.Object({
  field: Type.Enum(['date', 'amount']),
  there: text('In the row, as written.'),
  here: text('In the case file: EDTF, or `3200000 USD`.'),
  agreeing: list(text(), { description: 'Sources that say what the row says, where some do.' }),
});
export type Difference = Of<typeof Difference>;

export const Reconciled = Type.Object(
  {
    read: Type.Object(
      {
        delimiter: Type.Enum(delimiters),
        columns: list(Type.Object({ heading: text(), as: nullable(Type.Enum(columnRoles)) }), {
          description: 'Each column by its heading, and what it was taken for.',
        }),
        order: Type.Enum(['month first', 'day first'], {
          description: 'How 03/04/2024 was read in the whole column.',
        }),
        orderReason: text(),
        rows: count(),
      },
      { description: 'How the file was understood.' },
    ),
    matched: list(Match, { description: 'Told by both, and nothing against it. In order of the rows.' }),
    inConflict: list(Type.Object({ ...match, differences: list(Difference) }), {
      description: 'The same event, but with another date or sum.',
    }),
    missingHere: list(Type.Object({ row: HandMadeRow, nearest: nullable(MatchedEntry) }), {
      description: 'In the chronology made by hand, and not found in the sources.',
    }),
    missingThere: list(
      Type.Object({
        entry: MatchedEntry,
        perhaps: nullable(Type.Integer(), {
          description: 'A row, matched with another entry, that may mean this too.',
        }),
      }),
      { description: 'Told by the sources, and not in the chronology made by hand.' },
    ),
    problems: list(text(), { description: 'Dates that could not be read, and the like, a line each.' }),
  },
  {
    $id: 'Reconciled',
    description: 'What a chronology made by hand and the sources have in common, and what not.',
  },
);
export type Reconciled = Of<typeof Reconciled>;
