import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptPile } from './kept-pile.ts';

// An old link says what it led to and where that went, through merging, renaming, replacing and removing.

const gazette =
  'Designer sues ferry company\n\nAnn Oak sued the ferry company Harbour Light in federal court in Port Elm on Tuesday. The lawsuit accuses Harbour Light of negligence. The plaintiff told the court that she was glad.\n';
const courier =
  'Ferry company in court\n\nHarbour Light was sued by Ann Oak in federal court in Port Elm on March 4, 2031. Judge Rosa Marsh denied a motion of Harbour Light on Friday because the zephyrine ledger was privileged. The lawsuit of the plaintiff Ann Oak against Harbour Light goes on.\n';

const kept = keptPile({ '2031-03-05-gazette.txt': gazette, '2031-03-09-courier.txt': courier });
const { decide } = kept;

const note = async (name: string) =>
  (await kept.workbench().overview()).documents.find(
    ({ path, replacedBy }) => path.endsWith(name) && replacedBy === null,
  )!;
const matter = async () => {
  const [first] = (await kept.workbench().overview()).matters;
  return (await kept.workbench().matter(first!.id, { asOf: null, knownBy: null }))!;
};
const all = async () => {
  const { events, passing } = await matter();
  return [...events, ...passing];
};
const entry = async (kind: string) => (await all()).find((one) => one.kind === kind)!;
const where = (...asked: Parameters<ReturnType<typeof kept.workbench>['whereabouts']>) =>
  kept.workbench().whereabouts(...asked);

describe('a matter', () => {
  const name = 'The ferry suit';
  const named = async () => {
    await decide({ act: 'title', matter: (await matter()).id, value: name });
    return (await matter()).id;
  };

  test('keeps what was decided on it, and its old address leads to it, when an older document is added', async () => {
    const old = await named();
    await kept.put('2031-03-01-older.txt', gazette.replace('Designer', 'Woman').replace('Tuesday', 'Monday'));
    const now = await matter();
    expect(now).toMatchObject({ title: name });
    expect(now.id).not.toBe(old);
    expect(await where('matter', old)).toMatchObject({ to: { matter: now.id, id: now.id } });
    // A page that has not heard of it yet decides on it all the same.
    await decide({ act: 'title', matter: old, value: 'Oak and the ferry' });
    expect(await matter()).toMatchObject({ id: now.id, title: 'Oak and the ferry' });
  });

  test('the same when its first document is moved away: what is left stays where it was', async () => {
    const old = await named();
    await decide({ act: 'place', documents: [(await note('gazette.txt')).id], matter: null });
    expect((await note('courier.txt')).matter).toBe(old);
    expect((await note('gazette.txt')).matter).not.toBe(old);
    const { matters, orphaned } = await kept.workbench().overview();
    expect(matters.filter(({ title }) => title === name).map(({ id }) => id)).toEqual([old]);
    expect(orphaned).toEqual([]);
  });

  test('removed with all its documents, it says so', async () => {
    const { id: old } = await matter();
    const first = await note('gazette.txt');
    await decide({ act: 'remove', document: first.id, why: 'clawed back' });
    const now = await matter();
    expect(await where('matter', old)).toMatchObject({ to: { id: now.id } });
    const last = await note('courier.txt');
    await decide({ act: 'remove', document: last.id, why: 'sealed' });
    expect(await where('matter', old)).toMatchObject({ to: null, line: expect.stringContaining('clawed back') });
    expect(await where('matter', 'matter-0000000000')).toMatchObject({ to: null });
  });
});

