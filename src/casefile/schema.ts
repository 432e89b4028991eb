import Type, { type TProperties } from 'typebox';
import { blockKinds, documentKinds, publishedFrom } from '../document/document.ts';
import { type EventKindName, eventKinds } from '../field/kinds/index.ts';
import {
  amountChanges,
  disagreementFields,
  fates,
  mediumKinds,
  outcomes,
  participantRoles,
  partyKinds,
  partyRoles,
  proceedingKinds,
  proceedingRelations,
  readerDifferences,
  sayingActs,
  stances,
  statuses,
} from '../field/values.ts';
import { anchorKinds, statedParts } from '../reading/time-expression.ts';
import { nullable, type Of } from './json-schema.ts';

// The one source of the case file's form: the types below, `schema/casefile.schema.json` (written by `npm run schema`) and the
// components of the API's document are all made of these. A schema with an `$id` stands under that name in both documents.

const text = (description?: string) => Type.String(description === undefined ? {} : { description });
const list = Type.Array;
const share = (description?: string) =>
  Type.Number({ minimum: 0, maximum: 1, ...(description === undefined ? {} : { description }) });

/** An id: unique among its kind in one case file, and the same as long as what it was made of is. */
export const Id = Type.String({ $id: 'id', minLength: 1 });

export const Offset = Type.Integer({ $id: 'offset', minimum: 0 });

