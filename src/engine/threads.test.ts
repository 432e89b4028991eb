import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { nodeDisk } from '../document/disk.ts';
import type { Sheet } from '../document/pile.ts';
import { type Problem, problemLine, skipped } from '../document/problem.ts';
import { readAll } from './read-all.ts';
import { Ended, standstill, startThreads, ThreadLost, type Threads, type Watchdog } from './threads.ts';

let folder: string;
let module: URL;
/** Numbers of the threads that hang, one a line. */
let hung: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-threads-'));
  // A reader that is slow at some sheets, hangs or dies in two ways at others, and else says its path in a problem.
  const file = join(folder, 'thread.mjs');
  hung = join(folder, 'hung');
  writeFileSync(hung, '');
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs';
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.postMessage({ ready: true });
    parentPort.on('message', async ({ number, name, asked }) => {
      if (name === 'who') return parentPort.postMessage({ number, result: threadId });
      const { sheet: { path } } = asked;
      if (path.startsWith('hang')) appendFileSync(${JSON.stringify(hung)}, threadId + '\\n');
      if (path.startsWith('hang')) for (;;) /^(a|a)*$/.test('a'.repeat(40) + 'b');
      if (path.startsWith('throw')) throw new Error('no memory');
      if (path.startsWith('exit')) process.exit();
      if (path.startsWith('wrong')) return parentPort.postMessage({ number, thrown: { name: 'RangeError', message: path, stack: 'there' } });
      if (path.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, 10));
      parentPort.postMessage({ number, result: { problems: [{ path, what: 'x', done: 'read', skipped: false }], documents: [], unread: [] } });
    });`,
  );
  module = pathToFileURL(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let threads: Threads | null = null;
afterEach(() => threads?.end());

const hanging = () => readFileSync(hung, 'utf8').split('\n').filter(Boolean).map(Number);

/** A look is a turn of the event loop, at which a thread that hangs has used 500 seconds more, and another a little. */
function quickly(): Watchdog {
  const used = new Map<number, number>();
  return {
    used: async ({ threadId }) => {
      const now = (used.get(threadId) ?? 0) + (hanging().includes(threadId) ? 500 : 1e-6);
      used.set(threadId, now);
      return now;
    },
    everySecond: (look) => {
      const timer = setInterval(look, 2);
      return { stop: () => clearInterval(timer) };
    },
  };
}

/** A watchdog that looks when the test says so. */
function byHand(used: () => number | null): { readonly watchdog: Watchdog; readonly look: () => Promise<void> } {
  let lookNow = () => {};
  return {
    watchdog: {
      used: async () => used(),
      everySecond: (look) => {
        lookNow = look;
        return { stop: () => {} };
      },
    },
    look: async () => {
      lookNow();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function started(most: number, patience?: (size: number) => number, watchdog: Watchdog = quickly()): Threads {
  threads = startThreads({ thread: module, most, small: 0, watchdog, ...(patience ? { patience } : {}) });
  threads.expect(1);
  return threads;
}

const sheet = (path: string): Sheet => ({ from: 'bytes', path, bytes: new Uint8Array() });

async function pathsOf(by: Threads, sheets: Iterable<Sheet | Problem>): Promise<string[]> {
  const found: string[] = [];
  for await (const result of readAll(by, sheets, nodeDisk, {})) {
    found.push(...result.problems.map((one) => (one.done === 'read' ? one.path : problemLine(one))));
  }
  return found;
}

test.each([1, 2, 5])(
  'results come in the order of the sheets, problems at their place, with %i threads',
  async (most) => {
    const paths = Array.from({ length: 100 }, (_, index) => `${index % 13 === 0 ? 'slow' : 'quick'}${index}`);
    const sheets = paths.map((path, index) => (index % 10 === 3 ? skipped(path, 'large') : sheet(path)));
    const expected = paths.map((path, index) => (index % 10 === 3 ? `${path}: large; skipped` : path));
    expect(await pathsOf(started(most), sheets)).toEqual(expected);
  },
);

test('a sheet at which its reader dies or hangs is named, and all others are read', async () => {
  const special: Readonly<Record<number, string>> = { 5: 'throw5', 14: 'hang14', 21: 'exit21' };
  const said: Readonly<Record<string, string>> = {
    throw5: 'throw5: its reader died (no memory); skipped',
    hang14: 'hang14: could not be read within 1000 s; unread',
    exit21: 'exit21: its reader died (it ended by itself); skipped',
  };
  const paths = Array.from({ length: 40 }, (_, index) => special[index] ?? `ok${index}`);
  const by = started(2, () => 1000);
  expect(await pathsOf(by, paths.map(sheet))).toEqual(paths.map((path) => said[path] ?? path));
});

test('the patience with a sheet grows with its size', async () => {
  const sizes: number[] = [];
  const by = started(1, (size) => {
    sizes.push(size);
    return 1000;
  });
  await pathsOf(by, [{ from: 'bytes', path: 'hang', bytes: new Uint8Array(1234) }]);
  expect(sizes.length).toBeGreaterThan(0);
  expect(new Set(sizes)).toEqual(new Set([1234]));
});

/** Resolves when as many threads hang, and what they said before has been heard: a thread that says it is ready begins anew. */
async function hangs(most: number): Promise<void> {
  await vi.waitFor(() => expect(hanging()).toHaveLength(most), { timeout: 30_000, interval: 5 });
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('only processor time counts, and what hangs is tried once more, on another thread', async () => {
  writeFileSync(hung, '');
  let used = 0;
  const { watchdog, look } = byHand(() => used);
  const by = started(1, () => 3, watchdog);
  const given = by.run('read', { sheet: sheet('hang'), options: {} }, { size: 1 }).catch((error: unknown) => error);
  const next = by.run('read', { sheet: sheet('ok'), options: {} }, { size: 1 });
  for (const tries of [1, 2]) {
    await hangs(tries);
    // As long as a machine that is busy with something else gives the thread next to nothing of its processor.
    for (let second = 0; second < 500; second++) {
      used += 0.005;
      await look();
    }
    expect(hanging()).toHaveLength(tries);
    used += 1;
    await look();
  }
  expect(await given).toMatchObject({ name: 'ThreadLost', after: 3 });
  expect(new Set(hanging()).size).toBe(2);
  await expect(next).resolves.toBeDefined();
});

test.each([
  ['uses none', 7],
  ['does not tell', null],
])('a thread that %s is waited for far longer, and not for ever', async (_, used) => {
  writeFileSync(hung, '');
  const { watchdog, look } = byHand(() => used);
  const by = started(1, () => 2, watchdog);
  const given = by.run('read', { sheet: sheet('hang'), options: {} }, { size: 1 }).catch((error: unknown) => error);
  for (const tries of [1, 2]) {
    await hangs(tries);
    for (let second = 0; second < 2 * standstill; second++) await look();
    expect(hanging()).toHaveLength(tries);
    await look();
  }
  expect(await given).toBeInstanceOf(ThreadLost);
  expect(await given).toMatchObject({ after: 2 * standstill });
});

test('what the work throws is thrown where it was asked for', async () => {
  const asked = { sheet: sheet('wrong one'), options: {} };
  await expect(started(1).run('read', asked, { size: 1 })).rejects.toMatchObject({
    name: 'RangeError',
    message: 'wrong one',
    stack: 'there',
  });
});

test('nothing to read, and nothing but problems', async () => {
  expect(await pathsOf(started(2), [])).toEqual([]);
  expect(await pathsOf(started(2), [skipped('a', 'large')])).toEqual(['a: large; skipped']);
});

test('sheets are taken only as they are needed', async () => {
  let taken = 0;
  const endless = (function* () {
    for (;;) yield sheet(`ok${taken++}`);
  })();
  let seen = 0;
  for await (const _ of readAll(started(2), endless, nodeDisk, {})) if (++seen === 100) break;
  expect(taken).toBeLessThan(100 + 65);
});

test('work under one key is done by one thread, until that is lost', async () => {
  const by = startThreads<{ who: { asked: string | { sheet: Sheet }; answer: number } }>({
    thread: module,
    most: 3,
    small: 0,
  });
  by.expect(1);
  const asked = (key: string) => by.run('who', '', { size: 0, key });
  const first = await Promise.all(['a', 'b', 'c', 'a', 'b', 'c'].map(asked));
  expect(new Set(first).size).toBe(3);
  expect(first.slice(0, 3)).toEqual(first.slice(3));
  expect(await Promise.all(['c', 'b', 'a'].map(asked))).toEqual([first[2], first[1], first[0]]);
  await by.end();
});

test('when the threads are ended, what they were at is given up at once, also what hangs', async () => {
  const by = started(2);
  const hanging = [1, 2, 3].map((at) => by.run('read', { sheet: sheet(`hang${at}`), options: {} }, { size: 1 }));
  const given = Promise.allSettled(hanging);
  await by.end();
  for (const one of await given) expect(one).toMatchObject({ status: 'rejected', reason: expect.any(Ended) });
  await expect(by.run('read', { sheet: sheet('ok'), options: {} }, { size: 1 })).rejects.toThrow(Ended);
});
