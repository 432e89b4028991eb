import { describe, expect, it } from 'vitest';
import { tokensOf } from '../tokens.ts';
import { datelineLength } from './dateline.ts';

const found = (text: string) => {
  const words = tokensOf(text).map((token) => token.text);
  return words.slice(0, datelineLength(words)).join(' ');
};

describe('datelines', () => {
  for (const [text, dateline] of [
    ['WILMINGTON, Del. (AP) — A judge ruled.', 'WILMINGTON , Del. ( AP ) —'],
    ['LOS ANGELES — Actor Dana Reyes sued on Tuesday.', 'LOS ANGELES —'],
    ['London (Reuters) - The court heard the appeal.', 'London ( Reuters ) -'],
    ['NEW YORK, March 3 -- The jury was sent home.', 'NEW YORK , March 3 --'],
    ['CNN — The company settled.', 'CNN —'],
    ['May 21, 2031 (PORT ELM) — The attorney general sued.', 'May 21 , 2031 ( PORT ELM ) —'],
  ] as const) {
    it(`finds ${dateline}`, () => expect(found(text)).toBe(dateline));
  }
  for (const text of [
    'The ruling — the first of its kind — was appealed.',
    'Acme — a maker of boats — sued.',
    'Hart, the former chief — he left in May — denied it.',
    'A well-known lawyer spoke.',
    'THE COURT: Overruled.',
    'IBM-made machines were seized.',
  ]) {
    it(`skips ${text}`, () => expect(found(text)).toBe(''));
  }
});
