import { expect, test } from 'vitest';
import { cellDate } from './cell-date.ts';

test.each([
  ['03/04/2024', '2024-03-04'],
  ['45356', '2024-03-05'],
  ['45356.0', '2024-03-05'],
  ['early March 2024', '2024-03'],
  ['the week of 4 March 2024', '2024-03-04/2024-03-10'],
  ['TBD', null],
  ['12345', undefined],
  ['99999', undefined],
  ['Ann Oak', undefined],
  ['x'.repeat(100_000), undefined],
])('the cell %.30j is %j', (cell, edtf) => expect(cellDate(cell, 'month first')).toBe(edtf));
