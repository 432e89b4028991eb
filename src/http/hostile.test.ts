import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyCaseFile, pageFolder, type Standing, standing, token, workbenchWith } from './served.fixture.ts';

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

describe('too much at once', () => {
  /** A server whose exports wait until they are let go, and count themselves. */
  async function waiting() {
    let working = 0;
    let most = 0;
    let made = 0;
    let letGo = () => {};
    const open = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const stands = await standing(page.webRoot, workbenchWith(), {
      caseFile: async () => {
        most = Math.max(most, ++working);
        await open;
        working--;
        made++;
        return emptyCaseFile;
      },
    });
    return { ...stands, letGo: () => letGo(), counts: () => ({ most, made }) };
  }

  test('of requests sent one behind another, one is worked on, a few wait, and the rest end the connection', async () => {
    const server = await waiting();
    const { hostname, port, host: name } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('latin1').on('data', (piece) => {
      answer += piece;
    });
    const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.on('error', () => {});
    const request = `GET /api/exports/json HTTP/1.1\r\nHost: ${name}\r\n\r\n`;
    socket.write(request.repeat(20));
    // Another connection is answered meanwhile, and so the twenty have been seen by then.
    expect((await server.ask('/api/overview')).status).toBe(200);
    server.letGo();
    await ended;
    const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d+) /gm)].map(([, status]) => status);
    expect(statuses).toEqual([...Array(16).fill('200'), '429']);
    expect(answer).toMatch(/retry-after: 1\r\n/i);
    expect(server.counts()).toEqual({ most: 1, made: 16 });
    await server.close();
  });

  test('a thousand of them are not even kept', async () => {
    const server = await waiting();
    const request = `GET /api/exports/json HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\n\r\n`;
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(request.repeat(1000)));
      socket.on('error', () => {}).on('close', () => resolve());
    });
    server.letGo();
    expect((await server.ask('/api/overview')).status).toBe(200);
    expect(server.counts().most).toBe(1);
    await server.close();
  });

  test('of exports over many connections two are made, eight wait, and the rest are told when to ask again', async () => {
    const server = await waiting();
    let turnedAway = 0;
    const answers = Array.from({ length: 14 }, () =>
      server.ask('/api/exports/json').then((answer) => {
        if (answer.status === 503 && ++turnedAway === 4) server.letGo();
        return answer;
      }),
    );
    const statuses = (await Promise.all(answers)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(10).fill(200), ...Array(4).fill(503)]);
    expect((await Promise.all(answers)).find(({ status }) => status === 503)!.headers['retry-after']).toBe('5');
    expect(server.counts()).toEqual({ most: 2, made: 10 });
    await server.close();
  });
});

describe('answers that nobody takes', () => {
  // More than the system keeps for a connection whose other end does not read.
  const large = 64_000_000;
  const largeStore = async () => new Uint8Array(large);

  /** Asks for an export and reads no byte of it. */
  function stalled(url: string): { readonly end: () => void } {
    const { hostname, port, host: name } = new URL(url);
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET /api/exports/sqlite HTTP/1.1\r\nHost: ${name}\r\n\r\n`);
    });
    socket.on('error', () => {}).pause();
    return { end: () => socket.destroy() };
  }

  /** Resolves when so many exports have been begun. */
  function counting() {
    let begun = 0;
    const waits: [number, () => void][] = [];
    const begin = async () => {
      begun++;
      for (const [count, resolve] of waits) if (begun >= count) resolve();
      return emptyCaseFile;
    };
    return { begin, reached: (count: number) => new Promise<void>((resolve) => waits.push([count, resolve])) };
  }

  test('do not keep others from theirs', async () => {
    const { begin, reached } = counting();
    const server = await standing(page.webRoot, workbenchWith(), { caseFile: begin, store: largeStore });
    const three = reached(3);
    const clients = [1, 2, 3].map(() => stalled(server.url));
    // Two at once: the third is begun when one of the others is made, and not when it is taken.
    await three;
    expect((await server.ask('/api/exports/json')).status).toBe(200);
    for (const client of clients) client.end();
    await server.close();
  });

  test('are bounded: with too many bytes of them no large answer is made until they are taken', async () => {
    const { begin } = counting();
    const options = { caseFile: begin, store: largeStore, mostUntaken: large };
    const server = await standing(page.webRoot, workbenchWith(), options);
    const client = stalled(server.url);
    let refused = await server.ask('/api/exports/json');
    while (refused.status === 200) refused = await server.ask('/api/exports/json');
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
    expect((await server.ask('/api/overview')).status).toBe(200);
    client.end();
    let again = await server.ask('/api/exports/json');
    while (again.status === 503) again = await server.ask('/api/exports/json');
    expect(again.status).toBe(200);
    await server.close();
  });

  test('are given up when nobody reads on, and make room for others', async () => {
    const options = { store: largeStore, mostUntaken: large, idle: 50 };
    const server = await standing(page.webRoot, workbenchWith(), options);
    const client = stalled(server.url);
    let answer = await server.ask('/api/exports/json');
    while (answer.status === 200) answer = await server.ask('/api/exports/json');
    expect(answer.status).toBe(503);
    // The client holds its end open and takes nothing: only the server can have ended it.
    while (answer.status === 503) answer = await server.ask('/api/exports/json');
    expect(answer.status).toBe(200);
    client.end();
    await server.close();
  });
});

test('a matter turned back is costly: two are made at once, eight wait', async () => {
  let working = 0;
  let most = 0;
  let letGo = () => {};
  const open = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const matter = async () => {
    most = Math.max(most, ++working);
    await open;
    working--;
    return null;
  };
  const server = await standing(page.webRoot, workbenchWith({ matter }));
  let turnedAway = 0;
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      server.ask(`/api/matters/m?${at % 2 === 0 ? 'asOf' : 'knownBy'}=2031-05-01`).then(({ status }) => {
        if (status === 503 && ++turnedAway === 2) letGo();
        return status;
      }),
    ),
  );
  expect([answers.sort(), most]).toEqual([[...Array(10).fill(404), 503, 503], 2]);
  await server.close();
});

test('one connection too many is ended, and the others go on', async () => {
  const server = await standing(page.webRoot, workbenchWith(), { mostConnections: 2 });
  const { hostname, port } = new URL(server.url);
  const opened = () =>
    new Promise<ReturnType<typeof connect>>((resolve) => {
      const socket = connect(Number(port), hostname, () => resolve(socket));
      socket.on('error', () => {});
    });
  const [first, second] = [await opened(), await opened()];
  const third = await opened();
  await new Promise<void>((resolve) => third.once('close', () => resolve()).resume());
  second.destroy();
  first.write(`GET /api/overview HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\n\r\n`);
  const answer = await new Promise<string>((resolve) => first.once('data', (piece) => resolve(String(piece))));
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  first.destroy();
  await server.close();
});

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  [{ Origin: 'http://evil.example' }, 403],
  [{ Origin: 'null' }, 403],
  [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
  [{ 'Sec-Fetch-Site': 'none' }, 200],
  [{}, 200],
])('the page, which holds the token, is asked for with %j: %i', async (headers, status) => {
  for (const path of ['/', '/index.html', '/assets/page.js']) {
    const answer = await served.ask(path, { headers });
    if (answer.status === 404) continue;
    expect([path, answer.status]).toEqual([path, status]);
    if (status !== 200) expect(answer.body).not.toContain(token);
  }
  expect((await served.ask('/', { headers })).status).toBe(status);
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
