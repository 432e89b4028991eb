import Type from 'typebox';
import { nullable, type Of } from '../casefile/json-schema.ts';
import { partyKinds, partyRoles } from '../field/values.ts';
import { AskedId, asked, Line, Selected } from './asked.ts';

const list = Type.Array;
const ofMatter = { matter: AskedId };
const Name = Type.String({ minLength: 1, maxLength: 1000 });
const Words = list(Selected, { maxItems: 2000, description: 'Stretches of documents of the matter.' });

/** What is asked about the cast of a matter; parties and proceedings by their ids in it. */
export const castRequests = [
  asked({
    act: Type.Enum(['correct-party']),
    ...ofMatter,
    party: AskedId,
    field: Type.Enum(['name', 'kind', 'aliases', 'initials']),
    value: Type.Union([Line, list(Name, { maxItems: 200 }), Type.Boolean()], {
      description: 'Of the field: a name, a kind, all aliases, or whether it is shown by initials only.',
    }),
  }),
  asked({
    act: Type.Enum(['merge-parties']),
    ...ofMatter,
    party: AskedId,
    others: list(AskedId, { minItems: 1, maxItems: 100 }),
  }),
  asked({ act: Type.Enum(['add-party']), ...ofMatter, name: Name, kind: Type.Enum(partyKinds), mentions: Words }),
  asked({
    act: Type.Enum(['reassign']),
    ...ofMatter,
    party: AskedId,
    mentions: Words,
    to: nullable(AskedId, { description: 'Null: the words mean no party.' }),
  }),
  asked({ act: Type.Enum(['drop-party']), ...ofMatter, party: AskedId }),
  asked({
    act: Type.Enum(['role']),
    ...ofMatter,
    party: AskedId,
    proceeding: AskedId,
    role: nullable(Type.Enum(partyRoles), { description: 'Null: none.' }),
  }),
  asked({
    act: Type.Enum(['speaker']),
    ...ofMatter,
    said: Words,
    party: nullable(AskedId, { description: 'Null: not known.' }),
  }),
] as const;

export type CastRequest = Of<(typeof castRequests)[number]>;
