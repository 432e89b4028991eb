import { describe, expect, test } from 'vitest';
import { operativeFormulas } from '../../../field/operative/formulas.ts';
import { formulasIn, saysNoMore, withOperative } from './operative.ts';

describe.each(operativeFormulas.map((one) => [one.name, one] as const))('%s', (name, { papers, finds, skips }) => {
  test.each(finds)('decides in: %s', (example) => {
    const found = formulasIn(example.replace(/[[\]]/g, ''), papers).map(({ formula, words }) => [formula.name, words]);
    expect(found).toContainEqual([name, /\[([^\]]+)\]/.exec(example)![1]]);
  });
  test.each(skips)('does not decide in: %s', (example) => {
    expect(formulasIn(example, papers).map(({ formula }) => formula.name)).not.toContain(name);
  });
});

test.each([
  ['the appeal is dismissed', 'affirmed'],
  ['Appeal allowed', 'reversed'],
  ['We AFFIRM in No. 12 and REVERSE in No. 13', 'mixed'],
  ['The motion to compel is GRANTED in part and DENIED in part', 'mixed'],
  ['The motion to compel is denied', 'denied'],
])('%s: %s', (words, outcome) => expect(formulasIn(words, 'any')[0]?.outcome).toBe(outcome));

test.each([
  'The question is whether the appeal is allowed.',
  'He wrote that “the motion is denied”.',
  'If the motion is denied, she will appeal.',
])('what is weighed or quoted is not decided: %s', (words) => expect(formulasIn(words, 'any')).toEqual([]));

test.each([
  'I would dismiss the suit, so that the action is dismissed.',
  'In my view the appeal should be dismissed.',
  'I agree that the judgment of the district court should be reversed.',
])('what one judge of several would do is not decided, what a judge alone thinks is: %s', (words) => {
  expect(formulasIn(words, 'any')).toEqual([]);
  expect(formulasIn(words, 'any', true)).not.toEqual([]);
});

test('what stands in the opinion of a judge who disagrees is not decided', () => {
  const text =
    'The harbour board lost below. The judgment of the district court is affirmed.\n\nJUSTICE ELM, with whom JUSTICE MARSH joins, dissenting.\n\nThe judgment of the district court is reversed in every way that matters.';
  const sentences = [...text.matchAll(/[^.]+\./g)].map(
    ({ index, 0: words }) => ({ start: index + words.search(/\S/), end: index + words.length, tokens: [] }) as never,
  );
  const found = withOperative([], { text, kind: 'court-paper' }, head, sentences, []);
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

test('damages awarded stand beside the judgment', () => {
  const words = 'I give judgment for the claimant and award her £80,000.';
  expect(formulasIn(words, 'trying').map(({ formula }) => formula.kind)).toEqual(['judgment', 'award']);
});

test.each([
  ['ORDER', true],
  ['MEMORANDUM OPINION AND ORDER', true],
  ['IT IS SO ORDERED.', true],
  ['SO ORDERED this 4th day of June, 2031.', true],
  ['ORDER GRANTING MOTION', false],
  ['Defendant is ORDERED to pay.', false],
])('%s says that it decides, not what: %s', (words, bare) => expect(saysNoMore(words)).toBe(bare));
