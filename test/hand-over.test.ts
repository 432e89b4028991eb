import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { exportFormats } from '../src/export/formats/index.ts';
import { recorded } from './effects.ts';

const pile = fileURLToPath(new URL('../samples/harbour-light', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-hand-over-'));
  // `npm start` keeps a store beside the sample.
  cpSync(pile, join(folder, 'pile'), { recursive: true, filter: (path) => !/\.db(?:-\w+)?$/.test(path) });
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (...parts: readonly string[]) => join(folder, ...parts);

/** Runs a verb; what is saved goes to the disk. */
async function run(terminal: boolean, ...argv: readonly string[]) {
  const { effects, output, warnings } = recorded({
    terminal: { colour: false, width: terminal ? 80 : null, progress: false },
    save: (path, bytes) => writeFileSync(path, bytes),
  });
  return { status: await main(argv, effects), output: output(), warnings: warnings() };
}

describe('casetrail export', () => {
  test('a folder without a store: its documents, read anew; nothing is kept', async () => {
    const { status, output, warnings } = await run(true, 'export', at('pile'), '--as', 'markdown');
    expect([status, warnings]).toEqual([0, '']);
    expect(output).toMatch(/^# Tarrant v\. Castellan Ferries Inc\.\n/);
    expect(readdirSync(at('pile')).filter((name) => name.endsWith('.db'))).toEqual([]);
  });

  test('what is not for a terminal is refused there, with what to do', async () => {
    const { status, output, warnings } = await run(true, 'export', at('pile'), '--as', 'xlsx');
    expect([status, output]).toEqual([2, '']);
    expect(warnings).toMatch(/^Excel is not for a terminal: give --out FILE\.xlsx, or a pipe\n/);
    expect((await run(false, 'export', at('pile'), '--as', 'xlsx')).output).toMatch(/^PK/);
  });

  test('--out writes the file and says so', async () => {
    const { status, output, warnings } = await run(
      true,
      'export',
      at('pile'),
      '--as',
      'docx',
      '--out',
      at('memo.docx'),
    );
    expect([status, output]).toEqual([0, '']);
    expect(warnings).toMatch(/memo\.docx: Word, \d+ bytes\n$/);
    expect(readFileSync(at('memo.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('a store, by its folder and by its file; a copy of it; never over itself', async () => {
    expect((await run(false, 'open', at('pile'), '--no-serve')).status).toBe(0);
    const store = at('pile', 'casetrail.db');
    for (const path of [at('pile'), store]) {
      expect((await run(false, 'export', path, '--as', 'ics')).output).toMatch(/^BEGIN:VCALENDAR\r\n/);
    }
    expect((await run(false, 'export', at('pile'), '--as', 'sqlite', '--out', at('copy.db'))).status).toBe(0);
    const copy = new Database(at('copy.db'), { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(11);
    copy.close();
    const before = readFileSync(store);
    const over = await run(false, 'export', at('pile'), '--as', 'json', '--out', store);
    expect([over.status, over.warnings]).toEqual([2, expect.stringContaining('is the store itself')]);
    expect(readFileSync(store).equals(before)).toBe(true);
  });

  test.each([
    [['export'], 'export wants one store, or one folder'],
    [['export', pile], 'export wants --as FORMAT'],
    [['export', pile, '--as', 'pdf'], 'no format "pdf"; there are: docx, xlsx'],
    [['export', pile, pile, '--as', 'csv'], 'export wants one store'],
    [['export', join(pile, 'nothing-here'), '--as', 'csv'], 'there is nothing at'],
  ])('%j is not meant', async (argv, words) => {
    const { status, warnings } = await run(false, ...argv);
    expect([status, warnings]).toEqual([2, expect.stringContaining(words)]);
  });
});

test('the help of --as names every format', async () => {
  const { output } = await run(false, 'export', '--help');
  expect(output).toContain(exportFormats.map(({ name }) => name).join(', '));
});

describe('casetrail import', () => {
  beforeAll(() => {
    writeFileSync(
      at('mine.csv'),
      '\uFEFFDate;Event;Source\r\n8/3/2022;Tarrant files complaint against Castellan;Beacon\r\n15/6/2023;Jury awards Tarrant $2.9m;Ledger\r\n1/2/2024;Something about bananas;\r\n',
    );
  });

  test('a chronology made by hand, beside the documents', async () => {
    const { status, output } = await run(false, 'import', pile, at('mine.csv'));
    expect(status).toBe(1);
    expect(output).toContain('Dates as numbers are read day first: one date can only be read so (15/6/2023).');
    expect(output).toMatch(/\nMatched\n {2}line 2 {2}8\/3\/2022 /);
    expect(output).toMatch(/\nIn the file, not found in the sources\n {2}line 4 /);
  });

  test('--json', async () => {
    const { output } = await run(false, 'import', pile, at('mine.csv'), '--json');
    expect(JSON.parse(output)).toMatchObject({
      read: { delimiter: ';', order: 'day first', rows: 3 },
      matched: [{ row: { line: 2 } }],
    });
  });

  test('what cannot be read is said', async () => {
    writeFileSync(at('empty.csv'), '');
    expect(await run(false, 'import', pile, at('empty.csv'))).toMatchObject({ status: 1, output: '' });
    expect(await run(false, 'import', pile, at('none.csv'))).toMatchObject({
      status: 1,
      warnings: expect.stringContaining('none.csv'),
    });
    expect((await run(false, 'import', pile)).status).toBe(2);
  });
});
