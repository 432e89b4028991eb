import { describe, expect, test } from 'vitest';
import { isAside } from './aside-rule.ts';
import { asideRules } from './index.ts';
import { ruleOfAside } from './mark.ts';

describe.each(asideRules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  test('carries examples of both sorts', () => {
    expect(rule.finds.length).toBeGreaterThan(0);
    expect(rule.skips.length).toBeGreaterThan(0);
  });
  test.each(rule.finds)('finds %s', (block) => {
    expect(isAside(rule, block, 3)).toBe(true);
    expect(ruleOfAside(block, 3)).not.toBeNull();
  });
  test.each(rule.skips)('skips %s', (block) => {
    expect(ruleOfAside(block, 3)).toBeNull();
  });
});

test('each family has a name of its own', () => {
  expect(new Set(asideRules.map((rule) => rule.name)).size).toBe(asideRules.length);
});
