import { expect, test } from 'vitest';
import { headerValue, openingHeader } from './header.ts';

test('a header is lines of keys with at least one known, up to a blank line', () => {
  const text = '\ntitle: "Board sued"\nsource-corpus: x (y)\nlater:\n\nThe text.';
  const opened = openingHeader(text)!;
  expect(headerValue(opened.header, 'title')).toBe('Board sued');
  expect(headerValue(opened.header, 'later')).toBeNull();
  expect(text.slice(opened.end)).toBe('The text.');
});

test.each([
  'question: Did you know?\nanswer: No.\n\nThe witness stood down.',
  'title: Board sued\nThe board was sued.\n\nMore.',
  'WASHINGTON: The board was sued.\n\ntitle: x\n\n',
  'Date of the hearing: May 4\n\nText.',
  '',
])('no header: %s', (text) => expect(openingHeader(text)).toBeNull());
