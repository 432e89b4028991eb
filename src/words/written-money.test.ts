import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyWords } from './money.ts';
import { writtenMoney } from './written-money.ts';

test.each([
  ['3200000', 3_200_000, null],
  ['3,200,000.50', 3_200_000.5, null],
  ['$3.2 million', 3_200_000, 'USD'],
  ['US$ 12', 12, 'USD'],
  ['£400k', 400_000, 'GBP'],
  ['EUR 12 bn', 12e9, 'EUR'],
  ['1.1m usd', 1_100_000, 'USD'],
  ['70000 USD', 70_000, 'USD'],
  ['USD  70000', 70_000, 'USD'],
  ['0', 0, null],
])('%j is %s %s', (written, value, currency) => {
  expect(writtenMoney(written)).toEqual({ value, currency });
});

test.each(['', '  '])('%j is no sum', (written) => expect(writtenMoney(written)).toBe(null));

test.each(['a lot', '$', '1.2.3', '3,20,000', '-5', '9'.repeat(5000)])('%.20j cannot be read', (written) => {
  expect(writtenMoney(written)).toBe(undefined);
});

test('a sum in its own words is that sum again', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.constantFrom('USD', 'GBP', 'EUR', 'CHF', 'AUD', 'NZD'), (value, currency) => {
      expect(writtenMoney(moneyWords({ value, currency }))).toEqual({ value, currency });
    }),
  );
});
