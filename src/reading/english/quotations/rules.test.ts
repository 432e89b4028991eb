import { describe, expect, test } from 'vitest';
import type { Block } from '../../../document/document.ts';
import { sentencesOf } from '../../../language/index.ts';
import { findAttributions } from './find.ts';
import { rules } from './rules.ts';

/** Every line is a paragraph. */
const lines = (text: string): Block[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'paragraph',
  }));

const attributions = (text: string) => findAttributions(text, lines(text), sentencesOf(text, lines(text)));

/** The example as the program reads it: its words with the marks that the attribution by this rule gives. */
function marked(text: string, rule: string): string[] {
  return attributions(text)
    .filter((one) => one.rule === rule)
    .map((one) => {
      const marks = one.content.flatMap(({ start, end }): [number, string][] => [
        [start, '{'],
        [end, '}'],
      ]);
      if (one.source) marks.push([one.source.start, '['], [one.source.end, ']']);
      return marks
        .toSorted((a, b) => b[0] - a[0])
        .reduce((out, [at, mark]) => out.slice(0, at) + mark + out.slice(at), text);
    });
}

describe('rules of attribution', () => {
  for (const { name, finds, skips } of rules) {
    if (name === 'nobody') continue;
    test(`${name} has examples of both kinds`, () => {
      expect(finds.length).toBeGreaterThan(0);
      expect(skips.length).toBeGreaterThan(0);
    });
    test.each(finds)(`${name} finds: %s`, (example) => {
      expect(marked(example.replace(/[[\]{}]/g, ''), name)).toContain(example);
    });
    test.each(skips)(`${name} skips: %s`, (text) => {
      expect(marked(text, name)).toEqual([]);
    });
  }
});
