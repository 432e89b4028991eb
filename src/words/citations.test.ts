import { expect, test } from 'vitest';
import { citation, documentName, shortCitation } from './citations.ts';

const beacon = { title: 'Ferry designer\n sues', publisher: 'The Beacon', published: '2022-03-09', path: 'beacon.txt' };
const order = { title: null, publisher: null, published: null, path: 'order.txt' };

test('a document is cited by title, publisher, day and path, as far as it has them', () => {
  expect(citation(beacon)).toBe('“Ferry designer sues”, The Beacon, 9 March 2022 (beacon.txt)');
  expect(citation(order)).toBe('order.txt, undated');
  expect(shortCitation(beacon)).toBe('The Beacon, 2022-03-09, beacon.txt');
  expect(shortCitation(order)).toBe('order.txt');
  expect([beacon, order].map(documentName)).toEqual(['Ferry designer sues', 'order.txt']);
});
