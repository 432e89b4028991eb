import { expect, test } from 'vitest';
import { isListed } from './salience.ts';

const told = (...weights: readonly number[]) => isListed(weights.map((weight) => ({ report: { weight } })));

test('what no report gives weight is told in passing', () => {
  expect(told(0.1, 0.2)).toBe(false);
});

test('one report of weight is enough', () => {
  expect(told(0.1, 0.9)).toBe(true);
});
