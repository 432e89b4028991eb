import { expect, it } from 'vitest';
import { withFatesByHand } from './fates-by-hand.ts';
import type { CaseEvent } from './schema.ts';
import { type Step, step, whom } from './step.fixture.ts';

const added = (kind: CaseEvent['kind'], date: string | null, more: Partial<CaseEvent> = {}) =>
  step(kind, date, { review: 'added', ...more });
const trial = step('trial', '2031-06-02', { status: 'scheduled' });
const fateOf = (set: Step, told: Step) => withFatesByHand([told, set])[1]?.fate;

it.each([
  ['a dismissal before its day', trial, added('dismissal', '2031-03-01'), 'cancelled'],
  ['a settlement before its day', trial, added('settlement', '2031-03-01'), 'cancelled'],
  ['a verdict after its day', { ...trial, fate: 'overdue' as const }, added('verdict', '2031-06-10'), 'held'],
  ['the trial itself', trial, added('trial', '2031-06-02'), 'held'],
  ['a dismissal without a day', trial, added('dismissal', null), 'cancelled'],
  ['the trial itself, without a day', { ...trial, fate: 'overdue' as const }, added('trial', null), 'held'],
  [
    'a verdict told by a document, by accepting it,',
    { ...trial, fate: 'overdue' as const },
    step('verdict', '2031-06-10', { review: 'accepted' }),
    'held',
  ],
  [
    'a hearing on the day',
    step('hearing', '2031-06-02', { status: 'scheduled' }),
    added('hearing', '2031-06-02'),
    'held',
  ],
  [
    'any step of a case that was dismissed',
    step('hearing', '2031-06-02', { status: 'scheduled' }),
    added('dismissal', '2031-03-01'),
    'cancelled',
  ],
])('a person who says of %s says what became of it', (_, set, told, fate) => expect(fateOf(set, told)).toBe(fate));

it.each([
  ['it is told by a document only', step('dismissal', '2031-03-01')],
  ['it is of another case', added('dismissal', '2031-03-01', { proceeding: 'P2' })],
  ['the motion was denied', added('dismissal', '2031-03-01', { outcome: 'denied' })],
  ['what a person accepted has no day', step('dismissal', null, { review: 'accepted' })],
  ['it is only to come', added('dismissal', '2031-03-01', { status: 'scheduled' })],
  ['it decides nothing', added('hearing', '2031-03-01')],
])('a trial stays as it is set where %s', (_, told) => expect(fateOf(trial, told)).toBe(null));

it('what a person said became of it holds', () => {
  const decided = [{ field: 'fate' as const, instead: 'overdue', decision: 'D1' }];
  expect(fateOf({ ...trial, decided }, added('dismissal', '2031-03-01'))).toBe(null);
});

it('what befell one of the accused leaves the trial of another', () =>
  expect(fateOf({ ...trial, ...whom('oak') }, added('dismissal', '2031-03-01', whom('elm')))).toBe(null));
it('a hearing of another day is another hearing', () =>
  expect(fateOf(step('hearing', '2031-06-02', { status: 'scheduled' }), added('hearing', '2031-06-09'))).toBe(null));
it('a sentencing is still to come after a verdict', () =>
  expect(fateOf(step('sentence', '2031-09-02', { status: 'scheduled' }), added('verdict', '2031-06-10'))).toBe(null));
