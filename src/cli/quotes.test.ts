import { describe, expect, test } from 'vitest';
import { recorded } from '../../test/effects.ts';
import type { Disk } from '../document/disk.ts';
import { main } from './main.ts';

/** Invented articles on one suit: the same words in two papers, with a word left out; a denial; a cell that calculates. */
const papers: Readonly<Record<string, string>> = {
  'courier.txt': `title: Cider maker sues the town
publisher: Larkmere Courier
published: 2024-06-12

Hollis Wren sued the town of Larkmere on Monday in Larkmere County Court, alleging trespass.

“They drained my whole orchard in a single summer,” Wren told reporters outside the courthouse on Monday.

Otis Fennimore, the mayor, denied her claim in a statement on Tuesday.

“=SUM of all lies, that is what it is,” Fennimore said on Tuesday.
`,
  'weekly.txt': `title: The well and the orchard
publisher: Orchard Weekly
published: 2024-06-14

Hollis Wren sued the town of Larkmere on Monday in Larkmere County Court, alleging trespass.

“They drained my orchard in a single summer,” Wren said. Otis Fennimore, the mayor of Larkmere, did not speak.
`,
};

/** A disk with one folder, `/pile`. */
const disk: Disk = {
  look: (path) => {
    const text = papers[path.replace('/pile/', '')];
    return text === undefined ? { kind: 'folder', size: 0 } : { kind: 'file', size: text.length };
  },
  list: () => Object.keys(papers),
  identity: (path) => path,
  read: (path) => new TextEncoder().encode(papers[path.replace('/pile/', '')]),
  pieces: (path) => [new TextEncoder().encode(papers[path.replace('/pile/', '')])],
};

async function quotes(...argv: readonly string[]) {
  const { effects, output, warnings } = recorded({ disk });
  const status = await main(['quotes', '/pile', ...argv], effects);
  return { status, output: output(), warnings: warnings() };
}

describe('casetrail quotes', () => {
  test('speaker after speaker: the day, the words, how they were said, each source and where its wording differs', async () => {
    const { status, output } = await quotes();
    expect(status).toBe(0);
    expect(output.split('\n').map((line) => line.trimEnd())).toEqual(
      expect.arrayContaining([
        '  Hollis Wren',
        '  2024-06-10     “They drained my whole orchard in a single summer,”  [outside the courthouse; to reporters]',
        '                 Larkmere Courier, 2024-06-12, courier.txt',
        '                 Orchard Weekly, 2024-06-14, weekly.txt without “whole”',
        '  Otis Fennimore',
        '  2024-06-11     denial: Otis Fennimore, the mayor, denied her claim in a statement on Tuesday  [in a statement]',
        '  2024-06-11     “=SUM of all lies, that is what it is,”',
      ]),
    );
  });

  test('--speaker keeps those of that name, by any part of it', async () => {
    const { output } = await quotes('--speaker', 'fennimore');
    expect(output).toContain('Otis Fennimore');
    expect(output).not.toContain('orchard');
    const nobody = await quotes('--speaker', 'Zorn');
    expect(nobody).toEqual({
      status: 1,
      output: '',
      warnings: 'no speaker is called "Zorn"; those who speak: Hollis Wren, Otis Fennimore\n',
    });
  });

  test('--csv: a row for each quotation; a cell that a spreadsheet would calculate is text', async () => {
    const rows = (await quotes('--csv')).output.split('\r\n');
    expect(rows[0]).toMatch(/^matter,speaker,day,day from,form,words,medium,place,to,/);
    expect(rows.at(-1)).toBe('');
    const orchard = rows.filter((row) => row.includes('orchard in a single summer'));
    expect(orchard.map((row) => /statement-\w+,\d+$/.exec(row)?.[0])).toEqual([
      expect.stringMatching(/,2$/),
      expect.stringMatching(/,2$/),
    ]);
    expect(new Set(orchard.map((row) => /statement-\w+/.exec(row)?.[0])).size).toBe(1);
    expect(rows.find((row) => row.includes('denied her claim'))).toContain(
      'Otis Fennimore,2024-06-11,stated beside it: “Tuesday”,denial,',
    );
  });

  test('--json: statements and sayings as in the case file', async () => {
    const said = JSON.parse((await quotes('--json', '--speaker', 'Hollis Wren')).output) as {
      kind: string;
      speaker: string;
      sources?: number;
    }[];
    expect(said.map(({ speaker }) => speaker)).toEqual(said.map(() => 'hollis-wren'));
    expect(said.filter(({ kind }) => kind === 'statement').map(({ sources }) => sources)).toEqual([2]);
  });

  test('what cannot be meant', async () => {
    expect((await quotes('--csv', '--json')).status).toBe(2);
  });
});
