import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTree } from './tree.ts';

describe('the tree', () => {
  it('takes every best head when they make a tree', () => {
    // columns: root, word 0, word 1, word 2
    const scores = Float32Array.from([0, -9, 5, 1, 7, 1, -9, 1, 0, 1, 4, -9]);
    expect([...decodeTree(scores, 0, 4, 3)]).toEqual([1, -1, 1]);
  });

  it('opens a circle where it costs least', () => {
    // 0 and 1 want each other; 2 is the root; 1 loses little by hanging from 2
    const scores = Float32Array.from([0, -9, 5, 1, 0, 5, -9, 4.5, 9, 0, 0, -9]);
    expect([...decodeTree(scores, 0, 4, 3)]).toEqual([1, 2, -1]);
  });

  it('is always one tree with one root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer(), (n, seed) => {
        const columns = (n + 4) & ~3;
        let state = seed | 1;
        const scores = Float32Array.from({ length: n * columns }, () => {
          state = Math.imul(state, 1103515245) + 12345;
          return (state >>> 16) % 100;
        });
        const heads = decodeTree(scores, 0, columns, n);
        expect(heads.filter((head) => head === -1)).toHaveLength(1);
        heads.forEach((_, i) => {
          let at = i;
          for (let steps = 0; at !== -1; steps++) {
            expect(steps).toBeLessThanOrEqual(n);
            at = heads[at] as number;
          }
        });
      }),
    );
  });
});
