import { describe, expect, it } from 'vitest';
import { isListed } from './salience.ts';

const passing = { kind: 'statement', reports: 1, dated: false, parties: 0, opening: false } as const;

describe('what a chronology lists', () => {
  it('leaves out what somebody says once, on no day, who is nobody in the case', () => {
    expect(isListed(passing)).toBe(false);
    expect(isListed({ ...passing, parties: 1 })).toBe(false);
  });

  it('lists what the sources come back to, and what the parties did on a day', () => {
    expect(isListed({ ...passing, reports: 3, parties: 1 })).toBe(true);
    expect(isListed({ ...passing, dated: true, parties: 1 })).toBe(true);
  });

  it('lists every step of procedure, however briefly told', () => {
    expect(isListed({ ...passing, kind: 'filing' })).toBe(true);
    expect(isListed({ ...passing, kind: 'verdict' })).toBe(true);
  });
});
