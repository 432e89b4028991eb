import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { nodeDisk } from '../src/document/disk.ts';
import { openSqliteStore } from '../src/store/sqlite/index.ts';
import { type OpenWorkbench, openWorkbench } from '../src/workbench/open.ts';
import { recorded } from './effects.ts';

// A document that is removed leaves none of its words in the store, in a backup, or in what is exported; the history says that it was.

const papers = {
  '2031-03-05-gazette.txt':
    'Designer sues ferry company\n\nAnn Oak sued the ferry company Harbour Light in federal court in Port Elm on Tuesday. The lawsuit accuses Harbour Light of negligence. The plaintiff told the court that she was glad.\n',
  '2031-03-09-clawback.txt':
    'Ferry company in court\n\nHarbour Light was sued by Ann Oak in federal court on Tuesday. Judge Quillfeather Marsh denied a motion of Harbour Light on Friday because the zephyrine ledger was privileged. The lawsuit of the plaintiff goes on.\n',
} as const;

let folder: string;
let workbench: OpenWorkbench;

const start = async () => {
  workbench = await openWorkbench({
    store: openSqliteStore(join(folder, 'casetrail.db')),
    version: '0.0.0',
    now: () => '2031-04-01T09:00:00.000Z',
    jobs: 1,
  });
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetrail-removed-'));
  for (const [name, text] of Object.entries(papers)) await writeFile(join(folder, name), text);
  await start();
  await workbench.addPaths(nodeDisk, [folder], () => {});
});

afterEach(async () => {
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
});

/** Words that the removed paper alone has. */
const own = ['Quillfeather', 'zephyrine', 'the ledger of zephyrs'];

let asked = 0;
const decide = (request: object) => {
  asked += 1;
  const id = `00000000-0000-4000-8000-${String(asked).padStart(12, '0')}`;
  return workbench.decide({ id, why: 'clawed back', ...request } as Parameters<OpenWorkbench['decide']>[0], 'Ann Oak');
};

test('none of its words is left, and the history says that it was removed', async () => {
  const { documents, matters } = await workbench.caseFile();
  const paper = documents.find(({ path }) => path.includes('clawback'))!;
  const told = matters.flatMap(({ events, passing }) => [...events, ...passing]);
  const entry = told.find(({ reports }) => reports.every(({ document }) => document === paper.id))!;
  await decide({ act: 'correct', entry: entry.id, field: 'summary', value: 'Judge rules on the ledger of zephyrs' });
  await decide({ act: 'comment', entry: entry.id, text: 'zephyrine, as I said' });
  const judge = matters.flatMap(({ parties }) => parties).find(({ name }) => name.includes('Quillfeather'));
  if (judge !== undefined)
    await decide({ act: 'correct-party', matter: matters[0]!.id, party: judge.id, field: 'kind', value: 'person' });
  await workbench.saw('Ann Oak');
  const before = (await workbench.history()).decisions.length;
  await decide({ act: 'remove', document: paper.id });

  const { decisions } = await workbench.history();
  expect(decisions).toHaveLength(before + 1);
  expect(decisions[0]).toMatchObject({ who: 'Ann Oak', why: 'clawed back', what: { act: 'remove' } });
  expect(JSON.stringify([decisions, await workbench.caseFile()])).not.toMatch(new RegExp(own.join('|')));
  expect((await workbench.search({ ...anything, words: 'zephyrine' })).total).toBe(0);
  await workbench.backup(join(folder, 'copy.db'));
  for (const name of (await readdir(folder)).filter((one) => !one.endsWith('.txt'))) {
    const bytes = await readFile(join(folder, name));
    for (const words of own) expect([name, words, bytes.includes(words)]).toEqual([name, words, false]);
  }
});

const anything = {
  words: '',
  matter: null,
  party: null,
  proceeding: null,
  kind: null,
  from: null,
  to: null,
  limit: 10,
  offset: 0,
};

test('it is not added again until the removal is taken back; a reason is asked for', async () => {
  const { documents } = await workbench.caseFile();
  const paper = documents.find(({ path }) => path.includes('clawback'))!;
  await expect(decide({ act: 'remove', document: paper.id, why: null })).rejects.toThrow('Say why');
  const { decision } = await decide({ act: 'remove', document: paper.id });
  const again = await workbench.addPaths(nodeDisk, [folder], () => {});
  expect(again.documents).toEqual([]);
  expect(again.problems.map(({ path, what }) => [path, what])).toEqual([
    ['2031-03-09-clawback.txt', `Ann Oak removed this text (decision ${decision.number})`],
  ]);
  await decide({ act: 'undo', decision: decision.id });
  const back = await workbench.addPaths(nodeDisk, [folder], () => {});
  expect(back.documents).toEqual([paper.id]);
});

test.each(['decided', 'removed'])('killed when it was %s, the removal is taken up again', async (when) => {
  const { documents } = await workbench.caseFile();
  const paper = documents.find(({ path }) => path.includes('clawback'))!;
  await workbench.close();
  const store = openSqliteStore(join(folder, 'casetrail.db'));
  await store.decide({
    id: '00000000-0000-4000-8000-00000000000a',
    who: 'Ann Oak',
    when: '2031-04-01T09:00:00.000Z',
    why: 'sealed',
    what: { act: 'remove', document: paper.id, path: paper.path },
  });
  if (when === 'removed') await store.removeDocument(paper.id);
  await store.close();
  await start();
  expect((await workbench.caseFile()).documents.map(({ path }) => path)).toEqual(['2031-03-05-gazette.txt']);
  for (const name of (await readdir(folder)).filter((one) => !one.endsWith('.txt'))) {
    const bytes = await readFile(join(folder, name));
    for (const words of own) expect([name, words, bytes.includes(words)]).toEqual([name, words, false]);
  }
});

test('by the command line, by its path', async () => {
  await workbench.close();
  const { effects, output, warnings } = recorded();
  expect(await main(['remove', folder, '2031-03-09-clawback.txt', '--why', 'sealed'], effects)).toBe(0);
  expect([output(), warnings()]).toEqual([
    '1  2031-03-09-clawback.txt is removed; the file itself is where it was\n',
    '',
  ]);
  expect(await main(['remove', folder, 'nothing.txt', '--why', 'sealed'], effects)).toBe(1);
  await start();
  expect((await workbench.caseFile()).documents.map(({ path }) => path)).toEqual(['2031-03-05-gazette.txt']);
});
