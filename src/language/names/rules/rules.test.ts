import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../index.ts';
import { wordsOf } from '../words.ts';
import { nameRules } from './index.ts';
import type { NameRule } from './rule.ts';

/** The sentence with brackets around what this rule alone finds in it. */
function marked(rule: NameRule, sentence: string): string {
  const words = wordsOf(sentencesOf(sentence), sentence);
  const ranges = [];
  let free = 0;
  for (let i = 0; i < words.count; i++) {
    if (rule.heads.length > 0 && !rule.heads.includes(words.at(i).lower)) continue;
    const range = rule.at(words, i);
    if (range && range.first >= free) {
      ranges.push(range);
      free = range.last + 1;
    }
  }
  let out = '';
  let done = 0;
  for (const { first, last } of ranges) {
    out += `${sentence.slice(done, words.at(first).start)}[${sentence.slice(words.at(first).start, words.at(last).end)}]`;
    done = words.at(last).end;
  }
  return out + sentence.slice(done);
}

describe.each(nameRules.map((rule) => ({ ruleName: rule.name, rule })))('$ruleName', ({ rule }) => {
  it('carries examples of what it finds and what it skips', () => {
    expect(rule.finds.length).toBeGreaterThan(0);
    expect(rule.skips.length).toBeGreaterThan(0);
  });
  it.each(rule.finds)('finds: %s', (example) => {
    expect(marked(rule, example.replace(/[[\]]/g, ''))).toBe(example);
  });
  it.each(rule.skips)('skips: %s', (example) => {
    expect(marked(rule, example)).toBe(example);
  });
});

it('gives each rule a name of its own', () => {
  expect(new Set(nameRules.map((rule) => rule.name)).size).toBe(nameRules.length);
});
