import type { DecisionRequest } from '../../workbench/workbench.ts';
import { jsonBody } from '../body.ts';
import { bodyCheck } from '../checks.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { ref } from '../schemas.ts';

/** Bytes: a decision is a few words; a ruling on twenty thousand entries fits. */
const most = 1_000_000;

const check = bodyCheck<DecisionRequest>('DecisionRequest');

export const decisions: Route = {
  method: 'post',
  path: '/api/decisions',
  operation: {
    operationId: 'decide',
    summary:
      'Accept, reject, correct, merge, split, move, add, settle, comment, mark, tag, some of these on many at once, save a view, or undo',
    description: 'A request sent twice with one id counts once. 1 MB at most.',
    requestBody: { required: true, content: { 'application/json': { schema: ref('DecisionRequest') } } },
    responses: { 200: { description: 'Kept.', content: { 'application/json': { schema: ref('DecisionKept') } } } },
  },
  answer: async (c, { workbench, who }) => {
    const request = check(await jsonBody(c, most, 'A decision'));
    return await jsonAnswer(c, await workbench.decide(request, who));
  },
};