export const Day = Type.String({ $id: 'day', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const Edtf = Type.String({
  $id: 'edtf',
  description: 'EDTF, ISO 8601-2: 2023-09-06, 2023-05, 199X, 2023-05~, 2022/2023, ../2019.',
  pattern: '^[-0-9X~?%./]+$',
});

const span = { start: Offset, end: Offset };
const documentSpan = { document: Id, ...span };

export const Span = Type.Object(span, { $id: 'span' });

/** A stretch of one document's text. */
export const DocumentSpan = Type.Object(documentSpan, { $id: 'documentSpan' });
export type DocumentSpan = Of<typeof DocumentSpan>;

export const EventKind = Type.Unsafe<EventKindName>({ $id: 'eventKind', enum: eventKinds.map(({ name }) => name) });
export const Status = Type.Enum(statuses, { $id: 'status' });
export const Outcome = Type.Enum(outcomes, { $id: 'outcome' });
export const Role = Type.Enum(partyRoles, { $id: 'role' });

export const Amount = Type.Object(
  { value: Type.Number(), currency: text('ISO 4217 where there is a code.') },
  { $id: 'amount' },
);
export type Amount = Of<typeof Amount>;

export const Block = Type.Object(
  {
    ...span,
    kind: Type.Enum(blockKinds),
    rule: Type.Optional(text('For an aside: the rule that marked it.')),
    day: Type.Optional(text('Of a post of a live page: the day it was written.')),
  },
  { $id: 'block' },
);

export const NamedSpan = Type.Object({ ...span, name: text() }, { $id: 'namedSpan' });

/** A pair, which JSON Schema writes in its own way. */
const PageLine = Type.Unsafe<[start: number, number: number]>({
  type: 'array',
  prefixItems: [{ type: 'integer' }, { type: 'integer' }],
  items: false,
  minItems: 2,
});

export const Page = Type.Object(
  {
    ...span,
    name: text('By its printed number, by what the file calls it, or by its place in the file.'),
    bates: Type.Optional(text('The number stamped on it when papers were handed over.')),
    lines: list(PageLine, {
      description: 'Where its lines begin: place in the text, number of the line; 0 in the margin.',
    }),
  },
  { $id: 'page' },
);

export const ScannedWord = Type.Object(
  { ...span, confidence: share('How sure it is that this is the word.') },
  { $id: 'scannedWord', description: 'A word that was read off a picture of a page.' },
);

export const Origin = Type.Object(
  {
    pages: list(Page),
    parts: list(NamedSpan, { description: 'Entries of a docket, exhibits, notes.' }),
    scanned: Type.Optional(
      list(ScannedWord, { description: 'Words that were read off pictures of pages, each with how sure that is.' }),
    ),
  },
  { $id: 'origin', description: 'Where the text stood in its file, for files with pages or parts.' },
);

/** Why a document or an entry is kept out of what is handed over. */
export const Withheld = Type.Enum(['sealed', 'privileged'], { $id: 'withheld' });
export type Withheld = Of<typeof Withheld>;

export const DocumentDecided = Type.Object(
  {
    field: Type.Enum(['title', 'publisher', 'published', 'kind', 'withheld']),
    instead: nullable(text(), { description: 'What its file says; null for nothing.' }),
    decision: Id,
  },
  { $id: 'documentDecided', description: 'What a person set on a document, and what its file says.' },
);
export type DocumentDecided = Of<typeof DocumentDecided>;

/** Of a document on which a person set something. */
export const documentRuled = {
  withheld: Type.Optional(Withheld),
  decided: Type.Optional(list(DocumentDecided, { description: 'Where a person set something.' })),
};

export const CaseFileDocument = Type.Object(
  {
    id: Type.String({
      description:
        'First 16 hexadecimal digits of the SHA-256 of title, publisher, day and text, as its file gives them.',
      pattern: '^[0-9a-f]{16}$',
    }),
    path: text('Path inside the pile; FILE.jsonl#12 for the twelfth line.'),
    title: nullable(text()),
    publisher: nullable(text()),
    url: nullable(text()),
    published: nullable(Day),
    publishedFrom: nullable(Type.Enum(publishedFrom), {
      description: 'Where the day was read from, null when there is none.',
    }),
    kind: Type.Enum(documentKinds),
    sameAs: nullable(text(), {
      description:
        'Id of the document that this one repeats (the same article, the same wire copy), or null; it then counts as one source with it.',
    }),
    text: text(),
    blocks: list(Block),
    origin: Type.Optional(Origin),
    ...documentRuled,
  },
  { $id: 'document' },
);
export type CaseFileDocument = Of<typeof CaseFileDocument>;

export const PartyDecided = Type.Object(
  {
    field: Type.Enum(['added', 'name', 'kind', 'aliases', 'initials', 'merged', 'mentions', 'role']),
    instead: Type.Unknown({
      description:
        'What the program had, in the form of that field; null for nothing. For merged: the names of the others.',
    }),
    decision: Id,
    proceeding: Type.Optional({ ...Id, description: 'For role: of which proceeding.' }),
  },
  { $id: 'partyDecided', description: 'What a person set on a party, and what the program had.' },
);
export type PartyDecided = Of<typeof PartyDecided>;

export const Party = Type.Object(
  {
    id: Id,
    name: text(),
    kind: Type.Enum(partyKinds),
    aliases: list(text()),
    mentions: list(DocumentSpan, { description: 'Every mention by name, title or pronoun.' }),
    decided: Type.Optional(list(PartyDecided, { description: 'Where a person set something.' })),
  },
  { $id: 'party' },
);
export type Party = Of<typeof Party>;

export const ProceedingDecided = Type.Object(
  {
    field: Type.Enum([
      'added',
      'label',
      'caption',
      'kind',
      'court',
      'docketNumber',
      'filed',
      'claims',
      'claimPosture',
      'merged',
      'relations',
    ]),
    instead: Type.Unknown({
      description:
        'What the program had, in the form of that field; null for nothing. For merged: the labels of the others.',
    }),
    decision: Id,
    claim: Type.Optional(text('For claimPosture: of which claim.')),
  },
  { $id: 'proceedingDecided', description: 'What a person set on a proceeding, and what the program had.' },
);
export type ProceedingDecided = Of<typeof ProceedingDecided>;

export const Proceeding = Type.Object(
  {
    id: Id,
    label: text(),
    caption: nullable(text()),
    kind: Type.Enum(proceedingKinds),
    court: nullable(text()),
    docketNumber: nullable(text()),
    filed: nullable(Edtf),
    claims: list(text()),
    posture: text('One plain sentence, computed from the events.'),
    claimPostures: list(Type.Object({ claim: text(), posture: text() }), {
      description: 'Where each of the claims stands: from the events that name it, and those that name none.',
    }),
    parties: list(Type.Object({ party: Id, role: Role })),
    relations: list(Type.Object({ proceeding: Id, relation: Type.Enum(proceedingRelations), reason: text() })),
    reasons: list(text(), { description: "Why these documents' mentions were taken for one case, a line each." }),
    unsourced: Type.Optional(
      Type.Literal(true, {
        description: 'A person added it, and no document tells any entry of it: by hand, no source.',
      }),
    ),
    decided: Type.Optional(list(ProceedingDecided, { description: 'Where a person set something.' })),
  },
  { $id: 'proceeding' },
);
export type Proceeding = Of<typeof Proceeding>;

export const Derivation = Type.Object(
  {
    words: text('As written.'),
    anchor: nullable(Type.Object({ kind: Type.Enum(anchorKinds), value: text() }), {
      description: 'What it was counted from; null when the words are complete by themselves.',
    }),
    rule: text('The rule that found the words.'),
    stated: list(Type.Enum(statedParts), { description: 'Parts that the words state; the rest was inferred.' }),
    offset: Type.Optional(
      Type.Object(
        { count: nullable(Type.Integer()), unit: text() },
        {
          description:
            'Where the anchor is an event: so many units from it, negative before it; null where the words leave it open.',
        },
      ),
    ),
    reason: text('Why this reading and not another.'),
  },
  { $id: 'derivation', description: 'How the date was found: its words, the day they were read from, the rule.' },
);

const StandsAt = Type.String({
  $id: 'standsAt',
  description: 'Where it begins in its file, for files with pages or parts: "p. 3, l. 12", "entry 14".',
});

export const BesideReading = Type.Object(
  {
    kind: EventKind,
    trigger: Span,
    date: nullable(Edtf, { description: 'Null where it gives no day.' }),
    participants: list(Type.Object({ party: Id, role: Type.Enum(participantRoles) })),
    differs: list(Type.Enum(readerDifferences), { description: 'In what the two readers cannot both be right.' }),
  },
  { $id: 'besideReading', description: 'What the built-in reader makes of an event that a language model reports.' },
);
export type BesideReading = Of<typeof BesideReading>;

export const ReadByModel = Type.Object(
  {
    name: text('Of the model, as whoever runs it calls it.'),
    beside: nullable(BesideReading, { description: 'Null where the built-in reader reports no such event there.' }),
  },
  { $id: 'readByModel', description: 'A language model read the report, held to the words of the document.' },
);
export type ReadByModel = Of<typeof ReadByModel>;

export const Report = Type.Object(
  {
    ...documentSpan,
    trigger: Span,
    stated: nullable(Edtf, { description: 'What this report itself gives, else null.' }),
    derivation: nullable(Derivation),
    alternatives: list(Type.Object({ edtf: Edtf, likelihood: share(), reason: text() })),
    status: Status,
    outcome: nullable(Outcome),
    amount: nullable(Amount),
    amountChange: nullable(Type.Enum(amountChanges), {
      description: 'What it says became of a sum that had been awarded; null for nothing.',
    }),
    grounds: list(Span, {
      description: 'What the court found, or on what ground it decided or a side stands, as places in the document.',
    }),
    rule: text('Kind and wording, or model, that found it: kind/pattern.'),
    confidence: share('How sure it is that the words report such an event.'),
    source: nullable(text(), { description: 'Id of the party who is cited for it, else null.' }),
    words: Type.String({ minLength: 1, description: 'The exact words, so that the span can be verified.' }),
    standsAt: Type.Optional(StandsAt),
    model: Type.Optional(ReadByModel),
  },
  { $id: 'report', description: "One document's saying of an event." },
);
export type Report = Of<typeof Report>;

/** What a person can mark an entry as. */
export const Mark = Type.Enum(['key', 'material', ...Withheld.enum]);
export type Mark = Of<typeof Mark>;

/** Fields that a person can correct by hand. */
export const CorrectedField = Type.Enum([
  'kind',
  'date',
  'status',
  'outcome',
  'fate',
  'amount',
  'summary',
  'participants',
]);
export type CorrectedField = Of<typeof CorrectedField>;

export const Decided = Type.Object(
  {
    field: Type.Enum([...CorrectedField.enum, 'proceeding', 'reports', 'added'], {
      description: 'added: a person made the entry, and no document tells it.',
    }),
    instead: Type.Unknown({ description: 'What the program had, in the form of that field; null for nothing.' }),
    decision: Id,
  },
  { $id: 'decided', description: 'A field that a person set, and what the program had.' },
);
export type Decided = Of<typeof Decided>;

export const Comment = Type.Object(
  { who: text(), when: text('Instant, ISO 8601 in UTC.'), text: text(), decision: Id },
  { $id: 'comment' },
);
export type Comment = Of<typeof Comment>;

export const CaseEvent = Type.Object(
  {
    id: Id,
    kind: EventKind,
    confidence: share(
      'How sure it is that such an event is reported: that of its surest report; 1 where a person accepted or corrected it.',
    ),
    date: nullable(Edtf, { description: 'Null when no document gives a day.' }),
    dateReason: text('Which report\'s date was taken and why: "day stated by 2 of 3 sources".'),
    dateConfidence: share('How sure the date is, of an event that is rightly read; 0 where no document gives a day.'),
    status: Status,
    fate: nullable(Type.Enum(fates), {
      description:
        'What became of a scheduled event whose day has passed, or later of a charge or conviction, as far as the documents say.',
    }),
    proceeding: nullable(text()),
    proceedingReason: nullable(text()),
    proceedingConfidence: share('How sure the proceeding is, of an event that is rightly read; 0 where it has none.'),
    outcome: nullable(Outcome),
    amount: nullable(Amount),
    participants: list(Type.Object({ party: Id, role: Type.Enum(participantRoles) })),
    summary: Type.String({
      minLength: 1,
      description:
        'The clause of the best report in the words of its source, cut; what is not of it stands in square brackets.',
    }),
    reports: list(Report, { description: 'None for an entry that a person added without words of a document.' }),
    sources: Type.Integer({
      minimum: 0,
      description: 'Independent sources: documents, the same wire copy counted once; 0: by hand, no source.',
    }),
    reasons: list(text(), {
      description: 'Why its reports were taken for one event, a line for each that was joined.',
    }),
    review: Type.Enum(['unreviewed', 'accepted', 'corrected', 'added', 'rejected'], {
      description: 'What a person made of it; added: found by a person; rejected: only in the list of that name.',
    }),
    decided: list(Decided, { description: 'What a person set, beside what had been read.' }),
    comments: list(Comment),
    marks: list(Mark),
    tags: list(Type.String({ minLength: 1 }), {
      description: 'Issue tags, in order of their code units; `Claim / Element` is an issue under another.',
    }),
    stances: Type.Optional(
      list(Type.Object({ tag: Type.String({ minLength: 1 }), stance: Type.Enum(stances) }), {
        description: 'Of the tags that speak for their issue or against it.',
      }),
    ),
    went: Type.Optional(
      list(text(), {
        description: 'Of a rejected entry: what rested on it alone, and is not shown any more; a line each.',
      }),
    ),
  },
  { $id: 'event' },
);
export type CaseEvent = Of<typeof CaseEvent>;

/** Whom the program took for the speaker, where a person named another. */
export const SpeakerDecided = Type.Object(
  { instead: nullable(text('Id of the party.')), decision: Id },
  { $id: 'speakerDecided', description: 'A person said who spoke; whom the program took for the speaker.' },
);
export type SpeakerDecided = Of<typeof SpeakerDecided>;

const saidHow = {
  date: nullable(Edtf),
  dateReason: text('Where the day comes from: words beside it, or the day its document speaks of.'),
  medium: nullable(
    Type.Object({
      ...span,
      kind: Type.Enum(mediumKinds, { $id: 'medium', description: 'By what means something was said.' }),
    }),
  ),
  place: nullable(Span),
  addressee: nullable(Type.Object({ ...span, party: nullable(text()) })),
  proceeding: nullable(text()),
  proceedingReason: text(),
} satisfies TProperties;

/** When, where, by what means, to whom and in which case something was said. Spans are of the same document. */
export const SaidHow = Type.Object(saidHow);
export type SaidHow = Of<typeof SaidHow>;

export const Quote = Type.Object(
  {
    ...documentSpan,
    speaker: nullable(text()),
    cue: nullable(Span),
    rule: text(),
    words: Type.String({ minLength: 1 }),
    standsAt: Type.Optional(StandsAt),
    form: Type.Enum(['direct', 'mixed']),
    statement: Id,
    decided: Type.Optional(SpeakerDecided),
    ...saidHow,
  },
  { $id: 'quote', description: 'Exact words, as one document prints them.' },
);
export type Quote = Of<typeof Quote>;

export const Saying = Type.Object(
  {
    ...documentSpan,
    speaker: text(),
    act: Type.Enum(sayingActs, { $id: 'act', description: 'What a party does by saying it.' }),
    cue: nullable(Span),
    content: list(Span, {
      description: 'What was said, without who and how; several stretches where the word of saying breaks it.',
    }),
    rule: text(),
    words: Type.String({ minLength: 1 }),
    decided: Type.Optional(SpeakerDecided),
    standsAt: Type.Optional(StandsAt),
    ...saidHow,
  },
  {
    $id: 'saying',
    description:
      "What a party is said to have said, in the writer's words: a denial, an accusation, a position in court, a promise to appeal.",
  },
);
export type Saying = Of<typeof Saying>;

export const StatementReport = Type.Object(
  {
    document: Id,
    quotes: list(Span, { description: 'The quotes that print it: several where the words of saying break it.' }),
    differences: list(Type.Object({ ...span, instead: text() }), {
      description: "Where its words are others than the statement's, and what the statement has instead.",
    }),
  },
  { $id: 'statementReport' },
);
export type StatementReport = Of<typeof StatementReport>;

export const Statement = Type.Object(
  {
    id: Id,
    speaker: nullable(text(), {
      description: 'Null when unknown, or when documents give it to different speakers equally often.',
    }),
    words: text('As printed most fully, without marks.'),
    date: nullable(Edtf),
    dateReason: text(),
    proceeding: nullable(text()),
    proceedingReason: text(),
    reports: list(StatementReport, { minItems: 1 }),
    fullest: Type.Integer({
      minimum: 0,
      description: "Place in reports of the fullest printing, which the others' differences are counted from.",
    }),
    sources: Type.Integer({ minimum: 1, description: 'Number of independent sources.' }),
  },
  { $id: 'statement', description: 'The same words of one speaker, in all documents that print them.' },
);
export type Statement = Of<typeof Statement>;

export const Disagreement = Type.Object(
  {
    event: Id,
    field: Type.Enum(disagreementFields),
    kind: Type.Enum(['conflict', 'correction']),
    values: list(Type.Object({ value: text(), reports: list(DocumentSpan, { minItems: 1 }) }), { minItems: 2 }),
    settled: nullable(Type.Object({ value: text(), decision: Id }), {
      description: 'The value that a person chose, or null.',
    }),
  },
  { $id: 'disagreement', description: 'Reports of one event whose values cannot both be right.' },
);
export type Disagreement = Of<typeof Disagreement>;

export const SetAside = Type.Object(
  {
    kind: EventKind,
    document: Id,
    sentence: Span,
    words: Span,
    confidence: share('How sure the reader is that the words report it.'),
    builtInAlone: Type.Optional(
      Type.Literal(true, {
        description: 'The built-in reader reports it, and the language model that read the document does not.',
      }),
    ),
  },
  { $id: 'setAside', description: 'A sentence that may report an event, too unsure to make an entry.' },
);
export type SetAside = Of<typeof SetAside>;

export const Matter = Type.Object(
  {
    id: Id,
    title: text(),
    titleDecided: Type.Optional(
      Type.Object(
        { instead: text('What it is called by its cases.'), decision: Id },
        { description: 'A person named it.' },
      ),
    ),
    parties: list(Party),
    proceedings: list(Proceeding),
    events: list(CaseEvent, { description: 'The chronology, in order of date.' }),
    passing: list(CaseEvent, {
      description:
        'Events read, but told in passing (a careful chronology would leave them out) or too unsurely. Not part of the chronology.',
    }),
    setAside: list(SetAside, { description: 'By document and place.' }),
    rejected: list(CaseEvent, { description: 'Entries that a person has ruled out.' }),
    quotes: list(Quote),
    sayings: list(Saying),
    statements: list(Statement),
    disagreements: list(Disagreement),
  },
  { $id: 'matter', description: 'One dispute: proceedings, parties, events, statements that belong together.' },
);
export type Matter = Of<typeof Matter>;

export const Orphaned = Type.Object(
  { decision: Id, reason: text('What was not found, in a line.') },
  { $id: 'orphaned', description: 'A decision whose entry, reports or proceeding the texts no longer hold.' },
);
export type Orphaned = Of<typeof Orphaned>;

export const CaseFile = Type.Object(
  {
    version: Type.Literal(1),
    documents: list(CaseFileDocument),
    matters: list(Matter),
    orphaned: list(Orphaned, { description: 'Decisions that no longer find their place in the texts.' }),
  },
  {
    $id: 'casefile.schema.json',
    title: 'Case file',
    description:
      "What `casetrail build DIR --json` prints. Offsets (start inclusive, end exclusive) count UTF-16 code units in a document's text. Days are YYYY-MM-DD without time zone; dates are EDTF (ISO 8601-2). More fields may stand beside these in later minor versions.",
  },
);
/** What `casetrail build DIR --json` prints; its JSON Schema is `schema/casefile.schema.json`. */
export type CaseFile = Of<typeof CaseFile>;