describe('an entry', () => {
  test('that was merged leads to the one it is part of', async () => {
    const [filing, ruling] = [await entry('filing'), (await all()).find(({ kind }) => kind !== 'filing')!];
    await decide({ act: 'merge', entry: filing.id, others: [ruling.id] });
    expect(await where('entry', ruling.id)).toEqual({
      of: 'entry',
      was: null,
      line: `It is part of “${(await entry('filing')).summary}” now.`,
      to: { matter: (await matter()).id, id: filing.id },
    });
  });

  test('whose first report is another leads to the same', async () => {
    const { id } = await entry('filing');
    await kept.put(
      '2031-03-01-older.txt',
      gazette.replace('Designer', 'Woman').replace('on Tuesday', 'on March 4, 2031'),
    );
    const found = await where('entry', id);
    expect(found.to).not.toBeNull();
    expect((await all()).map((one) => one.id)).toContain(found.to!.id);
  });

  test('that a newer text does not tell says what it was and why it went', async () => {
    const ruling = (await all()).find(({ reports }) => reports[0]?.words.includes('zephyrine'))!;
    await kept.put('2031-03-09-courier.txt', courier.replace(/ Judge Rosa Marsh.*?privileged\./u, ''));
    expect(await where('entry', ruling.id)).toEqual({
      of: 'entry',
      was: ruling.summary,
      line: 'A newer text stands at 2031-03-09-courier.txt now, and does not tell it.',
      to: null,
    });
  });

  test('of a removed document says that, and no word of it', async () => {
    const ruling = (await all()).find(({ reports }) => reports[0]?.words.includes('zephyrine'))!;
    await decide({ act: 'remove', document: (await note('courier.txt')).id, why: 'clawed back' });
    expect(await where('entry', ruling.id)).toEqual({
      of: 'entry',
      was: null,
      line: 'A document that told it was removed. Ann Oak removed 2031-03-09-courier.txt on 1 June 2031: clawed back.',
      to: null,
    });
    for (const name of (await readdir(kept.folder())).filter((one) => one.includes('.db')))
      expect([name, (await readFile(join(kept.folder(), name))).includes('zephyrine')]).toEqual([name, false]);
  });

  test('that went before its document was removed says no word of it either', async () => {
    const ruling = (await all()).find(({ reports }) => reports[0]?.words.includes('zephyrine'))!;
    await kept.put('2031-03-09-courier.txt', courier.replace(/ Judge Rosa Marsh.*?privileged\./u, ''));
    await decide({ act: 'remove', document: (await note('courier.txt')).id, why: 'clawed back' });
    const found = await where('entry', ruling.id);
    expect(found).toMatchObject({ was: null, to: null, line: 'A document that told it was removed.' });
  });

  test('that was added by hand and taken back says so', async () => {
    const added = await decide({
      act: 'add-unsourced',
      matter: (await matter()).id,
      kind: 'hearing',
      date: '2031-03-20',
      status: 'occurred',
      proceeding: null,
      summary: 'A hearing nobody wrote of',
    });
    const { id } = (await all()).find(({ sources }) => sources === 0)!;
    await decide({ act: 'undo', decision: added.decision.id });
    expect(await where('entry', id)).toEqual({
      of: 'entry',
      was: 'A hearing nobody wrote of',
      line: 'Ann Oak had added it by hand, which was taken back.',
      to: null,
    });
    expect(await where('entry', 'hearing-0000000000')).toMatchObject({ was: null, to: null });
  });
});

describe('people, cases, documents', () => {
  test('renamed, the old address leads to the new', async () => {
    const { id, parties, proceedings } = await matter();
    const oak = parties.find(({ name }) => name === 'Ann Oak')!;
    const [first] = proceedings;
    await decide({ act: 'correct-party', matter: id, party: oak.id, field: 'name', value: 'Ann Birch' });
    // It is called by its sides, and has another address with their names.
    const [again] = (await matter()).proceedings;
    expect(await where('proceeding', first!.id)).toMatchObject({ was: first!.label, to: { id: again!.id } });
    await decide({ act: 'correct-proceeding', matter: id, proceeding: again!.id, field: 'label', value: 'Ferry suit' });
    expect(await where('party', oak.id)).toMatchObject({ line: 'This is Ann Birch now.', to: { id: 'ann-birch' } });
    expect(await where('proceeding', first!.id)).toMatchObject({ to: { id: 'ferry-suit' } });
    await kept.again(true);
    expect(await where('proceeding', first!.id)).toMatchObject({ was: first!.label, to: { id: 'ferry-suit' } });
  });

  test('dropped, the old address says by whom', async () => {
    const { id, parties, proceedings } = await matter();
    const oak = parties.find(({ name }) => name === 'Ann Oak')!;
    await decide({ act: 'drop-party', matter: id, party: oak.id });
    const [first] = (await matter()).proceedings;
    await decide({ act: 'drop-proceeding', matter: id, proceeding: first!.id });
    expect(await where('party', oak.id)).toMatchObject({ was: 'Ann Oak', line: 'Ann Oak dropped it on 1 June 2031.' });
    expect(proceedings.length).toBeGreaterThan(0);
    expect(await where('proceeding', first!.id)).toMatchObject({ was: first!.label, to: null });
  });

  test('a removed document says by whom and why', async () => {
    const { id, path } = await note('courier.txt');
    expect(await where('document', id)).toMatchObject({ to: { id } });
    await decide({ act: 'remove', document: id, why: 'sealed' });
    expect(await where('document', id)).toEqual({
      of: 'document',
      was: path,
      line: 'Ann Oak removed 2031-03-09-courier.txt on 1 June 2031: sealed.',
      to: null,
    });
    expect(await where('document', '0000')).toMatchObject({ was: null, to: null });
  });
});
