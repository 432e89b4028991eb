import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sheet } from '../../document/pile.ts';
import { type Problem, problemLine, skipped } from '../../document/problem.ts';
import { readInThreads } from './crew.ts';
import type { Read } from './sheet.ts';

let folder: string;
let thread: URL;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crew-'));
  // A reader that is slow at some sheets, dies in two ways at others, and else says its path in a problem.
  const file = join(folder, 'thread.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', async ({ number, sheet }) => {
      if (sheet.path.startsWith('throw')) throw new Error('no memory');
      if (sheet.path.startsWith('exit')) process.exit();
      const end = Date.now() + (sheet.path.startsWith('slow') ? 30 : 0);
      while (Date.now() < end);
      parentPort.postMessage({ number, read: { problems: [{ path: sheet.path, what: 'x', done: 'read', skipped: false }], document: null, reading: null } });
    });`,
  );
  thread = pathToFileURL(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheet = (path: string): Sheet => ({ from: 'bytes', path, bytes: new Uint8Array() });

async function pathsOf(sheets: Iterable<Sheet | Problem>, jobs: number): Promise<string[]> {
  const found: string[] = [];
  for await (const result of readInThreads<Sheet, Read>(sheets, {}, jobs, thread)) {
    found.push(...('problem' in result ? [problemLine(result.problem)] : result.problems.map(({ path }) => path)));
  }
  return found;
}

test.each([1, 2, 5])(
  'results come in the order of the sheets, problems at their place, with %i threads',
  async (jobs) => {
    const paths = Array.from({ length: 100 }, (_, index) => `${index % 13 === 0 ? 'slow' : 'quick'}${index}`);
    const sheets = paths.map((path, index) => (index % 10 === 3 ? skipped(path, 'large') : sheet(path)));
    const expected = paths.map((path, index) => (index % 10 === 3 ? `${path}: large; skipped` : path));
    expect(await pathsOf(sheets, jobs)).toEqual(expected);
  },
);

test('a sheet at which its reader dies is named, and all others are read', async () => {
  const paths = Array.from({ length: 40 }, (_, index) =>
    index === 5 ? 'throw5' : index === 21 ? 'exit21' : `ok${index}`,
  );
  const expected = paths.map((path) =>
    path === 'throw5'
      ? 'throw5: its reader died (no memory); skipped'
      : path === 'exit21'
        ? 'exit21: its reader died (it ended by itself); skipped'
        : path,
  );
  expect(await pathsOf(paths.map(sheet), 2)).toEqual(expected);
});

test('nothing to read, and nothing but problems', async () => {
  expect(await pathsOf([], 2)).toEqual([]);
  expect(await pathsOf([skipped('a', 'large')], 2)).toEqual(['a: large; skipped']);
});

test('sheets are taken only as they are needed, and a reader that stops early ends the threads', async () => {
  let taken = 0;
  const endless = (function* () {
    for (;;) yield sheet(`ok${taken++}`);
  })();
  let seen = 0;
  for await (const _ of readInThreads<Sheet, Read>(endless, {}, 2, thread)) if (++seen === 100) break;
  expect(taken).toBeLessThan(100 + 2 * 32 + 1);
});
