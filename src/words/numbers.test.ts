import { expect, test } from 'vitest';
import { numberWords } from './numbers.ts';

test.each([
  [0, '0'],
  [987, '987'],
  [9876, '9,876'],
  [123_456, '123,456'],
  ['1234567', '1,234,567'],
])('%s', (number, words) => expect(numberWords(number)).toBe(words));
