import { describe, expect, it } from 'vitest';
import { heldByLater } from './inferred-occurrence.ts';
import type { CaseEvent } from './schema.ts';

const event = (more: Partial<CaseEvent>): CaseEvent => ({
  id: 'e',
  kind: 'trial',
  date: '2031-02-03',
  confidence: 0.9,
  dateConfidence: 0.9,
  proceedingConfidence: 0.9,
  dateReason: 'stated by the only source that dates it',
  status: 'scheduled',
  fate: 'overdue',
  proceeding: 'oak-v-harbour',
  proceedingReason: null,
  outcome: null,
  amount: null,
  participants: [],
  summary: 'Trial set',
  reports: [],
  sources: 1,
  reasons: [],
  review: 'unreviewed',
  decided: [],
  comments: [],
  marks: [],
  tags: [],
  ...more,
});
const verdict = (more: Partial<CaseEvent> = {}) =>
  event({ id: 'v', kind: 'verdict', status: 'occurred', fate: null, date: '2031-02-07', ...more });
const fateOfTrial = (trial: Partial<CaseEvent>, ...others: readonly CaseEvent[]) =>
  heldByLater([event(trial), ...others])[0]!.fate;

describe('a trial that was only announced', () => {
  it('was held when its verdict is told', () => expect(fateOfTrial({}, verdict())).toBe('held'));
  it('was held when it had been moved before', () => expect(fateOfTrial({ fate: 'moved' }, verdict())).toBe('held'));
  it('is overdue when nothing is told of it', () => expect(fateOfTrial({})).toBe('overdue'));
  it('is overdue when the verdict was before', () =>
    expect(fateOfTrial({}, verdict({ date: '2030-05-01' }))).toBe('overdue'));
  it('is overdue when the verdict is years after: another trial', () =>
    expect(fateOfTrial({}, verdict({ date: '2033-02-07' }))).toBe('overdue'));
  it('is overdue when the verdict is in another case', () =>
    expect(fateOfTrial({}, verdict({ proceeding: 'marsh-v-harbour' }))).toBe('overdue'));
  it('stays cancelled whatever follows', () => expect(fateOfTrial({ fate: 'cancelled' }, verdict())).toBe('cancelled'));
  it('stays to come while its day is ahead', () => expect(fateOfTrial({ fate: null }, verdict())).toBeNull());
});
