import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { problemLine } from '../document/problem.ts';
import { builderOf } from '../engine/builder.ts';
import { memoryCache } from '../engine/cache.ts';
import { heldPile } from '../engine/holding.ts';
import { startThreads, type Threads } from '../engine/threads.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';
import type { Store } from '../store/store.ts';
import { type AddedDocuments, addFiles } from './add.ts';

let folder: string;
let threads: Threads;
let store: Store;

const source = (path: string) => JSON.stringify(new URL(`../${path}`, import.meta.url).href);

/** A thread of the engine with one format more: letters in a file, set apart by "====". One word makes its reader die. */
const thread = `
import { answerWith } from ${source('engine/answering.ts')};
import { formats } from ${source('document/formats/index.ts')};
const opened = (words) => words.includes('unreadable')
  ? { problem: 'an unreadable letter' }
  : { draft: { title: null, publisher: null, url: null, days: [{ from: 'header', words: '2031-04-02' }], text: words, blocks: [{ start: 0, end: words.length, kind: 'paragraph' }] } };
formats.unshift({
  name: 'letters',
  unit: 'file',
  recognises: (_, { path }) => path.endsWith('.letters'),
  open: async (bytes) => new TextDecoder().decode(bytes).split('====').map((words) => opened(words.trim())),
});
answerWith(async () => {
  const { work } = await import(${source('engine/work.ts')});
  return { ...work, read: (asked) => {
    if (asked.sheet.document?.text.includes('deadly')) process.exit();
    return work.read(asked);
  } };
});`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-several-'));
  writeFileSync(join(folder, 'thread.mjs'), thread);
  threads = startThreads({ thread: pathToFileURL(join(folder, 'thread.mjs')), most: 1 });
});
afterAll(async () => {
  await threads.end();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  store = openSqliteStore(':memory:');
});
afterEach(() => store.close());

async function add(letters: readonly string[]): Promise<AddedDocuments> {
  const bytes = new TextEncoder().encode(letters.join('\n====\n'));
  const program = { reading: 'now', caseFile: 'now' };
  const builder = builderOf({ holding: heldPile(), cache: memoryCache(), program, threads });
  const file = { path: 'post/1.letters', size: bytes.length, pieces: () => [bytes] };
  return await addFiles(
    [file],
    { store, builder, threads, now: () => '2031-05-01T00:00:00.000Z', withOriginals: false },
    () => {},
  );
}

const filed = (who: string) => `${who} sued the harbour board of Port Linden on Tuesday, court papers show.`;

const kept = async () =>
  (await store.documents())
    .filter(({ replacedBy }) => replacedBy === null)
    .map(({ path }) => path)
    .sort();

test('each document of a file is kept under the name of its part', async () => {
  const { documents, problems } = await add([filed('Ann Oak'), filed('Bea Elm'), filed('Cy Ash')]);
  expect(problems).toEqual([]);
  expect(documents).toHaveLength(3);
  expect(await kept()).toEqual(['post/1.letters#1', 'post/1.letters#2', 'post/1.letters#3']);
});

test('a part that is no document, or at which its reader dies, is named and takes none of the others along', async () => {
  const { problems } = await add([filed('Ann Oak'), 'unreadable', `deadly: ${filed('Bea Elm')}`, filed('Cy Ash')]);
  expect(problems.map(problemLine)).toEqual([
    'post/1.letters#2: an unreadable letter; skipped',
    'post/1.letters#3: its reader died (it ended by itself); skipped',
  ]);
  expect(await kept()).toEqual(['post/1.letters#1', 'post/1.letters#4']);
});

test('a letter that has changed replaces the one of its place', async () => {
  await add([filed('Ann Oak'), filed('Bea Elm')]);
  const { documents } = await add([filed('Ann Oak'), filed('Bea Ash')]);
  expect(documents).toHaveLength(1);
  expect(await kept()).toEqual(['post/1.letters#1', 'post/1.letters#2']);
});

test('a file of one document has no parts', async () => {
  await add([filed('Ann Oak')]);
  expect(await kept()).toEqual(['post/1.letters']);
});
