import { expect, test } from 'vitest';
import type { Saying, Statement } from '../../casefile/schema.ts';
import { daysOf, speakersOf, wordingPieces } from './sayings.ts';

function statement(id: string, speaker: string | null, date: string | null, printings = 1): Statement {
  const reports = Array.from({ length: printings }, () => ({ document: 'a', quotes: [], differences: [] }));
  const proceeding = { proceeding: null, proceedingReason: '' };
  return { id, speaker, words: id, date, dateReason: '', ...proceeding, reports, fullest: 0, sources: 1 };
}

function saying(words: string, speaker: string, date: string | null): Saying {
  const how = { medium: null, place: null, addressee: null, proceeding: null, proceedingReason: '' };
  const span = { document: 'a', start: 0, end: 1, cue: null, content: [], rule: '', ...how };
  return { ...span, act: 'denial', speaker, date, dateReason: '', words };
}

const matter = {
  statements: [
    statement('Who?', 'gone', '2024-05-02'),
    statement('So be it', null, null),
    statement('No', 'P2', '2024-05-01'),
    statement('Yes', 'P1', null),
    statement('It was the name on the drawing', 'P1', '2024-05', 3),
  ],
  sayings: [saying('denied it', 'P1', '2024-04-30'), saying('would appeal', 'P2', '2024-05-02')],
};

const id = (said: ReturnType<typeof daysOf>[number]['said']) => said.map(({ of }) => of.words);

test('by speaker: the most printed first, those not known last, each in order of days', () => {
  const speakers = speakersOf(matter, new Set(['P1', 'P2']));
  expect(speakers.map(({ party, said }) => [party, id(said)])).toEqual([
    ['P1', ['denied it', 'It was the name on the drawing', 'Yes']],
    ['P2', ['No', 'would appeal']],
    [null, ['Who?', 'So be it']],
  ]);
});

test('by day: in order, what is on no day last', () => {
  expect(daysOf(matter).map(({ date, said }) => [date, id(said)])).toEqual([
    ['2024-04-30', ['denied it']],
    ['2024-05', ['It was the name on the drawing']],
    ['2024-05-01', ['No']],
    ['2024-05-02', ['Who?', 'would appeal']],
    [null, ['So be it', 'Yes']],
  ]);
});

test('a printing is cut where its words are others', () => {
  const text = 'He said “I never met them” then.';
  const [start, end] = [text.indexOf('“'), text.indexOf('”') + 1];
  const never = text.indexOf('never');
  const differences = [
    { start: never - 1, end: never, instead: 'have' },
    { start: text.indexOf('them'), end: text.indexOf('them') + 4, instead: 'her' },
    { start: 0, end: 2, instead: 'elsewhere' },
  ];
  expect(
    wordingPieces(
      text,
      { start, end },
      differences.toSorted((a, b) => a.start - b.start),
    ),
  ).toEqual([
    { text: '“I', instead: null },
    { text: ' ', instead: 'have' },
    { text: 'never met ', instead: null },
    { text: 'them', instead: 'her' },
    { text: '”', instead: null },
  ]);
});
