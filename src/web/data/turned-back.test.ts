import { expect, test } from 'vitest';
import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import { turnedBack } from './turned-back.ts';

const documents = [
  { id: 'early', published: '2021-03-04' },
  { id: 'late', published: '2021-10-14' },
] as never;

const report = (document: string, status = 'occurred') => ({ document, status }) as CaseEvent['reports'][number];
const entry = (id: string, date: string | null, reports: CaseEvent['reports'], status = 'occurred') =>
  ({ id, date, reports, status, sources: reports.length, outcome: 'liable', fate: null, amount: null }) as CaseEvent;

const matter = {
  events: [
    entry('filed', '2021-03-02', [report('early'), report('late')]),
    entry('trial', '2021-10', [report('early', 'scheduled'), report('late')]),
    entry('verdict', '2021-10-12', [report('late')]),
    entry('hearing', '2022-02-01', [report('late', 'scheduled')], 'scheduled'),
    entry('undated', null, [report('early')]),
  ],
  passing: [],
  rejected: [],
  quotes: [{ document: 'late', date: '2021-10-12', statement: 'S1' }],
  sayings: [],
  statements: [{ id: 'S1' }],
  disagreements: [
    {
      event: 'filed',
      values: [
        { value: 'a', reports: [report('early')] },
        { value: 'b', reports: [report('late')] },
      ],
    },
  ],
} as unknown as Matter;

const at = (asOf: string | null, knownBy: string | null) => turnedBack(matter, { documents }, { asOf, knownBy });
const ids = ({ events }: Matter) => events.map(({ id }) => id);

test('with both clocks running everything is there', () => {
  expect(at(null, null)).toEqual(matter);
});

test('known by a day: later reports are gone, and what only they tell', () => {
  const then = at(null, '2021-03-04');
  expect(ids(then)).toEqual(['filed', 'trial', 'undated']);
  expect(then.events[0]).toMatchObject({ sources: 1, reports: [{ document: 'early' }] });
  expect(then.disagreements).toEqual([]);
  expect(then.statements).toEqual([]);
});

test('as of a day: what comes later has not happened; what was announced by then is set', () => {
  const then = at('2021-06-01', null);
  expect(ids(then)).toEqual(['filed', 'trial', 'undated']);
  expect(then.events[1]).toMatchObject({ status: 'scheduled', outcome: null });
  expect(ids(at('2021-10-14', null))).toEqual(['filed', 'trial', 'verdict', 'hearing', 'undated']);
});
