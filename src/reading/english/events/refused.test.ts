import { expect, test } from 'vitest';
import { isRefused } from './refused.ts';

test.each([
  ['The motion to dismiss is DENIED.', 'is DENIED'],
  ['Judge Marsh denied a request by Oak to dismiss the suit.', 'to dismiss'],
  ['Marsh refused on Monday to throw out the charges.', 'to throw out'],
])('refused: %s', (sentence, own) => expect(isRefused('dismissal', sentence, own)).toBe(true));

test.each([
  ['Marsh denied the motion to dismiss the fraud claim but dismissed the other two.', 'dismissed'],
  ['The motion to dismiss is GRANTED.', 'is GRANTED'],
  ['The suit was thrown out in May.', 'was thrown out'],
])('not refused: %s', (sentence, own) => expect(isRefused('dismissal', sentence, own)).toBe(false));

test('a kind that knows no refusal has none', () =>
  expect(isRefused('ruling', 'The motion to dismiss is DENIED.', 'DENIED')).toBe(false));
