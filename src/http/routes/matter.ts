import { queryReader } from '../checks.ts';
import { Failure } from '../failure.ts';
import { jsonOfRevision } from '../json-answer.ts';
import type { Operation, Route } from '../route.ts';
import { ref } from '../schemas.ts';

const operation: Operation = {
  operationId: 'matter',
  summary: 'A matter with its proceedings, parties, entries, quotations and disagreements',
  parameters: [
    { name: 'id', in: 'path', required: true, description: 'Of the matter.', schema: { type: 'string' } },
    {
      name: 'asOf',
      in: 'query',
      description: 'The clock of the world: what happened after the day has not.',
      schema: { type: 'string', format: 'date' },
    },
    {
      name: 'knownBy',
      in: 'query',
      description: 'The clock of knowledge: only what was published by the day.',
      schema: { type: 'string', format: 'date' },
    },
  ],
  responses: { 200: { description: 'The matter.', content: { 'application/json': { schema: ref('matter') } } } },
};

const clocks = queryReader<{ asOf: string; knownBy: string }>(operation);

export const matter: Route = {
  method: 'get',
  path: '/api/matters/{id}',
  operation,
  // A matter turned back is built anew.
  costly: (query) => ['asOf', 'knownBy'].some((clock) => (query.get(clock) ?? '') !== ''),
  answer: async (c, desk) => {
    const { asOf = null, knownBy = null } = clocks(new URL(c.req.url).searchParams);
    return await jsonOfRevision(c, desk, async () => {
      const found = await desk.workbench.matter(c.req.param('id') ?? '', { asOf, knownBy });
      if (!found) throw new Failure(404, 'There is no such matter.');
      return found;
    });
  },
};
