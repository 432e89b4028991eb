import { jsonOfRevision } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { ref } from '../schemas.ts';

export const overview: Route = {
  method: 'get',
  path: '/api/overview',
  operation: {
    operationId: 'overview',
    summary: 'What is kept: documents and matters, without their texts and entries',
    responses: { 200: { description: 'The overview.', content: { 'application/json': { schema: ref('Overview') } } } },
  },
  answer: (c, desk) => jsonOfRevision(c, desk, () => desk.workbench.overview()),
};
