import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { nodeDisk } from '../document/disk.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';
import type { Store } from '../store/store.ts';
import { type OpenWorkbench, openWorkbench, type WorkbenchOptions } from './open.ts';
import { Refused } from './workbench.ts';

const sample = new URL('../../samples/harbour-light', import.meta.url).pathname;
const papers = readdirSync(sample)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
  .slice(0, 4);
const nowhere = { asOf: null, knownBy: null };
const still = () => {};
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

let folder: string;
/** A store with papers in it and a decision on them, as it was closed. */
let whole: string;
let before: string;
let entry: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-damage-'));
  whole = join(folder, 'whole.db');
  const workbench = await opened(whole);
  await workbench.add(
    papers.map((path) => ({ path, bytes: readFileSync(join(sample, path)) })),
    still,
  );
  const [matter] = (await workbench.overview()).matters;
  entry = (await workbench.matter(matter!.id, nowhere))!.events[0]!.id;
  await workbench.decide({ id: uuid(1), why: null, act: 'accept', entry }, 'Ann Oak');
  before = JSON.stringify(await workbench.caseFile());
  await workbench.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let open: OpenWorkbench[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

let instant = 0;
async function opened(
  path: string,
  more: Partial<WorkbenchOptions> = {},
  around: (store: Store) => Store = (store) => store,
): Promise<OpenWorkbench> {
  const store = openSqliteStore(path);
  try {
    const workbench = await openWorkbench({
      store: around(store),
      version: '0',
      now: () => new Date(Date.UTC(2025, 0, 1) + instant++).toISOString(),
      jobs: 1,
      ...more,
    });
    open.push(workbench);
    return workbench;
  } catch (error) {
    await store.close();
    throw error;
  }
}

let copies = 0;
function copied(change: (path: string) => void = () => {}): string {
  const path = join(folder, `copy-${copies++}.db`);
  copyFileSync(whole, path);
  change(path);
  return path;
}

function changed(sql: string): string {
  return copied((path) => {
    const file = new Database(path);
    file.exec(sql);
    file.close();
  });
}

test.each(['profile', 'reading', 'matter'])('what is cached as %s may be cut short, altered or empty', async (sort) => {
  const altered = ['substr(bytes, 1, 20)', "substr(bytes, 1, 30) || x'00ff00ff' || substr(bytes, 35)", "x''"].map(
    (bytes) => changed(`UPDATE _cache SET bytes = ${bytes} WHERE sort = '${sort}'`),
  );
  for (const path of altered) expect(JSON.stringify(await (await opened(path)).caseFile())).toBe(before);
});

test('anew, nothing that is cached is used', async () => {
  const asked: string[] = [];
  const workbench = await opened(copied(), { anew: true }, (store) => ({
    ...store,
    cached: async (sort, keys) => {
      const found = await store.cached(sort, keys);
      if (found.size > 0) asked.push(sort);
      return found;
    },
  }));
  expect(asked.filter((sort) => sort === 'profile')).toEqual([]);
  expect(JSON.stringify(await workbench.caseFile())).toBe(before);
});

/** What is damaged in place, and what is then said of it. */
const damaged: readonly (readonly [string, string])[] = [
  ["documents SET text = replace(text, 'Tarrant', 'Tarrent')", `${papers[0]}: the store is damaged`],
  ["documents SET title = 'Other'", `${papers[0]}: the store is damaged`],
  ["documents SET path = 'other.txt'", 'other.txt: the store is damaged'],
  ["documents SET url = 'https://other.test/'", `${papers[0]}: the store is damaged`],
  ["documents SET kind = 'court-paper'", `${papers[0]}: the store is damaged`],
  ["documents SET published = '2001-01-01'", `${papers[0]}: the store is damaged`],
  ["documents SET blocks = 'x'", `${papers[0]}: the store is damaged`],
  ['paths SET document = (SELECT id FROM documents WHERE number = 2)', `${papers[0]}: the store is damaged`],
];

test.each(damaged)('UPDATE %s: it is named, left out, and mended by adding the file again', async (change, line) => {
  const lines: string[] = [];
  const path = changed(`UPDATE ${change} WHERE path = '${papers[0]}'`);
  const workbench = await opened(path, { problem: (one) => lines.push(one) });
  expect(lines).toContainEqual(expect.stringContaining(line));
  if (change.startsWith('documents')) expect((await workbench.overview()).documents).toHaveLength(papers.length - 1);
  await workbench.add([{ path: papers[0]!, bytes: readFileSync(join(sample, papers[0]!)) }], still);
  expect(JSON.stringify(await workbench.caseFile())).toBe(before);
  await workbench.close();
  const after: string[] = [];
  await opened(path, { problem: (one) => after.push(one) });
  expect(after).toEqual([]);
});

test.each([
  [
    "UPDATE decisions SET what = replace(what, 'accept', 'reject')",
    /^Decision 1: the store is damaged.* decide it again/,
  ],
  ["UPDATE decisions SET who = 'Ann Elm'", /^Decision 1: the store is damaged/],
  ['UPDATE decisions SET number = 7', /^Decision 7: the store is damaged/],
  ['DELETE FROM event_decisions; DELETE FROM decisions', /^The store: it is damaged: 0 of 1 decisions can be found/],
  [
    `PRAGMA foreign_keys = OFF; DELETE FROM documents WHERE path = '${papers[3]}'`,
    /^The store: it is damaged: 3 of 4 documents can be found/,
  ],
])('%s: it is named, and the rest goes on', async (sql, said) => {
  const lines: string[] = [];
  const workbench = await opened(changed(sql), { problem: (line) => lines.push(line) });
  expect(lines).toContainEqual(expect.stringMatching(said));
  expect((await workbench.caseFile()).matters).toHaveLength(1);
});

test('an index that lost a document hides it from nobody', async () => {
  const path = copied((file) => {
    const kept = new Database(file);
    const id = kept.prepare('SELECT id FROM documents WHERE number = 1').pluck().get() as string;
    const size = kept.pragma('page_size', { simple: true }) as number;
    const root = kept
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_documents_1'")
      .pluck()
      .get() as number;
    kept.close();
    const bytes = readFileSync(file);
    const at = bytes.indexOf(id, (root - 1) * size);
    expect(at).toBeLessThan(root * size);
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(file, bytes);
  });
  expect(JSON.stringify(await (await opened(path)).caseFile())).toBe(before);
});

/** mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test.each([20_240_305, 3])(
  'sixty stores with a bit flipped (%i): the same case file, or a clear error, or the damage is named',
  async (seed) => {
    const random = numbers(seed);
    const wrong: string[] = [];
    for (let round = 0; round < 60; round++) {
      const path = copied((file) => {
        const bytes = readFileSync(file);
        const at = Math.floor(random() * bytes.length);
        bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
        writeFileSync(file, bytes);
      });
      const lines: string[] = [];
      try {
        const workbench = await opened(path, { problem: (line) => lines.push(line) });
        const now = JSON.stringify(await workbench.caseFile());
        if (now !== before && lines.length === 0) wrong.push(`round ${round}: another case file, and nothing said`);
      } catch (error) {
        const { code } = error as { readonly code?: unknown };
        if (code !== 'STORE') wrong.push(`round ${round}: ${(error as Error).stack}`);
      }
      await Promise.all(open.map((one) => one.close()));
      open = [];
      rmSync(path);
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

/** A store whose tables cannot be written while the disk is full; what is kept has room still. */
function onFullDisk(store: Store, isFull: () => boolean): Store {
  const full = () => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  return {
    ...store,
    publish: async (published) => {
      if (isFull()) throw full();
      return store.publish(published);
    },
  };
}

test('a decision that is kept is never said not to be, and one that is said not to be kept is not', async () => {
  let isFull = false;
  const lines: string[] = [];
  const path = copied();
  const workbench = await opened(path, { problem: (line) => lines.push(line) }, (store) =>
    onFullDisk(store, () => isFull),
  );
  const decide = (number: number) =>
    workbench.decide({ id: uuid(number), why: null, act: 'comment', entry, text: `Comment ${number}.` }, 'Ann Oak');
  isFull = true;
  expect((await decide(2)).decision.id).toBe(uuid(2));
  expect(lines).toEqual([expect.stringMatching(/the decision is kept/)]);
  await expect(decide(3)).rejects.toThrow('disk is full');
  // Who only looks is shown what there is.
  expect((await workbench.overview()).matters).toHaveLength(1);
  isFull = false;
  expect((await decide(4)).decision.number).toBe(3);
  const kept = (await workbench.history()).decisions.map(({ id }) => id);
  expect(kept).toEqual([uuid(4), uuid(2), uuid(1)]);
});

test('a store that fails after it kept a decision is asked whether it did', async () => {
  const workbench = await opened(copied(), {}, (store) => ({
    ...store,
    decide: async (decision) => {
      await store.decide(decision);
      throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
    },
  }));
  const request = { id: uuid(2), why: null, act: 'accept', entry } as const;
  expect((await workbench.decide(request, 'Ann Oak')).decision).toMatchObject({ id: uuid(2), number: 2 });
});

test('two versions of the program on one store do not build against each other', async () => {
  const path = copied();
  let published = 0;
  const counting = (store: Store): Store => ({
    ...store,
    publish: (what) => {
      published += 1;
      return store.publish(what);
    },
  });
  const one = await opened(path, {}, counting);
  const newer = { ...nodeDisk, read: (file: string) => Buffer.concat([nodeDisk.read(file), Buffer.from('newer')]) };
  const other = await opened(path, { disk: newer }, counting);
  published = 0;
  for (const _ of [1, 2, 3]) for (const workbench of [one, other]) await workbench.overview();
  expect(published).toBe(0);
  // What is decided at one is seen at the other, which builds once.
  await one.decide({ id: uuid(2), why: null, act: 'reject', entry }, 'Ann Oak');
  for (const _ of [1, 2, 3]) for (const workbench of [one, other]) await workbench.overview();
  expect(published).toBe(2);
  expect(JSON.stringify(await other.caseFile())).toBe(JSON.stringify(await one.caseFile()));
});

test('a clock that goes backwards changes no order', async () => {
  let hour = 20;
  const workbench = await opened(copied(), { now: () => new Date(Date.UTC(2020, 0, 1, hour--)).toISOString() });
  await workbench.decide({ id: uuid(2), why: null, act: 'reject', entry }, 'Ann Oak');
  await workbench.decide({ id: uuid(3), why: null, act: 'undo', decision: uuid(2) }, 'Ann Oak');
  expect((await workbench.history()).decisions.map(({ id }) => id)).toEqual([uuid(3), uuid(2), uuid(1)]);
  expect(JSON.stringify(await workbench.caseFile())).toBe(before);
  await workbench.saw('Ann Oak');
  expect((await workbench.changes('Ann Oak')).entries).toEqual([]);
});

test('a decision on a document that is replaced is found again in the new text, or said to be lost', async () => {
  const workbench = await opened(copied());
  const path = papers[0]!;
  const words = readFileSync(join(sample, path), 'utf8');
  await workbench.add([{ path, bytes: Buffer.from(`${words}\nThe port was quiet.\n`) }], still);
  const { documents } = await workbench.overview();
  expect(documents.filter(({ replacedBy }) => replacedBy !== null)).toHaveLength(1);
  const { decisions } = await workbench.history();
  expect(decisions).toMatchObject([{ id: uuid(1) }]);
  expect(decisions[0]!.orphaned === null).toBe(decisions[0]!.entry !== null);
  await expect(workbench.decide({ id: uuid(9), why: null, act: 'accept', entry: 'gone' }, 'A')).rejects.toThrow(
    Refused,
  );
});
