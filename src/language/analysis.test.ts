import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, languageVersion, sentencesOf } from './index.ts';

const analyses = (text: string) => sentencesOf(text).map(analyse);

describe('analysis', () => {
  it('tags and lemmatizes', () => {
    const [analysis] = analyses('The plaintiffs sued Marlow Foods for $2m in March.');
    expect(analysis?.words.map(({ text, xpos, lemma }) => `${text}/${xpos}/${lemma}`).join(' ')).toBe(
      'The/DT/the plaintiffs/NNS/plaintiff sued/VBD/sue Marlow/NNP/Marlow Foods/NNPS/Food for/IN/for $/$/$ 2/CD/2 m/CD/million in/IN/in March/NNP/March ././.',
    );
  });

  it('gives the same result twice, in any order, and names its weights', () => {
    const text = 'The court denied the motion. The motion was denied by the court.';
    const flat = () =>
      analyses(text).map(({ words, tree }) => JSON.stringify([words.map(({ xpos, lemma }) => [xpos, lemma]), tree]));
    const once = flat();
    analyses('Something else was read in between, with other words.').map(({ tree }) => tree);
    expect(flat()).toEqual(once);
    expect(languageVersion()).toMatch(/^[0-9a-f]{16}$/);
  });

  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '(',
          ')',
          '“',
          '”',
          ',',
          '.',
          'the',
          'court',
          'ruled',
          'is',
          '\ud83d',
          '🧑‍⚖️',
          'بين',
          '\u0007',
          'U.S.',
          ' ',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(' ')),
  );

  it('makes one tree over all words of any string', () => {
    fc.assert(
      fc.property(strings, (text) => {
        for (const { words, tree, sentence } of analyses(text)) {
          expect(words.map((word) => word.text)).toEqual(sentence.tokens.map((token) => token.text));
          expect(tree.heads.filter((head) => head === -1)).toHaveLength(1);
          words.forEach((word) => {
            let current = word.index;
            for (let steps = 0; current !== -1; steps++) {
              expect(steps).toBeLessThanOrEqual(words.length);
              current = tree.heads[current] as number;
            }
            expect(word.lemma.length).toBeGreaterThan(0);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('cuts what goes on without an end, and reads each part under one root', () => {
    const parts = analyses(`The court heard ${'the first witness, '.repeat(400)}and adjourned.`);
    expect(parts.map(({ words }) => words.length)).toEqual([400, 400, 400, 400, 6]);
    for (const { tree } of parts) {
      expect(tree.relations.filter((relation) => relation === 'root')).toHaveLength(1);
      expect(tree.heads.filter((head) => head === -1)).toHaveLength(1);
    }
  });
});
