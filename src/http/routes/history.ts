import { jsonOfRevision } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { ref } from '../schemas.ts';

export const history: Route = {
  method: 'get',
  path: '/api/history',
  operation: {
    operationId: 'history',
    summary: 'Every decision ever made, newest first, with the undo that took it back',
    responses: { 200: { description: 'The decisions.', content: { 'application/json': { schema: ref('History') } } } },
  },
  answer: (c, desk) => jsonOfRevision(c, desk, () => desk.workbench.history()),
};
