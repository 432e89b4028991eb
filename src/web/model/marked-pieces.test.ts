import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPieces } from './marked-pieces.ts';

const marked = (text: string, spans: readonly (readonly [number, number])[]) =>
  markedPieces(
    text,
    spans.map(([start, end]) => ({ start, end })),
  )
    .map(({ text: words, found }) => (found ? `[${words}]` : words))
    .join('|');

test.each<[readonly (readonly [number, number])[], string]>([
  [[], 'the well was dug'],
  [[[4, 8]], 'the |[well]| was dug'],
  [
    [
      [4, 8],
      [0, 3],
    ],
    '[the]| |[well]| was dug',
  ],
  [
    [
      [4, 8],
      [6, 12],
    ],
    'the |[well was]| dug',
  ],
  [[[13, 99]], 'the well was |[dug]'],
  [[[5, 5]], 'the w|ell was dug'],
])('%j', (spans, result) => {
  expect(marked('the well was dug', spans)).toBe(result);
});

test('loses no letter', () => {
  const span = fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      expect(
        markedPieces(text, spans)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
