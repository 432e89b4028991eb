import { expect, test } from 'vitest';
import { typedAmount, typedDate } from './typed.ts';

test('what is typed as a date or a sum is read by the rules of all written ones', () => {
  expect(typedDate(' 12th july  2023')).toEqual({ edtf: '2023-07-12' });
  expect(typedDate('25/12/2023')).toEqual({ edtf: '2023-12-25' });
  expect(typedDate('8/2022')).toEqual({ edtf: '2022-08' });
  expect(typedAmount('$3.2 million')).toEqual({ value: 3_200_000, currency: 'USD' });
});

test('a date that hangs on today is asked back with what it would mean', () => {
  expect(typedDate('last August', '2031-05-14')).toEqual({
    problem: 'That would be August 2030: write 2030-08 if you mean it.',
  });
});

test('nothing typed is no date and no sum', () => {
  expect(typedDate('  ')).toEqual({ edtf: null });
  expect(typedAmount('')).toEqual({ value: null, currency: null });
});

test.each([
  ['12/7/2023', 'year first'],
  ['2023-02-30', 'no such day'],
  ['31 June 2023', 'Not a date'],
  ['June 31, 2023', 'Not a date'],
  ['the day after', 'Not a date'],
  ['ju 2023', 'Not a date'],
  ['x'.repeat(10_000), 'Not a date'],
])('%.20j is refused as a date with a line that says why', (typed, line) => {
  expect(typedDate(typed)).toHaveProperty('problem', expect.stringContaining(line));
});

test.each(['a lot', '-5', '9'.repeat(5000)])('%.20j is refused as a sum', (typed) => {
  expect(typedAmount(typed)).toHaveProperty('problem', expect.stringContaining('Not a sum'));
});
