import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCaseFile } from '../casefile/assemble.ts';
import { nodeDisk } from '../document/disk.ts';
import { sameSource } from '../document/duplicates.ts';
import { documentsOf } from '../document/pile.ts';
import { readPile } from '../reading/english/read.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';
import type { Store } from '../store/store.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';
import { watch } from './watch.ts';
import type { Added, NamedBytes, Notice } from './workbench.ts';

const sample = new URL('../../samples/harbour-light', import.meta.url).pathname;
// `npm start` keeps a store beside the sample.
const files: readonly NamedBytes[] = readdirSync(sample)
  .filter((name) => !/\.db(?:-\w+)?$/.test(name))
  .sort()
  .map((path) => ({ path, bytes: readFileSync(join(sample, path)) }));
const bakery = (day: string): NamedBytes => ({
  path: 'bakery.txt',
  bytes: Buffer.from(
    `title: Bakery sued\npublished: 2024-05-02\n\nOSLO — Ann Oak sued Birch Bakery for fraud on ${day}, May 1, 2024. The plaintiff says that Birch Bakery, the defendant, copied a recipe. A jury in district court will hear the lawsuit.\n`,
  ),
});

let folder: string;
let open: OpenWorkbench[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-workbench-'));
});
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

let instant = 0;
async function opened(around: (store: Store) => Store = (store) => store): Promise<OpenWorkbench> {
  const workbench = await openWorkbench({
    store: around(openSqliteStore(join(folder, 'casetrail.db'))),
    version: '0',
    now: () => new Date(Date.UTC(2025, 0, 1) + instant++).toISOString(),
    jobs: 1,
  });
  open.push(workbench);
  return workbench;
}

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const nowhere = { asOf: null, knownBy: null };
const still = () => {};

/** The case file as it is without any store. */
async function fromScratch(paths: readonly string[]): Promise<unknown> {
  const documents = await documentsOf(nodeDisk, paths);
  const pile = await readPile(documents);
  return JSON.parse(JSON.stringify(buildCaseFile(pile, { sameSource: sameSource(documents) })));
}

test('added one by one, in any order, it is the case file of the pile', async () => {
  const workbench = await opened();
  const backwards = [...files].reverse();
  for (const file of backwards.slice(0, 3)) await workbench.add([file], still);
  await workbench.add(backwards.slice(3), still);
  expect(JSON.parse(JSON.stringify(await workbench.caseFile()))).toEqual(await fromScratch([sample]));
});

test('what is cached is as good as what is made anew, also after opening again', async () => {
  const first = await opened();
  await first.add(files, still);
  const before = JSON.stringify(await first.caseFile());
  await first.close();
  const second = await opened();
  expect(JSON.stringify(await second.caseFile())).toBe(before);
  await second.rebuild(still);
  expect(JSON.stringify(await second.caseFile())).toBe(before);
});

test('one more document reads that one only, and leaves the matters it does not belong to', async () => {
  const put = new Map<string, number>();
  const workbench = await opened((store) => ({
    ...store,
    cache: (sort, entries) => {
      put.set(sort, (put.get(sort) ?? 0) + entries.size);
      return store.cache(sort, entries);
    },
  }));
  await workbench.add(files, still);
  const notices: Notice[] = [];
  workbench.watch((notice) => notices.push(notice));
  put.clear();
  const { documents, revision } = await workbench.add([bakery('Wednesday')], still);
  expect(documents).toHaveLength(1);
  expect(put.get('reading')).toBe(1);
  const { matters } = await workbench.overview();
  expect(matters).toHaveLength(2);
  const ferry = matters.find(({ title }) => title.includes('Castellan'))!.id;
  const told = notices.filter((notice) => notice.of === 'revision');
  expect(told).toMatchObject([{ revision, matters: [expect.not.stringContaining(ferry)] }]);
});

