import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateWords, shortDateWords } from './dates.ts';

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

  test('no string throws', () => {
    fc.assert(fc.property(fc.string(), (edtf) => void [dateWords(edtf), shortDateWords(edtf)]));
  });
});
