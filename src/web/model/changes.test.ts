import { expect, test } from 'vitest';
import { type Change, changesByDocument } from './changes.ts';

const entry = (id: string, change: Change['change'], ...documents: string[]): Change => ({
  matter: 'M1',
  entry: id,
  change,
  summary: id,
  fields: [],
  documents,
});

test('under the first new document that bears on it, the new before the changed; what none brought comes last', () => {
  const entries = [
    entry('E1', 'changed', 'b', 'old'),
    entry('E2', 'new', 'b', 'a'),
    entry('E3', 'settled'),
    entry('E4', 'disputed', 'b'),
    entry('E5', 'gone', 'old'),
  ];
  const found = changesByDocument({ since: '2025-01-02T03:04:05.000Z', documents: ['a', 'b', 'c'], entries });
  expect(found.map(({ document, entries: own }) => [document, own.map((each) => each.entry)])).toEqual([
    ['a', ['E2']],
    ['b', ['E4', 'E1']],
    ['c', []],
    [null, ['E3', 'E5']],
  ]);
  expect(changesByDocument({ since: null, documents: [], entries: [] })).toEqual([]);
});
