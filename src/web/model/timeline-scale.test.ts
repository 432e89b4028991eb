import { expect, test } from 'vitest';
import { dayNumber } from '../../words/calendar.ts';
import { nearest, panned, scaledTo, stretchOver, ticks, zoomed } from './timeline-scale.ts';

const first = dayNumber('1994-03-02');
const last = dayNumber('2024-12-12');
const whole = stretchOver(first, last, 1000);

test('all of a stretch is shown, in the middle; one day is not made wider than the nearest', () => {
  expect((first - whole.from) * whole.scale).toBeCloseTo(40);
  expect((last + 1 - whole.from) * whole.scale).toBeCloseTo(960);
  const day = stretchOver(last, last, 1000);
  expect(day.scale).toBe(nearest);
  expect((last + 0.5 - day.from) * day.scale).toBeCloseTo(500);
});

test('zooming keeps the day under the pointer, comes back to the same scales, and stops at both ends', () => {
  const under = whole.from + 300 / whole.scale;
  const nearer = zoomed(whole, 3, 300, whole.scale);
  expect(nearer.from + 300 / nearer.scale).toBeCloseTo(under);
  const there = zoomed(nearer, 4, 700, whole.scale);
  expect(there.scale).toBeCloseTo(nearer.scale * 2);
  expect(zoomed(there, -4, 700, whole.scale).scale).toBe(nearer.scale);
  expect(zoomed(whole, -20, 300, whole.scale).scale).toBe(whole.scale);
  expect(zoomed(whole, 99, 300, whole.scale).scale).toBe(nearest);
  expect(scaledTo(whole, 5, 0, whole.scale)).toEqual({ from: whole.from, scale: 5 });
});

test('a pan never loses the entries out of sight', () => {
  expect(panned(whole, 100, 1000, first, last).from).toBeCloseTo(whole.from + 100 / whole.scale);
  const far = panned(whole, 1e9, 1000, first, last);
  expect((last + 1 - far.from) * far.scale).toBeCloseTo(200);
  const back = panned(whole, -1e9, 1000, first, last);
  expect((first - back.from) * back.scale).toBeCloseTo(800);
});

test.each([
  [0.13, 'year', '1994', undefined],
  [0.03, '5 years', '1990', undefined],
  [0.003, '50 years', '1950', undefined],
  [0.5, 'quarter', 'Jan', '1994'],
  [2, 'month', 'Mar', '1994'],
  [8, 'week', '7 Mar', 'March 1994'],
  [60, 'day', '2', 'March 1994'],
])('at %d pixels a day the lines are those of a %s', (scale, unit, minor, major) => {
  const found = ticks({ from: first, scale }, 1000);
  expect([found.unit, found.minor[0]?.label, found.major[0]?.label]).toEqual([unit, minor, major]);
  expect(found.minor.length).toBeLessThan(50);
});

test('a coarser line begins before the left edge, so that the edge can be labelled', () => {
  const { major, minor } = ticks({ from: dayNumber('2021-05-20'), scale: 3 }, 1000);
  expect(major[0]).toEqual({ day: dayNumber('2021-01-01'), label: '2021' });
  expect(minor[0]).toEqual({ day: dayNumber('2021-05-01'), label: 'May' });
  expect(minor.at(-1)).toEqual({ day: dayNumber('2022-04-01'), label: 'Apr' });
});
