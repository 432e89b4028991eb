import { Failure } from '../failure.ts';
import { jsonOfRevision } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { ref } from '../schemas.ts';

export const document: Route = {
  method: 'get',
  path: '/api/documents/{id}',
  operation: {
    operationId: 'document',
    summary: 'A document with its text and blocks',
    parameters: [
      { name: 'id', in: 'path', required: true, description: 'Of the document.', schema: { type: 'string' } },
    ],
    responses: { 200: { description: 'The document.', content: { 'application/json': { schema: ref('document') } } } },
  },
  answer: (c, desk) =>
    jsonOfRevision(c, desk, async () => {
      const found = await desk.workbench.document(c.req.param('id') ?? '');
      if (!found) throw new Failure(404, 'There is no such document.');
      return found;
    }),
};
