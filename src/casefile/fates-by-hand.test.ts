import { expect, it } from 'vitest';
import { withFatesByHand } from './fates-by-hand.ts';
import type { CaseEvent } from './schema.ts';

type Step = Parameters<typeof withFatesByHand>[0][number];

const step = (kind: CaseEvent['kind'], date: string | null, more: Partial<Step> = {}): Step => ({
  kind,
  date,
  status: 'occurred',
  outcome: null,
  proceeding: 'P1',
  fate: null,
  participants: [],
  review: 'unreviewed',
  decided: [],
  ...more,
});
const added = (kind: CaseEvent['kind'], date: string | null, more: Partial<Step> = {}) =>
  step(kind, date, { review: 'added', ...more });
const trial = step('trial', '2031-06-02', { status: 'scheduled' });
const named = (party: string) => ({ participants: [{ party, role: 'patient' as const }] });
const fateOf = (set: Step, told: Step) => withFatesByHand([told, set])[1]?.fate;

it.each([
  ['a dismissal before its day', trial, added('dismissal', '2031-03-01'), 'cancelled'],
  ['a settlement before its day', trial, added('settlement', '2031-03-01'), 'cancelled'],
  ['a verdict after its day', { ...trial, fate: 'overdue' as const }, added('verdict', '2031-06-10'), 'held'],
  ['the trial itself', trial, added('trial', '2031-06-02'), 'held'],
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
  ['it is without a day', added('dismissal', null)],
  ['it is only to come', added('dismissal', '2031-03-01', { status: 'scheduled' })],
  ['it decides nothing', added('hearing', '2031-03-01')],
])('a trial stays as it is set where %s', (_, told) => expect(fateOf(trial, told)).toBe(null));

it('what befell one of the accused leaves the trial of another', () =>
  expect(fateOf({ ...trial, ...named('oak') }, added('dismissal', '2031-03-01', named('elm')))).toBe(null));
it('a hearing of another day is another hearing', () =>
  expect(fateOf(step('hearing', '2031-06-02', { status: 'scheduled' }), added('hearing', '2031-06-09'))).toBe(null));
it('a sentencing is still to come after a verdict', () =>
  expect(fateOf(step('sentence', '2031-09-02', { status: 'scheduled' }), added('verdict', '2031-06-10'))).toBe(null));
