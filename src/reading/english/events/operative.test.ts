import { describe, expect, test } from 'vitest';
import { operativeFormulas } from '../../../field/operative/formulas.ts';
import { formulaIn } from './operative.ts';

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
