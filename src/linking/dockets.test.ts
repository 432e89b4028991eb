import { describe, expect, test } from 'vitest';
import { docketNumber } from '../reading/english/head/docket-number.ts';
import { noteNumbers, sameNumber, writtenNumbers } from './dockets.ts';

describe('two numbers are of one case', () => {
  test.each([
    ['2:23-cv-09377-HB', '23-cv-9377', true],
    ['22 Civ. 731 (ABC)', '1:22-cv-00731-ABC', true],
    ['3:2021-cv-4321', '3:21-cv-04321-XY', true],
    ['08-1330-cv(L)', '08-1330', true],
    ['[2031] EWHC 12 (KB)', '[2031] EWHC 12', true],
    ['1:24-cv-00100', '2:24-cv-00100', false],
    ['1:24-cv-00100', '1:24-cr-00100', false],
    ['2 CA-CV 31-0415', '2 CA-CR 31-0415', false],
  ])('%s, %s: %s', (one, other, same) => expect(sameNumber(docketNumber(one), docketNumber(other))).toBe(same));
});

test('of two ways of writing one number the fuller is kept; numbers of joined cases stand side by side', () => {
  const numbers = [docketNumber('31-cv-731')];
  noteNumbers(numbers, [docketNumber('1:31-cv-00731-ABC'), docketNumber('1:31-cv-00732')]);
  expect(writtenNumbers(numbers)).toBe('1:31-cv-00731-ABC, 1:31-cv-00732');
  expect(writtenNumbers([])).toBeNull();
});
