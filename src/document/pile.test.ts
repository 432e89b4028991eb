import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from './disk.ts';
import { listPile, openPile, openSheet, type PileOptions } from './pile.ts';
import { problemLine } from './problem.ts';

const story =
  'Ann Oak sued the harbour board of Port Linden on Tuesday, court papers show. She asks for three million dollars.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pile-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
};

/** A document as its path and day, a problem as its line. */
async function read(options: PileOptions = {}, disk: Disk = nodeDisk, paths = [folder]): Promise<string[]> {
  const found: string[] = [];
  for await (const item of openPile(disk, paths, options)) {
    found.push(
      'problem' in item
        ? `${item.problem.skipped ? 'SKIPPED ' : ''}${problemLine(item.problem)}`
        : `${item.document.path} ${item.document.published}`,
    );
  }
  return found;
}

const sheet = (path: string, text: string) => ({ from: 'bytes' as const, path, bytes: new TextEncoder().encode(text) });

describe('openPile', () => {
  test('gives documents in the order of their paths, folders within folders, dot files left out', async () => {
    put('b/2023-07-12-x.txt', `${story} b`);
    put('a.txt', `published: 2023-01-02\n\n${story} a`);
    put('B.md', `---\ndate: 2023-01-03\n---\n${story} B`);
    put('.git/config', 'x');
    put('c.jsonl', `{"text":"${story} c","published":"2023-02-03"}\n\n{"text":"${story} d","published":"2023-02-04"}`);
    expect(await read()).toEqual([
      'B.md 2023-01-03',
      'a.txt 2023-01-02',
      'b/2023-07-12-x.txt 2023-07-12',
      'c.jsonl#1 2023-02-03',
      'c.jsonl#3 2023-02-04',
    ]);
  });

  test('of what is called casetrail.db, a file is the store, and a folder is a folder', async () => {
    put('casetrail.db/2023-07-12-x.txt', `${story} x`);
    put('b/casetrail.db', 'SQLite format 3');
    expect(await read()).toEqual(['casetrail.db/2023-07-12-x.txt 2023-07-12']);
  });

  test('several folders keep their names, a file stands under its own', async () => {
    put('one/2023-01-01.txt', `${story} 1`);
    put('two/2023-01-02.txt', `${story} 2`);
    const paths = [join(folder, 'two'), join(folder, 'one')];
    expect(await read({}, nodeDisk, paths)).toEqual(['one/2023-01-01.txt 2023-01-01', 'two/2023-01-02.txt 2023-01-02']);
    expect(await read({}, nodeDisk, [join(folder, 'one/2023-01-01.txt')])).toEqual(['2023-01-01.txt 2023-01-01']);
  });

  test('the same document twice is read once', async () => {
    put('2023-07-12-a.txt', story);
    put('2023-07-12-b.txt', story);
    expect(await read()).toEqual([
      '2023-07-12-a.txt 2023-07-12',
      '2023-07-12-b.txt: the same document as 2023-07-12-a.txt; read once',
    ]);
  });
});

