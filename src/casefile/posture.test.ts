import { expect, test } from 'vitest';
import { postureWords } from './posture.ts';

test.each([
  ['2025-02-03', 'Filed; trial set for 3 February 2025.'],
  ['2025-21', 'Filed; trial set for spring 2025.'],
  ['2025-06-02/2025-06-13', 'Filed; trial set for 2 to 13 June 2025.'],
  ['2025-05~', 'Filed; trial set for about May 2025.'],
  ['2025/..', 'Filed; trial set for 2025 or later.'],
  ['../2025', 'Filed; trial no day known.'],
  [null, 'Filed; trial no day known.'],
])('a trial set for %s', (date, words) => {
  expect(postureWords('filed', { kind: 'trial', date, fate: null })).toBe(words);
});
