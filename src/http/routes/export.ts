import { Withheld } from '../../casefile/schema.ts';
import { Failure } from '../failure.ts';
import type { Route } from '../route.ts';

/** Named for the word of the address, `export` being JavaScript's. */
export const exported: Route = {
  method: 'get',
  path: '/api/exports/{name}',
  operation: {
    operationId: 'export',
    summary: 'The whole case file in one of these ways, as a file',
    parameters: [
      { name: 'name', in: 'path', required: true, description: 'Of the format.', schema: { type: 'string' } },
      {
        name: 'with',
        in: 'query',
        description: 'What is withheld and handed over all the same: sealed, privileged, or both with a comma.',
        schema: { type: 'string' },
      },
    ],
    responses: {
      200: { description: "A file, of the format's media type.", content: { '*/*': {} } },
    },
  },
  costly: true,
  answer: async (c, { handOver }) => {
    const handed = await handOver.write(c.req.param('name') ?? '', namedIn(c.req.query('with')));
    if (!handed) {
      const names = (await handOver.formats()).map(({ name }) => name).join(', ');
      throw new Failure(404, `There is no such export; there are ${names}.`);
    }
    const { bytes, mediaType, fileName } = handed;
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': mediaType,
        'Content-Length': String(bytes.length),
        // ASCII letters, digits, hyphens and the extension: nothing that could end the header or lead out of a folder.
        'Content-Disposition': `attachment; filename="${fileName}"`,
      },
    });
  },
};

/** @throws Failure for a word that is none */
function namedIn(words: string | undefined): readonly Withheld[] {
  return (words ?? '').split(',').flatMap((word) => {
    if (word === '') return [];
    const found = Withheld.enum.find((one) => one === word);
    if (found === undefined) throw new Failure(400, `with names what is withheld: ${Withheld.enum.join(' or ')}.`);
    return [found];
  });
}
