import { expect, test } from 'vitest';
import { dateNearby } from './date-nearby.ts';

const text =
  'Ann Oak sued on Tuesday. On 12 July 2023 the town paid, and in March 2024 it appealed. It rained.\nThe town is old, 3 May 2020.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const paid = span('On 12 July 2023 the town paid, and in March 2024 it appealed.');
const around = {
  text,
  published: '2023-07-06' as string | null,
  days: [
    { ...span('Tuesday'), edtf: '2023-07-04', sentence: span('Ann Oak sued on Tuesday.') },
    { ...span('12 July 2023'), edtf: '2023-07-12', sentence: paid },
    { ...span('March 2024'), edtf: '2024-03', sentence: paid },
  ],
};
const near = (words: string, of = around) => {
  const found = dateNearby(span(words), of);
  return found === null ? null : [found.edtf, found.from, found.words];
};

test.each<[string, readonly string[]]>([
  ['sued on Tuesday', ['2023-07-04', 'words', 'Tuesday']],
  ['in March 2024 it', ['2024-03', 'words', 'March 2024']],
  ['The town is old, 3 May 2020.', ['2020-05-03', 'words', '3 May 2020']],
  ['Ann Oak sued', ['2023-07-04', 'sentence', 'Tuesday']],
  ['the town paid', ['2023-07-12', 'sentence', '12 July 2023']],
  ['it appealed', ['2024-03', 'sentence', 'March 2024']],
  ['It rained', ['2023-07-06', 'document', '']],
])('%s', (words, found) => expect(near(words)).toEqual(found));

test('none where nothing says one', () => expect(near('It rained', { ...around, published: null })).toBeNull());
