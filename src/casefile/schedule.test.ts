import { describe, expect, it } from 'vitest';
import { type InventedEvent, invented } from '../linking/reading.fixture.ts';
import { buildCaseFile } from './assemble.ts';
import type { WholeDocument } from './whole-document.ts';

/** A pile about one suit whose trial is told by each document in turn. */
const told = (
  ...news: readonly (readonly [published: string, text: string, event: Partial<InventedEvent>])[]
): readonly WholeDocument[] => [
  invented({
    id: 'd0',
    published: '2031-01-10',
    text: 'Ann Oak sued Harbour Light. The lawsuit accuses the ferry company of negligence; the plaintiff wants a jury.',
    parties: [{ name: 'Ann Oak' }, { name: 'Harbour Light', kind: 'organization' }],
    events: [{ kind: 'filing', words: 'sued', date: '2031-01-09', by: ['Ann Oak'], to: ['Harbour Light'] }],
  }),
  ...news.map(([published, text, event], index) =>
    invented({
      id: `d${index + 1}`,
      published,
      text: `${text} Ann Oak sued Harbour Light in January; the lawsuit accuses the company of negligence, the plaintiff's attorney said.`,
      parties: [{ name: 'Ann Oak' }, { name: 'Harbour Light', kind: 'organization' }],
      events: [
        { kind: 'trial', words: 'trial', status: 'scheduled', ...event },
        { kind: 'filing', words: 'sued', date: '2031-01', by: ['Ann Oak'], to: ['Harbour Light'] },
      ],
    }),
  ),
];
const trials = (pile: readonly WholeDocument[], asOf?: string) =>
  buildCaseFile(pile, { sameSource: new Map(), asOf })
    .matters.flatMap((matter) => [...matter.events, ...matter.passing])
    .filter((event) => event.kind === 'trial')
    .map(({ date, status, fate }) => [date, status, fate]);

const set = ['2031-02-01', 'The trial is set for June 2.', { date: '2031-06-02' }] as const;

describe('what was set for a day', () => {
  it('is still ahead while its day is', () => expect(trials(told(set))).toEqual([['2031-06-02', 'scheduled', null]]));

  it('is overdue when its day is past and nobody says what happened', () =>
    expect(trials(told(set), '2031-07-01')).toEqual([['2031-06-02', 'scheduled', 'overdue']]));

  it('is held when it is told as happened', () =>
    expect(
      trials(told(set, ['2031-06-03', 'The trial began on June 2.', { date: '2031-06-02', status: 'occurred' }])),
    ).toEqual([['2031-06-02', 'occurred', 'held']]));

  it('is moved when it is set anew before that day, and has the later day', () =>
    expect(
      trials(told(set, ['2031-05-01', 'The trial will now begin on September 8.', { date: '2031-09-08' }])),
    ).toEqual([['2031-09-08', 'scheduled', 'moved']]));

  it('is cancelled when that is said', () =>
    expect(trials(told(['2031-05-01', 'The trial set for June 2 was called off.', { date: '2031-06-02' }]))).toEqual([
      ['2031-06-02', 'scheduled', 'cancelled'],
    ]));
});