describe('bad input is named, and the rest goes on', () => {
  beforeEach(() => put('z/2023-07-12-good.txt', story));
  const good = 'z/2023-07-12-good.txt 2023-07-12';

  test.each<[string, string | Uint8Array, string[]]>([
    ['scan.pdf', '%PDF-1.7\n', ['SKIPPED scan.pdf: a damaged PDF: its pages are not found; skipped']],
    ['a.txt', Uint8Array.from([1, 2, 3, 0, 0, 7, 200]), ['SKIPPED a.txt: not text (binary); skipped']],
    ['a.txt', '', ['SKIPPED a.txt: empty file; skipped']],
    ['a.txt', ' \n\n', ['SKIPPED a.txt: no text in it; skipped']],
    ['a.jsonl', '', ['SKIPPED a.jsonl: empty file; skipped']],
    [
      'a.json',
      '{}',
      ['SKIPPED a.json: JSON (JSON Lines files end in .jsonl), which is no format of documents that is read; skipped'],
    ],
    ['a.exe', 'x', ['SKIPPED a.exe: a .exe file, which is no format of documents that is read; skipped']],
    ['a.html', '<html><script>alert(1)</script></html>', ['SKIPPED a.html: no text found in the page; skipped']],
    ['2023-01-02-a.html', `<p>${story}<div><b><p`, ['2023-01-02-a.html 2023-01-02']],
    ['a.txt', story, ['a.txt: no publication day found; read without a date', 'a.txt null']],
    [
      'a.txt',
      `published: 2023-02-30\n\n${story}`,
      ['a.txt: "2023-02-30" (header) is not a day of the calendar; read without a date', 'a.txt null'],
    ],
    [
      '2023-02-28-a.txt',
      `published: last week\n\n${story}`,
      [
        '2023-02-28-a.txt: "last week" (header) is not a date this program reads; read with 2023-02-28 (file-name)',
        '2023-02-28-a.txt 2023-02-28',
      ],
    ],
    [
      '2023-02-28-a.txt',
      Buffer.from(`${story} – caf\xe9`, 'latin1'),
      ['2023-02-28-a.txt: not valid UTF-8; read as windows-1252', '2023-02-28-a.txt 2023-02-28'],
    ],
    ['2023-02-28-a.txt', Buffer.from(`\ufeff${story}`, 'utf16le'), ['2023-02-28-a.txt 2023-02-28']],
    [
      'a.txt',
      'Le jury a déclaré jeudi que la régie du port est responsable de la fuite et qu’elle doit payer deux millions à la plaignante dans le mois, selon les avocats.',
      ['SKIPPED a.txt: seems to be in French; skipped'],
    ],
    [
      'a.jsonl',
      `{"text":1}\nnot json\n[]\n{"text":"${story} x","published":"2023-01-01"}`,
      [
        'SKIPPED a.jsonl#1: no "text" in it; skipped',
        'SKIPPED a.jsonl#2: not a JSON value; skipped',
        'SKIPPED a.jsonl#3: not a JSON object; skipped',
        'a.jsonl#4 2023-01-01',
      ],
    ],
    [
      'a.jsonl',
      [
        {
          text: `${story} x`,
          published: '2023-01-01',
          id: 'seven',
          words: 90,
          fetched: '2023-01-02 10:00:00',
          notes: story,
        },
        {
          text: `${story} y`,
          published: '2023-01-01',
          paragraphs: [{ body: story }],
          caption: 'Ann Oak at the court.',
        },
      ]
        .map((record) => JSON.stringify(record))
        .join('\n'),
      [
        'a.jsonl#1: words under other keys (notes); not read',
        'a.jsonl#1 2023-01-01',
        'a.jsonl#2: words under other keys (paragraphs, caption); not read',
        'a.jsonl#2 2023-01-01',
      ],
    ],
  ])('%s %#', async (name, content, expected) => {
    put(name, content);
    expect(await read()).toEqual([...expected, good]);
  });

  test('a file, and a line, larger than is read', async () => {
    put('a.txt', `${story} a`.repeat(3));
    put('b.jsonl', `{"text":"${story.repeat(3)}"}\n{"text":"${story}","published":"2023-01-01"}\n`);
    expect(await read({ largest: 200 })).toEqual([
      'SKIPPED a.txt: 1 kB, and files of more than 1 kB are not read; skipped',
      'SKIPPED b.jsonl#1: a line of 1 kB, and more than 1 kB is not read; skipped',
      'b.jsonl#2 2023-01-01',
      good,
    ]);
  });

  test('a file of 200 MB is not even opened', async () => {
    const disk: Disk = {
      ...nodeDisk,
      look: (path) => (path.endsWith('huge.txt') ? { kind: 'file', size: 200_000_000 } : nodeDisk.look(path)),
      read: (path) => {
        if (path.endsWith('huge.txt')) throw new Error('opened');
        return nodeDisk.read(path);
      },
    };
    put('huge.txt', 'x');
    expect(await read({}, disk)).toEqual([
      'SKIPPED huge.txt: 200 MB, and files of more than 20 MB are not read; skipped',
      good,
    ]);
  });

  test('a folder and a file without permission, a path that is not there', async () => {
    put('locked/a.txt', story);
    put('b.txt', story);
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const disk: Disk = {
      ...nodeDisk,
      list: (path) => {
        if (path.endsWith('locked')) throw denied;
        return nodeDisk.list(path);
      },
      read: (path) => {
        if (path.endsWith('b.txt')) throw denied;
        return nodeDisk.read(path);
      },
    };
    expect(await read({}, disk)).toEqual([
      'SKIPPED locked: unreadable folder (no permission); skipped',
      'SKIPPED b.txt: cannot be read (no permission); skipped',
      good,
    ]);
    expect(await read({}, nodeDisk, [join(folder, 'nowhere')])).toEqual([
      `SKIPPED ${join(folder, 'nowhere')}: cannot be looked at (it is not there); skipped`,
    ]);
  });

  test.skipIf(process.platform !== 'linux')('a file whose name is not in UTF-8', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), story);
    expect(await read()).toEqual([
      'SKIPPED caf\ufffd.txt: cannot be looked at (its name is not in UTF-8); skipped',
      good,
    ]);
  });

  test('links that go round, and links that lead nowhere', async () => {
    symlinkSync(folder, join(folder, 'round'));
    symlinkSync(join(folder, 'self'), join(folder, 'self'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling'));
    expect(await read()).toEqual([
      'SKIPPED dangling: cannot be looked at (it is not there); skipped',
      'round: a link back to a folder it stands in; not followed',
      'SKIPPED self: cannot be looked at (a symbolic link that leads to itself); skipped',
      good,
    ]);
  });
});

