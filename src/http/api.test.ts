import { gunzipSync } from 'node:zlib';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampleCaseFile } from '../../test/sample-case-file.ts';
import type { CaseFile } from '../casefile/schema.ts';
import type { Span } from '../document/document.ts';
import type { Coverage, DecisionRequest, DrawnPicture, NamedBytes, Notice, Workbench } from '../workbench/workbench.ts';
import { Refused } from '../workbench/workbench.ts';
import { routes } from './routes/index.ts';
import { type Answer, pageFolder, type Standing, standing, token, workbenchWith } from './served.fixture.ts';

interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >;
}

let page: Awaited<ReturnType<typeof pageFolder>>;
let caseFile: CaseFile;
let workbench: Workbench & { tell(notice: Notice): void; readonly decided: unknown[]; readonly added: NamedBytes[] };
let served: Standing;
let described: Described;
/** Each answer of each route was of a status and a form that the document tells of. */
let checked: (route: string, answer: Answer) => unknown;
const seen = new Set<string>();

beforeAll(async () => {
  page = await pageFolder();
  const sample = await sampleCaseFile();
  caseFile = { ...sample, matters: [{ ...sample.matters[0]!, title: 'Oak v. Harbour Board' }] };
  const listeners = new Set<(notice: Notice) => void>();
  const decided: [DecisionRequest, string][] = [];
  const added: NamedBytes[] = [];
  const changes = {
    decided,
    added,
    tell: (notice: Notice) => {
      for (const told of listeners) told(notice);
    },
    watch: (told: (notice: Notice) => void) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    coverage: async (document: string): Promise<Coverage | null> => {
      if (document === 'gone') return null;
      const sentence = { start: 0, end: 9, words: 'Oak sued.', signs: ['step'], setAside: [] } as const;
      return {
        document,
        matters: [],
        entries: 0,
        alone: 0,
        none: 'No case is named in it.',
        uncovered: [sentence],
        days: [],
      };
    },
    pages: async (document: string, { start, end }: Span) => {
      const box = { left: start, top: 90, right: end, bottom: 102 };
      return document === 'gone' ? null : { of: 3, pages: [{ number: 2, width: 612, height: 792, boxes: [box] }] };
    },
    drawnPage: async (document: string, page: number): Promise<DrawnPicture | null> => {
      if (page === 3) throw new Refused('The page cannot be drawn (it is damaged).');
      return document === 'gone' ? null : { mediaType: 'image/png', bytes: Uint8Array.of(137, 80) };
    },
    decide: async (request: DecisionRequest, who: string) => {
      if ('entry' in request && request.entry === 'refused') throw new Refused('No such entry.');
      decided.push([request, who]);
      const what = { act: 'undo', decision: 'd0' } as const;
      const decision = {
        id: request.id,
        number: decided.length,
        who,
        when: '2025-01-02T03:04:05.000Z',
        what,
        why: null,
      };
      return { decision, revision: 1 + decided.length, matters: [caseFile.matters[0]!.id] };
    },
    add: async (files: readonly NamedBytes[]) => {
      added.push(...files);
      const problem = { path: 'a.txt', what: 'no publication day found', done: 'read without a date', skipped: false };
      return { documents: ['0123456789abcdef'], problems: [problem], revision: 2 };
    },
  };
  workbench = workbenchWith(changes, caseFile) as typeof workbench;
  served = await standing(page.webRoot, workbench, { heartbeat: 20, caseFile: async () => caseFile });
  described = JSON.parse((await served.ask('/api/openapi.json')).body);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(described, 'openapi');
  checked = (route, answer) => {
    const [method, path] = route.split(' ') as [string, string];
    const of = `openapi#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}/responses/${answer.status}`;
    const response = described.paths[path]?.[method]?.responses[answer.status] as
      | { readonly content?: Readonly<Record<string, unknown>> }
      | undefined;
    expect([route, answer.status, response !== undefined]).toEqual([route, answer.status, true]);
    seen.add(`${route} ${answer.status}`);
    const contents = Object.keys(response!.content ?? {});
    if (contents[0] === '*/*') return answer.bytes;
    const type = String(answer.headers['content-type'] ?? '').split(';', 1)[0]!;
    expect([route, answer.status, type]).toEqual([route, answer.status, contents[0] ?? '']);
    if (type !== 'application/json') return answer.body;
    const packed = answer.headers['content-encoding'] === 'gzip';
    const value = JSON.parse((packed ? gunzipSync(answer.bytes) : answer.bytes).toString('utf8'));
    const valid = ajv.compile({ $ref: `${of}/content/application~1json/schema` });
    valid(value);
    expect([route, valid.errors]).toEqual([route, null]);
    return value;
  };
});

