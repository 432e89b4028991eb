import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseEvent } from '../../casefile/schema.ts';
import { pack } from '../../engine/packing.ts';
import { documentOf, eventOf, matterOf } from '../store.fixture.ts';
import { cacheIn } from './cache.ts';
import { openFile, type SqliteFile } from './file.ts';
import { openSqliteStore } from './index.ts';
import { publisherIn } from './publish.ts';

// Whether a matter is published by its reviews or anew, the tables say the same.

const document = documentOf('d1');
const other = documentOf('d2');
const matterWith = (first: Partial<CaseEvent> = {}, second: Partial<CaseEvent> = {}) =>
  matterOf('m', document, [eventOf('e1', document, first), eventOf('e2', document, { date: '2024-04-01', ...second })]);

let folder: string;
let files: SqliteFile[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-reviews-'));
  files = [];
});
afterEach(() => {
  for (const file of files) file.close();
  rmSync(folder, { recursive: true, force: true });
});

async function emptyFile(name: string): Promise<SqliteFile> {
  const path = join(folder, name);
  const store = openSqliteStore(path);
  await store.addDocuments([document, other].map((one) => ({ document: one, added: '2031-01-01T00:00:00.000Z' })));
  await store.close();
  const file = openFile(path);
  files.push(file);
  return file;
}

/** Publishes under the key, as the builder does: what is published is cached. */
function publish(file: SqliteFile, key: string, matter: ReturnType<typeof matterWith>, documents = ['d1']): void {
  const bytes = pack(matter);
  cacheIn(file).put('matter', new Map([[key, bytes]]));
  const entries = matter.events.length;
  publisherIn(file).publish({ matters: [{ id: 'm', key, documents, entries, matter: bytes }], orphaned: [] });
}

const tables = ['matters', 'matter_documents', 'events', 'reports', 'event_parties', 'event_decisions', 'parties'];
const rowsOf = (file: SqliteFile) =>
  tables.map((table) =>
    (file.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]).map(({ number: _, ...row }) => row),
  );
const written = (file: SqliteFile) => Number(file.prepare('SELECT total_changes()').pluck().get());

test.each([
  ['a review', matterWith({ review: 'accepted' }), true],
  ['both reviews', matterWith({ review: 'accepted' }, { review: 'corrected' }), true],
  ['nothing', matterWith(), true],
  ['a tag beside a review', matterWith({ review: 'accepted', tags: ['Delay'] }), false],
  ['another day', matterWith({}, { date: '2024-05-01' }), false],
  ['an entry less', matterOf('m', document, [eventOf('e1', document)]), false],
])('%s other', async (_, now, byReviews) => {
  const [file, anew] = [await emptyFile('one.db'), await emptyFile('two.db')];
  publish(file, 'k1', matterWith());
  const before = written(file);
  publish(file, 'k2', now);
  const rows = written(file) - before;
  publish(anew, 'k2', now);
  expect(rowsOf(file)).toEqual(rowsOf(anew));
  // What is cached, the reviews, the key and the revision; anew, each row goes and comes.
  expect([rows, rows <= 5]).toEqual([rows, byReviews]);
});

test('an entry that was ruled out with its case, the last of it, is written without the case', async () => {
  const file = await emptyFile('one.db');
  const { events, ...matter } = matterWith();
  publish(file, 'k1', { ...matter, proceedings: [], events: [], rejected: events });
  expect(file.prepare('SELECT id, listed, proceeding FROM events').all()).toEqual([
    { id: 'e1', listed: 'rejected', proceeding: null },
    { id: 'e2', listed: 'rejected', proceeding: null },
  ]);
});

test('with other documents, or without what was cached, it is written anew', async () => {
  const file = await emptyFile('one.db');
  publish(file, 'k1', matterWith());
  publish(file, 'k2', matterWith({ review: 'accepted' }), ['d1', 'd2']);
  expect(rowsOf(file)[1]).toHaveLength(2);
  cacheIn(file).prune('matter', []);
  publish(file, 'k3', matterWith({ review: 'rejected' }), ['d1', 'd2']);
  expect(file.prepare("SELECT review FROM events WHERE id = 'e1'").pluck().get()).toBe('rejected');
});
