import { expect, test } from 'vitest';
import { probabilityOf, type Tree } from './boosted-trees.ts';

const old: Tree = [[0, 40, 1, 2], -1, [1, 0.5, 3, 4], 0.5, 2];

test.each([
  [[40, 1], -1],
  [[41, 0.5], 0.5],
  [[41, 0.6], 2],
])('%j comes to the leaf %d', (signs, leaf) => {
  expect(probabilityOf({ trees: [old] }, signs)).toBeCloseTo(1 / (1 + Math.exp(-leaf)), 12);
});

test('trees add up; none says nothing', () => {
  expect(probabilityOf({ trees: [old, old] }, [0, 0])).toBeCloseTo(1 / (1 + Math.exp(2)), 12);
  expect(probabilityOf({ trees: [] }, [])).toBe(0.5);
});
