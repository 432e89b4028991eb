import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { standing } from './in-force.ts';

/** `1 2 -1 -3`: two decisions, an undoing of the first, an undoing of the undoing. */
const decisions = (line: string): readonly Decision[] =>
  line.split(' ').map((word, at) => ({
    id: `d${at + 1}`,
    number: at + 1,
    who: 'Ann Oak',
    when: '2031-04-01T09:00:00.000Z',
    why: null,
    what: word.startsWith('-')
      ? { act: 'undo', decision: `d${word.slice(1)}` }
      : { act: 'accept', entry: { reports: [] } },
  }));

it.each([
  ['1 2', '1 2'],
  ['1 -1', ''],
  ['1 -1 -2', '1'],
  ['1 -1 -2 -3', ''],
  ['1 -1 -1', ''],
  ['1 -1 -1 -3', ''],
  ['1 2 -1 4 -2', '4'],
  ['-2 2', '2'],
  ['-9', ''],
])('%s leaves %s', (line, left) => {
  const all = decisions(line);
  const { undoneBy } = standing(all);
  const held = all.filter(({ id, what }) => what.act !== 'undo' && !undoneBy.has(id));
  expect(held.map(({ number }) => number).join(' ')).toBe(left);
});

it('an undoing of nothing, or of what came later, is told', () => {
  expect(standing(decisions('-2 2 -9')).ofNothing.map(({ id }) => id)).toEqual(['d1', 'd3']);
});

it('sent twice counts once, and the order of the list does not matter', () => {
  const all = decisions('1 2 -1 -3 5 -5');
  fc.assert(
    fc.property(fc.shuffledSubarray([...all, ...all], { minLength: 12 }), (shuffled) => {
      expect(standing(shuffled)).toEqual(standing(all));
    }),
  );
});
