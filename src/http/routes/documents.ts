import { largestFile } from '../../document/pile.ts';
import type { NamedBytes } from '../../workbench/workbench.ts';
import { bodyOf, wanted } from '../body.ts';
import { Failure } from '../failure.ts';
import { jsonAnswer } from '../json-answer.ts';
import { filesOf } from '../multipart.ts';
import type { Route } from '../route.ts';
import { ref } from '../schemas.ts';

/** Of one request; who has more sends several. */
const uploadBounds = { files: 500, each: largestFile, sum: 100_000_000 } as const;

export const documents: Route = {
  method: 'post',
  path: '/api/documents',
  operation: {
    operationId: 'addDocuments',
    summary: 'Add files: they are opened, read and kept',
    description: `A file's name is its path in the pile, with /; one at a path that is kept with other content replaces it. At most ${uploadBounds.files} files, ${uploadBounds.each / 1e6} MB each, ${uploadBounds.sum / 1e6} MB in sum. How far it is comes as notices.`,
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['files'],
            properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
          },
        },
      },
    },
    responses: { 200: { description: 'Added.', content: { 'application/json': { schema: ref('Added') } } } },
  },
  answer: async (c, { workbench }) => {
    wanted(c, 'multipart/form-data');
    const type = c.req.header('content-type') ?? '';
    const parts = await filesOf(bodyOf(c, uploadBounds.sum, 'Files sent at once'), type, uploadBounds);
    const files = parts
      .filter(({ field }) => field === 'files')
      .map(({ fileName, bytes }): NamedBytes => ({ path: pathInPile(fileName), bytes }));
    if (files.length === 0) throw new Failure(400, 'There are no files in the field "files".');
    // How far it is goes to everybody, as notices.
    return await jsonAnswer(c, await workbench.add(files, () => {}));
  },
};

/**
 * A path that stays inside the pile: `/` between its parts, none of them empty, `.` or `..`, and no control codes.
 * @throws Failure (400) when nothing is left.
 */
export function pathInPile(fileName: string): string {
  const parts = fileName
    .toWellFormed()
    .split(/[/\\]/)
    .map((part) => part.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  const path = parts.join('/');
  if (path === '' || path.length > 1000) throw new Failure(400, 'A file has no name that can be kept.');
  return path;
}
