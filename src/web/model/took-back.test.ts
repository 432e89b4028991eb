import { expect, test } from 'vitest';
import { takenBack } from './took-back.ts';

const documents = new Map([
  ['first', { publisher: 'Orchard Weekly', published: '2021-03-04' }],
  ['later', { publisher: 'Orchard Weekly', published: '2021-03-11' }],
  ['other', { publisher: 'Larkmere Courier', published: '2021-03-12' }],
]);
const at = (document: string) => ({ document, start: 0, end: 1 });

test('an outlet that gave one value and then the other took the first back', () => {
  const values = [
    { value: '$75,000', reports: [at('later'), at('other')] },
    { value: '$70,000', reports: [at('first')] },
  ];
  expect(takenBack({ values }, documents)).toEqual({ was: '$70,000', is: '$75,000', by: ['later'] });
});

test('two outlets that differ took nothing back', () => {
  const values = [
    { value: '$75,000', reports: [at('other')] },
    { value: '$70,000', reports: [at('first')] },
  ];
  expect(takenBack({ values }, documents)).toBe(null);
});
