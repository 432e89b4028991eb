import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFolder, type Standing, standing, token, workbenchWith } from './served.fixture.ts';

let page: Awaited<ReturnType<typeof pageFolder>>;
let served: Standing;

beforeAll(async () => {
  page = await pageFolder();
  served = await standing(page.webRoot, workbenchWith());
});

afterAll(async () => {
  await served.close();
  await page.remove();
});

describe('server', () => {
  test('serves the page with the token in its head, its files and the API', async () => {
    const meta = `<meta name="casetrail-token" content="${token}">`;
    const body = `<!doctype html><head>${meta}<title>page</title></head>`;
    expect(await served.ask('/')).toMatchObject({ status: 200, body });
    expect(await served.ask('/index.html?x=1')).toMatchObject({ status: 200, body });
    expect((await served.ask('/assets/page.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(JSON.parse((await served.ask('/api/overview')).body)).toMatchObject({ revision: 1, version: '1.2.3' });
  });

  test('the page is told where nothing is kept', async () => {
    const other = await standing(page.webRoot, workbenchWith(), { readOnly: true });
    expect((await other.ask('/')).body).toContain('<meta name="casetrail-keeps" content="nothing">');
    expect((await served.ask('/')).body).not.toContain('casetrail-keeps');
    await other.close();
  });

  test('a HEAD has the headers and no body', async () => {
    for (const path of ['/', '/api/overview']) {
      const [head, get] = [await served.ask(path, { method: 'HEAD' }), await served.ask(path)];
      expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', String(get.bytes.length)]);
    }
  });

  test('every answer is fenced in', async () => {
    for (const path of ['/', '/api/overview', '/nothing', '/api/nothing', '/api/matters/none']) {
      const { headers } = await served.ask(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
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
    '/api',
    '/api/',
    '/api/matters/',
    '/api/overview/',
  ])('does not serve %s', async (path) => {
    expect((await served.ask(path)).status).toBe(404);
  });

  test('a name that is not its own is refused, whatever it resolves to', async () => {
    const { port } = new URL(served.url);
    for (const host of [`evil.example:${port}`, 'localhost', 'localhost:1', `127.0.0.1.evil.example:${port}`]) {
      for (const path of ['/', '/api/overview', '/nothing']) {
        const { status, body } = await served.ask(path, { host });
        expect([host, path, status, body.includes(token)]).toEqual([host, path, 421, false]);
      }
    }
    for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`, `127.0.0.1:${port}`]) {
      expect([host, (await served.ask('/', { host })).status]).toEqual([host, 200]);
    }
  });

  test.each([
    ['/', 'POST', 'GET, HEAD'],
    ['/', 'OPTIONS', 'GET, HEAD'],
    ['/assets/page.js', 'DELETE', 'GET, HEAD'],
    ['/api/overview', 'PUT', 'GET, HEAD'],
    ['/api/matters/x', 'PATCH', 'GET, HEAD'],
    ['/api/decisions', 'GET', 'POST'],
    ['/api/decisions', 'HEAD', 'POST'],
    ['/api/decisions', 'OPTIONS', 'POST'],
  ])('%s refuses %s', async (path, method, allow) => {
    expect(await served.ask(path, { method })).toMatchObject({ status: 405, headers: { allow } });
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
    const other = await standing(page.webRoot, workbenchWith());
    await (await fetch(other.url)).text();
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });

  test('a page that was not built says what to run', async () => {
    await expect(standing(join(page.webRoot, 'nowhere'), workbenchWith())).rejects.toThrow('npm run build:web');
  });

  test('a taken port is an error, not a crash', async () => {
    const { port } = new URL(served.url);
    await expect(standing(page.webRoot, workbenchWith(), { port: Number(port) })).rejects.toThrow('EADDRINUSE');
  });

  test('an error that nobody foresaw is told here and not to the client', async () => {
    const other = await standing(
      page.webRoot,
      workbenchWith({ history: () => Promise.reject(new Error('no such table: secret')) }),
    );
    const { status, body } = await other.ask('/api/history');
    await other.close();
    expect([status, Object.keys(JSON.parse(body))]).toEqual([500, ['error']]);
    expect(body).not.toMatch(/secret|table|\.ts/);
    expect(other.wrongs).toEqual([expect.objectContaining({ message: 'no such table: secret' })]);
  });
});
