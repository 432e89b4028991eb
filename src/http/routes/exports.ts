import Type from 'typebox';
import { jsonAnswer } from '../json-answer.ts';
import type { Route } from '../route.ts';

const Format = Type.Object({
  name: Type.String(),
  label: Type.String(),
  extension: Type.String(),
  mediaType: Type.String(),
  summary: Type.String(),
});

export const exports: Route = {
  method: 'get',
  path: '/api/exports',
  operation: {
    operationId: 'exports',
    summary: 'The ways to hand the case file over',
    responses: {
      200: {
        description: 'In the order of the menu.',
        content: {
          'application/json': {
            schema: Type.Array(Format),
          },
        },
      },
    },
  },
  answer: async (c, { handOver }) => {
    return await jsonAnswer(c, await handOver.formats());
  },
};
