import { describe, expect, test } from 'vitest';
import { eventKinds, traitsOf } from '../field/kinds/index.ts';
import type { CaseAtHand } from './case-at-hand.ts';
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
    participants: [birch],
    reports: [],
    review: 'unreviewed',
    confidence: 0.9,
    decided: [],
    ...more,
  }) as CaseEvent;
const birch = { party: 'birch', role: 'patient' } as const;
const elm = { party: 'elm', role: 'patient' } as const;
const of = (kind: CaseAtHand['kind'], more: Partial<CaseAtHand> = {}): CaseAtHand => ({
  kind,
  defendants: new Map([['birch', 'Leo Birch']]),
  parties: new Set(['birch']),
  courts: new Set(['court-of-appeals']),
  lastKnown: '2031-12-01',
  ...more,
});
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
  [
    'who is released before a verdict awaits one',
    'criminal',
    [charge, step('plea', '2031-03-01', { outcome: 'not guilty' }), step('release', '2031-03-02')],
    'Not guilty plea entered, awaiting trial.',
  ],
  [
    'who is released after a sentence is free',
    'criminal',
    [charge, step('sentence', '2031-03-01'), step('release', '2031-05-08')],
    'Defendant released.',
  ],
  ['what is surely told does', 'criminal', [charge, step('sentence', '2031-05-08')], 'Sentence imposed.'],
  [
    'a guilty verdict is found guilty, whatever may come',
    'criminal',
    [charge, step('verdict', '2031-05-08', { outcome: 'guilty' })],
    'Found guilty.',
  ],
  [
    'a conviction of somebody else moves no case',
    'criminal',
    [charge, step('verdict', '2031-05-08', { outcome: 'guilty', participants: [elm] })],
    'Charged, awaiting plea or trial.',
  ],
  [
    'nor does one that names nobody',
    'criminal',
    [charge, step('verdict', '2031-05-08', { outcome: 'guilty', participants: [] })],
    'Charged, awaiting plea or trial.',
  ],
  [
    'a settlement that is hardly told settles none',
    'civil',
    [filing, step('settlement', '2031-05-08', { confidence: 0.7 })],
    'Filed, awaiting decision.',
  ],
  [
    'a settlement of others settles no suit',
    'civil',
    [filing, step('settlement', '2031-05-08', { participants: [elm] })],
    'Filed, awaiting decision.',
  ],
  [
    'a trial dated after its verdict puts no case back',
    'criminal',
    [charge, step('verdict', '2031-05-08', { outcome: 'guilty' }), step('trial', '2031-05-09')],
    'Found guilty.',
  ],
  [
    'but one after a mistrial does',
    'criminal',
    [charge, step('trial', '2031-05-01'), step('mistrial', '2031-05-08'), step('trial', '2031-11-20')],
    'In trial.',
  ],
  [
    'and one after a reversal does',
    'civil',
    [
      filing,
      step('verdict', '2030-05-08', { outcome: 'liable' }),
      step('appeal-decision', '2031-05-08', { outcome: 'reversed' }),
      step('trial', '2031-11-20'),
    ],
    'In trial.',
  ],
  [
    'an arrest after the charge puts no case back',
    'criminal',
    [charge, step('arrest', '2031-03-01')],
    'Charged, awaiting plea or trial.',
  ],
  ['nobody is in trial for ever', 'criminal', [charge, step('trial', '2031-02-03')], 'Tried, outcome not reported.'],
  [
    'what is told as done on a day to come is not done',
    'criminal',
    [charge, step('sentence', '2032-01-08')],
    'Charged, awaiting plea or trial.',
  ],
  [
    'a sentence without a day is none while sentencing is set',
    'criminal',
    [charge, step('sentence', '../2031-05-08'), step('sentence', '2032-02-08', { status: 'scheduled' })],
    'Charged, awaiting plea or trial; sentencing set for 8 February 2032.',
  ],
  [
    'a dismissal that is hardly told leaves open where the case stands',
    'criminal',
    [
      charge,
      step('verdict', '2031-05-08', { outcome: 'guilty' }),
      step('dismissal', '2031-06-02', { confidence: 0.6 }),
    ],
    'Stage not known from these documents.',
  ],
  [
    'a verdict that is hardly told leaves open where a case stands that waited for it',
    'criminal',
    [
      charge,
      step('plea', '2031-03-01', { outcome: 'not guilty' }),
      step('verdict', '2031-05-08', { outcome: 'guilty', confidence: 0.6 }),
    ],
    'Stage not known from these documents.',
  ],
  [
    'so does an appeal in it that is hardly told as decided',
    'criminal',
    [
      charge,
      step('plea', '2031-03-01', { outcome: 'not guilty' }),
      step('appeal-decision', '2031-05-08', { outcome: 'affirmed', confidence: 0.7, participants: [] }),
    ],
    'Stage not known from these documents.',
  ],
  [
    'who pleaded guilty stands so, whatever verdict is hardly told',
    'criminal',
    [
      charge,
      step('plea', '2031-03-01', { outcome: 'guilty' }),
      step('verdict', '2031-05-08', { outcome: 'guilty', confidence: 0.6 }),
    ],
    'Guilty plea entered.',
  ],
  [
    'who was found guilty stands so, though the sentence is hardly told',
    'criminal',
    [charge, step('verdict', '2031-05-08', { outcome: 'guilty' }), step('sentence', '2031-06-02', { confidence: 0.6 })],
    'Found guilty.',
  ],
  [
    'an appeal that is decided pends no more, though its outcome is less surely told',
    'appeal',
    [step('appeal', '2031-02-01'), step('appeal-decision', '2031-11-20', { outcome: 'affirmed', confidence: 0.7 })],
    'Affirmed on appeal.',
  ],
  [
    'an appeal is never in trial',
    'appeal',
    [step('appeal', '2031-02-01'), step('trial', '2031-11-20')],
    'Appeal pending.',
  ],
] as const)('%s', (_, kind, events, words) => {
  expect(postureOf(events, of(kind))).toBe(words);
});

