import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberDay } from './calendar.ts';
import { dateWords } from './dates.ts';
import { isEdtf } from './edtf.ts';
import { datesWritten, isAmbiguous, isNoDay, orderShown, writtenDate } from './written-date.ts';

describe('dates as people write them in a table', () => {
  test.each([
    ['2024-03-05', '2024-03-05'],
    ['2024-03', '2024-03'],
    ['2024', '2024'],
    ['199X', '199X'],
    ['2023-05~', '2023-05~'],
    ['../2019', '../2019'],
    ['2024/03/05', '2024-03-05'],
    ['2024-03-05T14:30', '2024-03-05'],
    ['2024-03-05 14:30:00', '2024-03-05'],
    ['5 March 2024', '2024-03-05'],
    ['5 Mar 2024', '2024-03-05'],
    ['5-Mar-24', '2024-03-05'],
    ['05-MAR-2024', '2024-03-05'],
    ['5th of March 2024', '2024-03-05'],
    ['5th March, 2024', '2024-03-05'],
    ['March 5, 2024', '2024-03-05'],
    ['Sept. 5, 2024', '2024-09-05'],
    ['Tuesday, 5 March 2024', '2024-03-05'],
    ['March 2024', '2024-03'],
    ['Mar-24', '2024-03'],
    ['03/2024', '2024-03'],
    ['??/03/2024', '2024-03'],
    ['03/??/2024', '2024-03'],
    ['??/??/2024', '2024'],
    ['<03/25/2019', '../2019-03-25'],
    ['>03/25/2019', '2019-03-25/..'],
    ['before 25 March 2019', '../2019-03-25'],
    ['by March 2019', '../2019-03'],
    ['after 25 March 2019', '2019-03-25/..'],
    ['c. 1995', '1995~'],
    ['circa May 1995', '1995-05~'],
    ['about 25/03/1995', '1995-03-25~'],
    ['07/01/2008 - 07/14/2008', '2008-07-01/2008-07-14'],
    ['5 to 7 March 2024', '2024-03-05/2024-03-07'],
    ['5-7 March 2024', '2024-03-05/2024-03-07'],
    ['5–7 March 2024', '2024-03-05/2024-03-07'],
    ['30 March to 2 April 2024', '2024-03-30/2024-04-02'],
    ['March–May 2019', '2019-03/2019-05'],
    ['spring 2018', '2018-21'],
    ['1990s', '199X'],
    [' 2023-07 ', '2023-07'],
    ['199x', '199X'],
    ['2022/2023', '2022/2023'],
    ['12th july  2023', '2023-07-12'],
    ['fall 2023', '2023-23'],
    ['the 1990s', '199X'],
    ['c. 2019', '2019~'],
    ['since 3 May 2020', '2020-05-03/..'],
    ['from 2 May 2023 to 5 May 2023', '2023-05-02/2023-05-05'],
    ['2022 to 2023', '2022/2023'],
    ['about 2023-05~', '2023-05~'],
    ['before spring 2018', '../2018-21'],
    ['May 24', undefined],
    ['May ’24', '2024-05'],
    ['31/12/99', '1999-12-31'],
    ['31.12.2023', '2023-12-31'],
    ['03/15/2024 9:30 AM', '2024-03-15'],
    ['03/15/2024 #2', '2024-03-15'],
  ])('%s is %s', (written, edtf) => expect(writtenDate(written, 'month first')).toBe(edtf));

  test.each(['', '  ', '-', '?', 'TBD', 'n/a', 'undated', 'To be determined'])('%j is no date', (written) =>
    expect(writtenDate(written, 'month first')).toBeNull(),
  );

  test.each(['sometime', '30 February 2024', '13/13/2024', 'Ann Oak', 'the trial', '99999'])(
    '%j cannot be read',
    (written) => expect(writtenDate(written, 'month first')).toBeUndefined(),
  );

  test('numbers in two orders', () => {
    expect(writtenDate('03/04/2024', 'month first')).toBe('2024-03-04');
    expect(writtenDate('03/04/2024', 'day first')).toBe('2024-04-03');
    // A number that can only be a day says so itself.
    expect(writtenDate('25/04/2024', 'month first')).toBe('2024-04-25');
    expect([orderShown('25/04/2024'), orderShown('04/25/2024'), orderShown('03/04/2024'), orderShown('x')]).toEqual([
      'day first',
      'month first',
      null,
      null,
    ]);
    expect([isAmbiguous('03/04/2024'), isAmbiguous('04/04/2024'), isAmbiguous('25/04/2024')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('any text: EDTF, nothing, or not read; never thrown', () => {
    const parts = fc.constantFrom(
      '5',
      '31',
      '/',
      '-',
      ' ',
      'March',
      '2024',
      'to',
      '??',
      '<',
      'c. ',
      'X',
      '~',
      'T',
      ':',
      '.',
      '45356',
      '–',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts, { maxLength: 9 }).map((all) => all.join('')),
        ),
        (text) => {
          for (const order of ['month first', 'day first'] as const) {
            const read = writtenDate(text, order);
            if (typeof read === 'string') expect([text, read, isEdtf(read)]).toEqual([text, read, true]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('an order that nobody said is not guessed', () => {
    expect(writtenDate('03/04/2024', null)).toBeUndefined();
    expect(writtenDate('25/04/2024', null)).toBe('2024-04-25');
    expect(writtenDate('04/04/2024', null)).toBe('2024-04-04');
  });

  test('what is written as a day and is none', () => {
    expect(['2023-02-30', ' 2023-13 ', '2023-02-28', '30 February'].map(isNoDay)).toEqual([true, true, false, false]);
  });

  test('a date in its own words is that date again', () => {
    const day = fc.integer({ min: -300_000, max: 300_000 }).map((number) => numberDay(number) ?? '2023-07-12');
    const plain = fc.oneof(
      day,
      day.map((one) => one.slice(0, 7)),
      day.map((one) => one.slice(0, 4)),
      day.map((one) => `${one.slice(0, 3)}X`),
      fc.constantFrom('2023-21', '2023-22', '2023-23', '2023-24', '2023-33', '2023-36', '2023-40', '2023-41'),
    );
    const edtf = fc.oneof(
      plain,
      plain.map((one) => `${one}~`),
      plain.map((one) => `${one}?`),
      plain.map((one) => `../${one}`),
      plain.map((one) => `${one}/..`),
      fc.tuple(plain, plain).map(([from, to]) => `${from}/${to}`),
    );
    fc.assert(
      fc.property(edtf, (one) => {
        // The words of years below 1000 have no leading zeros, and such numbers are no years to a reader.
        fc.pre(isEdtf(one) && !/(?:^|\/)0/.test(one));
        expect([one, writtenDate(dateWords(one), null)]).toEqual([one, one]);
      }),
      { numRuns: 1000 },
    );
  });

  test('dates written out in running text', () => {
    const text = 'On 12 July 2023 the town paid, in March 2024 it appealed; Sept. 31, 2024 is none.';
    expect(datesWritten(text).map(({ start, end, edtf }) => [text.slice(start, end), edtf])).toEqual([
      ['12 July 2023', '2023-07-12'],
      ['March 2024', '2024-03'],
    ]);
  });
});
