import { componentsOf } from '../casefile/json-schema.ts';
import { CaseFileDocument, Matter, Orphaned } from '../casefile/schema.ts';

/** A JSON Schema (2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const list = (items: Schema): Schema => ({ type: 'array', items });
/** An object with these keys and no others missing. */
export const object = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
  ...more,
});

const string: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };
const instant: Schema = { type: 'string', format: 'date-time', description: 'ISO 8601 in UTC.' };
const stringOrNull: Schema = { type: ['string', 'null'] };
const edtfOrNull = nullable(ref('edtf'));

/** Bounds of a request: what a person writes is far below. */
const id: Schema = { type: 'string', minLength: 1, maxLength: 200 };
const line: Schema = { type: 'string', maxLength: 20_000 };

const act = (
  act: readonly string[],
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
) => {
  const all = {
    id: { ...id, description: 'A UUID made by who asks; a request sent twice counts once.' },
    why: { ...nullable(line), description: 'The reason, in the words of who decides.' },
    act: { enum: act },
    ...properties,
  };
  return {
    type: 'object',
    required: Object.keys(all).filter((key) => !optional.includes(key)),
    properties: all,
    unevaluatedProperties: false,
  };
};

const correctedFields = ['kind', 'date', 'status', 'outcome', 'amount', 'summary'];

