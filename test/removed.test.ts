import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { nodeDisk } from '../src/document/disk.ts';
import { pdfOfText } from '../src/document/formats/pdf/pdf.fixture.ts';
import { scanOf } from '../src/document/formats/scan/scan.fixture.ts';
import { exportFormats } from '../src/export/formats/index.ts';
import { openSqliteStore } from '../src/store/sqlite/index.ts';
import { recorded } from './effects.ts';
import { keptPile } from './kept-pile.ts';

// A document that is removed leaves none of its words in the store, in a backup, or in what is exported; the history says that it was.

const papers = {
  '2031-03-05-gazette.txt':
    'Designer sues ferry company\n\nAnn Oak sued the ferry company Harbour Light in federal court in Port Elm on Tuesday. The lawsuit accuses Harbour Light of negligence. The plaintiff told the court that she was glad.\n',
  '2031-03-09-clawback.txt':
    'Ferry company in court\n\nHarbour Light was sued by Ann Oak in federal court on Tuesday. Judge Quillfeather Marsh denied a motion of Harbour Light on Friday because the zephyrine ledger was privileged. The lawsuit of the plaintiff goes on.\n',
} as const;

const kept = keptPile(papers);
const { decide } = kept;

/** Words that the removed paper alone has. */
const own = ['Quillfeather', 'zephyrine', 'the ledger of zephyrs'];

