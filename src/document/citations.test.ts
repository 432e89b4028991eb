import { expect, test } from 'vitest';
import { citation, documentTitle, shortCitation, sourceName } from './citations.ts';

const beacon = {
  kind: 'article',
  title: 'Ferry designer\n sues',
  publisher: 'The Beacon',
  published: '2022-03-09',
  path: 'beacon.txt',
} as const;
const paper = { kind: 'court-paper', title: null, publisher: null, published: null, path: 'order.txt' } as const;
const text = 'Order on\nthe motion';
const order = { ...paper, text, blocks: [{ kind: 'heading' as const, start: 0, end: text.length }] };

test('a document is cited by title, else heading, publisher, day and path, as far as it has them', () => {
  expect(citation(beacon)).toBe('“Ferry designer sues”, The Beacon, 9 March 2022 (beacon.txt)');
  expect(citation(order)).toBe('“Order on the motion”, undated (order.txt)');
  expect(citation(paper)).toBe('order.txt, undated');
  expect(citation(null)).toBe('a document that the case file does not hold');
});

test('it has one title in every list, and one name beside its words', () => {
  expect([beacon, order, paper].map(documentTitle)).toEqual([
    'Ferry designer sues',
    'Order on the motion',
    'order.txt',
  ]);
  expect([beacon, order, { ...beacon, publisher: null }].map(sourceName)).toEqual([
    'The Beacon',
    'Court paper',
    'Ferry designer sues',
  ]);
  const long = { ...beacon, publisher: null, title: 'Ferry designer sues the company that sails her ferries' };
  expect(sourceName(long)).toBe('Ferry designer sues the company that …');
});

test('a terminal cites by what leads to the file', () => {
  expect([beacon, order].map(shortCitation)).toEqual(['The Beacon, 2022-03-09, beacon.txt', 'order.txt']);
});
