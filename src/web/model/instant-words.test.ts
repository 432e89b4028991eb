import { expect, test } from 'vitest';
import { instantWords } from './instant-words.ts';

test('an instant on a clock east or west of UTC', () => {
  expect(instantWords('2026-11-24T16:02:30.000Z', 0)).toBe('24 November 2026, 16:02');
  expect(instantWords('2026-11-24T23:30:00.000Z', 60)).toBe('25 November 2026, 00:30');
  expect(instantWords('2026-01-01T02:00:00.000Z', -300)).toBe('31 December 2025, 21:00');
  expect(instantWords('soon', 0)).toBe('soon');
});
