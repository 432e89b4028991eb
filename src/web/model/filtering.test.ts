import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../casefile/schema.ts';
import { choices, type FilterGround, filtered } from './filtering.ts';
import { countOf, type Filters, formatFilters, noFilters, parseFilters, toggled } from './filters.ts';

const plain = {
  id: '',
  kind: 'ruling',
  date: '2021-05-04',
  dateReason: '',
  status: 'occurred',
  fate: null,
  confidence: 0.9,
  dateConfidence: 0.9,
  proceedingConfidence: 0.9,
  proceeding: 'C1',
  proceedingReason: null,
  outcome: null,
  amount: null,
  participants: [],
  summary: '',
  reports: [],
  sources: 1,
  reasons: [],
  review: 'unreviewed',
  decided: [],
  comments: [],
  marks: [],
  tags: [],
} satisfies CaseEvent;

const report = (document: string, words: string) => ({ document, words }) as CaseEvent['reports'][number];

const events: readonly CaseEvent[] = [
  {
    ...plain,
    id: 'a',
    kind: 'filing',
    date: '2021-03',
    participants: [{ party: 'P1', role: 'agent' }],
    review: 'accepted',
  },
  { ...plain, id: 'b', summary: 'Judge López denies it', reports: [report('d1', 'She said no.')], marks: ['key'] },
  {
    ...plain,
    id: 'c',
    date: null,
    proceeding: null,
    reports: [{ ...report('d2', 'On the well'), model: { name: 'm', beside: null } }],
    tags: ['water'],
  },
  { ...plain, id: 'd', date: '2021-06/..', status: 'scheduled', fate: 'overdue', proceeding: 'gone' },
];

const ground: FilterGround = {
  party: new Map([['P1', { id: 'P1', name: 'Hollis Wren', kind: 'person', aliases: [], mentions: [] }]]),
  proceeding: new Map([['C1', {} as never]]),
  disagreements: new Map([
    ['a', [{ event: 'a', field: 'date', kind: 'conflict', values: [], settled: { value: 'x', decision: 'y' } }]],
    ['b', [{ event: 'b', field: 'date', kind: 'conflict', values: [], settled: null }]],
  ]),
  documents: new Map([
    ['d1', { publisher: 'Orchard Weekly' }],
    ['d2', { publisher: null }],
  ]),
};

const shown = (filters: Partial<Filters>) => filtered(events, { ...noFilters, ...filters }, ground).map(({ id }) => id);

describe('filters', () => {
  test.each<[Partial<Filters>, string[]]>([
    [{}, ['a', 'b', 'c', 'd']],
    [{ kind: ['filing', 'trial'] }, ['a']],
    [{ proceeding: ['outside'] }, ['c', 'd']],
    [{ proceeding: ['C1'], kind: ['ruling'] }, ['b']],
    [{ party: ['P1'] }, ['a']],
    [{ source: ['Orchard Weekly'] }, ['b']],
    [{ source: ['d2'] }, ['c']],
    [{ status: ['overdue'] }, ['d']],
    [{ tag: ['water'] }, ['c']],
    [{ only: ['disputed'] }, ['b']],
    [{ only: ['readers'] }, ['c']],
    [{ only: ['unreviewed', 'key'] }, ['b']],
    [{ text: 'lopez NO' }, ['b']],
    [{ text: 'wren' }, ['a']],
    [{ from: '2021-03-15' }, ['a', 'b', 'd']],
    [{ from: '2021-04-01' }, ['b', 'd']],
    [{ to: '2021-05-04' }, ['a', 'b']],
  ])('%j', (filters, ids) => {
    expect(shown(filters)).toEqual(ids);
  });

  test('each choice says how many entries it shows', () => {
    for (const name of ['proceeding', 'kind', 'party', 'source', 'status', 'tag'] as const) {
      for (const { value, count } of choices(events, name, ground)) {
        expect([name, value, shown({ [name]: [value] }).length]).toEqual([name, value, count]);
      }
    }
    expect(choices(events, 'source', ground).map(({ value }) => value)).toEqual(['Orchard Weekly', 'd2']);
  });

  test('are set, taken out, and come back from an address', () => {
    const set = toggled(toggled(noFilters, 'kind', 'ruling'), 'only', 'key');
    const parts = new URLSearchParams();
    formatFilters(set, parts);
    expect(parts.toString()).toBe('kind=ruling&only=key');
    expect(parseFilters(parts)).toEqual(set);
    expect(countOf(set)).toBe(2);
    expect(toggled(toggled(set, 'kind', 'ruling'), 'only', 'key')).toEqual(noFilters);
  });
});
