import { expect, test } from 'vitest';
import { type Clause, clauseWords } from './clause.ts';

/** Of a text with the kept words in brackets; `[…words]`: an ellipsis stands before them. */
function written(marked: string, more: Partial<Clause> = {}): string {
  const kept: { start: number; end: number; elided: boolean }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const words = part.startsWith('[') ? part.slice(1, -1).replace('…', '') : part;
    if (part.startsWith('['))
      kept.push({ start: text.length, end: text.length + words.length, elided: part.startsWith('[…') });
    text += words;
  }
  return clauseWords(text, { kept, standIns: [], cutOff: false, ...more }, () => 'Ann Oak');
}

test.each([
  ['[the court] on Monday [ruled].', 'The court ruled'],
  ['[Oak], 34, [and Birch] left', 'Oak and Birch'],
  ['[Oak] of Elm, who won[, Birch and Elm]', 'Oak, Birch and Elm'],
  ['[the court\n found] that it was [liable]', 'The court found liable'],
  ['[it said] at length [… that she lied]', 'It said … that she lied'],
  ['[it withdrew] the sums[…, prosecutors wrote]', 'It withdrew …, prosecutors wrote'],
  ['and [… who had won]', '… who had won'],
  ['he said [“I never lied]', '“I never lied”'],
  ['he said [“I never lied”]', '“I never lied”'],
  ['he said ["I never lied]', '"I never lied"'],
])('%s is written as %s', (marked, line) => expect(written(marked)).toBe(line));

test('what is cut off is shown', () =>
  expect(written('[the court ruled] for Oak', { cutOff: true })).toBe('The court ruled …'));

test('a quotation that is cut off is closed behind the ellipsis', () =>
  expect(written('[he said “it was] late”', { cutOff: true })).toBe('He said “it was …”'));

test('a name stands for a pronoun in brackets', () => {
  const standIns = [
    { start: 0, end: 3, entity: 0, possessive: false },
    { start: 9, end: 12, entity: 0, possessive: true },
  ];
  expect(written('[she sued her bank]', { standIns })).toBe('[Ann Oak] sued [Ann Oak’s] bank');
});
