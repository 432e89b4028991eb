import { expect, test } from 'vitest';
import { counted } from './counts.ts';
import { listed, listedShort } from './lists.ts';

test.each([
  [[], '', ''],
  [['Ann'], 'Ann', 'Ann'],
  [['Ann', 'Bo'], 'Ann and Bo', 'Ann and Bo'],
  [['Ann', 'Bo', 'Cy'], 'Ann, Bo and Cy', 'Ann, Bo and Cy'],
  [['Ann', 'Bo', 'Cy', 'Di'], 'Ann, Bo, Cy and Di', 'Ann, Bo and others'],
])('%j', (names, whole, short) => {
  expect(listed(names)).toBe(whole);
  expect(listedShort(names)).toBe(short);
});

test('counts', () => {
  expect([0, 1, 2].map((count) => counted(count, 'source'))).toEqual(['0 sources', '1 source', '2 sources']);
  expect([1, 3].map((count) => counted(count, 'entry', 'entries'))).toEqual(['1 entry', '3 entries']);
});
