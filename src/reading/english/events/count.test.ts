import { expect, test } from 'vitest';
import { countOf } from './count.ts';

test.each([
  ['sentence', 'She was sentenced to 12 years in prison.', { value: 12, unit: 'year' }],
  ['sentence', 'He got an eighteen-month term.', { value: 18, unit: 'month' }],
  ['sentence', 'He is serving 30 to 60 years.', null],
  ['sentence', 'He is serving 30 years to 60 years.', null],
  ['verdict', 'Jurors found Birch guilty on four counts.', { value: 4, unit: 'count' }],
  ['filing', 'Twelve plaintiffs sued Oak Mills.', { value: 12, unit: 'party' }],
  ['hearing', 'Twelve jurors came to the hearing.', null],
] as const)('%s: %s', (kind, sentence, expected) => expect(countOf(kind, sentence)).toEqual(expected));
