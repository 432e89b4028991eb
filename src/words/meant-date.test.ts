import { expect, test } from 'vitest';
import { meantDate } from './meant-date.ts';

// 2031-05-14 is a Wednesday.
test.each([
  ['last August', '2030-08'],
  ['last April', '2031-04'],
  ['last May', '2030-05'],
  ['next May', '2032-05'],
  ['next June', '2031-06'],
  ['this August', '2031-08'],
  ['Last  year', undefined],
  ['last year', '2030'],
  ['next month', '2031-06'],
  ['last Tuesday', '2031-05-13'],
  ['last wednesday', '2031-05-07'],
  ['next Wednesday', '2031-05-21'],
  ['yesterday', '2031-05-13'],
  ['tomorrow', '2031-05-15'],
  ['August', undefined],
  ['last straw', undefined],
  ['last August or so', undefined],
  ['toString', undefined],
])('%s', (written, meant) => {
  expect(meantDate(written, '2031-05-14')).toBe(meant);
});
