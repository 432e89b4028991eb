import { expect, test } from 'vitest';
import { setAsideBeside } from './set-aside.ts';

const sentences = [
  { start: 0, end: 30 },
  { start: 31, end: 70 },
];
const unlikely = (kind: 'ruling' | 'motion', sentence: number, start: number, probability: number) => ({
  kind,
  sentence,
  start,
  end: start + 5,
  probability,
});

test('a sentence that reports the kind already has nothing of it set aside', () => {
  const list = [unlikely('ruling', 0, 4, 0.3), unlikely('motion', 0, 12, 0.2)];
  expect(setAsideBeside([{ kind: 'ruling', sentence: 0 }], list, sentences).map(({ kind }) => kind)).toEqual([
    'motion',
  ]);
});

test('of several of a kind in a sentence the likeliest stands, with its sentence and its words', () => {
  const list = [unlikely('ruling', 1, 35, 0.2), unlikely('ruling', 1, 50, 0.38)];
  expect(setAsideBeside([], list, sentences)).toEqual([
    { kind: 'ruling', start: 31, end: 70, trigger: { start: 50, end: 55 }, confidence: 0.38 },
  ]);
});
