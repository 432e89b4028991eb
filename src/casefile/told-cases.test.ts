import { expect, test } from 'vitest';
import type { EventKindName } from '../field/kinds/index.ts';
import type { LinkedProceeding } from '../linking/proceedings.ts';
import type { Entry } from './entry.ts';
import { hardlyTold, outsideOf } from './told-cases.ts';

const suit = (index: number, more: Partial<LinkedProceeding> = {}): LinkedProceeding =>
  ({ index, kind: 'civil', caption: null, docketNumber: null, stated: false, ...more }) as LinkedProceeding;

const step = (kind: EventKindName, proceeding: number, confidence = 0.9): Entry =>
  ({
    kind,
    status: 'occurred',
    proceeding: { value: proceeding },
    reports: [{ report: { confidence } }],
    rulings: { review: 'unreviewed' },
  }) as unknown as Entry;

const main = [step('filing', 0), step('ruling', 0)];

test.each<[string, LinkedProceeding, Entry[], 'shown' | 'hidden']>([
  ['nothing listed is of it', suit(1), [], 'hidden'],
  ['one step that opens no case', suit(1), [step('hearing', 1)], 'hidden'],
  ['one filing, unsurely told', suit(1), [step('filing', 1, 0.6)], 'hidden'],
  ['one filing, surely told', suit(1), [step('filing', 1)], 'shown'],
  ['two steps', suit(1), [step('hearing', 1), step('motion', 1)], 'shown'],
  ['an appeal, told as surely as an appeal need be', suit(1, { kind: 'appeal' }), [step('appeal', 1, 0.6)], 'shown'],
  ['its caption stands in a document', suit(1, { caption: 'Oak v. Birch' }), [], 'shown'],
  ['a document gives its number', suit(1, { docketNumber: '2:31-cv-00017' }), [], 'shown'],
  ['the head of a paper states it', suit(1, { stated: true }), [], 'shown'],
])('a case beside another: %s', (_, proceeding, entries, expected) => {
  const hidden = hardlyTold([suit(0), proceeding], [...main, ...entries], []);
  expect(hidden.has(1) ? 'hidden' : 'shown').toBe(expected);
  expect(hidden.has(0)).toBe(false);
});

test('what a person decided on is shown', () => {
  const decided = [{ gone: false, decided: [{ field: 'court' }] }] as unknown as Parameters<typeof hardlyTold>[2];
  expect(hardlyTold([suit(0)], [], decided)).toEqual(new Set());
});

test('of cases that are all hardly told, the first that has an entry stays', () => {
  expect(hardlyTold([suit(0), suit(1), suit(2)], [step('hearing', 1), step('hearing', 2)], [])).toEqual(
    new Set([0, 2]),
  );
});

test('entries of a case that is not shown are of none, the others stay', () => {
  const [filing, ruling] = outsideOf(new Set([1]), [step('filing', 0), step('ruling', 1)]);
  expect(filing?.proceeding.value).toBe(0);
  expect(ruling?.proceeding).toMatchObject({ value: null, rule: 'hardly-told' });
});
