import { expect, test } from 'vitest';
import type { EventKindName } from '../../../field/kinds/index.ts';
import { amountChangeOf } from './amount-change.ts';

/** The event's words stand in brackets. */
function change(kind: EventKindName, marked: string): string | null {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  return amountChangeOf(kind, marked.replace('[', '').replace(']', ''), start, end);
}

test.each([
  ['award', 'The judge cut the [award] to $2 million.', 'reduced'],
  ['award', 'The [award], since reduced to $2 million, stands.', 'reduced'],
  ['appeal-decision', 'The appeals court [threw out] the $5 million verdict.', 'vacated'],
  ['judgment', 'The [judgment] of $5 million was set aside in May.', 'vacated'],
  ['appeal-decision', 'The appeals court [reversed] the ruling, then cut the sum to $2 million.', 'reduced'],
  ['award', 'The jury [awarded] her $5 million.', null],
  // What is cut is something else's, too far away.
  ['award', `The jury [awarded] her $5 million; ${'the town, '.repeat(8)} cut its staff.`, null],
  // A fine that is paid is no sum that a court has set anew.
  ['settlement', 'They [settled] for $2 million, a sum cut from $3 million.', null],
] as const)('%s: %s', (kind, marked, expected) => expect(change(kind, marked)).toBe(expected));
