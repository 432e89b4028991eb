import { describe, expect, it } from 'vitest';
import type { CaseEvent } from './schema.ts';
import { type Step, step, whom } from './step.fixture.ts';
import { withUnproven } from './unproven.ts';

type Told = Omit<Step, 'reports'> & {
  readonly reports: readonly Pick<CaseEvent['reports'][number], 'document' | 'start'>[];
};

const told = (kind: CaseEvent['kind'], start: number, more: Partial<CaseEvent> = {}): Told => ({
  ...step(kind, '2031-02-03', more),
  reports: [{ document: 'd', start }],
});
const by = (party: string) => ({ participants: [{ party, role: 'agent' as const }] });
const statuses = (...events: readonly Told[]) => withUnproven(events).map(({ status }) => status);
const deed = told('conduct', 10, by('oak'));
const charge = told('charge', 10, whom('oak'));

it('a deed told in the words of a charge is alleged', () =>
  expect(statuses(deed, charge)).toEqual(['alleged', 'occurred']));
it('a deed told elsewhere is what it is told as', () =>
  expect(statuses({ ...deed, reports: [{ document: 'd', start: 90 }] }, charge)[0]).toBe('occurred'));
it('a deed of somebody else is not', () => expect(statuses({ ...deed, ...by('elm') }, charge)[0]).toBe('occurred'));
it('who was convicted, or admitted it, did it', () => {
  expect(statuses(deed, charge, told('verdict', 50, { ...whom('oak'), outcome: 'guilty' }))[0]).toBe('occurred');
  expect(statuses(deed, charge, told('plea', 50, { ...by('oak'), outcome: 'guilty' }))[0]).toBe('occurred');
});
describe('a verdict that convicts in part or says nothing', () => {
  const mixed = told('verdict', 50, { ...whom('oak'), outcome: 'mixed' });
  it.each<[string, ...Told[]]>([
    ['guilty of some, acquitted of others', mixed],
    ['and the sentence upon it', mixed, told('sentence', 70, whom('oak'))],
    ['nobody is named in it', { ...mixed, participants: [] }, told('sentence', 70, whom('oak'))],
    [
      'two verdicts',
      told('verdict', 50, { ...whom('oak'), outcome: 'guilty' }),
      told('verdict', 70, { ...whom('oak'), outcome: 'not guilty' }),
    ],
    ['without an outcome', told('verdict', 50, whom('oak'))],
  ])('leaves the deed alleged: %s', (_, ...steps) => expect(statuses(deed, charge, ...steps)[0]).toBe('alleged'));
  it('of another changes nothing for who was convicted', () =>
    expect(
      statuses(
        deed,
        charge,
        { ...mixed, ...whom('elm') },
        told('verdict', 70, { ...whom('oak'), outcome: 'guilty' }),
      )[0],
    ).toBe('occurred'));
});
it.each([
  ['overturned', 'alleged'],
  ['acquitted', 'alleged'],
  ['pardoned', 'occurred'],
] as const)('where a conviction is %s, the deed is told as %s', (fate, status) =>
  expect(statuses(deed, charge, told('verdict', 50, { ...whom('oak'), outcome: 'guilty', fate }))[0]).toBe(status),
);
it('who only takes part in a conviction is not convicted', () => {
  const roles = ['agent', 'beneficiary'] as const;
  for (const role of roles)
    expect(
      statuses(deed, charge, told('verdict', 50, { participants: [{ party: 'oak', role }], outcome: 'guilty' }))[0],
    ).toBe('alleged');
});
it('what a person decided stays', () =>
  expect(statuses({ ...deed, decided: [{ field: 'status', instead: null, decision: 'D1' }] }, charge)[0]).toBe(
    'occurred',
  ));
