import Type from 'typebox';
import { searchIn } from '../../workbench/from-case-file.ts';
import { mattersOf } from '../told-entry.ts';
import { toolOf } from '../tool.ts';

/** Hits of one answer. */
const most = 50;

export const search = toolOf({
  name: 'search',
  title: 'Search entries and documents',
  description:
    'Looks for words (all of them; "a phrase" in quotes; a prefix with *) in the entries and in the texts of the documents. Entries have ids for the tool "entry"; of a document, the words around the hit are given.',
  arguments: Type.Object({
    words: Type.String({ minLength: 1, maxLength: 500 }),
    matter: Type.Optional(Type.String({ description: 'Only entries of this matter.' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: most })),
  }),
  answer: (caseFile, { words, matter, limit = 20 }) => {
    mattersOf(caseFile, matter);
    const paths = new Map(caseFile.documents.map(({ id, path }) => [id, path]));
    const query = { party: null, proceeding: null, kind: null, from: null, to: null, offset: 0 };
    const { hits, total } = searchIn(caseFile, { ...query, words, matter: matter ?? null, limit });
    return {
      total,
      hits: hits.map(({ of, entry, document, start, end, title, date, kind, words: around }) => ({
        of,
        ...(entry !== null && { entry }),
        title,
        date,
        ...(kind !== null && { kind }),
        ...(document !== '' && { document, path: paths.get(document) ?? null, start, end }),
        words: around,
      })),
    };
  },
});