test('a file with the same bytes is passed over; one that changed replaces its text; decisions find their words again', async () => {
  const workbench = await opened();
  await workbench.add([...files, bakery('Wednesday')], still);
  const again = await workbench.add(files, still);
  expect(again).toMatchObject({ documents: [], problems: [] });

  const { matters } = await workbench.overview();
  const own = matters.find(({ documents }) => documents === 1)!;
  const entry = (await workbench.matter(own.id, nowhere))!.events.find(({ kind }) => kind === 'filing')!;
  await workbench.decide({ id: uuid(1), why: null, act: 'accept', entry: entry.id }, 'Ann');
  const changed = await workbench.add([bakery('a wet Wednesday')], still);
  expect(changed.documents).toHaveLength(1);
  const { documents, orphaned } = await workbench.overview();
  expect(documents.filter(({ path }) => path === 'bakery.txt').map(({ replacedBy }) => replacedBy)).toEqual(
    expect.arrayContaining([null, changed.documents[0]]),
  );
  expect(orphaned).toEqual([]);
  const reviews = (await workbench.caseFile()).matters.flatMap(({ events }) => events.map(({ review }) => review));
  expect(reviews.filter((review) => review === 'accepted')).toHaveLength(1);
});

test('decisions stay over openings and rebuilds, are undone, and the same request counts once', async () => {
  const first = await opened();
  await first.add(files, still);
  const [matter] = (await first.overview()).matters;
  const entry = (await first.matter(matter!.id, nowhere))!.events[3]!;
  const request = { id: uuid(1), why: 'seen', act: 'reject', entry: entry.id } as const;
  const { decision, matters } = await first.decide(request, 'Ann');
  expect(matters).toEqual([matter!.id]);
  expect((await first.decide(request, 'Ann')).decision).toEqual(decision);
  await first.close();
  const second = await opened();
  await second.rebuild(still);
  const rejected = async () => (await second.matter(matter!.id, nowhere))!.rejected.map(({ id }) => id);
  expect(await rejected()).toEqual([entry.id]);
  await second.decide({ id: uuid(2), why: null, act: 'undo', decision: uuid(1) }, 'Ben');
  expect(await rejected()).toEqual([]);
  expect((await second.history()).decisions.map(({ who, undoneBy }) => [who, undoneBy])).toEqual([
    ['Ben', null],
    ['Ann', uuid(2)],
  ]);
});

test('clocks turned back: what had not been published is not known, and the matter keeps its id', async () => {
  const workbench = await opened();
  await workbench.add(files, still);
  const { id, events } = (await workbench.overview()).matters[0]!;
  const early = (await workbench.matter(id, { asOf: null, knownBy: '2023-06-30' }))!;
  expect(early.id).toBe(id);
  expect(early.events.length).toBeGreaterThan(0);
  expect(early.events.length).toBeLessThan(events);
  expect((await workbench.matter(id, { asOf: null, knownBy: '1900-01-01' }))!.events).toEqual([]);
  expect(await workbench.matter('matter-nowhere', nowhere)).toBeNull();
});

test('changes since somebody last looked', async () => {
  const workbench = await opened();
  await workbench.add(files, still);
  expect(await workbench.changes('Ann')).toEqual({ since: null, documents: [], entries: [] });
  await workbench.saw('Ann');
  expect(await workbench.changes('Ann')).toMatchObject({ documents: [], entries: [] });
  const { documents } = await workbench.add([bakery('Wednesday')], still);
  const changes = await workbench.changes('Ann');
  expect(changes.documents).toEqual(documents);
  expect(changes.entries.every(({ change }) => change === 'new')).toBe(true);
  expect(changes.entries.length).toBeGreaterThan(0);
});

test('what another process writes is seen', async () => {
  const [one, other] = [await opened(), await opened()];
  await other.add(files, still);
  const { matters, revision } = await one.overview();
  expect(matters).toEqual((await other.overview()).matters);
  expect(revision).toBe((await other.overview()).revision);
});

test('problems name their file, and a file that could not be read is tried again', async () => {
  const workbench = await opened();
  const scan = { path: 'scan.pdf', bytes: Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff') };
  for (const _ of [1, 2]) {
    const { problems, documents } = await workbench.add([scan], still);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ path: 'scan.pdf', skipped: true }]);
  }
});

