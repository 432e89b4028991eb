import Type, { type Static } from 'typebox';
import { nullable, type Of } from '../casefile/json-schema.ts';
import { Amount, CorrectedField, Edtf, EventKind, Mark, Outcome, Status } from '../casefile/schema.ts';
import { disagreementFields, participantRoles, stances } from '../field/values.ts';
import { AskedId, asked, Line, Selected } from './asked.ts';
import { caseRequests } from './case-requests.ts';
import { castRequests } from './cast-requests.ts';
import { documentRequests } from './document-requests.ts';

// What can be asked to be decided, as in schema.ts.

const list = Type.Array;
const count = () => Type.Integer({ minimum: 0 });

const Parts = list(Type.Object({ party: AskedId, role: Type.Enum(participantRoles) }), { maxItems: 100 });

/** Entries that one ruling can be made on at once, at most. */
const mostAtOnce = 20_000;

const tagged = {
  tag: Type.String({ minLength: 1, maxLength: 200 }),
  set: Type.Boolean(),
  stance: Type.Optional(
    nullable(Type.Enum(stances), { description: 'Whether it speaks for the issue or against it; null for neither.' }),
  ),
};

const rulings = [
  Type.Object({ act: Type.Enum(['accept', 'reject']) }, { unevaluatedProperties: false }),
  Type.Object({ act: Type.Literal('mark'), mark: Mark, set: Type.Boolean() }, { unevaluatedProperties: false }),
  Type.Object({ act: Type.Literal('tag'), ...tagged }, { unevaluatedProperties: false }),
] as const;

/** What an entry that a person adds says. */
const entryValues = {
  kind: EventKind,
  date: nullable(Edtf),
  status: Status,
  outcome: Type.Optional(nullable(Outcome)),
  proceeding: nullable(AskedId),
  summary: Line,
  participants: Type.Optional(Parts),
};

const requests = [
  asked({
    act: Type.Enum(['bulk']),
    ruling: Type.Unsafe<Static<(typeof rulings)[number]>>({ oneOf: rulings }),
    entries: list(AskedId, { minItems: 1, maxItems: mostAtOnce, description: 'All of one matter or of several.' }),
  }),
  ...castRequests,
  ...caseRequests,
  ...documentRequests,
  asked({ act: Type.Enum(['accept', 'reject']), entry: AskedId }),
  asked({
    act: Type.Enum(['correct']),
    entry: AskedId,
    field: CorrectedField,
    value: Type.Union([Line, Type.Null(), Amount, Parts], {
      description:
        'Of the field: a word, an EDTF date, a summary, an amount, everybody who took part, or null for none.',
    }),
  }),
  asked({
    act: Type.Enum(['merge']),
    entry: AskedId,
    others: list(AskedId, { minItems: 1, maxItems: 500 }),
    headline: Type.Optional(
      nullable(AskedId, {
        description: 'Of these entries the one whose headline is kept; null or absent: chosen from all their reports.',
      }),
    ),
  }),
  asked({
    act: Type.Enum(['split']),
    entry: AskedId,
    reports: list(count(), {
      minItems: 1,
      maxItems: 5000,
      description: "Places in the entry's list of reports.",
    }),
  }),
  asked({ act: Type.Enum(['move']), entry: AskedId, proceeding: nullable(AskedId) }),
  asked({
    act: Type.Enum(['add']),
    selected: Selected,
    ...entryValues,
  }),
  asked({
    act: Type.Enum(['add-unsourced']),
    matter: { ...AskedId, description: 'Whose entry it becomes: by hand, no source.' },
    ...entryValues,
  }),
  asked({
    act: Type.Enum(['settle']),
    entry: AskedId,
    field: Type.Enum(disagreementFields),
    value: nullable(Line, { description: 'Null opens it again.' }),
  }),
  asked({ act: Type.Enum(['comment']), entry: AskedId, text: Type.String({ ...Line, minLength: 1 }) }),
  asked({ act: Type.Enum(['mark']), entry: AskedId, mark: Mark, set: Type.Boolean() }),
  asked({ act: Type.Enum(['tag']), entry: AskedId, ...tagged }),
  asked({
    act: Type.Enum(['view']),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    address: nullable(Line, { description: 'Where the page is, as its hash; null lets the saved view go.' }),
  }),
  asked({
    act: Type.Enum(['remove']),
    document: { ...AskedId, description: 'Taken out with every trace; `why` must say why.' },
  }),
  asked({ act: Type.Enum(['undo']), decision: AskedId }),
] as const;

/** A decision as a door asks for it, by the ids of the case file at hand; the workbench turns ids into what the texts say. */
export const DecisionRequest = Type.Unsafe<Static<(typeof requests)[number]>>({
  $id: 'DecisionRequest',
  type: 'object',
  required: ['act'],
  discriminator: { propertyName: 'act' },
  oneOf: requests,
});
export type DecisionRequest = Of<typeof DecisionRequest>;