afterEach(() => expect(served.wrongs).toEqual([]));

afterAll(async () => {
  await served.close();
  await page.remove();
});

const form = (files: Readonly<Record<string, string>>, boundary = 'edge') => ({
  method: 'POST',
  headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'X-Casetrail-Token': token },
  body: `${Object.entries(files)
    .map(
      ([name, text]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`,
    )
    .join('')}--${boundary}--\r\n`,
});

const accept = { id: 'd1', why: null, act: 'accept', entry: 'e1' };

describe('the document', () => {
  test('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(
      structuredClone(described) as unknown as Record<string, unknown>,
    );
    expect(errors ?? null).toBeNull();
    expect(valid).toBe(true);
  });

  test('tells of every route, and a write of its token', () => {
    expect(
      Object.entries(described.paths)
        .flatMap(([path, of]) => Object.keys(of).map((method) => `${method} ${path}`))
        .sort(),
    ).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    for (const { method, path } of routes) {
      const operation = described.paths[path]![method] as { readonly security?: unknown };
      expect([path, operation.security !== undefined]).toEqual([path, method !== 'get']);
    }
  });

  test('has no reference that leads nowhere', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(described, 'openapi');
    const { components } = described as unknown as { readonly components: { readonly schemas: object } };
    for (const name of Object.keys(components.schemas)) {
      expect(() => ajv.compile({ $ref: `openapi#/components/schemas/${name}` })).not.toThrow();
    }
  });
});

