import { describe, expect, it } from 'vitest';
import { joinCodefendants, newShape, type Shape } from './cases.ts';
import { linkMatter } from './link.ts';
import { invented } from './reading.fixture.ts';

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

/** Of two papers of one court, what cases there are: each tells of the arrest of a man whom it names once. */
const arrested = (...names: readonly [string, string]) =>
  linkMatter(
    names.map((name, at) =>
      invented({
        id: `d${at}`,
        published: '2031-05-09',
        text: `Police in Fell arrested ${name} on Thursday. Judge Roper will hear the defendant.`,
        parties: [{ name }, { name: 'Roper', role: 'judge' }],
        events: [{ kind: 'arrest', words: 'arrested', date: '2031-05-08', to: [name] }],
      }),
    ),
    { sameSource: new Map() },
  ).proceedings.map(({ label }) => label);

it('who is accused in a paper of his own, though named once, is accused in a case of his own', () =>
  expect(arrested('Jonas Birch', 'Silas Wend')).toEqual(['Prosecution of Birch', 'Prosecution of Wend']));
it('one who is accused in two papers is accused in one case', () =>
  expect(arrested('Jonas Birch', 'Jonas Birch')).toEqual(['Prosecution of Birch']));
