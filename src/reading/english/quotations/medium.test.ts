import { describe, expect, test } from 'vitest';
import { mediaIn, mediumRules, paperKind } from './medium.ts';

/** The example with { } around what is found of this kind. */
function marked(words: string, kind: string): string {
  return mediaIn(words)
    .filter((one) => one.kind === kind)
    .toReversed()
    .reduce((out, { start, end }) => `${out.slice(0, start)}{${out.slice(start, end)}}${out.slice(end)}`, words);
}

describe.each(mediumRules)('$kind', ({ kind, finds, skips }) => {
  test('has examples of both kinds', () => {
    expect([finds.length > 0, skips.length > 0]).toEqual([true, true]);
  });
  test.each(finds)('finds: %s', (example) => {
    expect(marked(example.replace(/[{}]/g, ''), kind)).toBe(example);
  });
  test.each(skips)('skips: %s', (example) => {
    expect(marked(example, kind)).toBe(example);
  });
});

test.each([
  ['Orr’s lawsuit', 'filing'],
  ['the unsigned opinion', 'ruling'],
  ['the letter', 'letter'],
  ['the lawyer', null],
])('a paper that speaks is its own medium: %s', (source, kind) => {
  expect(paperKind(source)).toBe(kind);
});
