import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-killed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** mulberry32: the same moments in every run, as far as a scheduler allows. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const writer = new URL('./writer.ts', import.meta.url).pathname;

/** Lines that the writer had said when it was killed, so many milliseconds after it had opened the store. */
async function killedAfter(milliseconds: number, path: string, round: number): Promise<readonly string[]> {
  const child: ChildProcess = spawn(process.execPath, [writer, path, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let errors = '';
  child.stderr!.on('data', (bytes) => {
    errors += bytes;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  let timer: NodeJS.Timeout | undefined;
  child.stdout!.on('data', (bytes) => {
    said += bytes;
    timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  const signal = await ended;
  clearTimeout(timer);
  expect(errors).toBe('');
  expect(signal).toBe('SIGKILL');
  // A line that was cut off was not said.
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
}

const rounds = 100;

test(`killed ${rounds} times while adding, deciding and publishing: what was acknowledged is there, and the file is whole`, async () => {
  const path = join(folder, 'casetrail.db');
  const random = numbers(20_240_305);
  const batches: (readonly string[])[] = [];
  const decisions = new Map<string, number>();
  let revision = 0;
  for (let round = 0; round < rounds; round++) {
    for (const line of await killedAfter(random() * 160, path, round)) {
      const [what, first, ...rest] = line.split(' ') as [string, string, ...string[]];
      if (what === 'batch') batches.push([first, ...rest]);
      else if (what === 'decision') decisions.set(rest.join(' '), Number(first));
      else if (what === 'revision') revision = Number(first);
    }
    const store = openSqliteStore(path);
    const notes = new Map((await store.documents()).map((note) => [note.id, note]));
    const known = new Map((await store.decisions()).map(({ id, number }) => [id, number]));
    expect(batches.flat().filter((id) => !notes.has(id))).toEqual([]);
    expect([...decisions].filter(([id, number]) => known.get(id) !== number)).toEqual([]);
    expect(await store.revision()).toBeGreaterThanOrEqual(revision);
    // All or none of a batch, also of one that nobody was told of.
    const begun = new Set([...notes.keys()].map((id) => id.slice(0, id.indexOf('b'))));
    expect([...begun].filter((batch) => ![0, 1, 2].every((at) => notes.has(`${batch}b${at}`)))).toEqual([]);
    // Numbers without gaps: nothing decided was lost in between.
    expect([...known.values()]).toEqual([...known.values()].map((_, at) => at + 1));
    await store.close();

    const file = new Database(path);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(file.pragma('foreign_key_check')).toEqual([]);
    for (const index of ['documents_search', 'events_search'])
      file.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
    file.close();
  }
  // The moments were such that something was going on.
  expect(batches.length).toBeGreaterThan(rounds);
  expect(decisions.size).toBeGreaterThan(rounds);
});