test.each(['added', 'date'] as const)(
  'what a person says was done after the last document was done: %s by hand',
  (field) => {
    const decided = [{ field, instead: null, decision: 'd-1' }];
    expect(postureOf([charge, step('sentence', '2032-01-08', { decided })], of('criminal'))).toBe('Sentence imposed.');
    expect(postureOf([charge, step('sentence', '2032-01-08')], of('criminal'))).toBe(
      'Charged, awaiting plea or trial.',
    );
  },
);

test('a court that decides an appeal is no party of it, and decides it all the same', () => {
  const decided = (party: string) =>
    step('appeal-decision', '2031-05-08', { outcome: 'affirmed', participants: [{ party, role: 'agent' }] });
  const appeal = step('appeal', '2031-04-01');
  expect(postureOf([appeal, decided('court-of-appeals')], of('appeal'))).toBe('Decided on appeal.');
  expect(postureOf([appeal, decided('birch')], of('appeal'))).toBe('Affirmed on appeal.');
  expect(postureOf([appeal, decided('elm')], of('appeal'))).toBe('Appeal pending.');
});

test('of several accused, the one whom a step befell is named', () => {
  const two = of('criminal', {
    defendants: new Map([
      ['birch', 'Leo Birch'],
      ['elm', 'Nora Elm'],
    ]),
  });
  const sentence = step('sentence', '2031-05-08');
  expect(postureOf([sentence], two)).toBe('Sentence imposed (Leo Birch).');
  expect(postureOf([{ ...sentence, participants: [birch, elm] }], two)).toBe('Sentence imposed.');
});

test('where no accused is known, nothing is said of what became of them', () =>
  expect(
    postureOf([step('verdict', '2031-05-08', { outcome: 'guilty' })], of('criminal', { defendants: new Map() })),
  ).toBe('Stage not known from these documents.'));

test('what was put off is awaited no more for its old day', () =>
  expect(postureOf([charge, step('trial', '2031-05-02', { status: 'scheduled', fate: 'moved' })], of('criminal'))).toBe(
    'Charged, awaiting plea or trial.',
  ));

test('a dismissal told in one sentence with a trial to come is of a part of the case', () => {
  const reports = [{ document: 'd', start: 10, end: 80 }] as unknown as CaseEvent['reports'];
  const dismissal = step('dismissal', '2031-05-08', { reports });
  const trial = step('trial', '2032-01-08', { status: 'scheduled', reports });
  expect(postureOf([filing, dismissal, trial], of('civil'))).toBe(
    'Filed, awaiting decision; trial set for 8 January 2032.',
  );
  expect(postureOf([filing, dismissal], of('civil'))).toBe('Dismissed.');
});

