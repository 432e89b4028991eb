import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberDay } from '../../words/calendar.ts';
import { dateWords } from '../../words/dates.ts';
import { isEdtf } from '../../words/edtf.ts';
import { typedDate } from './typed-date.ts';

test.each([
  ['', null],
  ['  ', null],
  ['2023-07-12', '2023-07-12'],
  [' 2023-07 ', '2023-07'],
  ['2023-05~', '2023-05~'],
  ['199X', '199X'],
  ['199x', '199X'],
  ['2022/2023', '2022/2023'],
  ['../2019', '../2019'],
  ['12 July 2023', '2023-07-12'],
  ['12th july  2023', '2023-07-12'],
  ['July 4, 2023', '2023-07-04'],
  ['Sept. 4, 2023', '2023-09-04'],
  ['March 2023', '2023-03'],
  ['fall 2023', '2023-23'],
  ['the 1990s', '199X'],
  ['about March 2023', '2023-03~'],
  ['c. 2019', '2019~'],
  ['by 2019', '../2019'],
  ['since 3 May 2020', '2020-05-03/..'],
  ['from 2 May 2023 to 5 May 2023', '2023-05-02/2023-05-05'],
  ['2022 to 2023', '2022/2023'],
])('%j is %s', (typed, edtf) => {
  expect(typedDate(typed)).toEqual({ edtf });
});

test.each([
  ['12/7/2023', 'year first'],
  ['2023-02-30', 'no such day'],
  ['31 June 2023', 'Not a date'],
  ['June 31, 2023', 'Not a date'],
  ['the day after', 'Not a date'],
  ['about 2023-05~', 'Not a date'],
  ['ju 2023', 'Not a date'],
  ['x'.repeat(10_000), 'Not a date'],
])('%.20j is refused with a line that says why', (typed, line) => {
  expect(typedDate(typed)).toHaveProperty('problem', expect.stringContaining(line));
});

test('a day in its own words is that day again, and what is read is always EDTF', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 300_000 }), (number) => {
      const day = numberDay(number);
      if (day === null) return;
      expect(typedDate(dateWords(day))).toEqual(Number(day.slice(0, 4)) < 1000 ? expect.anything() : { edtf: day });
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (typed) => {
      const found = typedDate(typed);
      if ('edtf' in found && found.edtf !== null) expect(isEdtf(found.edtf)).toBe(true);
    }),
  );
});
