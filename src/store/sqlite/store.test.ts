import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Outdated } from '../../engine/matters.ts';
import { pack } from '../../engine/packing.ts';
import { documentOf, eventOf, matterOf, sampleMatter } from '../store.fixture.ts';
import { storeSuite } from '../store.suite.ts';
import { openSqliteStore } from './index.ts';
import { cacheColumns, cacheTable, migrations } from './migrations.ts';
import { defineRowSum, sumAll } from './row-sum.ts';

let folder: string;
const path = () => join(folder, 'casetrail.db');

storeSuite({
  name: 'SQLite',
  open: async () => {
    folder = mkdtempSync(join(tmpdir(), 'casetrail-store-'));
    return openSqliteStore(path());
  },
  again: async () => openSqliteStore(path()),
  remove: async () => rmSync(folder, { recursive: true, force: true }),
});

describe('the file', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casetrail-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('of a newer program is refused, and left as it is', async () => {
    await openSqliteStore(path()).close();
    const file = new Database(path());
    file.pragma(`user_version = ${migrations.length + 1}`);
    file.close();
    expect(() => openSqliteStore(path())).toThrow(/made by a newer version of casetrail .* update casetrail/);
  });

  test('of another program is refused, and not written to', () => {
    const file = new Database(path());
    file.exec('CREATE TABLE mine (a)');
    file.close();
    const before = readFileSync(path());
    expect(() => openSqliteStore(path())).toThrow(/not a Casetrail store \(an SQLite file of another program\)/);
    expect(readFileSync(path()).equals(before)).toBe(true);
  });

  test('that is no SQLite file is refused, and not written to', () => {
    writeFileSync(path(), 'a letter, not a store, and long enough to be looked at'.repeat(20));
    expect(() => openSqliteStore(path())).toThrow(/not a Casetrail store \(it is no SQLite file\)/);
    expect(readFileSync(path(), 'utf8')).toMatch(/^a letter/);
  });

  test('that was deleted or replaced while it was open takes nothing more, and says so', async () => {
    const store = openSqliteStore(path());
    const one = { document: documentOf('a'), added: '2024-01-01T00:00:00.000Z' };
    await store.addDocuments([one]);
    rmSync(path());
    await expect(store.addDocuments([{ ...one, document: documentOf('b') }])).rejects.toThrow(/no longer there/);
    await openSqliteStore(path()).close();
    await expect(store.addDocuments([{ ...one, document: documentOf('b') }])).rejects.toThrow(/no longer there/);
    await store.close();
  });

  test.each([
    ['is not there any more', 'DROP TABLE _cache'],
    ['is another', 'DROP TABLE _cache; CREATE TABLE _cache (key TEXT)'],
    ['is a view', 'DROP TABLE _cache; CREATE VIEW _cache AS SELECT 1 AS key'],
  ])('whose table of what is cached %s is used all the same', async (_, sql) => {
    await openSqliteStore(path()).close();
    const file = new Database(path());
    file.exec(sql);
    file.close();
    for (const store of [openSqliteStore(path()), openSqliteStore(path())]) {
      await store.cache('reading', new Map([['a', Buffer.from('b')]]));
      expect((await store.cached('reading', ['a'])).size).toBe(1);
      await store.close();
    }
  });

  test('that is made again has its table of what is cached as the migrations left it', () => {
    const [migrated, made] = [new Database(':memory:'), new Database(':memory:')];
    defineRowSum(migrated);
    for (const { sql, fill } of migrations) {
      migrated.exec(sql);
      fill?.(migrated);
    }
    made.exec(cacheTable);
    const columns = (file: Database.Database) =>
      (file.pragma('table_info(_cache)') as { cid: number }[]).map(({ cid: _, ...column }) => column);
    expect(columns(made)).toEqual(columns(migrated));
    expect(cacheColumns).toEqual((columns(made) as { name: string }[]).map(({ name }) => name));
  });

  test('that is a folder', () => {
    mkdirSync(path());
    expect(() => openSqliteStore(path())).toThrow(/cannot be opened \(it is a folder\)/);
  });

  test('in a folder that is not there', () => {
    expect(() => openSqliteStore(join(folder, 'nowhere', 'x.db'))).toThrow(/cannot be opened/);
  });

  test('of an older program is brought up to date, with what it kept', async () => {
    const file = new Database(path());
    file.exec(migrations[0]!.sql);
    file.pragma('user_version = 1');
    file.pragma('application_id = 1128354629');
    file.close();
    const store = openSqliteStore(path());
    await store.addDocuments([{ document: documentOf('a'), added: '2024-01-01T00:00:00.000Z' }]);
    expect(await store.documents()).toHaveLength(1);
    await store.close();
  });

  test.each(migrations.slice(1).map(({ number }) => number))(
    'killed in the middle of migration %i, it is brought up to date the next time, with what it kept',
    async (number) => {
      const file = new Database(path());
      for (const { sql } of migrations.slice(0, number - 1)) file.exec(sql);
      file.pragma('journal_mode = WAL');
      file.pragma(`user_version = ${number - 1}`);
      file.pragma('application_id = 1128354629');
      file.exec("INSERT INTO decisions (id, who, \"when\", act, what) VALUES ('d', 'Ann', '2024-01-01', 'undo', '{}')");
      // Rows have a sum beside them from version 4 on.
      if (number > 4) {
        defineRowSum(file);
        sumAll(file);
      }
      file.close();
      // Another process that is killed when it has done all of it but the last step.
      const script = `
        import Database from 'better-sqlite3';
        import { migrations } from ${JSON.stringify(new URL('./migrations.ts', import.meta.url).href)};
        const file = new Database(${JSON.stringify(path())});
        file.exec('BEGIN IMMEDIATE');
        file.exec(migrations[${number - 1}].sql);
        process.kill(process.pid, 'SIGKILL');`;
      const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: new URL('../../../', import.meta.url).pathname,
      });
      expect(signal).toBe('SIGKILL');
      const store = openSqliteStore(path());
      expect(await store.decisions()).toMatchObject([{ id: 'd', number: 1, who: 'Ann' }]);
      await store.addDocuments([{ document: documentOf('a'), added: '2024-01-01T00:00:00.000Z' }]);
      expect(await store.documents()).toHaveLength(1);
      await store.close();
    },
  );

  test('migrations are numbered from 1 without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, at) => at + 1));
  });

  test('a copy made while it is in use is whole, is a store, and is made over nothing', async () => {
    const store = openSqliteStore(path());
    const document = documentOf('a');
    await store.addDocuments([{ document, added: '2024-01-01T00:00:00.000Z' }]);
    const copy = join(folder, 'copy.db');
    await store.backup(copy);
    await expect(store.backup(copy)).rejects.toThrow(/there is a file already/);
    await store.close();
    const copied = openSqliteStore(copy);
    expect(await copied.readDocuments(['a'])).toEqual([document]);
    await copied.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('.casetrail-backup'))).toEqual([]);
  });

  test('its bytes, which are handed over, have no file that a text was made of', async () => {
    const store = openSqliteStore(path());
    const document = documentOf('a');
    const original = { format: 'application/pdf', bytes: Buffer.from('%PDF-zephyr'), pages: [] } as const;
    await store.addDocuments([{ document, added: '2024-01-01T00:00:00.000Z', original }]);
    const copy = join(folder, 'bytes.db');
    const bytes = Buffer.from(await store.bytes());
    expect(bytes.includes('%PDF-zephyr')).toBe(false);
    expect(await store.original('a')).not.toBeNull();
    await store.close();
    writeFileSync(copy, bytes);
    const copied = openSqliteStore(copy);
    expect([await copied.readDocuments(['a']), await copied.original('a')]).toEqual([[document], null]);
    await copied.close();
  });

  test('its bytes are a whole store while it is in use', async () => {
    const store = openSqliteStore(path());
    const document = documentOf('a');
    await store.addDocuments([{ document, added: '2024-01-01T00:00:00.000Z' }]);
    const copy = join(folder, 'bytes.db');
    writeFileSync(copy, await store.bytes());
    await store.addDocuments([{ document: documentOf('b'), added: '2024-01-02T00:00:00.000Z' }]);
    await store.close();
    const copied = openSqliteStore(copy);
    expect(await copied.readDocuments(['a', 'b'])).toEqual([document]);
    await copied.close();
  });

  test('much is published while the thread that asks goes on, and what is written meanwhile waits', async () => {
    const store = openSqliteStore(path());
    const document = documentOf('a');
    await store.addDocuments([{ document, added: '2024-01-01T00:00:00.000Z' }]);
    const matter = matterOf(
      'm',
      document,
      Array.from({ length: 2000 }, (_, at) => eventOf(`e-${at}`, document)),
    );
    const published = (key: string, some: typeof matter) => ({
      matters: [{ id: 'm', key, documents: ['a'], entries: some.events.length, matter: pack(some) }],
      orphaned: [],
    });
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    const [revision] = await Promise.all([
      store.publish(published('x', matter)),
      store.saw('Ann Oak', { when: '2024-01-02T00:00:00.000Z', snapshot: 's' }),
    ]);
    clearInterval(turning);
    expect([revision, turns > 0, await store.revision()]).toEqual([2, true, 2]);
    expect((await store.lastSeen('Ann Oak'))?.snapshot).toBe('s');
    // Little takes the place of much: what goes is much.
    expect(await store.publish(published('y', sampleMatter('m', document)))).toBe(3);
    const unfetched = { matters: [{ id: 'm', key: 'z', documents: ['a'], entries: 1, matter: null }], orphaned: [] };
    await store.publish(published('x', matter));
    await expect(store.publish(unfetched)).rejects.toThrow(Outdated);
    expect(await store.published()).toEqual(new Map([['m', 'x']]));
    rmSync(path());
    await expect(store.publish(published('z', matter))).rejects.toThrow(/no longer there/);
    expect(readdirSync(folder).filter((name) => name === 'casetrail.db')).toEqual([]);
    await store.close();
  });

  test('no foreign key hangs loose, and both indexes say what their tables say, after matters came and went', async () => {
    const store = openSqliteStore(path());
    const documents = ['a', 'b', 'c'].map((id) => documentOf(id));
    await store.addDocuments(documents.map((document) => ({ document, added: '2024-01-01T00:00:00.000Z' })));
    for (const round of [[0, 1, 2], [1], [2, 0], [0, 1]]) {
      const matters = round.map((at) => sampleMatter(`m-${at}`, documents[at]!));
      await store.publish({
        matters: matters.map((matter, at) => ({
          id: matter.id,
          key: `${round.length} ${at}`,
          documents: [documents[round[at]!]!.id],
          entries: 1,
          matter: pack(matter),
        })),
        orphaned: [],
      });
    }
    await store.close();
    const file = new Database(path());
    expect(file.pragma('foreign_key_check')).toEqual([]);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    for (const index of ['documents_search', 'events_search'])
      file.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
    expect(file.prepare('SELECT count(*) FROM events').pluck().get()).toBe(2);
    file.close();
  });
});
