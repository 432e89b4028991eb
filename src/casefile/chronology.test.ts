import { expect, test } from 'vitest';
import { hourOf } from './chronology.ts';

type Entry = Parameters<typeof hourOf>[0];
type Documents = Parameters<typeof hourOf>[1];

/** "He was charged at noon, and at 2 p.m. he pleaded": noon at 15, 2 p.m. at 28. */
const times = [
  { start: 15, end: 22, edtf: '2031-03-04', value: '2031-03-04T12:00' },
  { start: 28, end: 34, edtf: '2031-03-04', value: '2031-03-04T14:00' },
];
const documents = [{ reading: { times } }] as unknown as Documents;
const entry = (start: number, edtf: string, confidence = 0.9) => ({
  report: { start: 0, end: 50, trigger: { start, end: start + 7 }, time: { edtf }, confidence },
  inDocument: 0,
});

test.each([
  ['the hour nearest to the words', [entry(7, '2031-03-04')], '12:00'],
  ['', [entry(38, '2031-03-04')], '14:00'],
  ['of the surest report', [entry(7, '2031-03-04', 0.5), entry(38, '2031-03-04')], '14:00'],
  ['an hour of another day is none of its', [entry(7, '2031-03-05')], null],
])('%s', (_, reports, hour) => {
  expect(hourOf({ reports } as unknown as Entry, documents)).toBe(hour);
});
