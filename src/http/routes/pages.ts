import { Refused } from '../../workbench/workbench.ts';
import { Failure } from '../failure.ts';
import { jsonOfRevision } from '../json-answer.ts';
import type { Route } from '../route.ts';
import { ref } from '../schemas.ts';

const idOfDocument = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Of the document.',
  schema: { type: 'string' },
} as const;
const place = (name: 'start' | 'end') =>
  ({
    name,
    in: 'query',
    required: true,
    description: 'Place in the text.',
    schema: { type: 'integer', minimum: 0 },
  }) as const;

/** Where words stand on the pages of the file that a document was made of. */
export const pages: Route = {
  method: 'get',
  path: '/api/documents/{id}/pages',
  operation: {
    operationId: 'pages',
    summary: 'The pages of the original file on which words of the text stand, with the boxes around them',
    parameters: [idOfDocument, place('start'), place('end')],
    responses: { 200: { description: 'The pages.', content: { 'application/json': { schema: ref('WordsOnPages') } } } },
  },
  answer: (c, desk) =>
    jsonOfRevision(c, desk, async () => {
      const [start, end] = [c.req.query('start'), c.req.query('end')].map(wholeNumber) as [number, number];
      const found = await desk.workbench.pages(c.req.param('id') ?? '', { start, end });
      if (!found) throw new Failure(404, 'The file of this document is not kept, or it has no pages.');
      return found;
    }),
};

/** The page itself. */
export const page: Route = {
  method: 'get',
  path: '/api/documents/{id}/pages/{page}',
  operation: {
    operationId: 'page',
    summary: 'A page of the original file, drawn',
    description: 'Nothing in the file is run, and nothing that it refers to is fetched.',
    parameters: [
      idOfDocument,
      {
        name: 'page',
        in: 'path',
        required: true,
        description: 'Its place in the file, from 1.',
        schema: { type: 'integer', minimum: 1 },
      },
    ],
    responses: { 200: { description: 'A picture: PNG or JPEG.', content: { '*/*': {} } } },
  },
  costly: true,
  answer: async (c, { workbench }) => {
    const drawn = await workbench
      .drawnPage(c.req.param('id') ?? '', wholeNumber(c.req.param('page')))
      .catch((error: unknown) => {
        throw error instanceof Refused ? new Failure(404, error.message) : error;
      });
    if (!drawn) throw new Failure(404, 'There is no such page, or the file of this document is not kept.');
    return new Response(new Uint8Array(drawn.bytes), {
      headers: { 'Content-Type': drawn.mediaType, 'Content-Length': String(drawn.bytes.length) },
    });
  },
};

/** @throws Failure for what is no whole number */
function wholeNumber(words: string | undefined): number {
  if (words === undefined || !/^\d{1,9}$/.test(words)) throw new Failure(400, 'A place is a whole number.');
  return Number(words);
}