/** Schemas of the workbench's types (`workbench/workbench.ts`), beside those of the case file. */
const own: Readonly<Record<string, Schema>> = {
  Error: object({ error: { type: 'string', description: 'A line for the user.' } }),
  Problem: object({ path: string, what: string, done: string, skipped: { type: 'boolean' } }),
  DocumentNote: object(
    {
      id: ref('id'),
      path: string,
      title: stringOrNull,
      publisher: stringOrNull,
      url: stringOrNull,
      published: nullable(ref('day')),
      publishedFrom: stringOrNull,
      kind: string,
      added: instant,
      length: count,
      replacedBy: stringOrNull,
    },
    { description: 'A document without its text; `length` counts UTF-16 code units.' },
  ),
  Overview: object({
    revision: { ...count, description: 'Grows with every change of the case file.' },
    version: string,
    documents: list({
      allOf: [
        ref('DocumentNote'),
        object({ sameAs: { ...stringOrNull, description: 'The document whose copy it is.' } }),
      ],
    }),
    matters: list(object({ id: ref('id'), title: string, events: count, documents: count, unreviewed: count })),
    orphaned: list(ref('orphaned')),
    published: nullable(object({ first: ref('day'), last: ref('day') })),
  }),
  SearchHit: object({
    of: { enum: ['entry', 'document'] },
    matter: stringOrNull,
    entry: stringOrNull,
    document: ref('id'),
    start: ref('offset'),
    end: ref('offset'),
    title: string,
    date: stringOrNull,
    kind: stringOrNull,
    words: string,
    found: list(ref('span')),
  }),
  SearchAnswer: object({
    hits: list(ref('SearchHit')),
    total: { ...count, description: 'How many there are in all, counted up to 1,000.' },
  }),
  DecisionRequest: {
    type: 'object',
    required: ['act'],
    discriminator: { propertyName: 'act' },
    oneOf: [
      act(['accept', 'reject'], { entry: id }),
      act(['correct'], {
        entry: id,
        field: { enum: correctedFields },
        value: {
          description: 'Of the field: a word, an EDTF date, a summary, an amount, or null for none.',
          anyOf: [line, { type: 'null' }, ref('amount')],
        },
      }),
      act(['merge'], { entry: id, others: { type: 'array', minItems: 1, maxItems: 500, items: id } }),
      act(['split'], {
        entry: id,
        reports: {
          description: "Places in the entry's list of reports.",
          type: 'array',
          minItems: 1,
          maxItems: 5000,
          items: count,
        },
      }),
      act(['move'], { entry: id, proceeding: nullable(id) }),
      act(
        ['add'],
        {
          selected: object({ document: id, start: ref('offset'), end: ref('offset') }),
          kind: ref('eventKind'),
          date: edtfOrNull,
          status: ref('status'),
          outcome: nullable(ref('outcome')),
          proceeding: nullable(id),
          summary: line,
        },
        ['outcome'],
      ),
      act(['settle'], {
        entry: id,
        field: { enum: ['date', 'amount', 'outcome', 'count', 'name'] },
        value: { ...nullable(line), description: 'null opens it again.' },
      }),
      act(['comment'], { entry: id, text: { ...line, minLength: 1 } }),
      act(['mark'], { entry: id, mark: { enum: ['key', 'material'] }, set: { type: 'boolean' } }),
      act(['tag'], { entry: id, tag: { type: 'string', minLength: 1, maxLength: 200 }, set: { type: 'boolean' } }),
      act(['undo'], { decision: id }),
    ],
  },
  Decision: object({
    id: ref('id'),
    number: { type: 'integer', minimum: 1 },
    who: string,
    when: instant,
    what: {
      type: 'object',
      required: ['act'],
      properties: { act: string },
      description: 'What was decided, in the words of the texts (`casefile/decisions/decision.ts`).',
    },
    why: stringOrNull,
  }),
  Decided: object({
    decision: ref('Decision'),
    revision: count,
    matters: { ...list(ref('id')), description: 'The matters that are others now.' },
  }),
  History: object({
    decisions: {
      description: 'Newest first.',
      ...list({
        allOf: [
          ref('Decision'),
          object({
            undoneBy: stringOrNull,
            orphaned: stringOrNull,
            line: string,
            matter: stringOrNull,
            entry: stringOrNull,
          }),
        ],
      }),
    },
  }),
  Added: object({ documents: list(ref('id')), problems: list(ref('Problem')), revision: count }),
  Changes: object({
    since: nullable(instant),
    documents: list(ref('id')),
    entries: list(
      object({
        matter: ref('id'),
        entry: ref('id'),
        change: { enum: ['new', 'changed', 'gone', 'disputed', 'settled'] },
        summary: string,
        fields: list(object({ field: string, was: stringOrNull, is: stringOrNull })),
        documents: list(ref('id')),
      }),
    ),
  }),
  HandMadeRow: object({
    line: { type: 'integer', minimum: 1, description: 'Of the file.' },
    date: { ...string, description: 'As written.' },
    event: string,
    source: string,
    edtf: edtfOrNull,
    amount: nullable(ref('amount')),
  }),
  MatchedEntry: object({
    matter: ref('id'),
    id: ref('id'),
    date: edtfOrNull,
    summary: string,
    proceeding: stringOrNull,
    sources: list(string),
    amount: nullable(ref('amount')),
    standing: { enum: ['entry', 'in passing', 'rejected'] },
  }),
  Match: object({
    row: ref('HandMadeRow'),
    entry: ref('MatchedEntry'),
    likeness: { type: 'number', minimum: 0, maximum: 1 },
    reason: string,
  }),
  Reconciled: object({
    read: object({
      delimiter: { enum: [',', ';', '\t', '|'] },
      columns: list(object({ heading: string, as: stringOrNull })),
      order: { enum: ['month first', 'day first'] },
      orderReason: string,
      rows: count,
    }),
    matched: list(ref('Match')),
    inConflict: list({
      allOf: [
        ref('Match'),
        object({
          differences: list(
            object({ field: { enum: ['date', 'amount'] }, there: string, here: string, agreeing: list(string) }),
          ),
        }),
      ],
    }),
    missingHere: list(object({ row: ref('HandMadeRow'), nearest: nullable(ref('MatchedEntry')) })),
    missingThere: list(object({ entry: ref('MatchedEntry'), perhaps: { type: ['integer', 'null'] } })),
    problems: list(string),
  }),
  Notice: {
    description: 'The data of one server-sent event; the event is named as `of`.',
    oneOf: [
      object({ of: { const: 'revision' }, revision: count, matters: list(ref('id')) }),
      object({
        of: { const: 'progress' },
        step: object({ done: count, of: count, doing: { enum: ['opening', 'reading', 'linking'] } }),
      }),
      object({ of: { const: 'problem' }, line: string }),
    ],
  },
};

/** Every schema of the API by name: the case file's own, then the workbench's. */
export const components: Readonly<Record<string, Schema>> = {
  ...(componentsOf([Matter, CaseFileDocument, Orphaned], '#/components/schemas/') as Record<string, Schema>),
  ...own,
};
