import { expect, test } from 'vitest';
import { daysHeard } from './heard-on.ts';

test.each([
  ['2-4 and 8 October 2030', '2030-10-02/2030-10-08'],
  ['3, 4 and 5 December 2030', '2030-12-03/2030-12-05'],
  ['30 June and 1 July 2030', '2030-06-30/2030-07-01'],
  ['14 January 2031', '2031-01-14'],
  ['30 and 31 February 2031', null],
  ['in June', null],
  ['2 to 4 October', null],
])('%s', (line, expected) => expect(daysHeard(line)).toBe(expected));
