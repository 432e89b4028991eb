import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseFile } from '../src/casefile/schema.ts';
import { main } from '../src/cli/main.ts';
import { type Disk, nodeDisk } from '../src/document/disk.ts';
import { recorded } from './effects.ts';

const sample = new URL('../samples/harbour-light', import.meta.url).pathname;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function casetrail(argv: readonly string[], changes: Parameters<typeof recorded>[0] = {}) {
  const { effects, output, warnings } = recorded(changes);
  const status = await main(argv, effects);
  return { status, output: output(), warnings: warnings() };
}

describe('usage', () => {
  test('help and version', async () => {
    const help = await casetrail(['--help']);
    expect(help.status).toBe(0);
    for (const verb of ['build', 'open', 'history', 'undo', 'quotes', 'verify']) {
      expect(help.output).toContain(`casetrail ${verb} `);
      expect((await casetrail([verb, '--help'])).output).toContain(`casetrail ${verb} `);
    }
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await casetrail(['--version'])).toEqual({ status: 0, output: `${version}\n`, warnings: '' });
  });

  test.each([
    [[]],
    [['biuld', 'x']],
    [['build']],
    [['build', sample, '--unknown']],
    [['build', sample, '--as-of', '2023-02-30']],
    [['build', sample, '--known-by', 'July']],
    [['build', sample, '--jobs', '0']],
    [['build', sample, '--jobs', 'many']],
    [['open', sample, '--port', '70000']],
    [['open', sample, '--who', ' ']],
    [['open', 'cases.db', '--no-store']],
    [['open', sample, '--watch', '--no-store']],
    [['open', 'cases.db', '--watch']],
    [['history']],
    [['undo', 'a', 'b', 'c']],
    [['verify', 'x.json']],
  ])('%j cannot be meant: status 2, and nothing on standard output', async (argv) => {
    const { status, output, warnings } = await casetrail(argv);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(warnings).toMatch(/casetrail (?:build|open|verify|history|undo) /);
  });
});

