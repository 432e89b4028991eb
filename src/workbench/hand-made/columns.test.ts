import { expect, test } from 'vitest';
import { type ColumnRole, roleOf } from './columns.ts';

test.each<[string, ColumnRole | null]>([
  ['Date', 'date'],
  ['DATE & TIME', 'date'],
  ['Date/Time', 'date'],
  ['When?', 'date'],
  ['Start Date', 'date'],
  ['End Date', 'end date'],
  ['Date Modifier', 'date modifier'],
  ['EDTF', 'EDTF'],
  ['EDTF date', 'EDTF'],
  ['Event', 'event'],
  ['Fact Text', 'event'],
  ['Description of Event', 'event'],
  ['What happened', 'event'],
  ['Source(s)', 'source'],
  ['Document Ref.', 'source'],
  ['Parties', 'persons'],
  ['Organisations', 'persons'],
  ['Amount ($)', 'amount'],
  ['Type', 'kind'],
  ['Case', 'proceeding'],
  ['Colour', null],
  ['Linked Issues', null],
  ['', null],
])('a column headed %j holds %s', (heading, role) => expect(roleOf(heading)).toBe(role));
