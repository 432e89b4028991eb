import { expect, test } from 'vitest';
import { moneyWords } from '../words/money.ts';
import { summarize } from './summary.ts';

const parts = {
  kind: 'award',
  status: 'occurred',
  outcome: null,
  agents: [],
  patients: [],
  beneficiaries: ['Ann Oak'],
  claims: [],
  count: null,
  deed: null,
  words: null,
} as const;

test.each([1_234_567, 3_200_000, 40_000])('a headline writes %i as every list and export does', (value) => {
  const amount = { value, currency: 'USD' };
  expect(summarize({ ...parts, amount })).toBe(`${moneyWords(amount)} awarded to Ann Oak`);
});
