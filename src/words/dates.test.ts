import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateAheadWords, dateFigures, dateWords, shortDateWords } from './dates.ts';

describe('dates in words', () => {
  test.each([
    ['2023-11-15', '15 November 2023', '15 Nov 2023'],
    ['2023-11', 'November 2023', 'Nov 2023'],
    ['2023', '2023', '2023'],
    ['199X', 'the 1990s', '1990s'],
    ['18XX', 'the 1800s', '1800s'],
    ['2023-05~', 'about May 2023', 'c. May 2023'],
    ['2023?', '2023 (uncertain)', '2023 (uncertain)'],
    ['2024-21', 'spring 2024', 'spring 2024'],
    ['2024-41', 'second half of 2024', 'second half of 2024'],
    ['../2019', 'by 2019', 'by 2019'],
    ['2019/..', 'since 2019', 'since 2019'],
    ['2022/2023', '2022 to 2023', '2022 to 2023'],
    ['2023-06-05/2023-06-15', '5 to 15 June 2023', '5 to 15 June 2023'],
    ['2023-06-05T09:00', '5 June 2023', '5 June 2023'],
    ['XXXX-WXX-2', 'XXXX-WXX-2', 'XXXX-WXX-2'],
    ['2023-99', '2023-99', '2023-99'],
  ])('%s', (edtf, long, short) => {
    expect(dateWords(edtf)).toBe(long);
    expect(shortDateWords(edtf)).toBe(short);
  });

  test.each([
    ['2023-06-15', '2023-06-15'],
    ['2023-06', '2023-06'],
    ['199X', '1990s'],
    ['19XX', '1900s'],
    ['2023-05~', 'c. 2023-05'],
    ['2023?', '2023?'],
    ['2023-XX-XX', '2023'],
    ['2018-21', 'spring 2018'],
    ['2022/2023', '2022 to 2023'],
    ['2023-06-05/2023-06-11', '2023-06-05 to 11'],
    ['2023-06-28/2023-07-02', '2023-06-28 to 2023-07-02'],
    ['../2019', 'by 2019'],
    ['2019-05/..', 'from 2019-05'],
  ])('%s in figures is %s', (edtf, figures) => expect(dateFigures(edtf)).toBe(figures));

  test.each([
    ['2025-02-03', '3 February 2025'],
    ['2025-21', 'spring 2025'],
    ['2025-06-02/2025-06-13', '2 to 13 June 2025'],
    ['2025/..', '2025 or later'],
  ])('set for %s is set for %s', (edtf, words) => expect(dateAheadWords(edtf)).toBe(words));

  test('no string throws', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (edtf) => void [dateWords(edtf), shortDateWords(edtf), dateFigures(edtf), dateAheadWords(edtf)],
      ),
    );
  });
});