test('none of its words is left, and the history says that it was removed', async () => {
  const { documents, matters } = await kept.workbench().caseFile();
  const paper = documents.find(({ path }) => path.includes('clawback'))!;
  const told = matters.flatMap(({ events, passing }) => [...events, ...passing]);
  const entry = told.find(({ reports }) => reports.every(({ document }) => document === paper.id))!;
  await decide({ act: 'correct', entry: entry.id, field: 'summary', value: 'Judge rules on the ledger of zephyrs' });
  await decide({ act: 'comment', entry: entry.id, text: 'zephyrine, as I said' });
  const judge = matters.flatMap(({ parties }) => parties).find(({ name }) => name.includes('Quillfeather'));
  if (judge !== undefined)
    await decide({ act: 'correct-party', matter: matters[0]!.id, party: judge.id, field: 'kind', value: 'person' });
  await kept.workbench().saw('Ann Oak');
  const before = (await kept.workbench().history()).decisions.length;
  await decide({ act: 'remove', document: paper.id, why: 'clawed back' });

  const { decisions } = await kept.workbench().history();
  expect(decisions).toHaveLength(before + 1);
  expect(decisions[0]).toMatchObject({ who: 'Ann Oak', why: 'clawed back', what: { act: 'remove' } });
  expect(JSON.stringify([decisions, await kept.workbench().caseFile()])).not.toMatch(new RegExp(own.join('|')));
  expect((await kept.workbench().search({ ...anything, words: 'zephyrine' })).total).toBe(0);
  await kept.workbench().backup(join(kept.folder(), 'copy.db'));
  for (const name of (await readdir(kept.folder())).filter((one) => !one.endsWith('.txt'))) {
    const bytes = await readFile(join(kept.folder(), name));
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
  const { documents } = await kept.workbench().caseFile();
  const paper = documents.find(({ path }) => path.includes('clawback'))!;
  await expect(decide({ act: 'remove', document: paper.id, why: null })).rejects.toThrow('Say why');
  const { decision } = await decide({ act: 'remove', document: paper.id, why: 'clawed back' });
  const again = await kept.workbench().addPaths(nodeDisk, [kept.folder()], () => {});
  expect(again.documents).toEqual([]);
  expect(again.problems.map(({ path, what }) => [path, what])).toEqual([
    ['2031-03-09-clawback.txt', `Ann Oak removed this text (decision ${decision.number})`],
  ]);
  await decide({ act: 'undo', decision: decision.id });
  const back = await kept.workbench().addPaths(nodeDisk, [kept.folder()], () => {});
  expect(back.documents).toEqual([paper.id]);
});

test.each(['decided', 'removed'])('killed when it was %s, the removal is taken up again', async (when) => {
  const { documents } = await kept.workbench().caseFile();
  const paper = documents.find(({ path }) => path.includes('clawback'))!;
  await kept.workbench().close();
  const store = openSqliteStore(join(kept.folder(), 'casetrail.db'));
  await store.decide({
    id: '00000000-0000-4000-8000-00000000000a',
    who: 'Ann Oak',
    when: '2031-04-01T09:00:00.000Z',
    why: 'sealed',
    what: { act: 'remove', document: paper.id, path: paper.path },
  });
  if (when === 'removed') await store.removeDocument(paper.id);
  await store.close();
  await kept.again();
  expect((await kept.workbench().caseFile()).documents.map(({ path }) => path)).toEqual(['2031-03-05-gazette.txt']);
  for (const name of (await readdir(kept.folder())).filter((one) => !one.endsWith('.txt'))) {
    const bytes = await readFile(join(kept.folder(), name));
    for (const words of own) expect([name, words, bytes.includes(words)]).toEqual([name, words, false]);
  }
});

test('the file that it was made of goes with it, page and bytes', async () => {
  const text =
    'Harbour Light was sued by Ann Oak in federal court on Tuesday, March 11, 2031. Judge Quillfeather Marsh denied a motion of Harbour Light because the zephyrine ledger was privileged. The lawsuit of the plaintiff goes on.';
  await kept.put('2031-03-12-order.pdf', pdfOfText(text));
  const workbench = kept.workbench();
  const folder = kept.folder();
  const { id } = (await workbench.overview()).documents.find(({ path }) => path.endsWith('order.pdf'))!;
  const isThere = async () => (await readFile(join(folder, 'copy.db'))).includes('%PDF-1.4');
  const copied = async () => {
    await rm(join(folder, 'copy.db'), { force: true });
    await workbench.backup(join(folder, 'copy.db'));
    return await isThere();
  };
  expect(await workbench.drawnPage(id, 1)).toMatchObject({ mediaType: 'image/png' });
  expect(await copied()).toBe(true);
  await decide({ act: 'remove', document: id, why: 'clawed back' });
  expect(await workbench.drawnPage(id, 1)).toBeNull();
  expect(await workbench.pages(id, { start: 0, end: 50 })).toBeNull();
  expect(await copied()).toBe(false);
  await kept.again();
  for (const name of (await readdir(folder)).filter((one) => one.includes('.db')))
    expect([name, (await readFile(join(folder, name))).includes('%PDF-1.4')]).toEqual([name, false]);
});

test('what was read off a scan, what a model answered about it and all that is handed over keep none of its words', async () => {
  const words =
    'Harbour Light was sued by Ann Oak in federal court on March 11, 2031. Judge Quillfeather Marsh denied a motion of Harbour Light because the zephyrine ledger was privileged.';
  const folder = kept.folder();
  await kept.put('2031-03-12-scan.jpg', scanOf(words));
  const { id } = (await kept.workbench().overview()).documents.find(({ path }) => path.endsWith('scan.jpg'))!;
  expect((await kept.workbench().document(id))?.text).toContain('zephyrine');
  await kept.workbench().close();
  const store = openSqliteStore(join(folder, 'casetrail.db'));
  await store.keepAnswers([
    { document: id, model: 'elm', prompt: '1', part: 1, content: '{"said":"the ledger of zephyrs"}' },
  ]);
  await store.close();
  await kept.again();
  const files = async () => {
    await rm(join(folder, 'copy.db'), { force: true });
    await kept.workbench().backup(join(folder, 'copy.db'));
    const names = (await readdir(folder)).filter((one) => one.includes('.db'));
    const caseFile = await kept.workbench().caseFile();
    const handedOver = exportFormats
      .filter(({ madeOf }) => madeOf === undefined)
      .map(async (format) => [format.name, await format.write(caseFile, { page: new Map(), store: null })] as const);
    return [
      ...(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const))),
      ...(await Promise.all(handedOver)),
    ];
  };
  const holding = async (list: readonly string[]) =>
    (await files()).flatMap(([name, bytes]) => {
      const all = Buffer.from(bytes);
      return list.some((one) => all.includes(one)) ? [name] : [];
    });
  expect(await holding(['the ledger of zephyrs'])).toContain('copy.db');
  expect(await holding(['zephyrine'])).toContain('json');
  for (const { id: one } of (await kept.workbench().overview()).documents.filter(({ path }) =>
    /scan|clawback/u.test(path),
  ))
    await decide({ act: 'remove', document: one, why: 'clawed back' });
  expect(await holding([...own, 'JFIF'])).toEqual([]);
  await kept.again();
  expect(await holding([...own, 'JFIF'])).toEqual([]);
}, 60_000);

test('by the command line, by its path', async () => {
  await kept.workbench().close();
  const { effects, output, warnings } = recorded();
  expect(await main(['remove', kept.folder(), '2031-03-09-clawback.txt', '--why', 'sealed'], effects)).toBe(0);
  expect([output(), warnings()]).toEqual([
    '1  2031-03-09-clawback.txt is removed; the file itself is where it was. Also changed: 1 entry and 1 party are shown no more\n',
    '',
  ]);
  expect(await main(['remove', kept.folder(), 'nothing.txt', '--why', 'sealed'], effects)).toBe(1);
  await kept.again();
  expect((await kept.workbench().caseFile()).documents.map(({ path }) => path)).toEqual(['2031-03-05-gazette.txt']);
});
