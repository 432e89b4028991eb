/** One family of lines that stand on the page but are not of the story. */
export interface AsideRule {
  /** Kebab case; becomes `Block.rule`. */
  readonly name: string;
  /** Any of these marks the whole block. Bounded, and tried on blocks of at most `longest` UTF-16 units only. */
  readonly patterns: readonly RegExp[];
  /** Longest block the family is looked for in; a real paragraph that merely contains the words is longer. */
  readonly longest: number;
  /**
   * Only among this many first blocks: bylines and days of publication stand there, and lower down the same words are a
   * heading of the story. `Infinity` for anywhere.
   */
  readonly within: number;
  /** Whole blocks that the rule must mark. */
  readonly finds: readonly string[];
  /** Whole blocks that look like it and must stay. */
  readonly skips: readonly string[];
}

export function asideRule(rule: AsideRule): AsideRule {
  return rule;
}

/** True when the rule marks this block; `place` is its number in the text, from 0. */
export function isAside(rule: AsideRule, block: string, place: number): boolean {
  if (block.length > rule.longest || place >= rule.within) return false;
  return rule.patterns.some((pattern) => pattern.test(block));
}

/** A saved web page puts title, author, day, reading time and a menu before the story: about this many blocks. */
export const topBlocks = 20;
