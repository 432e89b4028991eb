import { afterEach, describe, expect, test } from 'vitest';
import { problemLine } from '../../document/problem.ts';
import type { ModelAnswer } from '../../reading/model/answer.ts';
import { type Asking, askAll, type ToAsk } from './ask-all.ts';
import { type Behaviour, type DishonestServer, dishonestServer, refuses, says } from './dishonest-server.fixture.ts';
import { endpointAddress, endpointOf, isLoopback } from './endpoint.ts';

let server: DishonestServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const empty = '{"events": []}';

const listOf = (count: number): readonly ToAsk[] =>
  Array.from({ length: count }, (_, at) => {
    const id = String(at).padStart(16, '0');
    const request = {
      id: `read-${at}`,
      document: id,
      part: 0,
      prompt: 'p',
      instructions: 'List.',
      text: `Text ${at}`,
      form: { name: 'events' as const, schema: {} },
    };
    return { name: `${at}.txt`, requests: [request] };
  });

async function asking(
  behaviour: Behaviour,
  { count = 1, within = 20_000, key = null as string | null, signal = new AbortController().signal } = {},
) {
  server = await dishonestServer(behaviour);
  const kept: ModelAnswer[] = [];
  const lines: string[] = [];
  const steps: Asking[] = [];
  const endpoint = await endpointOf({ address: server.address, model: 'invented-model', key, within });
  const result = await askAll(endpoint, listOf(count), {
    atOnce: 2,
    instead: 'read by the built-in reader',
    keep: async (answer) => void kept.push(answer),
    progress: (step) => steps.push(step),
    problem: (problem) => lines.push(problemLine(problem)),
    signal,
  });
  return { ...result, kept, lines, steps, server };
}

test('answers are kept as they come, under the model, the prompt and the part', async () => {
  const { kept, lines, steps, answered, brokenOff } = await asking(says(empty), { count: 3 });
  expect(kept.map(({ document }) => document).sort()).toEqual(listOf(3).map(({ requests }) => requests[0]!.document));
  expect(kept[0]).toMatchObject({ model: 'invented-model', part: 0, prompt: 'p', content: empty });
  expect([lines, answered, brokenOff]).toEqual([[], 3, false]);
  expect(steps.at(-1)).toEqual({ done: 3, of: 3, tokens: 21 });
});

test('a server is told the key that it was given for, the documents and nothing of this machine', async () => {
  const { server: told } = await asking(says(empty), { key: 'secret' });
  const names = Object.keys(told.headers[0]!).sort();
  expect(names).toEqual(['accept', 'authorization', 'connection', 'content-length', 'content-type', 'host']);
  expect(told.headers[0]!.authorization).toBe('Bearer secret');
  const { server: without } = await asking(says(empty));
  expect(without.headers[0]!.authorization).toBeUndefined();
});

