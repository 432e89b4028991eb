import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaseFile } from '../casefile/casefile.ts';
import { type PageFile, readBuiltPage } from './built-page.ts';

export interface ServeOptions {
  readonly caseFile: CaseFile;
  /** Folder of the built page (`dist/web`). */
  readonly webRoot: string;
  /** A free port is taken when left out. */
  readonly port?: number;
}

export interface Served {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string;
  close(): Promise<void>;
}

// The page needs scripts, styles and pictures of its own and the case file, and nothing else from anywhere.
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/**
 * Serves the page and the case file as `/casefile.json`, on the loopback address only, for as long as it is open.
 * A request whose Host header is not this server's (a foreign name that resolves to 127.0.0.1) is refused with 421.
 * @throws when the page has not been built, or when `port` is taken.
 */
export async function serve({ caseFile, webRoot, port = 0 }: ServeOptions): Promise<Served> {
  const files = new Map(await readBuiltPage(webRoot));
  files.set('/casefile.json', {
    body: Buffer.from(JSON.stringify(caseFile)),
    type: 'application/json; charset=utf-8',
  });

  let hosts: ReadonlySet<string> = new Set();
  const server = createServer((request, response) => answer(request, response, files, hosts));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  // Browsers leave the port out of Host where it is 80.
  hosts = new Set(['127.0.0.1', 'localhost', '[::1]'].map((name) => (bound === 80 ? name : `${name}:${bound}`)));
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, PageFile>,
  hosts: ReadonlySet<string>,
): void {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const file = files.get(path);
  if (!hosts.has((request.headers.host ?? '').toLowerCase())) {
    refuse(response, 421, 'Not a name of this server.');
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405, 'Only GET and HEAD.');
  } else if (file === undefined) {
    refuse(response, 404, 'Nothing here.');
  } else {
    response.writeHead(200, { ...headers, 'Content-Type': file.type, 'Content-Length': file.body.length });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  }
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${why}\n`);
}
