import { expect, test } from 'vitest';
import { inOrderOfLife, postureOf, postureWords } from './posture.ts';
import type { CaseEvent } from './schema.ts';

test.each([
  ['2025-02-03', 'Filed; trial set for 3 February 2025.'],
  ['2025-21', 'Filed; trial set for spring 2025.'],
  ['2025-06-02/2025-06-13', 'Filed; trial set for 2 to 13 June 2025.'],
  ['2025-05~', 'Filed; trial set for about May 2025.'],
  ['2025/..', 'Filed; trial set for 2025 or later.'],
  ['../2025', 'Filed; trial no day known.'],
  [null, 'Filed; trial no day known.'],
])('a trial set for %s', (date, words) => {
  expect(postureWords('filed', { kind: 'trial', date, fate: null })).toBe(words);
});

const step = (kind: CaseEvent['kind'], date: string, more: Partial<CaseEvent> = {}): CaseEvent =>
  ({
    id: `${kind} ${date}`,
    kind,
    date,
    status: 'occurred',
    fate: null,
    outcome: null,
    amount: null,
    confidence: 0.9,
    ...more,
  }) as CaseEvent;
const charge = step('charge', '2031-02-01');
const filing = step('filing', '2031-02-01');

test.each([
  [
    'nobody is found guilty in a suit',
    'civil',
    [filing, step('verdict', '2031-05-08', { outcome: 'guilty' })],
    'Decided by verdict.',
  ],
  [
    'no plaintiff wins a prosecution',
    'criminal',
    [charge, step('ruling', '2031-05-08', { outcome: 'plaintiff' })],
    'Charged, awaiting plea or trial.',
  ],
  [
    'a plea moves no suit',
    'civil',
    [filing, step('plea', '2031-05-08', { outcome: 'guilty' })],
    'Filed, awaiting decision.',
  ],
  [
    'an inquiry goes on after the charge',
    'criminal',
    [charge, step('investigation', '2031-05-08')],
    'Charged, awaiting plea or trial.',
  ],
  [
    'what is hardly told moves nothing',
    'criminal',
    [charge, step('release', '2031-05-08', { confidence: 0.4 })],
    'Charged, awaiting plea or trial.',
  ],
  ['what is surely told does', 'criminal', [charge, step('sentence', '2031-05-08')], 'Sentence imposed.'],
] as const)('%s', (_, kind, events, words) => {
  expect(postureOf(events, kind)).toBe(words);
});

test('a hearing set for a day before the last step is awaited no more; one set for a day after it is', () => {
  const hearing = (date: string) => step('hearing', date, { status: 'scheduled', fate: 'overdue' });
  const sentence = step('sentence', '2031-05-08');
  expect(postureOf([charge, hearing('2031-03-02'), sentence], 'criminal')).toBe('Sentence imposed.');
  expect(postureOf([charge, hearing('2031-06-02'), sentence], 'criminal')).toBe(
    'Sentence imposed; hearing set for 2 June 2031, outcome not reported.',
  );
});

test('what is only known to have been before a day comes before what follows it in the life of a case', () => {
  const named = (id: string, kind: 'charge' | 'verdict' | 'appeal' | 'appeal-decision', date: string | null) => ({
    id,
    kind,
    date,
    status: 'occurred' as const,
  });
  const inOrder = inOrderOfLife([
    named('decided', 'appeal-decision', '2031-05-06'),
    named('appealed', 'appeal', '../2031-05-07'),
    named('convicted', 'verdict', '../2031-05-07'),
    named('charged', 'charge', '2029-02-03'),
    named('undated', 'appeal', null),
  ]);
  expect(inOrder.map(({ id }) => id)).toEqual(['undated', 'charged', 'convicted', 'appealed', 'decided']);
});
