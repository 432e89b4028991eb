import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dishonestServer } from '../src/engine/asking/dishonest-server.fixture.ts';

const program = new URL('../bin/casetrail.js', import.meta.url).pathname;
const hanging = new URL('./hanging/preload.mjs', import.meta.url).pathname;

let folder: string;
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-signals-'));
  writeFileSync(
    join(folder, 'paper.txt'),
    'published: 2024-05-02\n\nAnn Oak sued Birch Bakery for fraud on May 1, 2024.\n',
  );
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  /** Settles when the words stand in what it printed. */
  readonly said: (words: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** @param before - arguments for Node itself */
function run(before: readonly string[], ...args: readonly string[]): Run {
  const child = spawn(process.execPath, [...before, program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let output = '';
  let look = () => {};
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (bytes) => {
      output += bytes;
      look();
    });
  const said = (words: string) =>
    new Promise<void>((resolve, reject) => {
      look = () => {
        if (output.includes(words)) resolve();
      };
      look();
      void ended.then(() => reject(new Error(`it ended: ${output}`)));
    });
  return { child, said, ended };
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends a page that is open, with nothing left over', async (signal) => {
  const { child, said, ended } = run([], 'open', folder, '--watch');
  await said('Ctrl-C ends it');
  child.kill(signal);
  expect(await ended).toEqual({ code: 0, signal: null });
});

test.each([
  ['SIGINT', 'open', '--watch'],
  ['SIGTERM', 'watch'],
] as const)('%s ends %s while a thread is in an endless regular expression', async (signal, verb, ...more) => {
  // See test/hanging.
  const { child, said, ended } = run(['--import', hanging], verb, folder, ...more);
  await said('Ctrl-C ends it');
  writeFileSync(join(folder, 'hang.txt'), 'published: 2024-05-02\n\nAnn Oak sued.\n');
  await said('a thread hangs');
  child.kill(signal);
  expect(await ended).toEqual({ code: 0, signal: null });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends what adds, and what builds, while a thread hangs',
  async (signal) => {
    writeFileSync(join(folder, 'hang.txt'), 'published: 2024-05-02\n\nAnn Oak sued.\n');
    for (const verb of ['add', 'build']) {
      const { child, said, ended } = run(['--import', hanging], verb, folder);
      await said('a thread hangs');
      child.kill(signal);
      expect((await ended).signal).toBe(signal);
    }
  },
);

test('Ctrl-C while a model is asked breaks the asking off and says that the same command goes on', async () => {
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const server = await dishonestServer(() => asked());
  try {
    const { child, said, ended } = run(
      [],
      'build',
      folder,
      '--model',
      server.address,
      '--model-name',
      'invented-model',
    );
    await isAsked;
    child.kill('SIGINT');
    await said('broken off: what was answered is kept, and the same command goes on');
    expect(await ended).toEqual({ code: 1, signal: null });
  } finally {
    await server.close();
  }
});
