import { expect, it } from 'vitest';
import { withLaterSteps } from './later-steps.ts';
import type { CaseEvent } from './schema.ts';
import { type Step, step as stepOf, whom } from './step.fixture.ts';

/** A step told by documents that are called by the days on which they were published. */
const step = (
  kind: Step['kind'],
  date: string | null,
  told: readonly string[],
  more: Partial<CaseEvent> = {},
): Step => ({
  ...stepOf(kind, date, more),
  reports: told.map((document) => ({ document })),
});
const set = (kind: Step['kind'], date: string, told: string, more: Partial<CaseEvent> = {}) =>
  step(kind, date, [told], { status: 'scheduled', fate: 'overdue', ...more });
const fateOf = (announced: Step, later: Step, lastKnown = '2031-12-31') =>
  withLaterSteps([announced, later], lastKnown, (document) => document)[0]!.fate;
const hearing = set('hearing', '2031-04-14', '2031-03-04');
const trial = set('trial', '2031-08-11', '2031-06-03');

it.each([
  ['a ruling of that day', hearing, step('ruling', '2031-04-14', ['2031-04-15']), 'held'],
  ['a ruling some weeks later', hearing, step('ruling', '2031-05-16', ['2031-05-20']), 'passed'],
  ['a ruling without a day, first told later', hearing, step('ruling', null, ['2031-05-20']), 'passed'],
  ['that the suit was settled since', hearing, step('settlement', '2032-01-09', ['2032-01-15']), 'passed'],
  ['that the charge had been dismissed before', trial, step('dismissal', '2031-07-30', ['2031-09-02']), 'cancelled'],
  ['that the trial was held, on another day', trial, step('trial', '2031-08-18', ['2031-09-02']), 'held'],
  ['a verdict told in no day', trial, step('verdict', null, ['2031-09-02']), 'passed'],
])('a later document that tells %s settles what was set', (_, announced, later, fate) =>
  expect(fateOf(announced, later, '2032-02-01')).toBe(fate),
);

it.each([
  ['is of another case', hearing, step('ruling', '2031-05-16', ['2031-05-20'], { proceeding: 'P2' })],
  ['tells what came before its day', hearing, step('ruling', '2031-03-20', ['2031-05-20'])],
  ['tells a ruling much later', hearing, step('ruling', '2031-12-20', ['2031-12-22'])],
  ['tells it unsurely', hearing, step('ruling', '2031-05-16', ['2031-05-20'], { confidence: 0.3 })],
  ['tells only what is to come', hearing, step('ruling', '2031-05-16', ['2031-04-20'], { status: 'expected' })],
  ['tells no step of the court', hearing, step('statement', '2031-05-16', ['2031-05-20'])],
  ['tells a ruling, where a trial was set', trial, step('ruling', '2031-08-20', ['2031-08-22'])],
  [
    'tells of another accused',
    set('trial', '2031-08-11', '2031-06-03', whom('oak')),
    step('dismissal', '2031-07-30', ['2031-09-02'], whom('elm')),
  ],
  ['denies a dismissal', trial, step('dismissal', '2031-07-30', ['2031-09-02'], { outcome: 'denied' })],
])('it stays overdue where the later document %s', (_, announced, later) =>
  expect(fateOf(announced, later)).toBe('overdue'),
);

it('what is set after the case ended is of what is left of it', () =>
  expect(fateOf(set('hearing', '2031-10-14', '2031-09-20'), step('dismissal', '2031-09-02', ['2031-09-03']))).toBe(
    'overdue',
  ));
it('what still lies ahead is left as it is', () =>
  expect(fateOf({ ...hearing, fate: null }, step('ruling', '2031-04-14', ['2031-04-14']), '2031-04-10')).toBe(null));
it('what a person said became of it holds', () => {
  const decided = [{ field: 'fate' as const, instead: 'overdue', decision: 'D1' }];
  expect(fateOf({ ...hearing, decided }, step('ruling', '2031-04-14', ['2031-04-15']))).toBe('overdue');
});
