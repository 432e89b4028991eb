import Type from 'typebox';
import { nullable, type Of } from '../casefile/json-schema.ts';
import { Day, Id, Offset, Span } from '../casefile/schema.ts';
import { documentKinds, publishedFrom } from '../document/document.ts';

// What a store answers with and the API hands on: types and schemas of one source, as in casefile/schema.ts.

const text = (description?: string) => Type.String(description === undefined ? {} : { description });

export const DocumentNote = Type.Object(
  {
    id: Id,
    path: text(),
    title: nullable(text()),
    publisher: nullable(text()),
    url: nullable(text()),
    published: nullable(Day),
    publishedFrom: nullable(Type.Enum(publishedFrom)),
    kind: Type.Enum(documentKinds),
    added: Type.String({ format: 'date-time', description: 'ISO 8601 in UTC.' }),
    length: Type.Integer({ minimum: 0, description: 'UTF-16 code units.' }),
    replacedBy: nullable(text('Id of the document that is at its path now.')),
  },
  {
    $id: 'DocumentNote',
    description: 'A document without its text. A path that now holds another text keeps the older one as replacedBy.',
  },
);
export type DocumentNote = Of<typeof DocumentNote>;

export const SearchHit = Type.Object(
  {
    of: Type.Enum(['entry', 'document']),
    matter: nullable(text()),
    entry: nullable(text('Id of the entry.')),
    document: text('Id of the document; empty for an entry that no document tells.'),
    start: Offset,
    end: Offset,
    title: text('The title of the document, or the summary of the entry.'),
    date: nullable(text()),
    kind: nullable(text()),
    words: text('Words around the hit.'),
    found: Type.Array(Span, { description: 'Where in words the words stand that were found.' }),
  },
  {
    $id: 'SearchHit',
    description:
      "A hit in an entry or in a document's text; start and end say where the first word found stands in the document.",
  },
);
export type SearchHit = Of<typeof SearchHit>;

export const SearchAnswer = Type.Object(
  {
    hits: Type.Array(SearchHit),
    total: Type.Integer({ minimum: 0, description: 'How many there are in all, counted up to 1,000.' }),
  },
  { $id: 'SearchAnswer' },
);
export type SearchAnswer = Of<typeof SearchAnswer>;
