import { expect, test } from 'vitest';
import { Refused } from '../workbench.ts';
import { readTable } from './table.ts';

test.each([
  [',', 'Date,Event\n2024,"Sued, again"\n'],
  [';', 'Date;Event\n2024;"Sued; again"\n2025;Ruled, and so on, and so on\n'],
  ['\t', 'Date\tEvent\r\n2024\tSued, again\r\n'],
  ['|', 'Date|Event\n2024|Sued, again\n'],
] as const)('finds out that %j delimits', (delimiter, text) => {
  const table = readTable(text);
  expect(table.delimiter).toBe(delimiter);
  expect(table.rows[0]!.cells).toEqual(['Date', 'Event']);
  expect(table.rows[1]!.cells[0]).toBe('2024');
});

test('BOM, quoted lines, empty rows, "sep="; a row knows its line', () => {
  expect(readTable('\uFEFFDate,Event\n\n2024,"two\nlines"\n,,\n2025,x\n').rows).toEqual([
    { line: 1, cells: ['Date', 'Event'] },
    { line: 3, cells: ['2024', 'two\nlines'] },
    { line: 6, cells: ['2025', 'x'] },
  ]);
  expect(readTable('sep=;\nDate;Event\n1;2').rows[1]).toEqual({ line: 3, cells: ['1', '2'] });
});

test('a quotation mark that is never closed costs no row', () => {
  const { rows } = readTable('Date,Event\n2024,"Ann Oak sued\n2025,Ruled\n');
  expect(rows.length).toBe(3);
});

test.each([
  ['empty', ''],
  ['blank', ' \n '],
  ['a row without end', ','.repeat(4_000_000)],
  ['rows without end', ';\n'.repeat(600_000)],
  ['a workbook', 'PK\u0003\u0004\u0000\u0000'],
])('%s is refused', (_, text) => expect(() => readTable(text)).toThrow(Refused));