describe('build', () => {
  test('prints the chronology of the sample pile', async () => {
    const { status, output, warnings } = await casetrail(['build', sample]);
    expect(status).toBe(0);
    expect(warnings).toBe('');
    expect(output).toMatch(/^11 documents \(10 sources\), 2022-03-09 to 2024-12-12; \d+ matters?\n/);
    expect(output).toContain('$1.85 million');
  });

  test('--json gives the same bytes for any order of the folder and any number of threads', async () => {
    const backwards: Disk = { ...nodeDisk, list: (path) => nodeDisk.list(path).toReversed() };
    const runs = [
      await casetrail(['build', sample, '--json']),
      await casetrail(['build', sample, '--json'], { disk: backwards }),
      await casetrail(['build', sample, '--json', '--jobs', '3']),
    ];
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(new Set(runs.map(({ output }) => output)).size).toBe(1);
    expect((JSON.parse(runs[0]!.output) as CaseFile).documents).toHaveLength(11);
  });

  test('the names of the files change nothing but the paths', async () => {
    const renamed = join(folder, 'renamed');
    cpSync(sample, renamed, { recursive: true });
    for (const [index, name] of readdirSync(renamed).sort().reverse().entries()) {
      // A name that begins with a day gives the day.
      if (!/^\d{4}/.test(name))
        renameSync(join(renamed, name), join(renamed, `${String(index).padStart(2, '0')}-${name}`));
    }
    const events = (text: string) =>
      (JSON.parse(text) as CaseFile).matters.flatMap((matter) =>
        matter.events.map(({ kind, date, summary, sources }) => `${kind} ${date} ${summary} ${sources}`).sort(),
      );
    const [a, b] = [await casetrail(['build', sample, '--json']), await casetrail(['build', renamed, '--json'])];
    expect(events(b.output)).toEqual(events(a.output));
  });

  test('--known-by leaves out what was published later', async () => {
    const { output } = await casetrail(['build', sample, '--json', '--known-by', '2023-06-16']);
    const { documents } = JSON.parse(output) as CaseFile;
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.every(({ published }) => published !== null && published <= '2023-06-16')).toBe(true);
  });

  test('a skipped file is named, the rest is read, and the status is 1; --strict stops there', async () => {
    const pile = join(folder, 'with-scan');
    cpSync(sample, pile, { recursive: true });
    writeFileSync(join(pile, 'a\u001b[2Jscan.pdf'), '%PDF-1.7');
    const loose = await casetrail(['build', pile]);
    expect(loose.status).toBe(1);
    expect(loose.warnings).toBe('a␛[2Jscan.pdf: a damaged PDF: its pages are not found; skipped\n');
    expect(loose.output).toContain('11 documents');
    for (const jobs of ['1', '2']) {
      const strict = await casetrail(['build', pile, '--strict', '--jobs', jobs]);
      expect({ status: strict.status, output: strict.output }).toEqual({ status: 1, output: '' });
      expect(strict.warnings).toBe(loose.warnings);
    }
  });

  test('a file that is read all the same leaves the status 0; --published dates it', async () => {
    const pile = join(folder, 'undated');
    cpSync(join(sample, 'ledger-false.md'), join(pile, '2024-08-22.md'));
    writeFileSync(
      join(pile, 'undated.txt'),
      'Ann Oak sued the harbour board of Port Linden on Tuesday, court papers show.',
    );
    const loose = await casetrail(['build', pile]);
    expect(loose).toMatchObject({
      status: 0,
      warnings: 'undated.txt: no publication day found; read without a date\n',
    });
    const dated = await casetrail(['build', pile, '--json', '--published', '2021-05-06']);
    expect(dated).toMatchObject({ status: 0, warnings: '' });
    expect((JSON.parse(dated.output) as CaseFile).documents.find(({ path }) => path === 'undated.txt')).toMatchObject({
      published: '2021-05-06',
      publishedFrom: 'option',
    });
  });

  test('a pile without a dispute has no matter, an empty folder no document', async () => {
    const pile = join(folder, 'weather');
    cpSync(sample, pile, { recursive: true, filter: (from) => from === sample });
    expect(await casetrail(['build', pile])).toMatchObject({
      status: 0,
      output: expect.stringContaining('0 documents'),
    });
    writeFileSync(
      join(pile, '2024-01-01.txt'),
      'Rain fell on Port Linden for nine hours, and the ferry stayed in. More rain is on its way.',
    );
    expect(await casetrail(['build', pile])).toMatchObject({
      status: 0,
      output: expect.stringContaining('No proceeding'),
    });
  });

  test('words of a document are no control codes', async () => {
    const pile = join(folder, 'hostile');
    const hostile = (text: string) => text.replaceAll('Tarrant', 'Tar\u001b]0;x\u0007rant\u202e');
    cpSync(sample, pile, { recursive: true });
    for (const name of readdirSync(pile)) {
      writeFileSync(join(pile, name), hostile(readFileSync(join(pile, name), 'utf8')));
    }
    const { output, warnings } = await casetrail(['build', pile]);
    expect(output + warnings).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('verify', () => {
  let file: string;
  beforeAll(async () => {
    file = join(folder, 'casefile.json');
    writeFileSync(file, (await casetrail(['build', sample, '--json'])).output);
  });

  test('holds for what was just built', async () => {
    const { status, output } = await casetrail(['verify', file, sample]);
    expect(output).toMatch(
      /^\d+ events, \d+ quotations, \d+ sayings, \d+ parties, \d+ disagreements? with \d+ stretches of text: all words stand at their place\.\n$/,
    );
    expect(status).toBe(0);
  });

  test('names the entry whose words are not at their place', async () => {
    const caseFile = JSON.parse(readFileSync(file, 'utf8'));
    const event = caseFile.matters[0].events[0];
    event.reports[0].start += 1;
    const spoilt = join(folder, 'spoilt.json');
    writeFileSync(spoilt, JSON.stringify(caseFile));
    const { status, output } = await casetrail(['verify', spoilt, sample]);
    expect(status).toBe(1);
    expect(output).toContain(`event ${event.id} (`);
  });

  test('names a document that has changed, and refuses what is no case file', async () => {
    const pile = join(folder, 'changed');
    cpSync(sample, pile, { recursive: true });
    writeFileSync(
      join(pile, 'post-verdict.txt'),
      'published: 2023-06-16\n\nNothing happened at all on the day, the paper says.',
    );
    const changed = await casetrail(['verify', file, pile]);
    expect(changed.status).toBe(1);
    expect(changed.output).toContain('document post-verdict.txt: its text has changed at character');
    expect(await casetrail(['verify', join(sample, 'post-verdict.txt'), sample])).toMatchObject({ status: 1 });
    expect(await casetrail(['verify', join(folder, 'none.json'), sample])).toMatchObject({ status: 1 });
  });
});

describe('open', () => {
  /** A pile of its own to keep a store in, and a page. */
  function papers(name: string): { readonly pile: string; readonly webRoot: string } {
    const pile = join(folder, name);
    cpSync(sample, pile, { recursive: true, filter: (from) => !from.includes('casetrail.db') });
    const webRoot = join(folder, `${name}-page`);
    mkdirSync(webRoot);
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><head><title>page</title></head>');
    return { pile, webRoot };
  }

  test('--no-serve prints the chronology that build prints, with a store and without', async () => {
    const { pile } = papers('printed');
    const build = await casetrail(['build', pile]);
    expect(await casetrail(['open', pile, '--no-serve', '--no-store'])).toEqual(build);
    expect(existsSync(join(pile, 'casetrail.db'))).toBe(false);
    expect(await casetrail(['open', pile, '--no-serve'])).toEqual(build);
    expect(existsSync(join(pile, 'casetrail.db'))).toBe(true);
    // The store is no paper of the pile, and a second start finds everything there.
    expect(await casetrail(['build', pile])).toEqual(build);
    expect(await casetrail(['open', pile, '--no-serve'])).toEqual(build);
    expect(await casetrail(['open', join(pile, 'casetrail.db'), '--no-serve'])).toEqual(build);
  });

  test('a page that was not built is said, after the chronology', async () => {
    const { status, output, warnings } = await casetrail(['open', sample, '--no-store'], {
      webRoot: join(folder, 'nowhere'),
    });
    expect(status).toBe(1);
    expect(output).toContain('11 documents');
    expect(warnings).toContain('The page has not been built');
  });

  test.each([
    [['--no-store'], '', /--no-store/],
    [['--known-by', '2023-06-16'], '', /--known-by/],
    [[], 'Nothing is kept, and nothing can be decided: ', /may not be written/],
  ])('%j: read and served without a store, and a decision is refused with the reason', async (options, said, why) => {
    const { pile, webRoot } = papers(`looked-at-${options.join('')}`);
    let refused: unknown;
    const { effects, output, warnings } = recorded({ webRoot, writable: () => false });
    const status = await main(['open', pile, ...options], {
      ...effects,
      ended: async () => {
        // It is listened for before the page is named.
        await Promise.resolve();
        const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(output())![0];
        const answer = await fetch(`${url}api/decisions`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Casetrail-Token': effects.secret() },
          body: JSON.stringify({ id: 'u1', why: null, act: 'undo', decision: 'none' }),
        });
        refused = [answer.status, ((await answer.json()) as { error: string }).error];
      },
    });
    expect(status).toBe(0);
    expect(warnings()).toContain(said);
    expect(refused).toEqual([422, expect.stringMatching(why)]);
    expect(existsSync(join(pile, 'casetrail.db'))).toBe(false);
  });

  test('what is no store is left as it is, with a line', async () => {
    const { pile } = papers('spoilt');
    writeFileSync(
      join(pile, 'casetrail.db'),
      'a letter of some length, which is no store of anything at all\n'.repeat(20),
    );
    const { status, output, warnings } = await casetrail(['open', pile]);
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(warnings).toMatch(/casetrail\.db: not a Casetrail store/);
    expect(warnings).not.toContain('mistake in casetrail');
  });

  test('an empty file is no store, and is left empty', async () => {
    const { pile } = papers('emptied');
    const store = join(pile, 'casetrail.db');
    writeFileSync(store, '');
    for (const asked of [
      ['history', pile],
      ['export', pile, '--as', 'json'],
      ['export', store, '--as', 'csv'],
      ['rebuild', store],
    ]) {
      const { status, output, warnings } = await casetrail(asked);
      expect([status, output, warnings]).toEqual([
        2,
        '',
        expect.stringContaining('casetrail.db is an empty file and no store'),
      ]);
      expect(readFileSync(store)).toHaveLength(0);
    }
  });

  test('history and undo want a store that is there', async () => {
    for (const verb of ['history', 'undo']) {
      const { status, warnings } = await casetrail([verb, join(folder, 'none.db')]);
      expect([status, warnings]).toEqual([2, expect.stringContaining('there is no store at')]);
      expect(existsSync(join(folder, 'none.db'))).toBe(false);
      // A folder of its own: the sample has a store once somebody has started the page.
      const ofFolder = await casetrail([verb, folder]);
      expect(ofFolder.warnings).toContain(`run "casetrail open ${folder}" first`);
    }
  });
});