test('a folder that is watched: what lies there, what comes, what changes; not the store', async () => {
  const workbench = await opened();
  writeFileSync(join(folder, 'first.txt'), bakery('Wednesday').bytes);
  const seen: Added[] = [];
  let wake = () => {};
  const watching = watch(workbench, folder, {
    added: (added) => {
      seen.push(added);
      wake();
    },
    problem: (line) => expect.unreachable(line),
    quiet: 60,
  });
  await watching.ready;
  expect(seen).toMatchObject([{ problems: [], documents: [expect.any(String)] }]);
  const next = new Promise<void>((resolve) => {
    wake = resolve;
  });
  writeFileSync(join(folder, 'second.txt'), bakery('a dry Wednesday').bytes);
  await next;
  await watching.stop();
  expect((await workbench.overview()).documents.map(({ path }) => path)).toEqual(['first.txt', 'second.txt']);
});

test.skipIf(process.platform === 'win32')(
  'in a folder that is watched, a pipe and a device are named and not opened',
  async () => {
    const workbench = await opened();
    writeFileSync(join(folder, 'first.txt'), bakery('Wednesday').bytes);
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    symlinkSync('/dev/zero', join(folder, 'zeros.txt'));
    const lines: string[] = [];
    const seen: Added[] = [];
    const watching = watch(workbench, folder, {
      added: (added) => seen.push(added),
      problem: (line) => lines.push(line),
      quiet: 60,
    });
    await watching.ready;
    await watching.stop();
    expect(lines).toEqual([
      'pipe.txt: neither a file nor a folder; skipped',
      'zeros.txt: neither a file nor a folder; skipped',
    ]);
    expect(seen).toMatchObject([{ problems: [], documents: [expect.any(String)] }]);
  },
);

test('in a folder that is watched, a folder that many links lead to is entered once', async () => {
  const workbench = await opened();
  const outside = mkdtempSync(join(tmpdir(), 'casetrail-outside-'));
  const last = 30;
  for (const place of [folder, outside]) {
    for (let at = 0; at <= last; at++) mkdirSync(join(place, `n${at}`));
    for (let at = 0; at < last; at++) {
      for (const name of ['a', 'b']) symlinkSync(`../n${at + 1}`, join(place, `n${at}`, name));
    }
  }
  symlinkSync(join(outside, 'n0'), join(folder, 'outside'));
  writeFileSync(join(folder, `n${last}`, 'inner.txt'), bakery('Wednesday').bytes);
  writeFileSync(join(outside, 'n2', 'outer.txt'), bakery('a dry Wednesday').bytes);
  const watching = watch(workbench, folder, {
    added: () => {},
    problem: (line) => expect.unreachable(line),
    quiet: 60,
  });
  await watching.ready;
  await watching.stop();
  rmSync(outside, { recursive: true, force: true });
  const paths = (await workbench.overview()).documents.map(({ path }) => path).sort();
  expect(paths).toEqual([`n${last}/inner.txt`, expect.stringMatching(/^outside\/[ab]\/[ab]\/outer\.txt$/)]);
});

test('who only looks does not wait for an addition', async () => {
  const workbench = await opened();
  await workbench.add([bakery('Wednesday')], still);
  const { matters } = await workbench.overview();
  let finished = false;
  const adding = workbench.add(files, still).then(() => {
    finished = true;
  });
  expect((await workbench.overview()).matters).toEqual(matters);
  expect((await workbench.matter(matters[0]!.id, nowhere))!.id).toBe(matters[0]!.id);
  expect(finished).toBe(false);
  await adding;
  expect((await workbench.overview()).matters).toHaveLength(2);
});

test('a cache with holes, as a kill leaves it, is filled', async () => {
  const first = await opened();
  await first.add(files, still);
  const before = JSON.stringify(await first.caseFile());
  await first.close();
  const store = openSqliteStore(join(folder, 'casetrail.db'));
  await store.prune('reading', []);
  await store.prune('matter', []);
  await store.close();
  expect(JSON.stringify(await (await opened()).caseFile())).toBe(before);
});
