import { expect, it } from 'vitest';
import { singleSpaced } from './spacing.ts';

it.each(['Oak sued.', 'Oak\n  sued\u00a0 Birch 𝒳 .', '  ', '', 'a\tb'])(
  '%j has single spaces, and its places',
  (sentence) => {
    const { text, placeOf } = singleSpaced(sentence);
    expect(text).toBe(sentence.replace(/\s+/g, ' '));
    for (let at = 0; at < text.length; at++)
      expect(text[at] === ' ' ? /\s/.test(sentence[placeOf(at)]!) : sentence[placeOf(at)] === text[at]).toBe(true);
  },
);
