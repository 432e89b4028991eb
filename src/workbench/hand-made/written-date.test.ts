import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEdtf } from '../../words/edtf.ts';
import { isAmbiguous, orderShown, writtenDate } from './written-date.ts';

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
    ['45356', '2024-03-05'],
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
});
