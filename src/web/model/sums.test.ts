import { expect, test } from 'vitest';
import type { CaseEvent, Party, Report } from '../../casefile/schema.ts';
import { sumsByParty, sumsByProceeding } from './sums.ts';

function event(id: string, kind: CaseEvent['kind'], value: number, more: Partial<CaseEvent> = {}): CaseEvent {
  const date = `2021-0${id.slice(1)}-01`;
  const amount = { value, currency: 'USD' };
  const plain = { date, status: 'occurred', proceeding: 'C1', outcome: null, participants: [], reports: [] };
  return { ...plain, id, kind, amount, ...more } as unknown as CaseEvent;
}

const told = (...changes: readonly Report['amountChange'][]): Pick<CaseEvent, 'reports'> => ({
  reports: changes.map((amountChange) => ({ amountChange }) as Report),
});

const to = (...parties: string[]) => ({
  participants: parties.map((party) => ({ party, role: 'beneficiary' as const })),
});
const of = (events: readonly CaseEvent[]) =>
  sumsByProceeding({ events, proceedings: [{ id: 'C1' }] as never }, new Map())[0]!;
const total = (...events: CaseEvent[]) => of(events).totals.map(({ step, value, why }) => `${step} ${value}: ${why}`);

test.each([
  ['filing', null, null, 'claimed'],
  ['award', null, null, 'awarded'],
  ['sentence', null, null, 'awarded'],
  ['award', 'reduced', null, 'cut'],
  ['ruling', 'reduced', null, 'cut'],
  ['appeal-decision', 'vacated', null, 'reversed'],
  ['appeal-decision', null, 'reversed', 'reversed'],
  ['appeal-decision', null, 'affirmed', 'upheld'],
  ['settlement', null, null, 'settled'],
  ['enforcement', null, null, 'paid'],
  ['conduct', null, null, 'other'],
] as const)('the sum of a %s told as %s with the outcome %s is %s', (kind, change, outcome, step) => {
  expect(of([event('E1', kind, 5, { ...told(change), outcome })]).sums[0]?.step).toBe(step);
});

test('an award is not a cut because one of several reports tells its cut too', () => {
  expect(of([event('E1', 'award', 5, told(null, 'reduced'))]).sums[0]?.step).toBe('awarded');
});

test('claimed is never added to awarded; of several claims the last counts', () => {
  expect(total(event('E1', 'filing', 90), event('E2', 'amendment', 120), event('E3', 'award', 70))).toEqual([
    'claimed 120: the last that was asked; earlier claims are not added',
    'awarded 70: one entry',
  ]);
});

test('a sum told again counts once; a whole is not added to its parts', () => {
  expect(total(event('E1', 'verdict', 70), event('E2', 'judgment', 70))).toEqual([
    'awarded 70: the same sum in 2 entries, counted once',
  ]);
  expect(total(event('E1', 'award', 2), event('E2', 'award', 3), event('E3', 'verdict', 5))).toEqual([
    'awarded 5: the whole; the other sums are its parts',
  ]);
});

test('what may be parts or later values of each other is not added; what goes to different people is', () => {
  expect(total(event('E1', 'award', 2), event('E2', 'award', 7))).toEqual([
    'awarded null: they may be parts or later values of each other, so they are not added',
  ]);
  expect(total(event('E1', 'award', 2, to('P1')), event('E2', 'award', 7, to('P2')))).toEqual([
    'awarded 9: each to somebody else',
  ]);
  expect(total(event('E1', 'award', 2, to('P1')), event('E2', 'award', 7, to('P2', 'P1')))[0]).toMatch(/not added/);
  expect(total(event('E1', 'enforcement', 2), event('E2', 'enforcement', 7))).toEqual([
    'paid 9: paid on different days',
  ]);
});

test('no total over two currencies, none of what is alleged or to come, none where sources differ', () => {
  const francs = event('E2', 'award', 7, { amount: { value: 7, currency: 'CHF' } });
  expect(total(event('E1', 'award', 2), francs)).toEqual(['awarded 2: one entry', 'awarded 7: one entry']);
  expect(total(event('E1', 'award', 2), event('E2', 'award', 7, { status: 'alleged' }))).toEqual([
    'awarded 2: one entry',
  ]);
  const dispute = { event: 'E1', field: 'amount', kind: 'conflict', settled: null } as const;
  const values = ['70000 USD', '75000 USD'].map((value) => ({ value, reports: [] }));
  const disagreements = new Map([['E1', [{ ...dispute, values }]]]);
  const [disputed] = sumsByProceeding({ events: [event('E1', 'award', 70_000)], proceedings: [] }, disagreements);
  expect(disputed?.sums[0]?.disputed).toEqual([{ value: 75_000, currency: 'USD' }]);
  expect(disputed?.totals[0]).toMatchObject({ value: null, why: 'the sources differ on a sum' });
});

test('sums of no proceeding come last; a party has those it takes part in', () => {
  const events = [
    event('E1', 'award', 2, { proceeding: 'gone', ...to('P2') }),
    event('E2', 'award', 7, to('P2', 'P1')),
  ];
  const found = sumsByProceeding({ events, proceedings: [{ id: 'C1' }] as never }, new Map());
  expect(found.map(({ proceeding }) => proceeding)).toEqual(['C1', null]);
  const parties = ['P1', 'P2', 'P3'].map((id) => ({ id, name: id, kind: 'person' }) as Party);
  const proceedings = [{ parties: [{ party: 'P2', role: 'plaintiff' }] }] as never;
  const judged = [{ parties: [{ party: 'P2', role: 'judge' }] }] as never;
  const sums = found.flatMap((each) => each.sums);
  expect(sumsByParty({ parties, proceedings }, sums).map(({ party, sums: own }) => [party.id, own.length])).toEqual([
    ['P2', 2],
    ['P1', 1],
  ]);
  expect(sumsByParty({ parties, proceedings: judged }, sums).map(({ party }) => party.id)).toEqual(['P1']);
});