describe('reading', () => {
  test('overview, matters, documents, history, changes', async () => {
    const overview = checked('get /api/overview', await served.ask('/api/overview')) as {
      readonly matters: readonly { readonly id: string }[];
      readonly documents: readonly { readonly id: string }[];
    };
    expect(overview.documents).toHaveLength(11);
    for (const { id } of overview.matters) {
      const matter = checked('get /api/matters/{id}', await served.ask(`/api/matters/${id}`));
      expect(matter).toEqual(JSON.parse(JSON.stringify(caseFile.matters.find((one) => one.id === id))));
    }
    for (const { id } of overview.documents) {
      const document = checked('get /api/documents/{id}', await served.ask(`/api/documents/${id}`));
      expect(document).toEqual(JSON.parse(JSON.stringify(caseFile.documents.find((one) => one.id === id))));
    }
    expect(checked('get /api/history', await served.ask('/api/history'))).toEqual({ decisions: [] });
    expect(checked('get /api/changes', await served.ask('/api/changes'))).toMatchObject({ since: null });
  });

  test('both clocks reach the workbench; a day that is none is said', async () => {
    const asked: unknown[] = [];
    const other = await standing(
      page.webRoot,
      workbenchWith({
        matter: async (id, clocks) => {
          asked.push(id, clocks);
          return null;
        },
      }),
    );
    checked('get /api/matters/{id}', await other.ask('/api/matters/m%2F%C3%A9?asOf=2023-08-01&knownBy='));
    expect(asked).toEqual(['m/é', { asOf: '2023-08-01', knownBy: null }]);
    const wrong = checked('get /api/matters/{id}', await other.ask('/api/matters/m?knownBy=2023-02-30'));
    expect(wrong).toEqual({ error: 'This address cannot be meant: knownBy wants a day such as 2023-08-01.' });
    await other.close();
  });

  test('search finds words, phrases and prefixes, and keeps to its filters', async () => {
    const search = async (query: string) =>
      checked('get /api/search', await served.ask(`/api/search?${query}`)) as {
        readonly total: number;
        readonly hits: readonly {
          readonly of: string;
          readonly kind: string | null;
          readonly title: string;
          readonly words: string;
          readonly found: readonly { readonly start: number; readonly end: number }[];
        }[];
      };
    const hits = await search('words=jury');
    expect(hits.total).toBeGreaterThan(3);
    for (const { title, words, found } of hits.hits) {
      const marked = found.map(({ start, end }) => words.slice(start, end));
      // An entry is found by its headline too, which stands above the words of its report.
      expect([...marked, title].join(' ').toLowerCase()).toContain('jury');
    }
    expect(hits.hits.filter(({ found }) => found.length > 0).length).toBeGreaterThan(3);
    expect((await search('words=tarr*')).total).toBeGreaterThan(3);
    expect((await search('words=tarr')).total).toBe(0);
    expect((await search('words=%22federal+jury%22')).total).toBeGreaterThan(0);
    expect((await search('words=%22jury+federal%22')).total).toBe(0);
    expect((await search('kind=verdict&from=2023-06-01&to=2023-06-30')).hits.map(({ kind }) => kind)).toContain(
      'verdict',
    );
    expect((await search('kind=verdict&to=2021-06-30')).total).toBe(0);
    expect((await search('words=jury&limit=2&offset=1')).hits).toHaveLength(2);
    await search('words=jury&limit=0');
    await search('words=jury&limit=1e9');
    await search('from=yesterday');
  });

  test('ids and queries of any form are answered, and never with a 500', async () => {
    const path = fc.constantFrom(
      '/api/matters/',
      '/api/documents/',
      '/api/search?words=',
      '/api/search?limit=',
      '/api/search?from=',
      '/api/',
      '/',
    );
    const rest = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => encodeURIComponent(text.toWellFormed())),
      fc.constantFrom(
        '__proto__',
        'constructor',
        '%',
        '%ff',
        '%00',
        '..%2f..',
        '%E2%28%A1',
        '?',
        '#',
        '&&=&',
        '%2525',
        '"*"',
        '""',
        '***',
        "'; drop table",
      ),
      fc
        .array(fc.constantFrom('%', '/', '.', '?', '&', '=', '*', '%22', 'a', ';', ':'), { maxLength: 20 })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(path, rest, async (start, end) => {
        const { status } = await served.ask((start + end).replace(/[^\u0021-\u007e]/g, '') || '/');
        expect([200, 400, 404, 405]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });

  test('what a client has of this revision is not sent again', async () => {
    const path = `/api/matters/${caseFile.matters[0]!.id}`;
    const first = await served.ask(path);
    const etag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect(await served.ask(path, { headers: { 'If-None-Match': etag } })).toMatchObject({ status: 304, body: '' });
    expect(await served.ask(path, { headers: { 'If-None-Match': '"other"' } })).toMatchObject({ status: 200 });
    workbench.tell({ of: 'revision', revision: 7, matters: [] });
    const later = await served.ask(path, { headers: { 'If-None-Match': etag } });
    expect([later.status, later.headers.etag === etag]).toEqual([200, false]);
    workbench.tell({ of: 'revision', revision: 1, matters: [] });
    const other = await standing(page.webRoot, workbench, { token: 'f'.repeat(32) });
    expect((await other.ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(200);
    await other.close();
    expect((await served.ask('/api/matters/none', { headers: { 'If-None-Match': '*' } })).status).toBe(404);
  });

  test('a large answer is packed for who takes it so', async () => {
    const path = `/api/matters/${caseFile.matters[0]!.id}`;
    const plain = await served.ask(path);
    for (const accepted of ['gzip', 'br, gzip;q=0.5', '*']) {
      const packed = await served.ask(path, { headers: { 'Accept-Encoding': accepted } });
      expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    }
    for (const accepted of ['br', 'gzip;q=0', 'gzip; q=0.0']) {
      const { headers } = await served.ask(path, { headers: { 'Accept-Encoding': accepted } });
      expect([accepted, headers['content-encoding']]).toEqual([accepted, undefined]);
    }
  });
});

test('what a document added, and what no entry covers; a 404 where nothing is read of it', async () => {
  const covered = checked('get /api/documents/{id}/coverage', await served.ask('/api/documents/0123/coverage'));
  expect(covered).toMatchObject({ document: '0123', uncovered: [{ words: 'Oak sued.', signs: ['step'] }] });
  const old = await served.ask('/api/whereabouts?of=entry&id=hearing-0123456789');
  expect(checked('get /api/whereabouts', old)).toMatchObject({ of: 'entry', to: null });
  expect((await served.ask('/api/whereabouts?of=nobody&id=1')).status).toBe(400);
  const none = await served.ask('/api/documents/gone/coverage');
  checked('get /api/documents/{id}/coverage', none);
  expect(none.status).toBe(404);
});

test('the pages on which words stand, and a page as a picture; a 404 where the file is not kept', async () => {
  const at = (id: string, rest: string) => served.ask(`/api/documents/${id}/pages${rest}`);
  const found = checked('get /api/documents/{id}/pages', await at('0123', '?start=4&end=9'));
  expect(found).toMatchObject({ of: 3, pages: [{ number: 2, boxes: [{ left: 4, right: 9 }] }] });
  for (const [id, rest, status] of [
    ['gone', '?start=4&end=9', 404],
    ['0123', '?start=4', 400],
    ['0123', '?start=-4&end=9', 400],
    ['gone', '/1', 404],
    ['0123', '/x', 400],
    ['0123', '/3', 404],
  ] as const) {
    const answer = await at(id, rest);
    expect([id, rest, answer.status]).toEqual([id, rest, status]);
    checked(`get /api/documents/{id}/pages${rest.startsWith('/') ? '/{page}' : ''}`, answer);
  }
  const drawn = await at('0123', '/2');
  checked('get /api/documents/{id}/pages/{page}', drawn);
  const { status, headers, bytes } = drawn;
  expect([status, headers['content-type'], [...bytes]]).toEqual([200, 'image/png', [137, 80]]);
});

describe('deciding', () => {
  test('a decision reaches the workbench as it was sent, with who sits here', async () => {
    const requests: readonly DecisionRequest[] = [
      { id: 'u1', why: 'read it', act: 'accept', entry: 'e1' },
      { id: 'u2', why: null, act: 'reject', entry: 'e1' },
      { id: 'u3', why: null, act: 'correct', entry: 'e1', field: 'date', value: '2023-05~' },
      { id: 'u4', why: null, act: 'correct', entry: 'e1', field: 'amount', value: { value: 5, currency: 'USD' } },
      { id: 'u5', why: null, act: 'correct', entry: 'e1', field: 'outcome', value: null },
      { id: 'u6', why: null, act: 'merge', entry: 'e1', others: ['e2', 'e3'] },
      { id: 'u7', why: null, act: 'split', entry: 'e1', reports: [0, 2] },
      { id: 'u8', why: null, act: 'move', entry: 'e1', proceeding: null },
      {
        id: 'u9',
        why: null,
        act: 'add',
        selected: { document: 'd', start: 3, end: 9 },
        kind: 'hearing',
        date: null,
        status: 'scheduled',
        proceeding: 'p',
        summary: 'Hearing set',
      },
      { id: 'u10', why: null, act: 'settle', entry: 'e1', field: 'amount', value: null },
      { id: 'u11', why: null, act: 'comment', entry: 'e1', text: 'see the order' },
      { id: 'u12', why: null, act: 'mark', entry: 'e1', mark: 'key', set: true },
      { id: 'u13', why: null, act: 'tag', entry: 'e1', tag: 'damages', set: false },
      { id: 'u14', why: null, act: 'bulk', ruling: { act: 'reject' }, entries: ['e1', 'e2'] },
      { id: 'u15', why: null, act: 'bulk', ruling: { act: 'tag', tag: 'damages', set: true }, entries: ['e1'] },
      { id: 'u16', why: null, act: 'undo', decision: 'u1' },
    ];
    workbench.decided.length = 0;
    for (const request of requests) {
      expect(checked('post /api/decisions', await served.post('/api/decisions', request))).toMatchObject({
        decision: { id: request.id },
      });
    }
    expect(workbench.decided).toEqual(requests.map((request) => [request, 'Ann Oak']));
  });

  test.each([
    ['{', 'The body is not JSON.'],
    ['', 'The body is not JSON.'],
    ['null', 'This request cannot be meant: the whole must be object.'],
    ['[]', 'This request cannot be meant: the whole must be object.'],
    [{ ...accept, act: 'burn' }, /^This request cannot be meant: /],
    [{ ...accept, act: undefined }, /^This request cannot be meant: /],
    [{ ...accept, act: '__proto__' }, /^This request cannot be meant: /],
    [{ ...accept, entry: 7 }, 'This request cannot be meant: entry must be string.'],
    [{ ...accept, entry: '' }, /entry/],
    [{ ...accept, entry: 'x'.repeat(201) }, /entry/],
    [{ ...accept, why: 7 }, /why/],
    [{ ...accept, who: 'somebody else' }, 'This request cannot be meant: there is a "who" too many.'],
    [{ ...accept, act: 'merge', others: [] }, /others/],
    [{ id: 'd1', why: null, act: 'bulk', ruling: { act: 'accept' }, entries: [] }, /entries/],
    [{ id: 'd1', why: null, act: 'bulk', ruling: { act: 'merge' }, entries: ['e1'] }, /ruling/],
    [{ ...accept, act: 'split', reports: [-1] }, /reports/],
    [{ ...accept, act: 'correct', field: 'id', value: 'x' }, /field/],
    [{ ...accept, act: 'correct', field: 'amount', value: 7 }, /value/],
  ])('%j cannot be meant', async (body, line) => {
    const before = workbench.decided.length;
    const answer = await served.post('/api/decisions', body);
    const { error } = checked('post /api/decisions', answer) as { readonly error: string };
    expect([answer.status, workbench.decided.length]).toEqual([400, before]);
    if (typeof line === 'string') expect(error).toBe(line);
    else expect(error).toMatch(line);
  });

  test('what the workbench refuses is a 422 with its line', async () => {
    const answer = await served.post('/api/decisions', { ...accept, entry: 'refused' });
    expect([answer.status, checked('post /api/decisions', answer)]).toEqual([422, { error: 'No such entry.' }]);
  });

  test('more than 1 MB is refused, with its length said or not', async () => {
    const body = JSON.stringify({ ...accept, why: 'x'.repeat(1_000_000) });
    const told = await served.post('/api/decisions', body);
    const untold = await served.post('/api/decisions', body, { 'Transfer-Encoding': 'chunked' });
    for (const answer of [told, untold]) {
      expect([answer.status, checked('post /api/decisions', answer)]).toEqual([
        413,
        { error: 'A decision may have 1 MB at most.' },
      ]);
    }
  });

  test('5 MB are refused with an answer: the connection is not reset under the client that still sends', async () => {
    const body = JSON.stringify({ ...accept, why: 'x'.repeat(5_000_000) });
    for (const headers of [{}, { 'Transfer-Encoding': 'chunked' }]) {
      const answer = await served.post('/api/decisions', body, headers);
      expect([answer.status, answer.headers.connection]).toEqual([413, 'close']);
    }
  });

  test('any JSON is answered, and never with a 500', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({
        act: fc.constantFrom('accept', 'merge', 'add', 'undo', 'correct', 7),
        id: fc.jsonValue(),
        why: fc.jsonValue(),
        entry: fc.jsonValue(),
        value: fc.jsonValue(),
        selected: fc.jsonValue(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(value, async (body) => {
        const answer = await served.post('/api/decisions', body);
        checked('post /api/decisions', answer);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });

  test('having seen it all is noted', async () => {
    expect(checked('post /api/seen', await served.post('/api/seen', ''))).toBe('');
  });
});

describe('requests of other sites', () => {
  const origins = () => {
    const { port } = new URL(served.url);
    return [
      'http://evil.example',
      'https://127.0.0.1',
      `https://127.0.0.1:${port}`,
      'http://127.0.0.1:1',
      `http://127.0.0.1:${port}.evil.example`,
      'null',
      '',
    ];
  };

  test('decide and read nothing, even with the token', async () => {
    const before = workbench.decided.length;
    for (const origin of origins().filter(Boolean)) {
      const answer = await served.post('/api/decisions', accept, { Origin: origin });
      checked('post /api/decisions', answer);
      expect([origin, answer.status]).toEqual([origin, 403]);
      expect((await served.ask('/api/overview', { headers: { Origin: origin } })).status).toBe(403);
    }
    for (const site of ['cross-site', 'same-site', 'anything']) {
      const answer = await served.post('/api/decisions', accept, { 'Sec-Fetch-Site': site });
      expect([site, answer.status]).toEqual([site, 403]);
      expect((await served.ask('/api/overview', { headers: { 'Sec-Fetch-Site': site } })).status).toBe(403);
    }
    expect(workbench.decided).toHaveLength(before);
  });

  test('the own page and programs that are no browser are answered', async () => {
    const origin = new URL(served.url).origin;
    for (const headers of [{ Origin: origin, 'Sec-Fetch-Site': 'same-origin' }, { 'Sec-Fetch-Site': 'none' }, {}]) {
      expect((await served.post('/api/decisions', accept, headers as Record<string, string>)).status).toBe(200);
    }
  });

  test('without the token nothing is written, and no part of it will do', async () => {
    const before = [workbench.decided.length, workbench.added.length];
    for (const guess of ['', token.slice(0, -1), `${token}0`, token.toUpperCase(), 'x']) {
      for (const { method, path } of routes) {
        if (method === 'get') continue;
        const answer = await served.post(path, accept, { 'X-Casetrail-Token': guess });
        checked(`${method} ${path}`, answer);
        expect([path, guess, answer.status]).toEqual([path, guess, 403]);
      }
    }
    const without = await served.ask('/api/decisions', { method: 'POST', body: JSON.stringify(accept) });
    expect(without.status).toBe(403);
    expect([workbench.decided.length, workbench.added.length]).toEqual(before);
  });

  test('what a form of another site can send is no decision', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await served.post('/api/decisions', accept, { 'Content-Type': type });
      checked('post /api/decisions', answer);
      expect([type, answer.status]).toEqual([type, 415]);
    }
  });
});

describe('adding files', () => {
  test('they reach the workbench with paths that stay inside the pile', async () => {
    workbench.added.length = 0;
    const answer = await served.ask('/api/documents', form({ 'a.txt': 'one', '../papers/b.txt': 'two\r\n--edg' }));
    expect(checked('post /api/documents', answer)).toMatchObject({ documents: ['0123456789abcdef'] });
    expect(workbench.added.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['a.txt', 'one'],
      ['papers/b.txt', 'two\r\n--edg'],
    ]);
  });

  test('no files, no boundary, no form: each with its line', async () => {
    const cases: readonly [Parameters<Standing['ask']>[1], number][] = [
      [form({}), 400],
      [{ ...form({ 'a.txt': 'one' }), body: 'nothing of the kind' }, 400],
      [
        { ...form({ 'a.txt': 'one' }), headers: { 'X-Casetrail-Token': token, 'Content-Type': 'multipart/form-data' } },
        400,
      ],
      [{ ...form({ 'a.txt': 'one' }), headers: { 'X-Casetrail-Token': token, 'Content-Type': 'text/plain' } }, 415],
      [form({ '..': 'one' }), 400],
      [form(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.txt`, 'x']))), 413],
    ];
    const before = workbench.added.length;
    for (const [asked, status] of cases) {
      const answer = await served.ask('/api/documents', asked);
      checked('post /api/documents', answer);
      expect(answer.status).toBe(status);
    }
    expect(workbench.added).toHaveLength(before);
  });

  test('more than 100 MB in sum is refused at once, and a file of more than 20 MB while it comes in', async () => {
    const headers = { ...form({}).headers, 'Content-Length': '100000001' };
    expect(checked('post /api/documents', await served.ask('/api/documents', { method: 'POST', headers }))).toEqual({
      error: 'Files sent at once may have 100 MB at most.',
    });
    const big = await served.ask('/api/documents', form({ 'big.txt': 'x'.repeat(20_000_001) }));
    expect(checked('post /api/documents', big)).toEqual({ error: 'big.txt: a file may have 20 MB at most.' });
  });
});

describe('handing over', () => {
  test('each export comes as a file of its type, named after the matter', async () => {
    const formats = checked('get /api/exports', await served.ask('/api/exports')) as readonly {
      readonly name: string;
      readonly extension: string;
      readonly mediaType: string;
    }[];
    expect(formats.map(({ name }) => name)).toEqual(expect.arrayContaining(['json', 'csv', 'docx', 'sqlite']));
    for (const { name, extension, mediaType } of formats) {
      // The page of this test is no page that could stand alone.
      if (name === 'html') continue;
      const answer = await served.ask(`/api/exports/${name}`);
      checked('get /api/exports/{name}', answer);
      expect([name, answer.status, answer.headers['content-type']]).toEqual([name, 200, mediaType]);
      const title = 'oak-v-harbour-board-2024-12-12';
      const disposition = String(answer.headers['content-disposition']);
      expect(disposition).toMatch(new RegExp(`^attachment; filename="${title}[-a-z0-9]*\\${extension}"$`));
      expect(answer.bytes.length).toBeGreaterThan(100);
    }
    const json = JSON.parse((await served.ask('/api/exports/json')).body) as CaseFile;
    expect(json.matters[0]!.events).toHaveLength(caseFile.matters[0]!.events.length);
    expect((await served.ask('/api/exports/sqlite')).body.slice(0, 15)).toBe('SQLite format 3');
    checked('get /api/exports/{name}', await served.ask('/api/exports/__proto__'));
  });

  test('a file named after any title is a header that says one thing', async () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.constantFrom('', '../../etc/passwd', 'a"; filename="b', 'a\r\nSet-Cookie: a=b', '裁判', 'a'.repeat(300)),
    );
    let title = '';
    const titled = () => ({ ...caseFile, matters: [{ ...caseFile.matters[0]!, title, events: [] }] });
    const other = await standing(page.webRoot, workbench, { caseFile: async () => titled() });
    await fc.assert(
      fc.asyncProperty(titles, async (one) => {
        title = one;
        const { headers } = await other.ask('/api/exports/csv');
        expect(headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9][a-z0-9-]{0,90}\.csv"$/);
        expect(headers['set-cookie']).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    await other.close();
  });
});

describe('reconciling', () => {
  const csv = (text: string | Uint8Array, type = 'text/csv; charset=utf-8') =>
    served.ask('/api/reconcile', {
      method: 'POST',
      headers: { 'Content-Type': type, 'X-Casetrail-Token': token },
      body: text,
    });

  test('a chronology made by hand is put beside the sources', async () => {
    const text =
      'Date,What happened\n16/06/2023,"Jury awards Imogen Tarrant $3.2 million"\n2022-03-08,Imogen Tarrant sues Castellan Ferries for copyright infringement\n1 May 1999,A flood at the harbour\n';
    const result = checked('post /api/reconcile', await csv(text)) as {
      readonly read: { readonly rows: number };
      readonly matched: readonly unknown[];
      readonly inConflict: readonly unknown[];
      readonly missingHere: readonly { readonly row: { readonly line: number } }[];
    };
    expect(result.read.rows).toBe(3);
    expect(result.matched.length + result.inConflict.length).toBe(2);
    expect(result.missingHere.map(({ row }) => row.line)).toEqual([4]);
  });

  test('what is no table of that kind is refused with a line, and no bytes bring it down', async () => {
    for (const [body, type, status] of [
      ['', 'text/csv', 422],
      ['a,b\n', 'application/json', 415],
      [Buffer.from('%PDF-1.7\n'), 'text/csv', 400],
      [Buffer.alloc(5_000_001, 'a'), 'text/csv', 413],
    ] as const) {
      const answer = await csv(body, type);
      checked('post /api/reconcile', answer);
      expect(answer.status).toBe(status);
    }
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' })), async (body) => {
        const answer = await csv(body);
        checked('post /api/reconcile', answer);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });
});

describe('notices', () => {
  /** Reads events until `enough`, then hangs up. */
  async function listen(to: Standing, enough: (text: string) => boolean, at = (_: string) => {}): Promise<string> {
    const aborted = new AbortController();
    const answer = await fetch(`${to.url}api/notices`, { signal: aborted.signal });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    let text = '';
    for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      at(text);
      if (enough(text)) break;
    }
    aborted.abort();
    return text;
  }

  test('the first is where things stand, then what happens, and signs of life', async () => {
    let told = false;
    const text = await listen(
      served,
      (so) => so.includes('event: problem') && so.includes(': here'),
      () => {
        if (told) return;
        told = true;
        workbench.tell({ of: 'revision', revision: 9, matters: ['m'] });
        workbench.tell({ of: 'progress', step: { done: 1, of: 2, doing: 'reading' } });
        workbench.tell({ of: 'problem', line: 'a.txt: empty file; skipped\n\nevent: revision' });
      },
    );
    const events = text.split('\n\n').filter((one) => one.startsWith('event: '));
    expect(events.slice(0, 4)).toEqual([
      'event: revision\ndata: {"of":"revision","revision":1,"matters":[]}',
      'event: revision\ndata: {"of":"revision","revision":9,"matters":["m"]}',
      'event: progress\ndata: {"of":"progress","step":{"done":1,"of":2,"doing":"reading"}}',
      'event: problem\ndata: {"of":"problem","line":"a.txt: empty file; skipped\\n\\nevent: revision"}',
    ]);
  });

  test('who is too slow for it is let go, and the others go on', async () => {
    const slow = await fetch(`${served.url}api/notices`);
    const text = slow.text();
    // All at once: nobody can read while they are told.
    for (let line = 0; line < 600; line++) workbench.tell({ of: 'problem', line: String(line) });
    expect(await text).not.toContain('"line":"599"');
    let told = false;
    const next = await listen(
      served,
      (so) => so.includes('event: problem'),
      () => {
        if (!told) workbench.tell({ of: 'problem', line: 'after' });
        told = true;
      },
    );
    expect(next).toContain('after');
  });

  test('steps of progress are left out when they come too fast, but never the last', async () => {
    const text = await listen(
      served,
      (so) => so.includes('"done":5000'),
      (so) => {
        if (so.includes('"done"')) return;
        for (let done = 1; done <= 5000; done++)
          workbench.tell({ of: 'progress', step: { done, of: 5000, doing: 'reading' } });
      },
    );
    expect(text.match(/event: progress/g)!.length).toBeLessThan(400);
  });

  test('who hangs up is forgotten, and closing ends the stream', async () => {
    let watching = 0;
    const other = await standing(
      page.webRoot,
      workbenchWith({
        watch: () => {
          watching++;
          return () => {
            watching--;
          };
        },
      }),
      { heartbeat: 5 },
    );
    await other.ask('/api/notices', { method: 'HEAD' });
    // The server watches too, for its own revision.
    expect(watching).toBe(1);
    await listen(other, (text) => text.includes('revision'));
    while (watching > 1) await new Promise((resolve) => setTimeout(resolve, 5));
    const answer = await fetch(`${other.url}api/notices`);
    expect(watching).toBe(2);
    const ended = answer.text();
    await other.close();
    // The stream ends as it should, so the client's reading does not fail.
    expect(await ended).toContain('event: revision');
    expect(watching).toBe(0);
  });
});

test('every route was asked for, and answered as its document says', () => {
  const answered = new Set([...seen].map((one) => one.replace(/ \d+$/, '')));
  answered.add('get /api/notices').add('get /api/openapi.json');
  expect(routes.map(({ method, path }) => `${method} ${path}`).filter((one) => !answered.has(one))).toEqual([]);
});
