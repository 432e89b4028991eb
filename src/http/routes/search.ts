import type { SearchQuery } from '../../store/store.ts';
import { queryReader } from '../checks.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { Operation, Parameter, Route } from '../route.ts';
import { ref } from '../schemas.ts';

const filter = (name: string, description: string): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string', maxLength: 200 },
});
const day = (name: string, description: string): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string', format: 'date' },
});
const number = (name: string, description: string, schema: object): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type: 'integer', ...schema },
});

const operation: Operation = {
  operationId: 'search',
  summary: 'Entries and documents with these words',
  parameters: [
    {
      name: 'words',
      in: 'query',
      description: 'Words; "a phrase" in double quotes; a prefix with *. Empty: everything the filters let through.',
      schema: { type: 'string', maxLength: 1000 },
    },
    filter('matter', 'Id of a matter.'),
    filter('party', 'Id of a party.'),
    filter('proceeding', 'Id of a proceeding.'),
    filter('kind', 'A kind of event.'),
    day('from', 'Entries whose date may lie on this day or later.'),
    day('to', 'Entries whose date may lie on this day or earlier.'),
    number('limit', 'How many hits at most.', { minimum: 1, maximum: 200, default: 50 }),
    number('offset', 'How many hits to pass over.', { minimum: 0, maximum: 100_000, default: 0 }),
  ],
  responses: {
    200: { description: 'Best first.', content: { 'application/json': { schema: ref('SearchAnswer') } } },
  },
};

const read = queryReader<SearchQuery>(operation);

export const search: Route = {
  method: 'get',
  path: '/api/search',
  operation,
  answer: async (c, { workbench }) => {
    const query = read(new URL(c.req.url).searchParams);
    return await jsonAnswer(
      c,
      await workbench.search({
        words: query.words ?? '',
        matter: query.matter ?? null,
        party: query.party ?? null,
        proceeding: query.proceeding ?? null,
        kind: query.kind ?? null,
        from: query.from ?? null,
        to: query.to ?? null,
        limit: query.limit ?? 50,
        offset: query.offset ?? 0,
      }),
    );
  },
};
