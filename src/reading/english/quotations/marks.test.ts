import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../document/document.ts';
import { markedStretches } from './marks.ts';

/** Every line is a paragraph. */
const lines = (text: string): Block[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'paragraph',
  }));

const stretches = (text: string) =>
  markedStretches(text, lines(text)).map(
    (one) => `${text.slice(one.start, one.end)}${one.closed ? '' : ' (open)'}${one.continues ? ' ->' : ''}`,
  );

describe('marks that quote', () => {
  const cases: [string, string[]][] = [
    ['He said “no” and then “yes.”', ['“no”', '“yes.”']],
    ['"I did," Ms Orr said. "Then I left."', ['"I did,"', '"Then I left."']],
    ['He told her "you said "go" twice" and left.', ['"you said "go" twice"']],
    ["''It is a lie,'' Ms Orr said.", ["''It is a lie,''"]],
    ['‘It’s the workers’ rights that matter,’ he said.', ['‘It’s the workers’ rights that matter,’']],
    ['‘He told me “no” twice,’ she said.', ['‘He told me “no” twice,’']],
    ['Judge calls claim ‘frivolous’ in ruling', ['‘frivolous’']],
    ['He called them “rapists“ and left.', ['“rapists“']],
    [
      '“First, the “nested” part.\n“Then the end.” He left.',
      ['“First, the “nested” part. (open) ->', '“Then the end.”'],
    ],
    ['“It never ends\nThe next paragraph is “fine”.', ['“It never ends (open)', '“fine”']],
    ['A mark " astray and "a good one" after.', ['"a good one"']],
  ];
  test.each(cases)('%s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });
});

describe('marks that do not', () => {
  test.each([
    'He is 6\'2" tall and the pipe was 12" wide.',
    "It was the ’90s and the workers' rights were few.",
    'Rock ’n’ roll, they’d say; the Joneses’ house.',
    'At 40° 26\' 46" north, by 3" x 5" cards.',
    'Nothing is quoted here.',
    '',
  ])('%s', (text) => {
    expect(stretches(text)).toEqual([]);
  });
});

test('a block quotation is one by its layout', () => {
  const text = 'The court wrote:\nThe motion is denied.\nIt is “late.”\nThat was all.';
  const [first, second, third, last] = lines(text);
  const blocks: Block[] = [
    first!,
    { ...second!, kind: 'block-quotation' },
    { ...third!, kind: 'block-quotation' },
    last!,
  ];
  expect(markedStretches(text, blocks).map((one) => [text.slice(one.start, one.end), one.continues])).toEqual([
    ['The motion is denied.', true],
    ['It is “late.”', false],
  ]);
});

describe('any text', () => {
  const marky = fc
    .array(fc.constantFrom('“', '”', '"', "''", "'", '‘', '’', ' ', '\n', 'a', 'word', '6', ', ', '. '), {
      maxLength: 80,
    })
    .map((parts) => parts.join(''));
  test('stretches are in order, in range, and inside one paragraph', () => {
    fc.assert(
      fc.property(fc.oneof(marky, fc.string({ unit: 'binary' })), (text) => {
        const blocks = lines(text);
        let last = 0;
        for (const one of markedStretches(text, blocks)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.content.start).toBeGreaterThan(one.start);
          expect(one.content.end).toBeGreaterThan(one.content.start);
          expect(one.end).toBeGreaterThanOrEqual(one.content.end);
          expect(blocks.some((block) => block.start <= one.start && block.end >= one.end)).toBe(true);
          last = one.end;
        }
      }),
    );
  });

  test('ten thousand marks in a paragraph: one stretch for each pair', () => {
    const text = '“yes” '.repeat(5_000);
    expect(markedStretches(text, lines(text))).toHaveLength(5_000);
    const open = '“ yes '.repeat(10_000);
    expect(markedStretches(open, lines(open)).length).toBeLessThanOrEqual(10_000);
  });
});
