import { describe, expect, it } from 'vitest';
import { likenessOf } from './likeness.ts';
import { type LikenessSign, likenessSigns } from './likeness-signs.ts';

const signs = (...set: readonly LikenessSign[]) =>
  Float64Array.from(likenessSigns, (sign) => Number(sign === 'bias' || set.includes(sign)));

/** What a sign adds between two documents, and inside one. */
const adds = (kind: Parameters<typeof likenessOf>[0], sign: LikenessSign) => ({
  across: likenessOf(kind, signs(sign)) - likenessOf(kind, signs()),
  within: likenessOf(kind, signs('same-document', sign)) - likenessOf(kind, signs('same-document')),
});

describe('likeness of two reports', () => {
  it.each(['ruling', 'hearing', 'statement', 'filing'] as const)(
    'the same day says more for one %s in two documents than in one',
    (kind) => {
      const { across, within } = adds(kind, 'same-day');
      expect(across).toBeGreaterThan(0);
      expect(across).toBeGreaterThan(within);
    },
  );

  it.each(['ruling', 'conduct', 'charge'] as const)('another day speaks against one %s wherever it is told', (kind) => {
    const { across, within } = adds(kind, 'other-date');
    expect(across).toBeLessThan(0);
    expect(within).toBeLessThan(0);
  });
});
