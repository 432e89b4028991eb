import { describe, expect, it } from 'vitest';
import { findTimes } from '../index.ts';
import { forms } from './index.ts';

/** A Wednesday. */
const PUBLISHED = '2023-07-12';

interface Example {
  readonly text: string;
  readonly published: string;
  readonly marked: readonly { readonly words: string; readonly value: string }[];
}

/** "On [6 September 2023 = 2023-09-06]." is the sentence, and what is found in it; "1987-03-11: ..." names the day of the text. */
function read(example: string): Example {
  const day = /^(\d{4}-\d\d-\d\d): /.exec(example);
  const marked: { words: string; value: string }[] = [];
  const text = example
    .slice(day ? day[0].length : 0)
    .replace(/\[([^\]=]+) = ([^\]]+)\]/g, (_, words: string, value: string) => {
      marked.push({ words, value });
      return words;
    });
  return { text, published: day?.[1] ?? PUBLISHED, marked };
}

describe.each(forms.map((form) => [form.name, form] as const))('%s', (name, form) => {
  it('has examples of both kinds', () => {
    expect(form.finds.length).toBeGreaterThan(0);
    expect(form.skips.length).toBeGreaterThan(0);
  });

  it.each(form.finds)('finds: %s', (example) => {
    const { text, published, marked } = read(example);
    const found = findTimes(text, { published });
    expect(
      found.map((one) => ({ words: one.derivation.words, value: one.value + (one.mod === null ? '' : `/${one.mod}`) })),
    ).toEqual(marked);
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.derivation.words);
  });

  it('made at least one of its finds itself', () => {
    const rules = form.finds.flatMap((example) => {
      const { text, published } = read(example);
      return findTimes(text, { published }).map((one) => one.derivation.rule);
    });
    expect(rules).toContain(name);
  });

  it.each(form.skips)('skips: %s', (example) => {
    expect(findTimes(example, { published: PUBLISHED }).map((one) => one.derivation.words)).toEqual([]);
  });
});
