import { expect, test } from 'vitest';
import { surenessOf, surenessWords } from './sureness.ts';

const sure = {
  confidence: 0.9,
  date: '2031-05-09',
  dateConfidence: 0.77,
  proceeding: 'oak',
  proceedingConfidence: 0.75,
} as const;
const undated = { ...sure, date: null, dateConfidence: 0, proceeding: null, proceedingConfidence: 0 };

test('what an entry does not say makes it no less sure', () => {
  expect([surenessOf(sure), surenessWords(sure)]).toEqual([0.75, 'How sure: 90 %; date 77 %; proceeding 75 %']);
  expect([surenessOf(undated), surenessWords(undated)]).toEqual([0.9, 'How sure: 90 %']);
});
