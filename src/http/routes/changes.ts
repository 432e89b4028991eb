import { jsonAnswer } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { ref } from '../schemas.ts';

export const changes: Route = {
  method: 'get',
  path: '/api/changes',
  operation: {
    operationId: 'changes',
    summary: 'What is new, changed or gone since you last said to have seen it',
    responses: { 200: { description: 'The changes.', content: { 'application/json': { schema: ref('Changes') } } } },
  },
  answer: async (c, { workbench, who }) => await jsonAnswer(c, await workbench.changes(who)),
};
