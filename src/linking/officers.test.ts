import { describe, expect, it } from 'vitest';
import type { PartyRole } from '../field/values.ts';
import { actsForOthers, holdersIn, officeOf } from './officers.ts';

const marsh = 0;
const reed = 1;

/** How present each is in the first case, in the second, ... */
const presence = (table: Readonly<Record<number, readonly number[]>>) => (party: number, index: number) =>
  table[party]?.[index] ?? 0;

describe('who holds an office in a case', () => {
  it('whoever is told of it most, and who is told nearly as often', () =>
    expect(holdersIn(0, [marsh, reed], presence({ [marsh]: [3, 0], [reed]: [2, 0] }), 2)).toEqual([marsh, reed]));

  it('not who is named once beside a judge that sits all through', () =>
    expect(holdersIn(0, [marsh, reed], presence({ [marsh]: [8, 0], [reed]: [0.5, 0] }), 2)).toEqual([marsh]));

  it('not who sits in another case and is named once in this one', () =>
    expect(holdersIn(1, [marsh], presence({ [marsh]: [8, 0.5] }), 2)).toEqual([]));
});

describe('the office of a party', () => {
  it('is that it is called by most', () =>
    expect(
      officeOf(
        new Map([
          ['counsel', 1],
          ['judge', 3],
        ] as const),
      ),
    ).toBe('judge'));

  it('is none where a document calls it by none', () => expect(officeOf(undefined)).toBeNull());

  it('is none where it is called the defendant most', () =>
    expect(
      officeOf(
        new Map([
          ['defendant', 3],
          ['witness', 1],
        ] as const),
      ),
    ).toBeNull());
});

describe('who stands on no side, whatever slot a report puts them in', () => {
  it.each([
    ['a judge called the accused once', { judge: 3, defendant: 1 }, true],
    ['a prosecutor', { prosecutor: 1 }, true],
    ['a lawyer who is on trial himself', { counsel: 2, defendant: 5 }, false],
    ['a witness', { witness: 2 }, false],
  ] as const)('%s', (_, called, expected) =>
    expect(actsForOthers(new Map(Object.entries(called) as [PartyRole, number][]))).toBe(expected),
  );

  it('nobody whom no document calls anything', () => expect(actsForOthers(undefined)).toBe(false));
});
