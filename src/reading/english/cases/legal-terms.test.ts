import { expect, it } from 'vitest';
import { legalTermsIn } from './legal-terms.ts';

/** The terms of a text taken as one sentence. */
const terms = (text: string) => legalTermsIn(text, [{ start: 0, end: text.length }]);

it.each([
  ['Oak sued the port; the lawsuit alleges fraud.', { count: 4, distinct: 4 }],
  ['A lawsuit is a lawsuit, and lawsuits are lawsuits.', { count: 4, distinct: 1 }],
  ['The judge of the trial of strength praised the court of play.', { count: 0, distinct: 0 }],
])('%s', (text, expected) => expect(terms(text)).toEqual(expected));

it('counts no words outside the sentences', () => {
  expect(legalTermsIn('Oak sued. Subscribe to our lawsuit letter.', [{ start: 0, end: 9 }])).toEqual({
    count: 1,
    distinct: 1,
  });
});
