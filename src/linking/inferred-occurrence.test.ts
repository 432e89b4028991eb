import { describe, expect, it } from 'vitest';
import type { Chosen } from './chosen.ts';
import { heldByLater, type Step } from './inferred-occurrence.ts';

const chosen = <T>(value: T): Chosen<T> => ({ value, rule: 'stated', reason: null, alternatives: [], confidence: 1 });
const trial = (fate: Step['fate'], day = '2031-02-03', given?: Step['given']): Step => ({
  kind: 'trial',
  status: 'scheduled',
  date: chosen(day),
  proceeding: chosen(0),
  fate,
  ...(given && { given }),
});
const verdict = (day: string, proceeding = 0): Step => ({
  kind: 'verdict',
  status: 'occurred',
  date: chosen(day),
  proceeding: chosen(proceeding),
  fate: null,
});
const fateOf = (...events: readonly Step[]) => heldByLater(events, '2033-12-31')[0]!.fate;

describe('a trial set for 3 February 2031 that nobody tells as held', () => {
  it.each<[string, Step, readonly Step[], Step['fate']]>([
    ['was held: its verdict is told on the 7th', trial('overdue'), [verdict('2031-02-07')], 'held'],
    ['was held though it had been moved before', trial('moved'), [verdict('2031-02-07')], 'held'],
    ['is overdue: nothing is told after it', trial('overdue'), [], 'overdue'],
    ['is overdue: the verdict was before', trial('overdue'), [verdict('2030-05-01')], 'overdue'],
    ["is overdue: the verdict is years after, another trial's", trial('overdue'), [verdict('2033-02-07')], 'overdue'],
    ['is overdue: the verdict is in another case', trial('overdue'), [verdict('2031-02-07', 1)], 'overdue'],
    ['stays cancelled whatever follows', trial('cancelled'), [verdict('2031-02-07')], 'cancelled'],
    ['stays to come while its day is ahead', trial(null), [verdict('2031-02-07')], null],
    [
      'was held: a person set it for March, and the verdict is in April',
      trial('overdue', '2030-02-03', { date: '2031-03-01' }),
      [verdict('2031-04-07')],
      'held',
    ],
  ])('%s', (_, set, others, expected) => expect(fateOf(set, ...others)).toBe(expected));

  it('is not shown by what lies after the clock', () =>
    expect(heldByLater([trial('overdue'), verdict('2031-02-07')], '2031-02-05')[0]!.fate).toBe('overdue'));
});
