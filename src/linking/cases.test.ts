import { describe, expect, it } from 'vitest';
import { joinCodefendants, newShape, type Shape } from './cases.ts';

const accused = (party: number, docket?: string): Shape => ({
  ...newShape('criminal'),
  second: new Map([[party, 2]]),
  dockets: docket === undefined ? [] : [{ written: docket, key: docket, office: null, kind: 'criminal', year: null }],
  weight: 2,
});
const sidesOf = (shapes: readonly Shape[]) => shapes.map((one) => [...one.second.keys()]);

describe('co-defendants', () => {
  it('are tried in one case where documents put them side by side', () => {
    const shapes = [accused(1), accused(2), accused(3)];
    joinCodefendants(shapes, [
      [1, 2],
      [2, 1],
      [1, 3],
    ]);
    expect(sidesOf(shapes)).toEqual([[1, 2], [3]]);
    expect(shapes[0]!.weight).toBe(4);
  });

  it('are in two cases where each has a docket number of its own', () => {
    const shapes = [accused(1, '31-cr-1'), accused(2, '31-cr-2')];
    joinCodefendants(shapes, [
      [1, 2],
      [1, 2],
    ]);
    expect(shapes).toHaveLength(2);
  });

  it('are in two cases where only one who is accused in both stands beside each', () => {
    const shapes = [
      {
        ...accused(1),
        second: new Map([
          [1, 2],
          [3, 2],
        ]),
      },
      {
        ...accused(2),
        second: new Map([
          [2, 2],
          [3, 2],
        ]),
      },
    ];
    joinCodefendants(shapes, [
      [1, 3],
      [2, 3],
      [3, 1],
    ]);
    expect(shapes).toHaveLength(2);
  });

  it('leave suits alone', () => {
    const suit: Shape = { ...newShape('civil'), second: new Map([[2, 1]]) };
    const shapes = [accused(1), suit];
    joinCodefendants(shapes, [
      [1, 2],
      [1, 2],
    ]);
    expect(shapes).toHaveLength(2);
  });
});
