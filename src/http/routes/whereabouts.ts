import { Whereabouts } from '../../workbench/schema.ts';
import { queryReader } from '../checks.ts';
import { Failure } from '../failure.ts';
import { jsonOfRevision } from '../json-answer.ts';
import type { Operation, Route } from '../route.ts';
import { ref } from '../schemas.ts';

const operation: Operation = {
  operationId: 'whereabouts',
  summary: 'What an old link led to, and where that went',
  parameters: [
    {
      name: 'of',
      in: 'query',
      required: true,
      description: 'What the link was of.',
      schema: { type: 'string', enum: Whereabouts.properties.of.enum },
    },
    { name: 'id', in: 'query', required: true, description: 'Its id.', schema: { type: 'string', maxLength: 200 } },
  ],
  responses: {
    200: { description: 'Where it went.', content: { 'application/json': { schema: ref('Whereabouts') } } },
  },
};

const read = queryReader<{ of: Whereabouts['of']; id: string }>(operation);

export const whereabouts: Route = {
  method: 'get',
  path: '/api/whereabouts',
  operation,
  answer: async (c, desk) => {
    const { of, id } = read(new URL(c.req.url).searchParams);
    if (of === undefined || id === undefined) throw new Failure(400, 'Say what the link was of, and its id.');
    return await jsonOfRevision(c, desk, () => desk.workbench.whereabouts(of, id));
  },
};
