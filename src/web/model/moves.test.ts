import { expect, test } from 'vitest';
import type { Report } from '../../casefile/schema.ts';
import { byMonth, setFor } from './moves.ts';

const published = new Map([
  ['spring', '2021-03-04'],
  ['summer', '2021-07-01'],
  ['autumn', '2021-10-12'],
]);
const says = (document: string, stated: string | null, status = 'scheduled') =>
  ({ document, stated, status }) as Report;

test('the days it was set for in the order they were published, each with all who say so', () => {
  const reports = [
    says('autumn', '2021-11-02'),
    says('summer', '2021-09-13'),
    says('spring', '2021-09'),
    says('unknown', '2021-11'),
    says('autumn', '2021-10-01', 'occurred'),
    says('autumn', null),
  ];
  expect(setFor({ reports }, (document) => published.get(document) ?? null)).toEqual([
    { date: '2021-09-13', documents: ['spring', 'summer'] },
    { date: '2021-11-02', documents: ['autumn', 'unknown'] },
  ]);
});

test('by the month they begin in, coarser dates by what they have of it, none last', () => {
  const dates = [null, '2021-09-13', '2021', '2021-09', '2021-08-30/2021-09-02', '2021-09~', '../2019', '199X'];
  const months = byMonth(dates.map((date) => ({ date })));
  expect(months.map(({ month, items }) => [month, items.length])).toEqual([
    ['199X', 1],
    ['../2019', 1],
    ['2021', 1],
    ['2021-08', 1],
    ['2021-09', 3],
    [null, 1],
  ]);
});
