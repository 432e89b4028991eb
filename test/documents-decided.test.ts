import { expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { recorded } from './effects.ts';
import { keptPile } from './kept-pile.ts';

// What a person says of documents as a whole (which matter, which day, which title) holds through closing, adding and reading anew.

const papers = {
  '2031-03-05-gazette.txt':
    'Designer sues ferry company\n\nAnn Oak sued the ferry company Harbour Light in federal court in Port Elm on Tuesday. The lawsuit accuses Harbour Light of negligence. The plaintiff told the court that she was glad.\n',
  '2031-04-09-courier.txt':
    'Mill owner charged\n\nProsecutors charged the mill owner Tom Birch with arson on Monday. Judge Rosa Marsh of the Superior Court in Fernhill set the trial for June 3. Birch pleaded not guilty.\n',
  'note.txt': 'A note\n\nThe weather at the harbour was fair and the boats were out.\n',
} as const;

const kept = keptPile(papers);
const { decide } = kept;

const note = async (name: string) =>
  (await kept.workbench().overview()).documents.find(({ path }) => path.endsWith(name))!;
const matterOf = async (name: string) => (await note(name)).matter;
/** Closed and opened by a program that has read nothing, with another document. */
const later = async () => {
  await kept.again(true);
  await kept.put('2031-05-01-late.txt', 'Ferries\n\nAnn Oak and Harbour Light settled the lawsuit.\n');
};

test('a case is started from a document that tells of none, and entries can be made in it', async () => {
  expect(await matterOf('note.txt')).toBeNull();
  const { id, length } = await note('note.txt');
  const selected = { document: id, start: 8, end: length };
  const entry = {
    act: 'add',
    selected,
    kind: 'filing',
    date: null,
    status: 'occurred',
    proceeding: null,
    summary: 'Fair',
  };
  await expect(decide(entry)).rejects.toThrow('Start a matter from it');
  await decide({ act: 'place', documents: [id], matter: null });
  const matter = (await matterOf('note.txt'))!;
  expect(matter).not.toBeNull();
  await decide(entry);
  await decide({ act: 'add-proceeding', matter, label: 'Oak v. Elm', kind: 'civil', entries: [] });
  await later();
  const now = await kept.workbench().matter((await matterOf('note.txt'))!, { asOf: null, knownBy: null });
  expect(now).toMatchObject({ id: matter, events: [{ summary: 'Fair' }] });
  expect(now?.proceedings.map(({ label }) => label)).toContain('Oak v. Elm');
  expect((await kept.workbench().overview()).orphaned).toEqual([]);
});

test('a document goes over to another matter, and comes back when that is undone', async () => {
  const [oak, birch] = [await matterOf('gazette.txt'), await matterOf('courier.txt')];
  expect(birch).not.toBe(oak);
  const { id } = await note('courier.txt');
  const { decision } = await decide({ act: 'place', documents: [id], matter: oak });
  await later();
  expect(await matterOf('courier.txt')).toBe(await matterOf('gazette.txt'));
  const [{ line } = { line: '' }] = (await kept.workbench().history()).decisions;
  expect(line).toBe('Ann Oak said which matter it belongs to: 1 document: 2031-04-09-courier.txt');
  await decide({ act: 'undo', decision: decision.id });
  expect(await matterOf('courier.txt')).toBe(birch);
  await expect(decide({ act: 'place', documents: [id], matter: birch })).rejects.toThrow('already');
  await expect(decide({ act: 'place', documents: [id], matter: 'matter-none' })).rejects.toThrow('no longer');
});

test('by the command line: who says it and why is kept, an empty value takes it away', async () => {
  await kept.workbench().close();
  let asked = 0;
  const verb = async (...options: readonly string[]) => {
    const { effects, output, warnings } = recorded();
    const uuid = () => {
      asked += 1;
      return `00000000-0000-4000-9000-${String(asked).padStart(12, '0')}`;
    };
    const own = { ...effects, uuid };
    const code = await main(['document', kept.folder(), '2031-03-05-gazette.txt', ...options], own);
    return { code, said: output() + warnings() };
  };
  const set = await verb('--withheld', 'privileged', '--who', 'Bea Elm', '--why', 'a letter to counsel');
  expect(set).toEqual({ code: 0, said: '1  Bea Elm marked as privileged: 2031-03-05-gazette.txt\n' });
  expect((await verb()).said).toContain('withheld   privileged\n');
  expect(await verb('--withheld', 'secret')).toMatchObject({ code: 1, said: expect.stringContaining('no reason') });
  expect((await verb('--withheld', '')).said).toMatch(/^2 {2}\S.* no longer withholds: 2031-03-05-gazette\.txt\n$/u);
  expect((await verb()).said).not.toContain('withheld');
  await kept.again();
  const { decisions } = await kept.workbench().history();
  expect(decisions.map(({ who, why }) => [who, why])).toEqual([
    [expect.any(String), null],
    ['Bea Elm', 'a letter to counsel'],
  ]);
});

test('title, publisher, day and kind by hand: the id stays, days are counted anew', async () => {
  const before = await note('gazette.txt');
  const sued = async () => {
    const { matters } = await kept.workbench().caseFile();
    return matters.flatMap(({ events }) => events).find(({ kind }) => kind === 'filing')?.date;
  };
  expect(await sued()).toBe('2031-03-04');
  await decide({ act: 'correct-document', document: before.id, field: 'published', value: '2031-03-12' });
  await decide({ act: 'correct-document', document: before.id, field: 'title', value: 'The ferry suit' });
  await decide({ act: 'correct-document', document: before.id, field: 'publisher', value: 'Port Elm Gazette' });
  const { decision } = await decide({
    act: 'correct-document',
    document: before.id,
    field: 'kind',
    value: 'press-release',
  });
  expect(await sued()).toBe('2031-03-11');
  await later();
  expect(await note('gazette.txt')).toMatchObject({
    id: before.id,
    title: 'The ferry suit',
    publisher: 'Port Elm Gazette',
    published: '2031-03-12',
    publishedFrom: 'hand',
    kind: 'press-release',
    decided: [
      { field: 'published', instead: '2031-03-05' },
      { field: 'title', instead: before.title },
      { field: 'publisher', instead: before.publisher },
      { field: 'kind', instead: 'article', decision: decision.id },
    ],
  });
  expect(await sued()).toBe('2031-03-11');
  const { documents } = await kept.workbench().caseFile();
  expect(documents.find(({ id }) => id === before.id)).toMatchObject({
    title: 'The ferry suit',
    publishedFrom: 'hand',
  });
  await decide({ act: 'undo', decision: decision.id });
  expect((await note('gazette.txt')).kind).toBe('article');
  await expect(
    decide({ act: 'correct-document', document: before.id, field: 'published', value: 'May' }),
  ).rejects.toThrow('not a day');
});

test('one paper is one source: its publisher is set for all its documents, also those that come later', async () => {
  const paper = (publisher: string, day: string, text: string) =>
    `title: Ferries\npublisher: ${publisher}\npublished: ${day}\n\n${text}\n`;
  await kept.put(
    'a.txt',
    paper('The Elm Post', '2031-03-05', 'Ann Oak sued Harbour Light in federal court on Tuesday.'),
  );
  await kept.put('b.txt', paper('The Elm Post', '2031-03-08', 'Harbour Light answered the lawsuit on Friday.'));
  const publishers = async () =>
    Object.fromEntries((await kept.workbench().overview()).documents.map(({ path, publisher }) => [path, publisher]));
  const { id } = await note('a.txt');
  await expect(decide({ act: 'rename-publisher', publisher: 'Elm Pots', value: 'x' })).rejects.toThrow('Elm Pots');
  await expect(decide({ act: 'rename-publisher', publisher: 'The Elm Post', value: 'The Elm Post' })).rejects.toThrow(
    'already',
  );
  const { decision } = await decide({ act: 'rename-publisher', publisher: 'The Elm Post', value: 'Elm Valley Post' });
  await later();
  await kept.put('c.txt', paper('The Elm Post', '2031-05-02', 'Ann Oak won the lawsuit against Harbour Light.'));
  expect(await publishers()).toMatchObject({
    'a.txt': 'Elm Valley Post',
    'b.txt': 'Elm Valley Post',
    'c.txt': 'Elm Valley Post',
    'note.txt': null,
  });
  const { documents, orphaned } = await kept.workbench().caseFile();
  expect(orphaned).toEqual([]);
  expect(documents.filter(({ publisher }) => publisher === 'Elm Valley Post')).toHaveLength(3);
  await decide({ act: 'correct-document', document: id, field: 'publisher', value: 'Harbour Gazette' });
  await decide({ act: 'undo', decision: decision.id });
  expect(await publishers()).toMatchObject({ 'a.txt': 'Harbour Gazette', 'b.txt': 'The Elm Post' });

  await kept.workbench().close();
  const { effects, output } = recorded();
  let asked = 0;
  const uuid = () => {
    asked += 1;
    return `00000000-0000-4000-9000-${String(asked).padStart(12, '0')}`;
  };
  const verb = (...options: readonly string[]) =>
    main(['document', kept.folder(), 'b.txt', ...options, '--who', 'Bea Elm'], { ...effects, uuid });
  expect(await verb('--publisher', 'The Post')).toBe(0);
  expect(await verb('--publisher', 'Port Gazette', '--only')).toBe(0);
  expect(output()).toBe(
    '4  Bea Elm set the publisher to The Post of all documents of: The Elm Post (2 documents; --only for this one alone)\n' +
      '5  Bea Elm set the publisher to Port Gazette of: b.txt\n',
  );
  await kept.again();
  expect(await publishers()).toMatchObject({ 'b.txt': 'Port Gazette', 'c.txt': 'The Post' });
});
