import { describe, expect, it } from 'vitest';
import type { DateEvidence } from './date-evidence.ts';
import type { DatedEvent } from './date-signs.ts';
import { chooseDate } from './dates.ts';

const vote = (edtf: string, source: string, more: Partial<DateEvidence> = {}): DateEvidence => ({
  edtf,
  source,
  from: 'clause',
  certainty: 0.8,
  status: 'occurred',
  documentKind: 'article',
  record: false,
  published: '2031-06-01',
  reason: null,
  ...more,
});
const event = (reports: number, more: Partial<DatedEvent> = {}): DatedEvent => ({
  kind: 'ruling',
  status: 'occurred',
  reports,
  surely: 0.95,
  first: '2031-06-01',
  ...more,
});
const day = (...votes: readonly DateEvidence[]) =>
  chooseDate(votes, event(votes.length, { status: votes[0]?.status ?? 'occurred' })).value;

describe('the date of an entry', () => {
  it.each([
    ['a later report refines an earlier month', [vote('2031-05', 'a'), vote('2031-05-09', 'b')], '2031-05-09'],
    ['more sources win', [vote('2031-05-08', 'a'), vote('2031-05-09', 'b'), vote('2031-05-09', 'c')], '2031-05-09'],
    [
      'many reports of one source count once',
      [
        vote('2031-05-08', 'a'),
        vote('2031-05-08', 'a'),
        vote('2031-05-08', 'a'),
        vote('2031-05-09', 'b'),
        vote('2031-05-09', 'c'),
        vote('2031-05-09', 'd'),
      ],
      '2031-05-09',
    ],
    [
      'a court paper ranks above a report',
      [vote('2031-05-08', 'a'), vote('2031-05-09', 'b', { documentKind: 'court-paper' })],
      '2031-05-09',
    ],
    [
      'the docket ranks above any number of others',
      [
        vote('2031-05-08', 'a'),
        vote('2031-05-08', 'b'),
        vote('2031-05-08', 'c'),
        vote('2031-05-09', 'd', { record: true }),
      ],
      '2031-05-09',
    ],
    [
      'what is stated beats the day of the story',
      [vote('2031-06-01', 'a', { from: 'story', certainty: 0.4 }), vote('2031-05-09', 'b')],
      '2031-05-09',
    ],
    [
      'of two days that the latest publication gives, the one that was told before is what it was moved from',
      [
        vote('2031-10', 'a', { status: 'scheduled', published: '2031-06-01' }),
        vote('2031-10-21', 'b', { status: 'scheduled', published: '2031-09-01' }),
        vote('2032-02-03', 'b', { status: 'scheduled', published: '2031-09-01' }),
      ],
      '2032-02-03',
    ],
    [
      'the day it was set for beats a guess at the day it was told as past',
      [vote('2031-05-20', 'a', { from: 'story', certainty: 0.4 }), vote('2031-05-02', 'b', { status: 'scheduled' })],
      '2031-05-02',
    ],
    [
      "the story's day refines the month that others state",
      [vote('2031-05', 'a'), vote('2031-05-09', 'b', { from: 'story', certainty: 0.4 }), vote('2031-05', 'c')],
      '2031-05-09',
    ],
    [
      'what happened beats what was set',
      [
        vote('2031-05-02', 'a', { status: 'occurred' }),
        vote('2031-05-02', 'b', { status: 'occurred' }),
        vote('2031-05-01', 'c', { status: 'scheduled' }),
        vote('2031-05-01', 'd', { status: 'scheduled' }),
      ],
      '2031-05-02',
    ],
    [
      'of days set, the last',
      [
        vote('2031-07-01', 'a', { status: 'scheduled' }),
        vote('2031-09-01', 'b', { status: 'scheduled', published: '2031-06-20' }),
      ],
      '2031-09-01',
    ],
  ])('%s', (_, votes, expected) => expect(day(...votes)).toBe(expected));

  it('without any day, it is before the first report, and says so', () =>
    expect(chooseDate([], event(1))).toMatchObject({
      value: '../2031-06-01',
      reason: 'no day stated; before the day it was first reported',
    }));

  it('of unsure days it is before the first report, but not where one of them is after it', () => {
    const unsure = { certainty: 0.05 };
    const dated = (...days: readonly string[]) => {
      const votes = days.map((edtf, at) => vote(edtf, `source ${at}`, unsure));
      return chooseDate(votes, event(12, { surely: 0.3 })).value;
    };
    expect(dated('2031-01-05', '2031-03-17', '2031-05-20')).toBe('../2031-06-01');
    expect(dated('2031-01-05', '2031-03-17', '2032-05-20')).toBeNull();
  });

  it('gives its reason', () =>
    expect(
      chooseDate([vote('2031-05-09', 'a'), vote('2031-05-09', 'b'), vote('2031-05-08', 'c')], event(3)).reason,
    ).toBe('stated by 2 of 3 sources that date it; 1 gives another day'));
});
