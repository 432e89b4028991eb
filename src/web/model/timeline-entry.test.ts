import { expect, test } from 'vitest';
import type { CaseEvent, Disagreement, Report } from '../../casefile/schema.ts';
import { numberDay } from '../../words/calendar.ts';
import { drawnDate, timelineEntry } from './timeline-entry.ts';

test.each([
  ['2021-03-02', 'point', '2021-03-02', '2021-03-03', ''],
  ['2021-03-02T14:30', 'point', '2021-03-02', '2021-03-03', ''],
  ['2021-03-02~', 'bar', '2021-03-02', '2021-03-03', 'about'],
  ['2021-03', 'bar', '2021-03-01', '2021-04-01', ''],
  ['2021', 'bar', '2021-01-01', '2022-01-01', ''],
  ['199X', 'bar', '1990-01-01', '2000-01-01', ''],
  ['2021~', 'bar', '2021-01-01', '2022-01-01', 'about'],
  ['2021?', 'bar', '2021-01-01', '2022-01-01', 'perhaps'],
  ['2021-05%', 'bar', '2021-05-01', '2021-06-01', 'about perhaps'],
  ['2021-22', 'bar', '2021-06-01', '2021-09-01', ''],
  ['2021-03-02/2021-03-05', 'bar', '2021-03-02', '2021-03-06', ''],
  ['../2019', 'bar', '2020-01-01', '2020-01-01', 'open start'],
  ['2019-05/..', 'bar', '2019-05-01', '2019-05-01', 'open end'],
])('%s is a %s from %s to %s %s', (edtf, shape, from, to, more) => {
  const drawn = drawnDate(edtf)!;
  expect([drawn.shape, numberDay(drawn.from), numberDay(drawn.to)]).toEqual([shape, from, to]);
  const marks = [drawn.open === null ? '' : `open ${drawn.open}`, drawn.about && 'about', drawn.perhaps && 'perhaps'];
  expect(marks.filter(Boolean).join(' ')).toBe(more);
});

test.each(['XXXX-12-25', '../..', 'soon', ''])('%s has no place on the line', (edtf) => {
  expect(drawnDate(edtf)).toBeNull();
});

const plain = {
  id: 'E1',
  kind: 'trial',
  date: '2021-10-04',
  status: 'scheduled',
  fate: null,
  proceeding: 'C1',
  sources: 1,
  summary: 'Trial',
  marks: [],
  reports: [{ status: 'scheduled', stated: '2021-09' } as Report],
} as unknown as CaseEvent;
const lanes = new Set(['C1']);

test('a moved one carries the days it had been set for, and stays to come while its new day lies ahead', () => {
  const moved = { ...plain, fate: 'moved' as const };
  const entry = timelineEntry(moved, [], lanes, '2021-08-01')!;
  expect([entry.sign, entry.movedFrom.map(({ edtf }) => edtf)]).toEqual(['coming', ['2021-09']]);
  expect(timelineEntry(moved, [], lanes, '2021-11-01')?.sign).toBe('moved');
  const twice = [...plain.reports, { status: 'scheduled', stated: '2021-09-13' } as Report];
  expect(timelineEntry({ ...moved, reports: twice }, [], lanes, null)?.movedFrom.map(({ edtf }) => edtf)).toEqual([
    '2021-09-13',
  ]);
});

test('a disputed one carries the other days, unless it is settled; another field only marks it', () => {
  const dispute = (more: Partial<Disagreement>): Disagreement => ({
    event: 'E1',
    field: 'date',
    kind: 'conflict',
    values: [
      { value: '2021-10-04', reports: [] },
      { value: '2021-10-05', reports: [] },
    ],
    settled: null,
    ...more,
  });
  const days = (...of: Disagreement[]) => {
    const { disputed, otherDays } = timelineEntry(plain, of, lanes, null)!;
    return [disputed, otherDays.map(({ edtf }) => edtf)];
  };
  expect(days(dispute({}))).toEqual([true, ['2021-10-05']]);
  expect(days(dispute({ settled: { value: '2021-10-04', decision: 'd' } }))).toEqual([false, []]);
  expect(days(dispute({ kind: 'correction' }))).toEqual([false, []]);
  expect(days(dispute({ field: 'amount', values: [{ value: '5 USD', reports: [] }] }))).toEqual([true, []]);
});

test('what belongs to no proceeding has no lane of its own; what has no day is not drawn', () => {
  expect(timelineEntry({ ...plain, proceeding: 'C9' }, [], lanes, null)?.lane).toBeNull();
  expect(timelineEntry({ ...plain, date: null }, [], lanes, null)).toBeNull();
});
