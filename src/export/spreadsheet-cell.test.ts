import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmlessCell, heldByXml } from './spreadsheet-cell.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1', '\n=1', ' =1', '\tx', '\rx'])(
  '%j gets an apostrophe',
  (text) => expect(harmlessCell(text).startsWith("'")).toBe(true),
);

test.each([
  ['\u0000=1', '[U+0000]=1'],
  ['\u001B[31m@x', '[U+001B][31m@x'],
])('%j is shown as %j, which is no formula', (text, shown) => expect(harmlessCell(text)).toBe(shown));

test.each(['', 'a=1', '“=1”', '(5)', '5-3', "'=1", ' x', '日本'])('%j stays', (text) =>
  expect(harmlessCell(text)).toBe(text),
);

test('any text: no formula, nothing that XML cannot hold', () => {
  const unit = fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\r', '\n', '\u0000', '\uD83D', '\uDE00', 'x', '＝');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(harmlessCell(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      expect(heldByXml(text)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      expect(heldByXml(text).isWellFormed()).toBe(true);
    }),
  );
});
