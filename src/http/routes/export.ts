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
    ],
    responses: {
      200: { description: "A file, of the format's media type.", content: { '*/*': {} } },
    },
  },
  answer: async (c, { handOver }) => {
    const formats = await handOver.formats();
    const format = formats.find(({ name }) => name === c.req.param('name'));
    if (!format)
      throw new Failure(404, `There is no such export; there are ${formats.map(({ name }) => name).join(', ')}.`);
    const caseFile = await handOver.caseFile();
    const bytes = await format.write(caseFile, { page: handOver.page, store: handOver.store });
    const title = caseFile.matters.length === 1 ? caseFile.matters[0]!.title : '';
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': format.mediaType,
        'Content-Length': String(bytes.length),
        'Content-Disposition': attachment(title, format.extension),
      },
    });
  },
};

/**
 * A Content-Disposition (RFC 6266) that names the file after the title: letters and digits of any script with a hyphen between,
 * so that nothing in it ends the header, leads out of a folder or hides what kind of file it is. Programs of old get ASCII.
 */
export function attachment(title: string, extension: string): string {
  const named = (text: string) => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    // Sixty units: folders and other programs have their own bounds.
    const name = words
      .join('-')
      .slice(0, 60)
      .toWellFormed()
      .replace(/[-\ufffd]+$/, '');
    return (name === '' ? 'casetrail' : name) + extension;
  };
  const whole = named(title.normalize('NFC'));
  const ascii = named(
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\u0020-\u007e]/g, ' '),
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(whole).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
