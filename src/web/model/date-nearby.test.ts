import { expect, test } from 'vitest';
import { dateNearby } from './date-nearby.ts';

const text =
  'Ann Oak sued on Tuesday. On 12 July 2023 the town paid, and in March 2024 it appealed.\nOn May 1, 1999, rain.';
const paragraph = { start: 0, end: text.indexOf('\n') };
const report = {
  start: 0,
  end: 24,
  stated: '2023-07-04',
  derivation: { words: 'on Tuesday', anchor: null, rule: 'weekday', stated: [], reason: '' },
} as const;

function near(words: string, reports: readonly (typeof report)[] = [report]): string | undefined {
  const start = text.indexOf(words);
  return dateNearby(text, paragraph, { start, end: start + words.length }, reports)?.edtf;
}

test('the nearest date of the paragraph, written out or read', () => {
  expect(near('sued')).toBe('2023-07-04');
  expect(near('the town paid')).toBe('2023-07-12');
  expect(near('appealed')).toBe('2024-03');
  expect(near('sued', [])).toBe('2023-07-12');
});

test('none where the paragraph has none', () => {
  expect(dateNearby('No day here.', { start: 0, end: 12 }, { start: 0, end: 2 }, [])).toBe(null);
  expect(dateNearby('May 1999 is past.', { start: 0, end: 17 }, { start: 0, end: 2 }, [])?.words).toBe('May 1999');
});
