import { describe, expect, test } from 'vitest';
import { citation, documentTitle, placeWords, shortCitation, sourceName } from './citations.ts';

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

describe('a stretch is cited by where it stands in its file', () => {
  const page = (name: string, start: number, end: number, first: number, bates?: string) => ({
    name,
    start,
    end,
    ...(bates && { bates }),
    lines: [
      [start, first],
      [start + 5, first + 1],
    ] as const,
  });
  const paged = {
    ...paper,
    path: 'order.pdf',
    origin: { pages: [page('iv', 0, 10, 1), page('1', 12, 20, 3), page('2', 20, 30, 1, 'OAK000017')], parts: [] },
  };
  const listed = { ...paper, origin: { pages: [], parts: [{ name: 'entry 14', start: 4, end: 10 }] } };

  test.each([
    [paged, 0, 'p. iv, l. 1'],
    [paged, 9, 'p. iv, l. 2'],
    [paged, 11, null],
    [paged, 12, 'p. 1, l. 3'],
    [paged, 20, 'OAK000017, l. 1'],
    [paged, 40, null],
    [listed, 4, 'entry 14'],
    [listed, 0, null],
    [{ ...paper, origin: undefined }, 0, null],
  ] as const)('%#', (document, start, expected) => {
    expect(placeWords(document, { start, end: start + 1 })).toBe(expected);
  });

  test('words of a scan that may be others are named', () => {
    const text = 'Filed on March 1Oth by Oak.';
    const word = (words: string, confidence: number) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, confidence };
    };
    const origin = {
      pages: [page('2', 0, text.length, 1)],
      parts: [],
      scanned: [word('Filed', 0.96), word('1Oth', 0.41), word('Oak', 0.93)],
    };
    expect(placeWords({ text, origin }, { start: 0, end: 20 })).toBe('p. 2, l. 1, scan unsure of “1Oth”');
    expect(placeWords({ origin }, { start: 0, end: 20 })).toBe('p. 2, l. 1, scan unsure of 1 word');
    expect(placeWords({ text, origin }, { start: 0, end: 5 })).toBe('p. 2, l. 1');
  });

  test('behind the document', () => {
    expect(citation(paged, { start: 18, end: 19 })).toBe('order.pdf, undated, p. 1, l. 4');
    expect(shortCitation(paged, { start: 18, end: 19 })).toBe('order.pdf, p. 1, l. 4');
    expect(citation(paged)).toBe('order.pdf, undated');
  });
});

test('a terminal cites by what leads to the file', () => {
  expect([beacon, order].map((one) => shortCitation(one))).toEqual(['The Beacon, 2022-03-09, beacon.txt', 'order.txt']);
});
