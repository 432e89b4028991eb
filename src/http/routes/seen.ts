import type { Route } from '../route.ts';

export const seen: Route = {
  method: 'post',
  path: '/api/seen',
  operation: {
    operationId: 'seen',
    summary: 'You have seen all as of now: changes count from here',
    responses: { 204: { description: 'Noted.' } },
  },
  answer: async (_, { workbench, who }) => {
    await workbench.saw(who);
    return new Response(null, { status: 204 });
  },
};
