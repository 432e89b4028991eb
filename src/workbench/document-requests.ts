import Type from 'typebox';
import { nullable, type Of } from '../casefile/json-schema.ts';
import { DocumentDecided } from '../casefile/schema.ts';
import { AskedId, asked, Line } from './asked.ts';

/** What is asked about documents as a whole, by their ids. */
export const documentRequests = [
  asked({
    act: Type.Enum(['correct-document']),
    document: AskedId,
    field: DocumentDecided.properties.field,
    value: nullable(Line, {
      description:
        'Of the field: a line, a day (2024-03-05), a kind of document, sealed or privileged; null for none. The id of the document stays.',
    }),
  }),
  asked({
    act: Type.Enum(['rename-publisher']),
    publisher: { ...Line, description: 'Of all documents that are of this one now, also of those that come later.' },
    value: nullable(Line, { description: 'Who published them; null for nobody who is known.' }),
  }),
  asked({
    act: Type.Enum(['place']),
    documents: Type.Array(AskedId, { minItems: 1, maxItems: 500 }),
    matter: nullable(AskedId, { description: 'That they belong to; null: a matter of their own.' }),
  }),
  asked({
    act: Type.Enum(['start-matter']),
    title: Type.String({ minLength: 1, maxLength: 1000, description: 'Of a matter without documents.' }),
  }),
] as const;

export type DocumentRequest = Of<(typeof documentRequests)[number]>;
