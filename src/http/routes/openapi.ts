import { jsonAnswer } from '../json-answer.ts';
import type { Route } from '../route.ts';

export const openapi: Route = {
  method: 'get',
  path: '/api/openapi.json',
  operation: {
    operationId: 'openapi',
    summary: 'This document',
    responses: {
      200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
    },
  },
  answer: async (c, { openapi }) => await jsonAnswer(c, openapi),
};
