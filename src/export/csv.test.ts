import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['“so,” he said', '"“so,” he said"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['5 - 3 = 2', '5 - 3 = 2'],
  ['', ''],
])('%j is written %j', (value, written) => expect(csv([[value]])).toBe(`${written}\r\n`));

test('numbers and nothing', () => expect(csv([[-3, null, 'x']])).toBe('-3,,x\r\n'));

/** A plain reader of RFC 4180. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('any rows are read back as written, but for the apostrophe before what would be calculated', () => {
  const value = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', '@', ' ', '\t', '-', 'é') });
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const back = read(csv(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [at, row] of rows.entries()) {
        for (const [column, one] of row.entries()) {
          expect([one, `'${one}`]).toContain(back[at]![column]);
          expect(back[at]![column]).not.toMatch(/^[=+\-@]/);
        }
      }
    }),
  );
});
