import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';

const program = new URL('../../bin/casetrail.js', import.meta.url).pathname;
const papers = 60;
const towns = ['Stannery', 'Marsh End', 'Birch Hill', 'Oakford', 'Milton Ferry', 'Harrow Down'];

let folder: string;
const pile = () => join(folder, 'pile');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-killed-add-'));
  mkdirSync(pile());
  for (let paper = 0; paper < papers; paper++) {
    const town = towns[paper % towns.length]!;
    const day = `2024-0${1 + (paper % 9)}-${10 + (paper % 18)}`;
    const report = `A jury in ${town} found Baker ${paper} liable for fraud on Monday, and Judge Ann Oak set a hearing for June 3.`;
    writeFileSync(
      join(pile(), `${day}-${paper}.txt`),
      `title: Paper ${paper}\npublisher: The ${town} Post\npublished: ${day}\n\n${`${report}\n\n`.repeat(12)}`,
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ids of the documents that whoever looks finds; none while there is no store. */
function kept(db: string): readonly string[] {
  try {
    const file = new Database(db, { readonly: true, fileMustExist: true });
    try {
      return file.prepare('SELECT id FROM documents ORDER BY number').pluck().all() as string[];
    } finally {
      file.close();
    }
  } catch {
    return [];
  }
}

/** Adds the pile, kills the program when so many documents are kept, and gives those that were kept by then. */
async function killedAt(documents: number, db: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, 'add', db, pile()], { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  let seen: readonly string[] = [];
  const look = setInterval(() => {
    seen = kept(db);
    if (seen.length >= documents) child.kill('SIGKILL');
  }, 5);
  const signal = await ended;
  clearInterval(look);
  expect(signal).toBe('SIGKILL');
  return seen;
}

function added(db: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'add', db, pile()], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

async function stateOf(db: string) {
  const store = openSqliteStore(db);
  const ids = (await store.documents()).map(({ id }) => id);
  const state = { ids, damage: await store.damage(), files: (await store.fingerprints()).size };
  await store.close();
  return state;
}

const caseFileOf = (db: string) =>
  spawnSync(process.execPath, [program, 'export', db, '--as', 'json'], { encoding: 'utf8', maxBuffer: 2 ** 28 });

test('casetrail add killed after a batch, twice: what was kept is there, and adding again does the rest', async () => {
  const db = join(folder, 'killed.db');
  let before: readonly string[] = [];
  for (const documents of [1, 20]) {
    const seen = await killedAt(documents, db);
    const { ids, damage, files } = await stateOf(db);
    expect(damage).toEqual([]);
    expect([...before, ...seen].filter((id) => !ids.includes(id))).toEqual([]);
    // It was killed before the end, and no file is passed over of which nothing was kept.
    expect(ids.length).toBeLessThan(papers);
    expect(files).toBeLessThanOrEqual(ids.length);
    before = ids;
  }
  expect(added(db)).toBe(`${papers - before.length} documents added\n`);
  expect((await stateOf(db)).ids).toHaveLength(papers);
  expect(added(db)).toBe('0 documents added\n');

  const atOnce = join(folder, 'at-once.db');
  expect(added(atOnce)).toBe(`${papers} documents added\n`);
  expect(caseFileOf(db).stdout).toBe(caseFileOf(atOnce).stdout);
  expect(caseFileOf(db).status).toBe(0);
});
