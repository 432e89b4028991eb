import { expect, test } from 'vitest';
import { readersDisagreeWords, readersWords } from './readers.ts';
import type { CaseEvent, ReadByModel } from './schema.ts';

const read = (
  ...reports: readonly { readonly rule?: string; readonly model?: ReadByModel }[]
): Pick<CaseEvent, 'reports'> =>
  ({ reports: reports.map((one) => ({ rule: 'plea/read', ...one })) }) as unknown as Pick<CaseEvent, 'reports'>;
const beside = (...differs: NonNullable<ReadByModel['beside']>['differs']): { readonly model: ReadByModel } => ({
  model: {
    name: 'm',
    beside: { kind: 'plea', trigger: { start: 0, end: 1 }, date: null, participants: [], differs },
  },
});
const alone = { model: { name: 'm', beside: null } };

test('who read an entry', () => {
  expect(readersWords(read({}))).toBe('the built-in reader');
  expect(readersWords(read(beside()))).toBe('m and the built-in reader');
  expect(readersWords(read(alone))).toBe('m');
  expect(readersWords(read(alone, {}))).toBe('m and the built-in reader');
  expect(readersWords(read({ rule: 'plea/by-hand' }))).toBe('a person');
  expect(readersWords(read())).toBe('a person');
});

test('where they disagree', () => {
  expect(readersDisagreeWords(read({}))).toBeNull();
  expect(readersDisagreeWords(read(beside()))).toBeNull();
  expect(readersDisagreeWords(read(alone, beside()))).toBeNull();
  expect(readersDisagreeWords(read(alone))).toBe('only m reads it');
  expect(readersDisagreeWords(read(beside('date'), beside('who', 'date')))).toBe(
    'the readers disagree about the day and who acted',
  );
});
