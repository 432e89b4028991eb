import { expect, test } from 'vitest';
import { earlierDays, standingOf } from './schedule-status.ts';
import type { CaseEvent, Report } from './schema.ts';

function event(more: Partial<CaseEvent>, ...stated: string[]): CaseEvent {
  const reports = stated.map((each) => ({ status: 'scheduled', stated: each }) as Report);
  return { status: 'scheduled', fate: null, date: null, confidence: 0.9, reports, ...more } as CaseEvent;
}

test.each([
  [event({ date: '2025-02-03' }), 'coming'],
  [event({ date: '2025-02-03', fate: 'moved' }), 'coming'],
  [event({ date: '2024-10-21', fate: 'moved' }), 'moved'],
  [event({ fate: 'moved' }), 'moved'],
  [event({ fate: 'moved', status: 'occurred', date: '2025-02-03' }), 'moved'],
  [event({ date: '2024-01-01', fate: 'overdue' }), 'overdue'],
  [event({ status: 'occurred', fate: 'held' }), 'held'],
  [event({ date: '2024-03-01' }), 'overdue'],
  [event({ date: '2024-12' }), 'coming'],
  [event({ date: '2024-12-12' }), 'coming'],
  [event({ status: 'expected' }), 'expected'],
  [event({ status: 'occurred' }), null],
  [event({ status: 'alleged' }), null],
  [event({ date: '2025-02-03', confidence: 0.3 }), null],
  [event({ status: 'occurred', fate: 'held', confidence: 0.3 }), 'held'],
])('%#', (entry, standing) => {
  expect(standingOf(entry, '2024-12-12')).toBe(standing);
});

test('earlier days are those that are not the present one, nor a coarser saying of it', () => {
  const moved = event({ date: '2025-02-03' }, '2024-10-21', '2025-02', '2025-02-03', '2024-10-21', '2024-09');
  expect(earlierDays(moved)).toEqual(['2024-09', '2024-10-21']);
  expect(earlierDays(event({ date: null }, '2024-09'))).toEqual([]);
});