test('each kind that bounds another is a kind', () => {
  const names = new Set<string>(eventKinds.map(({ name }) => name));
  const bounds = eventKinds.flatMap((kind) => traitsOf(kind.name).posture?.until ?? []);
  expect(bounds.filter((bound) => !names.has(bound))).toEqual([]);
  expect(bounds.length).toBeGreaterThan(0);
});

test('a hearing set for a day before the last step is awaited no more; one set for a day after it is', () => {
  const hearing = (date: string) => step('hearing', date, { status: 'scheduled', fate: 'overdue' });
  const sentence = step('sentence', '2031-05-08');
  expect(postureOf([charge, hearing('2031-03-02'), sentence], of('criminal'))).toBe('Sentence imposed.');
  expect(postureOf([charge, hearing('2031-06-02'), sentence], of('criminal'))).toBe(
    'Sentence imposed; hearing set for 2 June 2031, outcome not reported.',
  );
});

test('what is only known to have been before a day comes before what follows it in the life of a case', () => {
  const named = (id: string, kind: 'charge' | 'verdict' | 'appeal' | 'appeal-decision', date: string | null) => ({
    id,
    kind,
    date,
    status: 'occurred' as const,
    outcome: null,
    review: 'unreviewed' as const,
    decided: [],
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

test('the end that a person gave without a day comes after all that is dated', () => {
  const ended = step('dismissal', '2031-01-01', { date: null, review: 'added', participants: [] });
  const filed = step('filing', '2031-02-03');
  const tried = step('trial', '2031-06-02');
  const order = inOrderOfLife([ended, tried, filed]);
  expect(order.map(({ kind }) => kind)).toEqual(['filing', 'trial', 'dismissal']);
  const read = inOrderOfLife([{ ...ended, review: 'unreviewed' }, tried, filed]);
  expect(read.map(({ kind }) => kind)).toEqual(['dismissal', 'filing', 'trial']);
});

describe('what a person gave to a case', () => {
  const byHand = (kind: CaseEvent['kind'], date: string, more: Partial<CaseEvent> = {}) =>
    step(kind, date, { review: 'added', participants: [], ...more });
  test('moves a prosecution, though it names none of the accused', () => {
    const two = new Map([
      ['birch', 'Leo Birch'],
      ['elm', 'Ida Elm'],
    ]);
    const accused = of('criminal', { defendants: two, parties: new Set(['birch', 'elm']) });
    expect(postureOf([charge, byHand('dismissal', '2031-05-08')], accused)).toBe('Dismissed.');
    expect(postureOf([charge, step('dismissal', '2031-05-08', { participants: [] })], accused)).not.toBe('Dismissed.');
  });
  test('moves a case on a day after the last document', () => {
    const verdict = { outcome: 'guilty' } as const;
    expect(postureOf([charge, byHand('verdict', '2032-05-08', verdict)], of('criminal'))).toBe('Found guilty.');
    expect(postureOf([charge, step('verdict', '2032-05-08', verdict)], of('criminal'))).not.toBe('Found guilty.');
  });
  test('moves none while it is only set or alleged', () =>
    expect(postureOf([filing, byHand('dismissal', '2031-05-08', { status: 'alleged' })], of('civil'))).toBe(
      postureOf([filing], of('civil')),
    ));
});

describe('a verdict told after the sentence', () => {
  const found = (date: string, party = 'birch') =>
    step('verdict', date, { outcome: 'guilty', participants: [{ party, role: 'patient' }] });
  const sentenced = step('sentence', '2031-05-08');
  test('of the same accused was before it', () =>
    expect(postureOf([charge, sentenced, found('2031-05-09')], of('criminal'))).toBe('Sentence imposed.'));
  test('of another accused is a later step', () => {
    const two = new Map([
      ['birch', 'Leo Birch'],
      ['elm', 'Ida Elm'],
    ]);
    const accused = of('criminal', { defendants: two, parties: new Set(two.keys()) });
    expect(postureOf([charge, sentenced, found('2031-05-09', 'elm')], accused)).toBe('Found guilty (Ida Elm).');
  });
  test('after an appeal that undid it is another verdict', () => {
    const undone = step('appeal-decision', '2031-05-10', { outcome: 'reversed', participants: [] });
    expect(postureOf([charge, sentenced, undone, found('2031-05-11')], of('criminal'))).toBe('Found guilty.');
  });
});
