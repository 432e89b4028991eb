import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseFile } from '../casefile/casefile.ts';
import { type Served, serve } from './server.ts';

const caseFile: CaseFile = { version: 1, documents: [], matters: [] };
let folder: string;
let webRoot: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetrail-http-'));
  webRoot = join(folder, 'web');
  await mkdir(join(webRoot, 'assets'), { recursive: true });
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(webRoot, 'assets', 'page.js'), 'void 0;');
  await writeFile(join(webRoot, 'assets', 'page.js.map'), '{}');
  await writeFile(join(folder, 'secret.html'), 'not to be served');
  await symlink(join(folder, 'secret.html'), join(webRoot, 'link.html'));
  served = await serve({ caseFile, webRoot });
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** A request as written, which `fetch` would tidy up. */
function ask(path: string, { host, method = 'GET' }: { host?: string; method?: string } = {}) {
  const { hostname, port } = new URL(served.url);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, ...(host === undefined ? {} : { headers: { host } }) },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (part) => {
          body += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    sent.on('error', reject).end();
  });
}

describe('server', () => {
  test('serves the page, its files and the case file', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: '<!doctype html><title>page</title>' });
    expect(await ask('/index.html?x=1')).toMatchObject({ status: 200 });
    expect((await ask('/assets/page.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(JSON.parse((await ask('/casefile.json')).body)).toEqual(caseFile);
  });

  test('a HEAD has the headers and no body', async () => {
    const { status, headers, body } = await ask('/casefile.json', { method: 'HEAD' });
    expect([status, body, headers['content-length']]).toEqual([200, '', String(JSON.stringify(caseFile).length)]);
  });

  test('every answer is fenced in', async () => {
    for (const path of ['/', '/casefile.json', '/nothing']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/..%5c..%5csecret.html',
    '//etc/passwd',
    '/link.html',
    '/assets/page.js.map',
    '/assets/',
    '/%00',
    '/%',
  ])('does not serve %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('a name that is not its own is refused, whatever it resolves to', async () => {
    const { port } = new URL(served.url);
    for (const host of [`evil.example:${port}`, 'localhost', 'localhost:1', `127.0.0.1.evil.example:${port}`]) {
      expect([host, (await ask('/casefile.json', { host })).status]).toEqual([host, 421]);
    }
    for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`, `127.0.0.1:${port}`]) {
      expect([host, (await ask('/', { host })).status]).toEqual([host, 200]);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
    expect(await ask('/casefile.json', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test('listens on the loopback address only', async () => {
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
    const { port } = new URL(served.url);
    // 127.0.0.2 is this machine too: a server bound to every address would answer there.
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(port), '127.0.0.2', () => resolve(true));
      socket.on('error', () => resolve(false)).unref();
    });
    expect(answered).toBe(false);
  });

  test('close ends it, open connections and all', async () => {
    const other = await serve({ caseFile, webRoot });
    await (await fetch(other.url)).text();
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });

  test('a page that was not built says what to run', async () => {
    await expect(serve({ caseFile, webRoot: join(folder, 'nowhere') })).rejects.toThrow('npm run build:web');
  });

  test('a taken port is an error, not a crash', async () => {
    const { port } = new URL(served.url);
    await expect(serve({ caseFile, webRoot, port: Number(port) })).rejects.toThrow('EADDRINUSE');
  });
});
