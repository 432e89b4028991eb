import { jsonAnswer } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { list, object } from '../schemas.ts';

const string = { type: 'string' };

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
            schema: list(
              object({ name: string, label: string, extension: string, mediaType: string, summary: string }),
            ),
          },
        },
      },
    },
  },
  answer: async (c, { handOver }) => {
    const { exportFormats, listedFormat } = await handOver.formats();
    return await jsonAnswer(c, exportFormats.map(listedFormat));
  },
};
