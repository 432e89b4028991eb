import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseFile } from '../casefile/schema.ts';
import { workbenchOf } from '../workbench/from-case-file.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { type Served, type ServeOptions, serve } from './server.ts';

export const token = '00112233445566778899aabbccddeeff';

export const emptyCaseFile: CaseFile = { version: 1, documents: [], matters: [], orphaned: [] };

/** A workbench over a case file, with some of its verbs swapped. */
export function workbenchWith(changes: Partial<Workbench> = {}, caseFile: CaseFile = emptyCaseFile): Workbench {
  const whole = workbenchOf(caseFile, {
    matterAt: async (id) => caseFile.matters.find((one) => one.id === id) ?? null,
    why: 'Nothing is kept here.',
    version: '1.2.3',
    when: '2025-01-02T03:04:05.000Z',
  });
  return { ...whole, ...changes };
}

/** A folder with a small built page in it, and beside it a file that must not be served. */
export async function pageFolder(): Promise<{ readonly webRoot: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-http-'));
  const webRoot = join(folder, 'web');
  await mkdir(join(webRoot, 'assets'), { recursive: true });
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><head><title>page</title></head>');
  await writeFile(join(webRoot, 'assets', 'page.js'), 'void 0;');
  await writeFile(join(webRoot, 'assets', 'page.js.map'), '{}');
  await writeFile(join(folder, 'secret.html'), 'not to be served');
  await symlink(join(folder, 'secret.html'), join(webRoot, 'link.html'));
  return { webRoot, remove: () => rm(folder, { recursive: true }) };
}

export interface Asked {
  readonly host?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
  readonly bytes: Buffer;
}

export interface Standing extends Served {
  /** Errors that nobody foresaw. */
  readonly wrongs: readonly unknown[];
  /** A request as written, which `fetch` would tidy up. */
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** A write as the page makes it. */
  post(path: string, value: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export async function standing(
  webRoot: string,
  workbench: Workbench,
  options: Partial<ServeOptions> = {},
): Promise<Standing> {
  const wrongs: unknown[] = [];
  const served = await serve({
    workbench,
    who: 'Ann Oak',
    token,
    webRoot,
    version: '1.2.3',
    caseFile: async () => emptyCaseFile,
    store: null,
    wrong: (error) => wrongs.push(error),
    ...options,
  });
  const { hostname, port } = new URL(served.url);
  const ask = (path: string, { host, method = 'GET', headers = {}, body }: Asked = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request(
        {
          hostname,
          port,
          path,
          method,
          headers: { ...headers, ...(host === undefined ? {} : { host }) },
          // A connection of its own: one that is kept may be ended just when it is used again.
          agent: false,
        },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('error', reject);
          answer.on('end', () => {
            const bytes = Buffer.concat(pieces);
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes.toString('utf8'), bytes });
          });
        },
      );
      sent.on('error', reject).end(body);
    });
  return {
    ...served,
    wrongs,
    ask,
    post: (path, value, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Casetrail-Token': token, ...headers },
        body: typeof value === 'string' ? value : JSON.stringify(value),
      }),
  };
}
