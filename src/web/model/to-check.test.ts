import { expect, test } from 'vitest';
import type { CaseEvent, Disagreement, Party } from '../../casefile/schema.ts';
import { checkedOf, inOrderToCheck, reasonsToCheck } from './to-check.ts';

const event = (id: string, more: Partial<CaseEvent> = {}): CaseEvent =>
  ({
    id,
    kind: 'hearing',
    status: 'occurred',
    review: 'unreviewed',
    confidence: 0.9,
    date: '2031-05-06',
    dateConfidence: 0.9,
    proceeding: 'p',
    proceedingConfidence: 0.9,
    amount: null,
    participants: [],
    reports: [],
    ...more,
  }) as unknown as CaseEvent;

const oak = { party: 'oak', role: 'patient' } as const;
const yard = { party: 'yard', role: 'patient' } as const;
const ground = {
  party: new Map([
    ['oak', { kind: 'person' } as Party],
    ['yard', { kind: 'organization' } as Party],
  ]),
  disagreements: new Map([['disputed', [{ kind: 'conflict', settled: null } as unknown as Disagreement]]]),
};
const reasons = (one: CaseEvent) => reasonsToCheck(one, ground).join(', ');

test('an accusation is one of somebody named: a person, not a firm, and no kind that accuses nobody', () => {
  expect(reasons(event('a', { kind: 'charge', participants: [oak] }))).toBe('accuses');
  expect(reasons(event('b', { kind: 'charge', participants: [yard] }))).toBe('');
  expect(reasons(event('c', { kind: 'charge' }))).toBe('');
  expect(reasons(event('d', { participants: [oak] }))).toBe('');
  expect(reasons(event('e', { participants: [oak], status: 'alleged' }))).toBe('accuses');
});

test('what the sources disagree on, what is unsure, and money; all that hold, the gravest first', () => {
  expect(reasons(event('disputed'))).toBe('disputed');
  expect(reasons(event('f', { dateConfidence: 0.4 }))).toBe('unsure');
  expect(reasons(event('g', { date: null, dateConfidence: 0 }))).toBe('');
  expect(reasons(event('disputed', { amount: { value: 5, currency: 'USD' }, confidence: 0.2 }))).toBe(
    'disputed, unsure, money',
  );
});

test('readers disagree where a model and the built-in reader differ in any report, or one of them reads it in none', () => {
  const readBy = (...beside: readonly (readonly string[] | null)[]) =>
    beside.map((differs) => ({
      rule: 'hearing/model',
      model: { name: 'm', beside: differs && { differs } },
    })) as unknown as CaseEvent['reports'];
  expect(reasons(event('h', { reports: readBy([], []) }))).toBe('');
  expect(reasons(event('i', { reports: readBy([], ['date']) }))).toBe('readers');
  expect(reasons(event('j', { reports: readBy(null, []) }))).toBe('');
  expect(reasons(event('k', { reports: readBy(null, null) }))).toBe('readers');
});

test('once checked, nothing asks for it; the queue ends with what was checked', () => {
  const checked = event('checked', { review: 'accepted', confidence: 0.1 });
  expect(reasons(checked)).toBe('');
  const queue = [
    checked,
    event('plain'),
    event('disputed'),
    event('accused', { kind: 'arrest', participants: [oak] }),
    event('vague', { confidence: 0.3 }),
    event('vaguer', { confidence: 0.2 }),
  ];
  expect(inOrderToCheck(queue, ground).map(({ id }) => id)).toEqual([
    'accused',
    'disputed',
    'vaguer',
    'vague',
    'plain',
    'checked',
  ]);
  expect(checkedOf(queue)).toEqual({ checked: 1, of: 6 });
});
