import { beforeEach, expect, test } from 'vitest';
import { beginChoosing, chosenNow, leaveChoosing, tick, tickAll, tickUpTo, untickAll } from './choosing.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const ticked = () => [...(chosenNow()?.ids ?? [])].sort().join('');

beforeEach(() => leaveChoosing());

test('a box is ticked and unticked; leaving lets all go', () => {
  beginChoosing();
  expect(ticked()).toBe('');
  tick('b');
  tick('d');
  tick('b');
  expect(ticked()).toBe('d');
  leaveChoosing();
  expect(chosenNow()).toBeNull();
});

test('a range goes from the last box either way, beside what is ticked', () => {
  tick('d');
  tickUpTo('b', order);
  expect(ticked()).toBe('bcd');
  tickUpTo('e', order);
  expect(ticked()).toBe('bcde');
});

test('with no box before it, or one that is not in the list, a range is the one box', () => {
  tickUpTo('c', order);
  expect(ticked()).toBe('c');
  untickAll();
  tick('gone');
  tickUpTo('e', order);
  expect(ticked()).toBe('egone');
});

test('all of a list are ticked beside what is ticked', () => {
  tick('a');
  tickAll(['c', 'd']);
  expect(ticked()).toBe('acd');
});
