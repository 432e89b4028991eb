import { describe, expect, it } from 'vitest';
import { sideRules, sidesInMarked } from './sides.ts';

/** "[Oak] sued [Elm]" with the parties numbered in order. */
const mark = (text: string) => {
  let number = -1;
  return text.replace(/\[[^\]]*\]/gu, () => {
    number += 1;
    return `\uE000${number}\uE001`;
  });
};
const partiesOf = (text: string) => text.match(/\[/gu)!.length;

describe('side rules', () => {
  for (const rule of sideRules) {
    const found = (text: string) => sidesInMarked(mark(text)).filter((vote) => vote.rule === rule.name);
    it(`${rule.name} has both kinds of example`, () => {
      expect(rule.finds.length).toBeGreaterThan(0);
      expect(rule.skips.length).toBeGreaterThan(0);
    });
    for (const text of rule.finds) {
      it(`${rule.name} finds ${text}`, () => {
        const votes = found(text);
        expect(new Set(votes.map((vote) => vote.entity)).size).toBe(partiesOf(text));
        for (const vote of votes) expect(vote.role).toBe(rule.role);
      });
    }
    for (const text of rule.skips) it(`${rule.name} skips ${text}`, () => expect(found(text)).toEqual([]));
  }
});
