import { describe, expect, test } from 'vitest';
import { operativeFormulas } from '../../../field/operative/formulas.ts';
import { formulaIn, withOperative } from './operative.ts';

describe.each(operativeFormulas.map((one) => [one.name, one] as const))('%s', (name, { papers, finds, skips }) => {
  test.each(finds)('decides in: %s', (example) => {
    const found = formulaIn(example.replace(/[[\]]/g, ''), papers);
    expect([found?.formula.name, found?.words]).toEqual([name, /\[([^\]]+)\]/.exec(example)![1]]);
  });
  test.each(skips)('does not decide in: %s', (example) => {
    expect(formulaIn(example, papers)?.formula.name).not.toBe(name);
  });
});

test.each([
  ['the appeal is dismissed', 'affirmed'],
  ['Appeal allowed', 'reversed'],
  ['The motion to compel is GRANTED in part and DENIED in part', 'mixed'],
  ['The motion to compel is denied', 'denied'],
])('%s: %s', (words, outcome) => expect(formulaIn(words, 'any')?.outcome).toBe(outcome));

test.each([
  'The question is whether the appeal is allowed.',
  'He wrote that “the motion is denied”.',
  'If the motion is denied, she will appeal.',
])('what is weighed or quoted is not decided: %s', (words) => expect(formulaIn(words, 'any')).toBeNull());

test.each([
  'I would dismiss the suit, so that the action is dismissed.',
  'In my view the appeal should be dismissed.',
  'I agree that the judgment of the district court should be reversed.',
])('what one judge of several would do is not decided, what a judge alone thinks is: %s', (words) => {
  expect(formulaIn(words, 'any')).toBeNull();
  expect(formulaIn(words, 'any', true)).not.toBeNull();
});

test('what stands in the opinion of a judge who disagrees is not decided', () => {
  const text =
    'The harbour board lost below. The judgment of the district court is affirmed.\n\nJUSTICE ELM, with whom JUSTICE MARSH joins, dissenting.\n\nThe judgment of the district court is reversed in every way that matters.';
  const sentences = [...text.matchAll(/[^.]+\./g)].map(
    ({ index, 0: words }) => ({ start: index + words.search(/\S/), end: index + words.length, tokens: [] }) as never,
  );
  const found = withOperative([], { text, kind: 'court-paper' }, head, sentences);
  expect(found.map(({ outcome }) => outcome)).toEqual(['affirmed']);
});

const head = {
  form: 'paper',
  kind: 'appeal',
  court: 'Court of Appeals',
  caption: null,
  dockets: [],
  citation: null,
  parties: [],
  below: null,
  title: null,
  day: '2031-06-13',
  begun: null,
} as const;