test.skipIf(process.platform === 'win32')(
  'pieces end where the file ended when it was opened; a pipe and a device are not read',
  () => {
    put('a.txt', story);
    const sizes: number[] = [];
    for (const piece of nodeDisk.pieces(join(folder, 'a.txt'))) {
      put('a.txt', story.repeat(2));
      sizes.push(piece.length);
    }
    expect(sizes).toEqual([story.length]);
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    for (const path of [join(folder, 'pipe.txt'), '/dev/zero']) {
      expect(() => [...nodeDisk.pieces(path)]).toThrow('neither a file nor a folder');
    }
  },
);

test('a file that has become a pipe since it was found is not waited for', async () => {
  const disk: Disk = { ...nodeDisk, look: () => ({ kind: 'other', size: 0 }) };
  const [item] = await openSheet(disk, { from: 'disk', path: 'a.txt', place: 'nowhere' });
  expect(item).toMatchObject({ problem: { what: 'neither a file nor a folder' } });
});

test('a folder that many links lead to is entered once, by its shortest path, whatever order the disk gives', async () => {
  const last = 30;
  for (let at = 0; at < last; at++) {
    put(`n${at}/2023-07-12-paper.txt`, `${story} ${at}`);
    for (const name of ['a', 'b']) symlinkSync(`../n${at + 1}`, join(folder, `n${at}`, name));
  }
  put(`n${last}/2023-07-12-paper.txt`, `${story} ${last}`);
  let lists = 0;
  const orders: ((names: readonly string[]) => readonly string[])[] = [
    (names) => [...names].sort(),
    (names) => [...names].sort().reverse(),
  ];
  for (const order of orders) {
    lists = 0;
    const list = (path: string) => {
      lists += 1;
      return order(nodeDisk.list(path));
    };
    const { entries, problems } = listPile({ ...nodeDisk, list }, [folder]);
    expect(lists).toBe(last + 2);
    expect(entries.map(({ path }) => path)).toEqual(
      Array.from({ length: last + 1 }, (_, at) => `n${at}/2023-07-12-paper.txt`).sort(),
    );
    expect(problems).toHaveLength(2 * last);
    expect(problemLine(problems[0]!)).toBe('n0/a: the same folder as n1; read once');
  }
});

test('a pile of more files than are listed ends with a problem', () => {
  for (const name of ['a', 'b', 'c', 'd/e']) put(name, story);
  const { entries, problems } = listPile(nodeDisk, [folder], 2);
  expect(entries.map(({ path }) => path)).toEqual(['a', 'b']);
  expect(problems).toMatchObject([{ path: 'c', skipped: true }]);
});

test('--published is the day of what has none itself', async () => {
  put('a.txt', `${story} a`);
  put('2023-07-12-b.txt', `${story} b`);
  expect(await read({ published: '2024-05-06' })).toEqual(['2023-07-12-b.txt 2023-07-12', 'a.txt 2024-05-06']);
});

test('a million blank lines, or one line of a million words, are read like any other text', async () => {
  const texts = ['\n'.repeat(4_000_000) + story, story.repeat(20_000), ' \t'.repeat(500_000) + story];
  for (const text of texts) {
    const items = await openSheet(nodeDisk, sheet('2023-01-01.txt', text));
    expect(items.map((item) => ('document' in item ? item.document.blocks.length : item.problem.what))).toEqual([1]);
  }
});

test('any string in any format becomes a document whose blocks lie in its text, or a problem', async () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</div>',
    '<li',
    '"',
    '{"text":"',
    '}',
    '# ',
    '> ',
    '- ',
    '\n',
    '\n\n',
    '---\n',
    'date: x',
    '|',
    '`',
    'Oak ',
    '&amp;',
    '<!--',
    '\ud800',
    '    ',
    '[a](b)',
    '<table>',
  );
  const paths = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.jsonl', 'a');
  await fc.assert(
    fc.asyncProperty(
      paths,
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((all) => all.join('')),
      ),
      async (path, text) => {
        for (const item of await openSheet(nodeDisk, sheet(path, text))) {
          if ('problem' in item) continue;
          let at = 0;
          expect(item.document.text.isWellFormed()).toBe(true);
          for (const { start, end } of item.document.blocks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(item.document.text.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each([2_000, 100_000])('a page nested %i deep is read', async (depth) => {
  const items = await openSheet(nodeDisk, sheet('2023-01-01.html', `${'<div>'.repeat(depth)}${story}`));
  expect(items.map((item) => ('document' in item ? item.document.text : item.problem.what))).toEqual([story]);
});
