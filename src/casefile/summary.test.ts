import { expect, test } from 'vitest';
import { linkedReports } from '../linking/linked-report.ts';
import { linkParties } from '../linking/parties.ts';
import { type InventedEvent, invented } from '../linking/reading.fixture.ts';
import type { Clause } from '../reading/clause.ts';
import { summaryOf } from './summary.ts';

const whole = (text: string): Clause => ({
  kept: [{ start: 0, end: text.length - 1, elided: false }],
  standIns: [],
  cutOff: false,
  form: 'clause',
});

/** The headline of an event that each text reports, one document a text, a day apart. */
function headlineOf(...told: readonly Told[]): string {
  const documents = told.map(([text, more], index) =>
    invented({
      id: `d${index}`,
      published: `2031-05-0${index + 1}`,
      text,
      parties: [
        { name: 'Ann Oak', aliases: ['Oak'] },
        { name: 'Harbour Light', kind: 'organization' },
      ],
      events: [{ kind: 'filing', words: 'sued', clause: whole(text), ...more }],
    }),
  );
  const reports = linkedReports(documents, linkParties(documents), []);
  const date = { value: '2031-05-09', rule: 'stated', reason: null, alternatives: [], confidence: 1 };
  return summaryOf(
    { status: 'occurred', reports, date },
    { documents: documents.map((one) => ({ ...one, source: one.document.id })) },
  );
}

type Told = readonly [text: string, more?: Partial<InventedEvent>];

test.each<[string, readonly Told[], string]>([
  [
    'of the first document, of equals',
    [['Ann Oak sued Harbour Light.'], ['Oak sued Harbour Light again.']],
    'Ann Oak sued Harbour Light',
  ],
  [
    'of the surest',
    [['Oak sued Harbour Light.', { confidence: 0.6 }], ['Ann Oak sued Harbour Light.']],
    'Ann Oak sued Harbour Light',
  ],
  ['that says who', [['She sued on Monday.'], ['Ann Oak sued Harbour Light.']], 'Ann Oak sued Harbour Light'],
  [
    'that gives no other day than the entry',
    [['Ann Oak sued Harbour Light in March.', { date: '2031-03' }], ['Oak sued the firm.']],
    'Oak sued the firm',
  ],
  [
    'that tells it rather than names it',
    [
      [
        'Oak, who sued Harbour Light, spoke.',
        { clause: { ...whole('Oak, who sued Harbour Light, spoke.'), form: 'naming' } },
      ],
      ['Ann Oak sued Harbour Light.'],
    ],
    'Ann Oak sued Harbour Light',
  ],
  [
    'that says the day that holds',
    [
      ['Oak sued in April.', { date: '2031-04' }],
      ['Oak sued on May 9.', { date: '2031-05-09' }],
    ],
    'Oak sued on May 9',
  ],
  [
    'that tells it as the entry does',
    [['Oak has sued Harbour Light, it says.', { status: 'alleged' }], ['The owner was sued.']],
    'The owner was sued',
  ],
])('a headline is the clause %s', (_, told, expected) => expect(headlineOf(...told)).toBe(expected));

test('a headline names whom a pronoun means where its report is sure', () => {
  const text = 'Ann Oak spoke. She sued Harbour Light.';
  const clause: Clause = {
    kept: [{ start: 15, end: 37, elided: false }],
    standIns: [{ start: 15, end: 18, entity: 0, possessive: false }],
    cutOff: false,
    form: 'clause',
  };
  expect(headlineOf([text, { clause }])).toBe('[Ann Oak] sued Harbour Light');
});