describe('a dishonest server costs a document its answer and nothing else', () => {
  const cut: Behaviour = (answer) => {
    answer.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    answer.write('{"choices": [');
    setTimeout(() => answer.destroy(), 20);
  };
  const slowly: Behaviour = (answer) => {
    answer.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => answer.write(' '), 20);
    answer.on('close', () => clearInterval(drip));
  };
  const endlessly: Behaviour = (answer) => {
    answer.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      while (!answer.destroyed && answer.write('x'.repeat(65_536)));
    };
    answer.on('drain', more);
    more();
  };
  test.each<[string, Behaviour, RegExp]>([
    ['says no JSON', (answer) => answer.end('no'), /holds no answer|no JSON/],
    ['breaks its JSON off', says('{"events": [{}'), /it is no JSON, or was broken off/],
    ['answers with something else', says('{"story": "once"}'), /it has no list of events/],
    [
      'answers nothing',
      (answer) => answer.setHeader('content-type', 'application/json').end('{}'),
      /it holds no answer/,
    ],
    ['answers 10 MB', says('x'.repeat(10_000_000)), /more than 4 MB/],
    ['never ends', endlessly, /more than 4 MB/],
    ['is busy', refuses(429), /429 refused with 429/],
    ['is broken', refuses(500), /500 refused with 500/],
    ['does not understand', refuses(400), /400 refused with 400/],
    ['cuts the connection', cut, /cannot be asked \(.+\)/],
    ['never answers', () => {}, /no answer within 1 s/],
    ['answers drop by drop', slowly, /no answer within 1 s/],
  ])('that %s', async (_, behaviour, why) => {
    const within = String(why).includes('within') ? 700 : 20_000;
    const { kept, lines, answered } = await asking(behaviour, { within });
    expect([kept, answered]).toEqual([[], 0]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(why);
    expect(lines[0]).toMatch(/^0\.txt: the model gave no answer .*; read by the built-in reader$/);
  });

  test('that wants to be asked elsewhere: nothing is sent there', async () => {
    const elsewhere = await dishonestServer(says(empty));
    try {
      const { lines, kept } = await asking((answer) =>
        answer.writeHead(307, { location: `${elsewhere.address}/chat/completions` }).end(),
      );
      expect(elsewhere.asked).toEqual([]);
      expect([kept, lines.length]).toEqual([[], 1]);
    } finally {
      await elsewhere.close();
    }
  });

  test('a busy server that then answers is asked again', async () => {
    let times = 0;
    const { kept, lines } = await asking((answer, asked) => (++times < 3 ? refuses(429) : says(empty))(answer, asked));
    expect([kept.length, lines]).toEqual([1, []]);
  });

  test('an answer to one document that is none leaves the others theirs', async () => {
    const { kept, lines } = await asking(
      says(({ messages }) => (messages[1]!.content === 'Text 1' ? 'no' : empty)),
      { count: 4 },
    );
    expect(kept).toHaveLength(3);
    expect(lines).toEqual([
      '1.txt: the model gave no answer (its answer is none: it is no JSON); read by the built-in reader',
    ]);
  });
});

test('a server that answers no request is asked no more', async () => {
  const { lines, brokenOff, server: told } = await asking(refuses(401), { count: 30 });
  expect(told.asked.length).toBeLessThanOrEqual(2);
  expect(brokenOff).toBe(true);
  expect(lines.at(-1)).toMatch(
    /^2[89] more: not asked about: 127\.0\.0\.1:\d+ gives no answers; read by the built-in reader$/,
  );
});

test('nor is one that fails time after time', async () => {
  const { lines, server: told } = await asking(refuses(500), { count: 60 });
  expect(told.asked.length).toBeLessThanOrEqual(24);
  expect(lines.at(-1)).toContain('more: not asked about');
});

test.each([
  ['understands no request', refuses(400)],
  ['answers none in the form that was asked for', says('no')],
])('nor is one that %s', async (_, behaviour) => {
  const { lines, brokenOff, server: told } = await asking(behaviour, { count: 60 });
  expect(told.asked.length).toBeLessThanOrEqual(10);
  expect(brokenOff).toBe(true);
  expect(lines.at(-1)).toContain('more: not asked about');
});

test('broken off, what was answered is kept and nothing more is asked', async () => {
  const stop = new AbortController();
  let times = 0;
  const { kept, brokenOff, lines } = await asking(
    (answer, asked) => {
      if (++times > 3) stop.abort();
      else says(empty)(answer, asked);
    },
    { count: 20, signal: stop.signal },
  );
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThanOrEqual(3);
  expect([brokenOff, lines]).toEqual([true, []]);
});

test.each([
  ['http://127.0.0.1:8080/v1', true],
  ['http://localhost:1234/v1', true],
  ['http://[::1]:8080/v1', true],
  ['https://127.0.0.1.example.org/v1', false],
  ['https://api.example.org/v1', false],
  ['http://10.0.0.2:8080/v1', false],
])('%s is on this machine: %s', (address, is) => expect(isLoopback(endpointAddress(address)!)).toBe(is));

test.each(['', 'here', 'ftp://127.0.0.1/', 'http://me:secret@127.0.0.1/v1'])(
  '%j is no address to be asked',
  (address) => expect(endpointAddress(address)).toBeNull(),
);
