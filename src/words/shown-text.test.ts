import { expect, test } from 'vitest';
import { shownText } from './shown-text.ts';

test('names characters that hide or reorder others, and leaves the rest', () => {
  expect(shownText('paid \u202E000,5$ and\u0007 <b>שלום</b>\nnext')).toBe(
    'paid [U+202E]000,5$ and[U+0007] <b>שלום</b>\nnext',
  );
});
