import { describe, expect, it } from 'vitest';
import { dayNumber } from '../words/calendar.ts';
import { type Undoing, withLaterFates } from './later-fates.ts';
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

describe('what a sentence says of an accusation by itself', () => {
  const undoing = { fate: 'pardoned', named: ['oak'], befalls: [], by: dayNumber('2031-06-02') } as const;
  const undone = (undoings: readonly Undoing[], ...events: readonly Step[]) =>
    withLaterFates(events, () => [], undoings).map(({ fate }) => fate);
  const guilty = step('verdict', '2031-02-03', { whom: 'oak', outcome: 'guilty' });
  const sentence = step('sentence', '2031-03-03', { whom: 'oak' });
  const charge = step('charge', '2031-01-03', { whom: 'oak' });
  it('a pardon is of the conviction, the sentence and all that was said before them', () =>
    expect(undone([undoing], charge, guilty, sentence)).toEqual(['pardoned', 'pardoned', 'pardoned']));
  it('nobody is pardoned of a charge, nor of what came after', () =>
    expect(undone([undoing], charge, { ...guilty, date: '2031-07-01' })).toEqual([null, null]));
  it('of two accused whom its sentence names it is told of the one whom it befalls', () => {
    const elm = step('verdict', '2031-02-03', { whom: 'elm', outcome: 'guilty' });
    const both = { ...undoing, named: ['oak', 'elm'] };
    expect(undone([both], guilty, elm)).toEqual([null, null]);
    expect(undone([{ ...both, befalls: ['oak'] }], guilty, elm)).toEqual(['pardoned', null]);
  });
  it("another's conviction stands", () => expect(undone([{ ...undoing, named: ['elm'] }], guilty)).toEqual([null]));
  it('a charge is diverted, and a conviction is not', () => {
    const put = { ...undoing, fate: 'diverted' } as const;
    expect(undone([put], charge)).toEqual(['diverted']);
    expect(undone([put], guilty)).toEqual([null]);
  });
});

describe('a deed', () => {
  const deed = step('conduct', '2030-05-01', { participants: [{ party: 'oak', role: 'agent' }] });
  const charge = step('charge', '2031-01-09', { whom: 'oak' });
  it('of which its doer was acquitted is shown so', () =>
    expect(fates(deed, charge, step('verdict', '2031-05-02', { whom: 'oak', outcome: 'not guilty' }))[0]).toBe(
      'acquitted',
    ));
  it('of somebody else is not', () =>
    expect(
      fates(
        { ...deed, participants: [{ party: 'elm', role: 'agent' }] },
        charge,
        step('verdict', '2031-05-02', { whom: 'oak', outcome: 'not guilty' }),
      )[0],
    ).toBeNull());
  it('while an accusation of it stands is not', () =>
    expect(
      fates(deed, charge, step('verdict', '2031-05-02', { whom: 'oak', outcome: 'not guilty' }), {
        ...charge,
        date: '2031-06-02',
      })[0],
    ).toBeNull());
});

it('what is told of another case is not ended by an acquittal in this', () =>
  expect(
    fates(
      step('verdict', '2015', { whom: 'oak', outcome: 'guilty', proceeding: null }),
      step('verdict', '2029-02-03', { whom: 'oak', outcome: 'guilty' }),
      step('verdict', '2031-05-02', { whom: 'oak', outcome: 'not guilty' }),
    )[0],
  ).toBeNull());
