import { expect, test } from 'vitest';
import { isListed } from './salience.ts';

const report = { weight: 0.9, confidence: 0.9, time: null };
const told = (...reports: readonly Partial<Parameters<typeof isListed>[0][number]['report']>[]) =>
  isListed(reports.map((one) => ({ report: { ...report, ...one } })));

test('what no report gives weight is told in passing', () => {
  expect(told({ weight: 0.1 }, { weight: 0.2 })).toBe(false);
});

test('one report of weight is enough', () => {
  expect(told({ weight: 0.1 }, { weight: 0.9 })).toBe(true);
});

const doubtful = { confidence: 0.4 };
const on = (certainty: number) => ({ edtf: '2031-05-02', expression: 0, from: 'clause' as const, certainty });

test('what is doubtful is not listed', () => expect(told(doubtful)).toBe(false));
test('but where several tell it', () => expect(told(doubtful, doubtful)).toBe(true));
test('but where its day is sure', () => {
  expect(told({ ...doubtful, time: on(0.9) })).toBe(true);
  expect(told({ ...doubtful, time: on(0.6) })).toBe(false);
});
