import type { Notice } from '../../workbench/workbench.ts';
import type { Route } from '../route.ts';

/** Events that may wait for a slow reader; one further behind is let go, comes back, and is told where things stand. */
const mostWaiting = 500;

export const notices: Route = {
  method: 'get',
  path: '/api/notices',
  operation: {
    operationId: 'notices',
    summary: 'What happens here, as it happens, whoever caused it',
    description:
      'Server-sent events named `revision`, `progress` and `problem`, each with a Notice as data. The first is the revision as it stands. A comment line comes now and then as a sign of life.',
    responses: {
      200: {
        description: 'A stream that does not end. Data: `#/components/schemas/Notice`.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    },
  },
  answer: async (c, desk) => {
    const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };
    if (c.req.raw.method === 'HEAD') return new Response(null, { headers });
    const encoder = new TextEncoder();
    let stop = () => {};
    const stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const send = (text: string) => {
            if ((controller.desiredSize ?? 0) <= 0) end();
            else controller.enqueue(encoder.encode(text));
          };
          const tell = (notice: Notice) => {
            const room = controller.desiredSize ?? 0;
            // Of progress only the last step counts, so it may be left out.
            if (notice.of === 'progress' && room < mostWaiting / 2 && notice.step.done < notice.step.of) return;
            send(`event: ${notice.of}\ndata: ${JSON.stringify(notice)}\n\n`);
          };
          const beat = setInterval(() => send(': here\n\n'), desk.heartbeat);
          const unwatch = desk.workbench.watch(tell);
          stop = () => {
            clearInterval(beat);
            unwatch();
            desk.closing.removeEventListener('abort', end);
          };
          const end = () => {
            stop();
            controller.close();
          };
          desk.closing.addEventListener('abort', end);
          controller.enqueue(encoder.encode('retry: 2000\n\n'));
          tell({ of: 'revision', revision: desk.revision(), matters: [] });
        },
        cancel: () => stop(),
      },
      { highWaterMark: mostWaiting },
    );
    return new Response(stream, { headers });
  },
};
