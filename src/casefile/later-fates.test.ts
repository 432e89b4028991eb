import { describe, expect, it } from 'vitest';
import { withLaterFates } from './later-fates.ts';
import type { CaseEvent } from './schema.ts';
import { type Step, step as stepOf, whom } from './step.fixture.ts';

const step = (kind: Step['kind'], date: string | null, more: Partial<CaseEvent> & { whom?: string } = {}): Step => {
  const { whom: party, ...rest } = more;
  return stepOf(kind, date, { ...(party !== undefined && whom(party)), ...rest });
};
const fates = (...events: readonly Step[]) => withLaterFates(events).map(({ fate }) => fate);

it('what a person said became of a charge holds', () => {
  const decided = [{ field: 'fate' as const, instead: null, decision: 'D1' }];
  const charge = step('charge', '2031-02-03', { whom: 'oak', decided });
  expect(fates(charge, step('verdict', '2031-05-02', { whom: 'oak', outcome: 'not guilty' }))[0]).toBe(null);
});

describe('a charge is shown with what became of it', () => {
  it.each([
    ['an acquittal', step('verdict', '2031-05-02', { whom: 'oak', outcome: 'not guilty' }), 'acquitted'],
    ['a dismissal', step('dismissal', '2031-05-02', { whom: 'oak' }), 'dismissed'],
    ['charges dropped', step('charge', '2031-05-02', { whom: 'oak', outcome: 'defendant' }), 'dismissed'],
    ['a day that is not known', step('dismissal', null, { whom: 'oak' }), 'dismissed'],
    [
      'a reversal by a higher court',
      step('appeal-decision', '2031-05-02', { whom: 'oak', outcome: 'reversed', proceeding: 'P2' }),
      'overturned',
    ],
    ['a dismissal that names nobody', step('dismissal', '2031-05-02'), 'dismissed'],
  ])('%s', (_, end, fate) => expect(fates(step('charge', '2031-01-09', { whom: 'oak' }), end)[0]).toBe(fate));
});

it.each([
  ['somebody else is acquitted', step('verdict', '2031-05-02', { whom: 'elm', outcome: 'not guilty' })],
  ['it came before', step('dismissal', '2030-05-02', { whom: 'oak' })],
  ['one count of several is dismissed', step('dismissal', '2031-05-02', { whom: 'oak', outcome: 'mixed' })],
  ['it is only expected', step('dismissal', '2031-05-02', { whom: 'oak', status: 'expected' })],
  ['it ends another case', step('dismissal', '2031-05-02', { whom: 'oak', proceeding: 'P2' })],
  ['it is hardly told', step('dismissal', '2031-05-02', { whom: 'oak', confidence: 0.7 })],
  ['what names nobody is not surely told', step('dismissal', '2031-05-02', { confidence: 0.78 })],
  ['the conviction was affirmed', step('appeal-decision', '2031-05-02', { whom: 'oak', outcome: 'affirmed' })],
])('not where %s', (_, other) => expect(fates(step('charge', '2031-01-09', { whom: 'oak' }), other)[0]).toBeNull());

it('of two accused, one alone is cleared by what names nobody', () =>
  expect(
    fates(
      step('charge', '2031-01-09', { whom: 'oak' }),
      step('charge', '2031-01-10', { whom: 'elm' }),
      step('dismissal', '2031-05-02'),
    ),
  ).toEqual([null, null, null]));

it('a conviction is overturned, and an acquittal is not', () =>
  expect(
    fates(
      step('verdict', '2031-02-03', { whom: 'oak', outcome: 'guilty' }),
      step('verdict', '2031-02-03', { whom: 'oak', outcome: 'not guilty', proceeding: 'P3' }),
      step('appeal-decision', '2031-05-02', { whom: 'oak', outcome: 'reversed' }),
    ),
  ).toEqual(['overturned', null, null]));
