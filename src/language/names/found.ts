import { ruleState } from './features.ts';
import { nameRules, rulesAt, rulesAtCapitals } from './rules/index.ts';
import type { NameKind } from './span.ts';
import { CAPITAL, type Words } from './words.ts';

/** A name in words: `first` to `last`, both included. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  readonly confidence: number;
  readonly rule: string;
}

/** What the rules find, overlaps and all. */
export function byRules(words: Words): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    for (const rule of rulesAt(words.at(i).lower)) {
      const range = rule.at(words, i);
      if (range) found.push({ ...range, kind: rule.kind, confidence: rule.confidence, rule: rule.name });
    }
    if (!(words.at(i).shape & CAPITAL)) continue;
    for (const rule of rulesAtCapitals) {
      const range = rule.at(words, i);
      if (range) found.push({ ...range, kind: rule.kind, confidence: rule.confidence, rule: rule.name });
    }
  }
  return found;
}

const rank = new Map(nameRules.map((rule, index) => [rule.name, index]));

/** Of overlapping findings the longer stays, then the rule earlier in the list. In order of the text. */
export function longestFirst(words: Words, found: readonly Found[]): Found[] {
  const used = new Uint8Array(words.count);
  return [...found]
    .sort(
      (a, b) =>
        b.last - b.first - (a.last - a.first) ||
        (rank.get(a.rule) ?? 99) - (rank.get(b.rule) ?? 99) ||
        a.first - b.first,
    )
    .filter((one) => {
      for (let i = one.first; i <= one.last; i++) if (used[i]) return false;
      used.fill(1, one.first, one.last + 1);
      return true;
    })
    .sort((a, b) => a.first - b.first);
}

/** The rules' findings as the model sees them, a state for each word. */
export function ruleStates(words: Words, found: readonly Found[]): Uint8Array {
  const states = new Uint8Array(words.count);
  for (const one of found) for (let i = one.first; i <= one.last; i++) states[i] = ruleState(one.kind, i === one.first);
  return states;
}
