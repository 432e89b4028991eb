import { describe, expect, it } from 'vitest';
import { byCodeUnits } from '../../../words/code-unit-order.ts';
import { groupsAsDecided } from './groups.ts';

const groups = [
  ['a', 'b', 'c'],
  ['d', 'e'],
];
const known = new Set(['a', 'b', 'c', 'd', 'e', 'stray']);
const decided = (...placements: Parameters<typeof groupsAsDecided>[1]) => {
  const { groups: now, orphaned } = groupsAsDecided(groups, placements, known, byCodeUnits);
  return { groups: now.map(({ documents }) => documents), seeds: now.map(({ seed }) => seed), orphaned };
};

describe('documents that a person put together', () => {
  it('nothing placed: the groups are the same', () => {
    expect(decided()).toEqual({ groups, seeds: ['a', 'd'], orphaned: [] });
  });
  it('one goes over to the matter that holds most of the others', () => {
    const one = { decision: '1', documents: ['b'], beside: ['a', 'd', 'e'] };
    expect(decided(one)).toMatchObject({
      groups: [
        ['a', 'c'],
        ['b', 'd', 'e'],
      ],
      orphaned: [],
    });
  });
  it('one of no matter joins one, or is a case of its own; a matter left empty is none', () => {
    expect(decided({ decision: '1', documents: ['stray'], beside: ['e'] }).groups).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'stray'],
    ]);
    expect(decided({ decision: '1', documents: ['d', 'e', 'stray'], beside: null }).groups).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'stray'],
    ]);
  });
  it('the later placement holds', () => {
    const away = { decision: '1', documents: ['a'], beside: null };
    const back = { decision: '2', documents: ['a'], beside: ['b', 'c'] };
    expect(decided(away).groups).toEqual([['a'], ['b', 'c'], ['d', 'e']]);
    expect(decided(away, back).groups).toEqual(groups);
    // What is left keeps its id, though its first document went.
    expect(decided(away).seeds).toEqual(['1', 'a', 'd']);
  });
  it('what belongs with documents of no matter stays, and is told', () => {
    expect(decided({ decision: '1', documents: ['a'], beside: ['stray'] })).toMatchObject({
      groups,
      orphaned: [{ decision: '1', reason: 'None of the documents it belongs with tells of a dispute now' }],
    });
  });
  it('what the clock of knowledge has not let out yet waits', () => {
    expect(decided({ decision: '1', documents: ['unpublished'], beside: null })).toMatchObject({
      groups,
      orphaned: [],
    });
  });
});
