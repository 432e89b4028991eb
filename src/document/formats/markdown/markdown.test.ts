import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownBlocks } from './blocks.ts';
import { inlineWords } from './inline.ts';

const shown = (text: string) =>
  markdownBlocks(text).blocks.map(
    ({ kind, rank, form, words }) => `${kind}${rank || ''}${form === 'text' ? '' : ` ${form}`}: ${words}`,
  );

describe('blocks', () => {
  test.each([
    ['# Oak v. Elm #\n\nOne.\nTwo.', ['heading1: Oak v. Elm', 'paragraph: One.\nTwo.']],
    ['Oak\n===\nElm\n---', ['heading1: Oak', 'heading2: Elm']],
    ['- a\n- b\n  c\n\n  d\n\ne', ['list-item: a', 'list-item: b\nc', 'list-item: d', 'paragraph: e']],
    ['1. a\n2. b\n   - c', ['list-item: a', 'list-item: b', 'list-item: c']],
    ['On May\n3. the board sat.', ['paragraph: On May\n3. the board sat.']],
    [
      '> a\nb\n\n> c\n>\n> d\n\ne',
      ['block-quotation: a\nb', 'block-quotation: c', 'block-quotation: d', 'paragraph: e'],
    ],
    ['- a\nb\n\n***\nc', ['list-item: a\nb', 'paragraph: c']],
    [
      '| a | b |\n|---|:-:|\n| 1 | 2 \\| 3 |\n\nc',
      ['paragraph row: | a | b |', 'paragraph row: | 1 | 2 \\| 3 |', 'paragraph: c'],
    ],
    ['```\n# a\n\n- b\n```\nc', ['block-quotation code: # a\n\n- b', 'paragraph: c']],
    ['    a\n\n    b\nc', ['block-quotation code: a\n\nb', 'paragraph: c']],
    ['<!-- a\nb -->\nc\n\n<div>\nd\n</div>', ['paragraph: c', 'paragraph: <div>\nd\n</div>']],
    [
      '<!-- a --> <style>p{}</style >Judge Elm ruled.\n\n<!--\na\n--> b',
      ['paragraph: Judge Elm ruled.', 'paragraph: b'],
    ],
    ['a\n\n<script>\nb\n\nc', ['paragraph: a', 'paragraph: <script>\nb', 'paragraph: c']],
    ['<!-- a\n\nb', ['paragraph: <!-- a', 'paragraph: b']],
    ['[a]: https://a.example "A"\n[^1]: A note.', ['paragraph: [^1]: A note.']],
  ])('%j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('what nests deeper than is read keeps its words', () => {
    expect(shown(`${'> '.repeat(2500)}a`)).toEqual(['block-quotation: a']);
    expect(shown(`${'- '.repeat(2500)}a`)).toEqual(['list-item: a']);
  });
});

describe('inline', () => {
  test.each([
    ['*Oak* v. **Elm** and ***Ash***', 'Oak v. Elm and Ash'],
    ['snake_case_name, 2 * 3 * 4, *open, ~~gone~~', 'snake_case_name, 2 * 3 * 4, *open, gone'],
    ['**bold *both* bold**', 'bold both bold'],
    ['[the order](https://a.example/x_(y) "Title") and ![a picture](p.png).', 'the order and .'],
    ['[one][A], [two][], [A], [not][here], [3]', 'one, [two][], A, [not][here], [3]'],
    ['[a [b](c) d](e)', 'a b d'],
    ['if a <b and Judge Elm fined Mill $5 c> d', 'if a <b and Judge Elm fined Mill $5 c> d'],
    ['<a href="x y" hidden>a</a> <hr/><p class=b>c</p >', 'a c'],
    ['`a * b` and ``c ` d`` and `e', 'a * b and c ` d and `e'],
    ['\\*not\\* &amp; &#8212; &oak; \\q', '*not* & — &oak; \\q'],
    [
      '<https://a.example> <oak@elm.example> <em>a</em> <Oak> 3 < 4<br>b',
      'https://a.example oak@elm.example a <Oak> 3 < 4\nb',
    ],
  ])('%j', (text, expected) => {
    expect(inlineWords(text, new Set(['a']))).toBe(expected);
  });

  test('letters and digits outside of targets, pictures and tags are never lost', () => {
    const pieces = fc.constantFrom(
      'Oak',
      '*',
      '**',
      '_',
      '~~',
      '`',
      '``',
      ' ',
      '\n',
      '\\',
      '"',
      '.',
      '> ',
      '- ',
      '1. ',
      '# ',
      '    ',
      '|',
      '&',
    );
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        const text = all.join('');
        const { blocks, labels } = markdownBlocks(text);
        const words = blocks
          .map((block) => (block.form === 'code' ? block.words : inlineWords(block.words, labels)))
          .join('\n');
        expect(words.match(/Oak/g)?.length).toBe(text.match(/Oak/g)?.length);
      }),
      { numRuns: 1000, examples: [[['~~', '~~', 'Oak']], [['``', '`', 'Oak', '\n', 'Oak']]] },
    );
  });
});
