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
  words: [],
} as const;

test.each([
  [1, 'party', '1 party'],
  [12, 'party', '12 parties'],
  [3, 'day', '3 days'],
])('a headline counts %i %s as %s', (value, unit, words) =>
  expect(summarize({ ...parts, kind: 'charge', amount: null, count: { value, unit } })).toContain(words),
);

test.each([1_234_567, 3_200_000, 40_000])('a headline writes %i as every list and export does', (value) => {
  const amount = { value, currency: 'USD' };
  expect(summarize({ ...parts, amount })).toBe(`${moneyWords(amount)} awarded to Ann Oak`);
});

test.each<[string, readonly string[], string]>([
  ['words in their own capitals', ['Bellwood told the Board'], 'Ann Bellwood rules (“Bellwood told the Board”)'],
  ['none that repeat the name and the verb', ['Bellwood ruled', 'Bellwood ruled', '-- ruling'], 'Ann Bellwood rules'],
  [
    'those that say more, though others are more frequent',
    ['ruled', 'ruled', 'struck'],
    'Ann Bellwood rules (“struck”)',
  ],
  ['the commoner way to write them', ['Struck', 'struck', 'struck'], 'Ann Bellwood rules (“struck”)'],
  ['none of words that only say that somebody speaks', ['said'], 'Ann Bellwood rules'],
  ['none that are long', ['struck the motion of the whole Board'], 'Ann Bellwood rules'],
])('a headline quotes %s', (_, words, expected) => {
  expect(summarize({ ...parts, kind: 'ruling', agents: ['Ann Bellwood'], amount: null, words })).toBe(expected);
});
