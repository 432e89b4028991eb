import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmless, renderLine, run } from './terminal-text.ts';

const plain = { colour: false, width: null };

test.each([
  ['\u001b]0;owned\u0007', '␛]0;owned␇'],
  ['\u001b[2Jgone', '␛[2Jgone'],
  ['\u009b31m', '\ufffd31m'],
  ['Oak\rElm', 'Oak Elm'],
  ['a\nb\tc', 'a b c'],
  ['\u202eevil', '\ufffdevil'],
  ['\u0000\u0008\u007f', '␀␈␡'],
  ['na\u200bme', 'name'],
  ['“Oak” – café 裁判', '“Oak” – café 裁判'],
])('%j is shown as %j', (text, shown) => expect(harmless(text)).toBe(shown));

test('nothing that acts on a terminal comes through, whatever the text, but our own colours', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 10, max: 200 }), (text, width) => {
      const line = renderLine([run(text, 'red'), run(text)], { colour: true, width });
      const rest = line.replaceAll('\u001b[31m', '').replaceAll('\u001b[0m', '').replaceAll('\n', '');
      return !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(rest);
    }),
  );
});

test('a line is broken between words at the width, and moved in', () => {
  const terminal = { colour: false, width: 20 };
  expect(renderLine([run('2023-06-15  '), run('The jury finds the board liable')], terminal, 12)).toBe(
    '2023-06-15  The jury\n            finds\n            the\n            board\n            liable\n',
  );
  expect(renderLine([run('one two')], plain)).toBe('one two\n');
});

test('colour only where the terminal has it', () => {
  expect(renderLine([run('a b', 'red')], { colour: true, width: null })).toBe(
    '\u001b[31ma\u001b[0m \u001b[31mb\u001b[0m\n',
  );
  expect(renderLine([run('a b', 'red')], plain)).toBe('a b\n');
});
