import { expect, it } from 'vitest';
import { scoreBy } from './pair-trees.ts';

const signs = [{ name: 'days' }, { name: 'words' }];
const score = scoreBy(
  {
    signs: ['words', 'days'],
    trees: [
      { sign: [1, 0], line: [2, 0.5], low: [1, -1], high: [-3, -2], leaf: [1, 2, 4] },
      { sign: [], line: [], low: [], high: [], leaf: [0.25] },
    ],
  },
  signs,
);

it.each([
  ['days up to 2, words up to a half', [2, 0.5], 1.25],
  ['days up to 2, words beyond', [0, 0.6], 2.25],
  ['days beyond 2', [3, 0], 4.25],
] as const)('%s', (_, values, sum) => {
  expect(score(Float32Array.from(values))).toBe(sum);
});

it('refuses trees that ask for a sign that nobody knows', () => {
  expect(() => scoreBy({ signs: ['moon'], trees: [] }, signs)).toThrow('moon');
});
