import { describe, expect, it } from 'vitest';
import { conduct } from '../../../field/conduct/index.ts';
import { stem } from '../../../language/stems.ts';
import { conductTypesIn } from './conduct-types.ts';

const marked = (example: string) => /\[([^\]]+)\]/.exec(example)![1]!;
const labelsOf = (example: string) => conductTypesIn([stem(marked(example).toLowerCase())]);

describe.each(conduct.map((one) => [one.label, one] as const))('%s', (label, { words, finds, skips }) => {
  it.each(finds)('is told by %s', (example) => expect(labelsOf(example)).toEqual([label]));
  it.each(skips)('is not told by %s', (example) => expect(labelsOf(example)).not.toContain(label));
  it('has words of its own', () => {
    const own = words.split(' ').filter((word) => conductTypesIn([stem(word)]).includes(label));
    expect(own.length).toBeGreaterThan(1);
  });
});
