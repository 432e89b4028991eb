import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFolder, type Standing, standing, token, workbenchWith } from './served.fixture.ts';

let page: Awaited<ReturnType<typeof pageFolder>>;
let served: Standing;
let decided = 0;

beforeAll(async () => {
  page = await pageFolder();
  served = await standing(
    page.webRoot,
    workbenchWith({
      decide: async (request, who) => {
        decided++;
        const what = { act: 'undo', decision: 'd' } as const;
        return { decision: { ...request, number: 1, who, when: '', what }, revision: 1, matters: [] };
      },
    }),
    { patience: 300 },
  );
});

afterAll(async () => {
  await served.close();
  await page.remove();
});

/** Sends bytes as they are and gives all that comes back until the connection ends. */
function raw(text: string | Buffer, { hangUp = false } = {}): Promise<string> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(text);
      if (hangUp) socket.destroy();
    });
    socket.setEncoding('latin1').on('data', (piece) => {
      answer += piece;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

const host = () => new URL(served.url).host;

describe('requests that no browser and no program should send', () => {
  test('without a Host, or with two, or with the whole address of another', async () => {
    const end = 'Connection: close\r\n\r\n';
    const answers = [
      await raw(`GET / HTTP/1.1\r\n${end}`),
      await raw(`GET / HTTP/1.0\r\n${end}`),
      await raw(`GET / HTTP/1.1\r\nHost: evil.example\r\nHost: ${host()}\r\n${end}`),
      await raw(`GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n${end}`),
      await raw(`GET / HTTP/1.1\r\nHost: ${host()}@evil.example\r\n${end}`),
    ];
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(answer).not.toContain(token);
    }
  });

  test('of a page whose name was made to mean this machine (DNS rebinding)', async () => {
    const { port } = new URL(served.url);
    const body = JSON.stringify({ id: 'x', why: null, act: 'undo', decision: 'd' });
    // To the browser it is one site: Origin and Sec-Fetch-Site are in order, and only the name is not.
    const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: `http://evil.example:${port}` };
    const get = await served.ask('/', { host: `evil.example:${port}`, headers });
    expect([get.status, get.body.includes(token)]).toEqual([421, false]);
    const before = decided;
    const post = await served.ask('/api/decisions', {
      host: `evil.example:${port}`,
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'X-Casetrail-Token': token },
      body,
    });
    expect([post.status, decided]).toEqual([421, before]);
  });

  test('of methods that nobody uses', async () => {
    for (const method of ['TRACE', 'CONNECT', 'PROPFIND', 'BREW']) {
      const answer = await raw(`${method} / HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`);
      expect([method, answer === '' || /^HTTP\/1\.1 [45]\d\d /.test(answer), answer.includes(token)]).toEqual([
        method,
        true,
        false,
      ]);
    }
  });

  test('a body that trickles in is cut off, and the server goes on', async () => {
    const answer = await raw(
      `POST /api/documents HTTP/1.1\r\nHost: ${host()}\r\nX-Casetrail-Token: ${token}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x\r\n`,
    );
    expect(answer).not.toContain('HTTP/1.1 200');
    expect((await served.ask('/')).status).toBe(200);
    expect(served.wrongs).toEqual([]);
  });

  test('who hangs up in the middle is no error', async () => {
    for (const path of ['/api/documents', '/api/decisions']) {
      const type = path === '/api/documents' ? 'multipart/form-data; boundary=x' : 'application/json';
      await raw(
        `POST ${path} HTTP/1.1\r\nHost: ${host()}\r\nX-Casetrail-Token: ${token}\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\n--x\r\n`,
        { hangUp: true },
      );
    }
    expect((await served.ask('/')).status).toBe(200);
    expect(served.wrongs).toEqual([]);
  });

  test('a body without an end is answered long before it', async () => {
    const { hostname, port } = new URL(served.url);
    const piece = Buffer.alloc(1 << 16, 0x20);
    let sent = 0;
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /api/decisions HTTP/1.1\r\nHost: ${host()}\r\nX-Casetrail-Token: ${token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
        );
        const more = () => {
          if (socket.destroyed || sent > 50_000_000) return socket.end();
          sent += piece.length;
          socket.write(`${piece.length.toString(16)}\r\n`);
          socket.write(piece);
          socket.write('\r\n', () => setImmediate(more));
          return undefined;
        };
        more();
      });
      socket.setEncoding('latin1').on('data', (part) => {
        text += part;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(text));
    });
    expect(answer === '' || answer.startsWith('HTTP/1.1 413 ')).toBe(true);
    expect(sent).toBeLessThan(50_000_000);
    expect((await served.ask('/')).status).toBe(200);
  });

  test('any bytes at all', async () => {
    const line = fc.constantFrom(
      'GET / HTTP/1.1',
      'POST /api/decisions HTTP/1.1',
      'GET /api/matters/%zz HTTP/1.1',
      'Host: x',
      'Content-Length: -1',
      'Content-Length: 9e9',
      'Transfer-Encoding: chunked',
      'X: \u0000',
      '',
      '\u00ff\u00fe',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        await raw(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), { hangUp: true });
      }),
      { numRuns: 100 },
    );
    expect((await served.ask('/')).status).toBe(200);
    expect(served.wrongs).toEqual([]);
  });
});

test('a page with no head has the token too', async () => {
  const { withToken } = await import('./built-page.ts');
  const type = 'text/html; charset=utf-8';
  const of = (html: string) =>
    withToken(new Map([['/', { body: Buffer.from(html), type }]]), 't', true)
      .get('/')!
      .body.toString();
  const meta = '<meta name="casetrail-token" content="t">';
  expect(of('<!doctype html><title>x</title>')).toBe(`<!doctype html>${meta}<title>x</title>`);
  expect(of('<HTML><HEAD lang="en"><title>x</title>')).toBe(`<HTML><HEAD lang="en">${meta}<title>x</title>`);
  expect(of('words')).toBe(`${meta}words`);
});
