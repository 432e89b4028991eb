import { expect, test } from 'vitest';
import { moneyWords } from './money.ts';

test.each([
  [3_200_000, 'USD', '$3.2 million'],
  [1_850_000, 'USD', '$1.85 million'],
  [400_000, 'GBP', '£400,000'],
  [1_234_567, 'EUR', '€1,234,567'],
  [2_000_000_000, 'USD', '$2 billion'],
  [1_124_999_500, 'USD', '$1,124,999,500'],
  [12_500.5, 'CHF', 'CHF 12,500.50'],
  [0, 'USD', '$0'],
  [9.5, 'USD', '$9.50'],
  [787_500_000, 'AUD', 'A$787.5 million'],
  [2_000_000_000, 'SEK', 'SEK 2 billion'],
  [-250, 'USD', '−$250'],
])('%s %s', (value, currency, words) => {
  expect(moneyWords({ value, currency })).toBe(words);
});
