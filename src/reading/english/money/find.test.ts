import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../../language/sentence.ts';
import type { Sum } from '../../sum.ts';
import { findSums } from './find.ts';
import { amountForms } from './forms.ts';

const whole = (text: string): Sentence[] => [{ start: 0, end: text.length, tokens: [] }];

function told(text: string, { start, end, value, upTo, currency, exactness, each }: Sum): string {
  const range = upTo === null ? `${value}` : `${value}..${upTo}`;
  const more = [exactness === 'exact' ? '' : ` ${exactness}`, each ? ' each' : ''].join('');
  return `${text.slice(start, end)} = ${range} ${currency}${more}`;
}

const read = (text: string): string =>
  findSums(text, whole(text))
    .map((sum) => told(text, sum))
    .join('; ');

describe('every form keeps its examples', () => {
  for (const form of amountForms) {
    test(form.name, () => {
      expect(form.finds.length).toBeGreaterThan(0);
      expect(form.skips.length).toBeGreaterThan(0);
      for (const example of form.finds) {
        const [words = '', found = ''] = example.split(' ==> ');
        expect(read(words), words).toBe(found);
        expect(
          findSums(words, whole(words)).some((sum) => sum.rule === form.name),
          words,
        ).toBe(true);
      }
      for (const words of form.skips) expect(read(words), words).toBe('');
    });
  }
});

test('ranges', () => {
  const cases = [
    'from $3m to $5m ==> $3m to $5m = 3000000..5000000 USD',
    'between $500,000 and $1 million ==> $500,000 and $1 million = 500000..1000000 USD',
    'a fine of $3 to $5 million ==> $3 to $5 million = 3000000..5000000 USD',
    '$1 million-$2 million ==> $1 million-$2 million = 1000000..2000000 USD',
    'a bid raised from $3m to $5m ==> $3m = 3000000 USD; $5m = 5000000 USD',
    'cut to $15,000 from $50,000 ==> $15,000 = 15000 USD; $50,000 = 50000 USD',
    '$2,500 or $5,000 ==> $2,500 = 2500 USD; $5,000 = 5000 USD',
  ];
  for (const example of cases) {
    const [words = '', found] = example.split(' ==> ');
    expect(read(words)).toBe(found);
  }
});

test('exactness and "each"', () => {
  const cases = [
    'nearly $5m in damages ==> $5m = 5000000 USD under',
    'as much as $20 million ==> $20 million = 20000000 USD under',
    'up to $250,000 ==> $250,000 = 250000 USD under',
    'more than 100 mln dlrs ==> 100 mln dlrs = 100000000 USD over',
    'a more than $5m award ==> $5m = 5000000 USD over',
    'at least $575 million ==> $575 million = 575000000 USD over',
    'some $5,000 ==> $5,000 = 5000 USD about',
    '$5,000 or so, $7m or more ==> $5,000 = 5000 USD about; $7m = 7000000 USD over',
    'sues Oakes Media over $1.6 billion ==> $1.6 billion = 1600000000 USD over',
    'in a lawsuit over $1.6 billion ==> $1.6 billion = 1600000000 USD',
    'under the $44 billion deal ==> $44 billion = 44000000000 USD',
    'it cannot be less than $5,000 ==> $5,000 = 5000 USD over',
    'damages of $1, plus her costs ==> $1 = 1 USD',
    '$1,000 per claimant ==> $1,000 = 1000 USD each',
    '$100,000 for each of the seven violations ==> $100,000 = 100000 USD each',
    'each plaintiff was awarded $5,000 ==> $5,000 = 5000 USD each',
    'they sued each other for $5,000 ==> $5,000 = 5000 USD',
  ];
  for (const example of cases) {
    const [words = '', found] = example.split(' ==> ');
    expect(read(words)).toBe(found);
  }
});

test('hard-wrapped lines', () => {
  expect(read('resulted in more than four\n    mln dlrs in profit')).toBe('four\n    mln dlrs = 4000000 USD over');
});

test('only inside sentences', () => {
  const text = 'Advertisement: win $500!\n\nThe jury awarded $5m.';
  const start = text.indexOf('The');
  expect(findSums(text, [{ start, end: text.length, tokens: [] }]).map((sum) => told(text, sum))).toEqual([
    '$5m = 5000000 USD',
  ]);
});

const pieces = fc.constantFrom(
  '$',
  '£',
  '5',
  '1,000',
  '4.98',
  ' ',
  '\n  ',
  'm',
  ' million',
  ' mln',
  ' dlrs',
  ' dollars',
  ' to ',
  '-',
  ' and ',
  'between ',
  'half a',
  'twenty',
  ' each',
  ',',
  '.',
  'nearly ',
  ' pounds',
);

test('any string: spans lie inside, in order, apart, with finite positive values', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      ),
      (text) => {
        let last = 0;
        for (const sum of findSums(text, whole(text))) {
          expect(sum.start).toBeGreaterThanOrEqual(last);
          expect(sum.end).toBeGreaterThan(sum.start);
          expect(sum.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(sum.start, sum.end).trim()).toBe(text.slice(sum.start, sum.end));
          expect(Number.isFinite(sum.value)).toBe(true);
          if (sum.upTo !== null) expect(sum.upTo).toBeGreaterThan(sum.value);
          last = sum.end;
        }
      },
    ),
    { numRuns: 500 },
  );
});
