import { expect, test } from 'vitest';
import type { Quote } from '../../casefile/casefile.ts';
import { speakersOf } from './sayings.ts';

function quote(speaker: string | null, document: string, words: string): Quote {
  return { speaker, document, words, start: 0, end: words.length, cue: null, rule: '' };
}

test('the same words in two papers are one saying; speakers not known come last', () => {
  const speakers = speakersOf(
    [
      quote('gone', 'a', '“Who?”'),
      quote(null, 'a', '“So be it,”'),
      quote('P2', 'a', '“No.”'),
      quote('P1', 'a', '“It was the name on the drawing,”'),
      quote('P1', 'b', '"It was the name on the drawing."'),
      quote('P1', 'b', '"Yes."'),
      quote('P1', 'c', '"—"'),
      quote('P1', 'c', '"…"'),
    ],
    new Set(['P1', 'P2']),
  );
  expect(speakers.map(({ party, sayings }) => [party, sayings.map(({ quotes }) => quotes.length)])).toEqual([
    ['P1', [2, 1, 1, 1]],
    ['P2', [1]],
    [null, [1, 1]],
  ]);
});
