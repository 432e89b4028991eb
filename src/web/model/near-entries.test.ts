import { expect, test } from 'vitest';
import type { CaseEvent } from '../../casefile/schema.ts';
import { nearEntries } from './near-entries.ts';

const entry = (id: string, kind: string, date: string | null, proceeding: string | null = null) =>
  ({ id, kind, date, proceeding }) as CaseEvent;

test('the same kind on near days comes first, then other kinds of that day; far ones keep their order', () => {
  const of = entry('of', 'award', '2023-06-15', 'P1');
  const all = [
    entry('far', 'award', '2019-01-01', 'P1'),
    entry('verdict', 'verdict', '2023-06-15', 'P1'),
    of,
    entry('month', 'award', '2023-06', 'P1'),
    entry('undated', 'award', null, 'P1'),
    entry('elsewhere', 'award', '2023-06-16', 'P2'),
    entry('next', 'award', '2023-06-16', 'P1'),
    entry('older', 'filing', '2001', 'P2'),
  ];
  expect(nearEntries(of, all).map(({ id }) => id)).toEqual([
    'month',
    'next',
    'elsewhere',
    'verdict',
    'undated',
    'far',
    'older',
  ]);
});

test('an entry without a day goes by kind', () => {
  const of = entry('of', 'award', null);
  expect(nearEntries(of, [entry('a', 'trial', '2023-01-01'), entry('b', 'award', '2020')]).map(({ id }) => id)).toEqual(
    ['b', 'a'],
  );
});
