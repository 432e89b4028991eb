import { expect, test } from 'vitest';
import { postureOverTime } from './posture-over-time.ts';
import type { CaseEvent, Report } from './schema.ts';

const published = new Map([
  ['spring', '2021-04-01'],
  ['summer', '2021-07-01'],
  ['autumn', '2021-10-12'],
]);

function event(id: string, kind: CaseEvent['kind'], date: string | null, more: Partial<CaseEvent> = {}): CaseEvent {
  return {
    id,
    kind,
    date,
    status: 'occurred',
    fate: null,
    outcome: null,
    amount: null,
    confidence: 0.9,
    participants: [],
    reports: [],
    review: 'unreviewed',
    decided: [],
    ...more,
  } as CaseEvent;
}

const set = (document: string, stated: string) => ({ document, status: 'scheduled', stated }) as Report;

const rowsOf = (events: readonly CaseEvent[], lastKnown = '2021-10-12') =>
  postureOverTime(
    events,
    { kind: 'civil', defendants: new Map(), parties: new Set(), courts: new Set(), lastKnown },
    (id) => published.get(id) ?? null,
  ).map(({ date, posture, events: by }) => `${date}: ${posture} [${by.join()}]`);

test('a row for each day on which the case stood elsewhere, whatever the order of the entries', () => {
  const events = [
    event('E3', 'verdict', '2021-10-08', { outcome: 'liable' }),
    event('E1', 'filing', '2021-03'),
    event('E2', 'motion', '2021-05-02'),
    event('E4', 'appeal', '2021-11-01'),
  ];
  const rows = [
    '2021-03: Filed, awaiting decision. [E1]',
    '2021-10-08: Decided for the plaintiff by verdict. [E3]',
    '2021-11-01: On appeal. [E4]',
  ];
  expect(rowsOf(events, '2021-11-02')).toEqual(rows);
  expect(rowsOf(events.toReversed(), '2021-11-02')).toEqual(rows);
});

test('what is set for a day is awaited from when that was published; moved to another; over when it takes place', () => {
  const trial = event('E2', 'trial', '2021-10-04', {
    reports: [set('spring', '2021-09'), set('summer', '2021-10-04')],
  });
  expect(rowsOf([event('E1', 'filing', '2021-03-02'), trial])).toEqual([
    '2021-03-02: Filed, awaiting decision. [E1]',
    '2021-04-01: Filed, awaiting decision; trial set for September 2021. [E2]',
    '2021-07-01: Filed, awaiting decision; trial set for 4 October 2021. [E2]',
    '2021-10-04: In trial. [E2]',
  ]);
});

test('a day that passes without a word is said so; one called off goes with the document that says it', () => {
  const hearing = event('E2', 'hearing', '2021-05-03', {
    status: 'scheduled',
    fate: 'overdue',
    reports: [set('spring', '2021-05-03')],
  });
  expect(rowsOf([hearing])).toEqual([
    '2021-04-01: Stage not known from these documents; hearing set for 3 May 2021. [E2]',
    '2021-05-04: Stage not known from these documents; hearing set for 3 May 2021, outcome not reported. [E2]',
  ]);
  expect(rowsOf([hearing], '2021-04-01')).toHaveLength(1);
  const cancelled = { ...hearing, fate: 'cancelled' as const, date: '2021-08-03' };
  const reports = [set('spring', '2021-08-03'), { ...set('summer', '2021-08-03'), status: 'occurred' as const }];
  expect(rowsOf([event('E1', 'filing', '2021-03-02'), { ...cancelled, reports }])).toEqual([
    '2021-03-02: Filed, awaiting decision. [E1]',
    '2021-04-01: Filed, awaiting decision; hearing set for 3 August 2021. [E2]',
    '2021-07-01: Filed, awaiting decision. [E2]',
  ]);
});

test('what is on no known day comes first; what only is alleged moves nothing; nothing gives nothing', () => {
  expect(rowsOf([event('E2', 'filing', null), event('E1', 'settlement', '2021-05', { status: 'alleged' })])).toEqual([
    'null: Filed, awaiting decision. [E2]',
  ]);
  expect(rowsOf([])).toEqual([]);
});

test('the end that a person gave without a day is the last row, and has none', () => {
  const ended = event('E2', 'dismissal', null, { review: 'added' });
  expect(rowsOf([event('E1', 'filing', '2021-03-02'), ended])).toEqual([
    '2021-03-02: Filed, awaiting decision. [E1]',
    'null: Dismissed. [E2]',
  ]);
});
