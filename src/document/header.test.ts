import { expect, test } from 'vitest';
import { frontMatterHeader, headerKeys, headerValue, openingHeader } from './header.ts';

test('a header is lines of keys with at least one known, up to a blank line', () => {
  const text = '\ntitle: "Board sued"\nsource-corpus: x (y)\nlater:\n\nThe text.';
  const opened = openingHeader(text)!;
  expect(headerValue(opened.header, headerKeys.title)).toBe('Board sued');
  expect(headerValue(opened.header, ['later'])).toBeNull();
  expect(text.slice(opened.end)).toBe('The text.');
});

test.each([
  'question: Did you know?\nanswer: No.\n\nThe witness stood down.',
  'title: Board sued\nThe board was sued.\n\nMore.',
  'WASHINGTON: The board was sued.\n\ntitle: x\n\n',
  'Date of the hearing: May 4\n\nText.',
  'Date: March 3, 2024\nFrom: Judge Elm\nSubject: Oak v. Mill dismissed\n\nThe parties were told.',
  '',
])('no header: %s', (text) => expect(openingHeader(text)).toBeNull());

test('what a header has under no key that is read stays in the text or is noted', () => {
  const opened = openingHeader(
    'title: Oak\nJudge: Elm\ncorpus: old news\ntags: x\nheadline: Mill\ntitle: Ash\n\nText.',
  )!;
  expect(opened.told).toEqual(['Judge: Elm']);
  expect(headerValue(opened.header, headerKeys.title)).toBe('Oak');
  expect(opened.notes.map(({ what }) => what)).toEqual([
    'a second title ("Ash")',
    'a second title ("Mill")',
    'header lines under other keys (corpus)',
  ]);
});

test('front matter may have a day alone; what of it is not read is noted', () => {
  const lines = ['date: 2024-03-03', 'Judge: Elm', 'title: >', '  Oak v. Mill', 'tags:', '- court', '# a remark'];
  expect(frontMatterHeader(lines)!.notes.map(({ what }) => what)).toEqual([
    'header lines under other keys (judge)',
    'further lines under title in the front matter',
  ]);
  expect(frontMatterHeader(['judge: Elm'])).toBeNull();
});
