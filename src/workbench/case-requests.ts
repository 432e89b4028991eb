import Type from 'typebox';
import { nullable, type Of } from '../casefile/json-schema.ts';
import { proceedingKinds, proceedingRelations } from '../field/values.ts';
import { AskedId, asked, Line } from './asked.ts';

const list = Type.Array;
const ofMatter = { matter: AskedId };
const Name = Type.String({ minLength: 1, maxLength: 1000 });

/** What is asked about the proceedings of a matter, by their ids in it, and about the matter. */
export const caseRequests = [
  asked({
    act: Type.Enum(['correct-proceeding']),
    ...ofMatter,
    proceeding: AskedId,
    field: Type.Enum(['label', 'caption', 'kind', 'court', 'docketNumber', 'filed', 'claims', 'claimPosture']),
    claim: Type.Optional({
      ...Name,
      description: 'For claimPosture: of which claim; null: where its entries leave it.',
    }),
    value: Type.Union([Line, Type.Null(), list(Name, { maxItems: 200 })], {
      description: 'Of the field: a line, a kind, an EDTF date, all claims, or null for none.',
    }),
  }),
  asked({
    act: Type.Enum(['merge-proceedings']),
    ...ofMatter,
    proceeding: AskedId,
    others: list(AskedId, { minItems: 1, maxItems: 100 }),
  }),
  asked({
    act: Type.Enum(['add-proceeding']),
    ...ofMatter,
    label: Name,
    kind: Type.Enum(proceedingKinds),
    entries: list(AskedId, { maxItems: 500, description: 'That become its own, wherever they were.' }),
  }),
  asked({ act: Type.Enum(['drop-proceeding']), ...ofMatter, proceeding: AskedId }),
  asked({
    act: Type.Enum(['relate']),
    ...ofMatter,
    proceeding: AskedId,
    to: AskedId,
    relation: nullable(Type.Enum(proceedingRelations), { description: 'Null: none.' }),
  }),
  asked({
    act: Type.Enum(['title']),
    ...ofMatter,
    value: nullable(Line, { description: 'Null: it is called by its cases again.' }),
  }),
] as const;

export type CaseRequest = Of<(typeof caseRequests)[number]>;
