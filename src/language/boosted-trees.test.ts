import { expect, test } from 'vitest';
import { probabilityOf, type Tree, treesOf } from './boosted-trees.ts';

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

test('kept trees find their signs by name, wherever these stand', () => {
  const kept = { signs: ['age', 'sex'], trees: [old] };
  const rows = treesOf(kept, [{ name: 'new' }, { name: 'sex' }, { name: 'age' }]);
  expect(probabilityOf(rows, [9, 0.6, 41])).toBeCloseTo(probabilityOf({ trees: [old] }, [41, 0.6]), 12);
  expect(() => treesOf(kept, [{ name: 'age' }])).toThrow('no sign is called sex');
});
