import { expect, test } from 'vitest';
import type { EventKindName } from '../../../field/kinds/index.ts';
import { withoutYielding } from './told.ts';

const trigger = (kind: EventKindName, first: number, last: number) => ({ kind, first, last });

test('a ruling gives way to the dismissal that it is, whichever stands first', () => {
  const list = [trigger('ruling', 1, 4), trigger('dismissal', 2, 4), trigger('ruling', 4, 5)];
  expect(withoutYielding(list)).toEqual([list[1]]);
});

test('triggers beside each other, and kinds of which neither gives way, both stand', () => {
  const list = [trigger('ruling', 1, 3), trigger('dismissal', 4, 5), trigger('charge', 5, 6)];
  expect(withoutYielding(list)).toEqual(list);
});
