import { expect, test } from 'vitest';
import { isDayOfSetting } from './when.ts';

/** Of a text with the time in brackets and the event's words in braces. */
function ofSetting(marked: string, edtf: string, published: string | null): boolean {
  const span = (open: string, close: string) => {
    const bare = marked.slice(0, marked.indexOf(open)).replaceAll(/[[\]{}]/g, '');
    return { start: bare.length, end: bare.length + marked.indexOf(close) - marked.indexOf(open) - 1 };
  };
  return isDayOfSetting(marked.replaceAll(/[[\]{}]/g, ''), span('{', '}'), span('[', ']'), edtf, published);
}

test.each([
  ['A judge on [Monday] {postponed the trial}, set for May.', '2031-05-05', '2031-05-07', true],
  ['On [7 May] the judge {set the trial}.', '2031-05-07', '2031-05-07', true],
  ['On [7 May] the judge {set the trial}.', '2031-05-07', null, false],
  ['On [12 May] the judge will {set the trial}.', '2031-05-12', '2031-05-07', false],
  ['For [Monday] a clerk had {set the trial}.', '2031-05-05', '2031-05-07', false],
  ['A judge {postponed the trial} [Monday].', '2031-05-05', '2031-05-07', false],
])('the day on which something was set: %s, %s, published %s: %s', (marked, edtf, published, expected) => {
  expect(ofSetting(marked, edtf, published)).toBe(expected);
});
