import { Failure } from '../failure.ts';
import { jsonOfRevision } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { ref } from '../schemas.ts';

export const coverage: Route = {
  method: 'get',
  path: '/api/documents/{id}/coverage',
  operation: {
    operationId: 'coverage',
    summary: 'What a document added, and the sentences in it that no entry covers',
    parameters: [
      { name: 'id', in: 'path', required: true, description: 'Of the document.', schema: { type: 'string' } },
    ],
    responses: { 200: { description: 'The coverage.', content: { 'application/json': { schema: ref('Coverage') } } } },
  },
  answer: (c, desk) =>
    jsonOfRevision(c, desk, async () => {
      const found = await desk.workbench.coverage(c.req.param('id') ?? '');
      if (!found) throw new Failure(404, 'There is no such document, or nothing is read of it here.');
      return found;
    }),
};
