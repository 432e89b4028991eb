import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built page, whole in memory. */
export interface PageFile {
  readonly body: Buffer;
  readonly type: string;
}

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Reads the page that `vite build` made, by URL path: this list is all that the server will ever serve from disk, so no
 * path of a request is ever joined to a folder. Files of other types (source maps) are left out.
 * @throws when there is no index.html in `webRoot`, saying what to run.
 */
export async function readBuiltPage(webRoot: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  const entries = await readdir(webRoot, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${path.slice(join(webRoot, sep).length).split(sep).join('/')}`, { body: await readFile(path), type });
  }
  const index = files.get('/index.html');
  if (index === undefined) {
    throw new Error(`The page has not been built: there is no index.html in ${webRoot}. Run "npm run build:web".`);
  }
  return files.set('/', index);
}

/**
 * The page with the session's token in its head, where only a script of its own origin can read it, and with a word that nothing is
 * kept where that is so: then the page offers nothing that would be refused.
 */
export function withToken(
  files: ReadonlyMap<string, PageFile>,
  token: string,
  keeps: boolean,
): ReadonlyMap<string, PageFile> {
  const meta =
    `<meta name="casetrail-token" content="${token}">` +
    (keeps ? '' : '<meta name="casetrail-keeps" content="nothing">');
  return new Map(
    [...files].map(([path, file]) => {
      if (!file.type.startsWith('text/html')) return [path, file];
      const text = file.body.toString('utf8');
      const place = /<head[^>]{0,200}>/i.exec(text) ?? /<!doctype html>/i.exec(text);
      const at = place ? place.index + place[0].length : 0;
      return [path, { ...file, body: Buffer.from(text.slice(0, at) + meta + text.slice(at)) }];
    }),
  );
}
