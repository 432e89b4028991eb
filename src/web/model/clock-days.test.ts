import { expect, test } from 'vitest';
import type { CaseEvent } from '../../casefile/schema.ts';
import { clockDays, placeOf } from './clock-days.ts';

const event = (date: string | null, ...documents: string[]) =>
  ({ date, reports: documents.map((document) => ({ document })) }) as unknown as CaseEvent;

test('the days something began or was published on, and those the matter’s own documents came out on, each once and in order', () => {
  const events = [
    event('2021-09', 'a'),
    event('2021-03-02', 'b', 'c'),
    event('2021-03-02'),
    event(null),
    event('../2019'),
  ];
  const documents = [
    { id: 'a', published: '2021-03-04' },
    { id: 'b', published: '2021-03-04' },
    { id: 'c', published: null },
    { id: 'elsewhere', published: '2020-01-01' },
  ];
  expect(clockDays({ events }, documents)).toEqual({
    happened: ['2021-03-02', '2021-03-04', '2021-09-01'],
    published: ['2021-03-04'],
  });
});

test.each([
  ['2020-01-01', 0],
  ['2021-03-02', 0],
  ['2021-05-01', 0],
  ['2021-09-01', 1],
  ['2030-01-01', 1],
])('%s belongs to step %i', (day, step) => {
  expect(placeOf(['2021-03-02', '2021-09-01'], day)).toBe(step);
});
