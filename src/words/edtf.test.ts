import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, addMonths, numberDay } from './calendar.ts';
import {
  compareEdtf,
  edtfContains,
  edtfDays,
  edtfIntersects,
  edtfInterval,
  edtfPrecision,
  firstDay,
  isEdtf,
  isEdtfAbout,
  isEdtfPerhaps,
  isEdtfUncertain,
  lastDay,
} from './edtf.ts';

const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
const day = fc.integer({ min: -719_000, max: 2_900_000 }).map((n) => numberDay(n)!);
const simple = fc.oneof(
  day,
  year,
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}`),
  year.map((y) => `${y.slice(0, 3)}X`),
  year.map((y) => `${y.slice(0, 2)}XX`),
  year.map((y) => `${y}-XX`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
  day.map((d) => `${d}~`),
);
const value = fc.oneof(
  simple,
  fc.tuple(simple, simple).map(([a, b]) => (compareEdtf(a, b) <= 0 ? `${a}/${b}` : `${b}/${a}`)),
);

/** The npm package's interval, as days. */
function witness(text: string): { first: string | null; last: string | null } {
  const parsed = edtf(text);
  const toDay = (ms: number): string | null => numberDay(Math.floor(ms / 86_400_000));
  return { first: toDay(parsed.min), last: toDay(parsed.max) };
}

describe('EDTF', () => {
  it('agrees with the edtf package on first and last day', () => {
    fc.assert(
      fc.property(simple, (text) => {
        // The package reads year 0000 in 000X, which a Day cannot write.
        fc.pre(!/^0000|^000X|^00XX/.test(text));
        expect(edtfInterval(text)).toEqual(witness(text));
      }),
    );
    for (const text of ['2022/2023', '2023-05/2023-06-03', '2023-05~/2023-06', '2023-33', '2023-35', '2023-41'])
      expect(edtfInterval(text), text).toEqual(witness(text));
    expect(edtf('2019/..').min).toBe(Date.UTC(2019, 0, 1));
  });

  it.each([
    ['2023-09-06', '2023-09-06', '2023-09-06', 'day'],
    ['2023-09-06T14:30', '2023-09-06', '2023-09-06', 'day'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2023', '2023-01-01', '2023-12-31', 'year'],
    ['199X', '1990-01-01', '1999-12-31', 'decade'],
    ['19XX', '1900-01-01', '1999-12-31', 'century'],
    ['2023-05~', '2023-05-01', '2023-05-31', 'month'],
    ['2022/2023', '2022-01-01', '2023-12-31', 'span'],
    ['../2019', null, '2019-12-31', 'open'],
    ['2019/..', '2019-01-01', null, 'open'],
    ['2019/', '2019-01-01', null, 'open'],
    ['2023-21', '2023-03-01', '2023-05-31', 'season'],
    ['2023-24', '2023-12-01', '2024-02-29', 'season'],
    ['2023-36', '2023-10-01', '2023-12-31', 'quarter'],
    ['2023-40', '2023-01-01', '2023-06-30', 'half'],
    ['XXXX-12-25', null, null, 'recurring'],
    ['-0489', null, null, 'year'],
  ] as const)('%s runs from %s to %s (%s)', (text, first, last, precision) => {
    expect(edtfInterval(text)).toEqual({ first, last });
    expect(edtfPrecision(text)).toBe(precision);
    expect(isEdtf(text)).toBe(true);
  });

  it.each([
    '',
    '2023-13',
    '2023-02-30',
    '2023-9-6',
    'P2D',
    '2023-W05',
    '1X90',
    '2023/2022',
    '/',
    '2023-00',
    'PAST_REF',
    '2023-22-01',
  ])('does not take %j', (text) => {
    expect(isEdtf(text)).toBe(false);
    expect(edtfPrecision(text)).toBe('unknown');
    expect(edtfContains(text, text)).toBe(false);
  });

  it('compares by days', () => {
    expect(edtfContains('2023-05', '2023-05-09')).toBe(true);
    expect(edtfContains('2023-05-09', '2023-05')).toBe(false);
    expect(edtfContains('199X', '1996')).toBe(true);
    expect(edtfContains('../2019', '2018-03')).toBe(true);
    expect(edtfIntersects('2023-03', '2023-21')).toBe(true);
    expect(edtfIntersects('2022/2023', '2024')).toBe(false);
    expect(edtfContains('-0489', '-0489-05')).toBe(true);
    expect(isEdtfUncertain('2023-05~')).toBe(true);
    expect(edtfDays('2024')).toBe(366);
  });

  it('orders a chronology: earlier first, coarser before finer', () => {
    const sorted = [
      '-0489',
      '0420-09-30',
      '199X',
      '1996',
      '1996-01',
      '1996-01-01',
      '../1996',
      '2023-05',
      '2023-05-02',
      'soon',
    ];
    expect([...sorted].reverse().sort(compareEdtf)).toEqual(sorted);
  });

  it('contains itself, and whatever it contains it intersects', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(edtfContains(a, a)).toBe(true);
        expect(edtfIntersects(a, b)).toBe(edtfIntersects(b, a));
        if (edtfContains(a, b)) expect(edtfIntersects(a, b)).toBe(true);
        if (edtfContains(a, b) && edtfContains(b, a)) expect(edtfInterval(a)).toEqual(edtfInterval(b));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X./~?T:-]{0,24}$/)), (text) => {
        expect(isEdtf(text)).toBe(edtfPrecision(text) !== 'unknown');
        edtfInterval(text);
        expect(compareEdtf(text, text)).toBe(0);
      }),
    );
    expect(addDays('not a day', 1)).toBe(null);
    expect(addMonths('not a day', 1)).toBe(null);
  });
});

test.each([
  ['2021-05-04', '2021-05-04', '2021-05-04'],
  ['2021-05', '2021-05-01', '2021-05-31'],
  ['199X', '1990-01-01', '1999-12-31'],
  ['2021-22', '2021-06-01', '2021-08-31'],
  ['2019/2021-02~', '2019-01-01', '2021-02-28'],
  ['2021/..', '2021-01-01', '9999-99-99'],
  ['../2021', '', '2021-12-31'],
  ['someday', '', '9999-99-99'],
])('the first and the last day of %s', (edtf, first, last) => {
  expect([firstDay(edtf), lastDay(edtf)]).toEqual([first, last]);
});

test.each([
  ['2021', false, false],
  ['2021~', true, false],
  ['2021?', false, true],
  ['2020/2021%', true, true],
])('%s says about: %s, perhaps: %s', (edtf, about, perhaps) => {
  expect([isEdtfAbout(edtf), isEdtfPerhaps(edtf), isEdtfUncertain(edtf)]).toEqual([about, perhaps, about || perhaps]);
});
