import { describe, expect, test } from 'vitest';
import { docketEntrySorts } from '../../field/dockets/entries.ts';
import { sortOfEntry } from './entry-sort.ts';

describe.each(docketEntrySorts.map((sort) => [sort.name, sort] as const))('%s', (name, { finds, skips }) => {
  test.each(finds)('begins %s', (words) => expect(sortOfEntry(words)?.sort.name).toBe(name));
  test.each(skips)('does not begin %s', (words) => expect(sortOfEntry(words)?.sort.name).not.toBe(name));
});
