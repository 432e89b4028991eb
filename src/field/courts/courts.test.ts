import { describe, expect, it } from 'vitest';
import { courtSorts } from './index.ts';

describe.each(courtSorts.map((sort) => [sort.name, sort] as const))('%s', (_, { words, anyCase, finds, skips }) => {
  const pattern = new RegExp(words, anyCase ? 'iu' : 'u');
  it.each(finds)('is named in %s', (example) =>
    expect(pattern.exec(example.replace(/[[\]]/g, ''))?.[0]).toBe(/\[([^\]]+)\]/.exec(example)![1]),
  );
  it.each(skips)('is not named in %s', (example) => expect(example).not.toMatch(pattern));
});
