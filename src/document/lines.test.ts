import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

const shown = (pieces: Iterable<Uint8Array>, longest = 100) =>
  [...linesOf(pieces, longest)].map(({ number, bytes, length }) => `${number} ${bytes ? Buffer.from(bytes) : length}`);

test('lines keep their numbers, wherever the pieces are cut; blank ones are passed over', () => {
  const text = 'one\n\n  \ntwo\r\nthree';
  const expected = ['1 one', '4 two\r', '5 three'];
  for (const size of [1, 2, 5, 100]) {
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
      Buffer.from(text.slice(at * size, (at + 1) * size)),
    );
    expect(shown(pieces)).toEqual(expected);
  }
});

test('a line that is too long is counted, and not held', () => {
  const pieces = [Buffer.from('a\n'), ...Array.from({ length: 50 }, () => Buffer.from('bbbb')), Buffer.from('\nc')];
  expect(shown(pieces)).toEqual(['1 a', '2 200', '3 c']);
});

test('UTF-16 with its mark is cut at its line ends', () => {
  expect(shown([Buffer.from('\ufeffOak\nElm ā', 'utf16le')])).toEqual(['1 Oak', '2 Elm ā']);
});
