import { describe, expect, it } from 'vitest';
import { linkedReports } from '../linking/linked-report.ts';
import { linkParties } from '../linking/parties.ts';
import { type InventedEvent, invented } from '../linking/reading.fixture.ts';
import { disagreementsAmong } from './disagreements.ts';

/** What two documents, each with one report of the event, are found to disagree on. */
function between(one: Partial<InventedEvent>, other: Partial<InventedEvent>, sameSource = false) {
  return foundBetween(one, other, ['The Invented Post', 'The Other Post'], sameSource).map(
    ({ field, values }) => `${field}: ${values.map((side) => side.value).join(' / ')}`,
  );
}

function foundBetween(
  one: Partial<InventedEvent>,
  other: Partial<InventedEvent>,
  publishers: readonly [string, string],
  sameSource = false,
) {
  const documents = [one, other].map((event, index) =>
    invented({
      id: `d${index}`,
      publisher: publishers[index]!,
      published: `2031-05-0${index + 1}`,
      text: 'The jury awarded money.',
      events: [{ kind: 'award', words: 'awarded', ...event }],
    }),
  );
  return disagreementsAmong(linkedReports(documents, linkParties(documents), []), {
    sourceOf: ({ inDocument }) => (sameSource ? 'one' : String(inDocument)),
    outletOf: ({ inDocument }) => publishers[inDocument] ?? null,
    alike: () => 9,
  });
}
const dollars = (value: number) => ({ amount: { value, currency: 'USD' } });

describe('what cannot both be right', () => {
  it.each([
    ['two days', { date: '2031-04-01' }, { date: '2031-04-02' }, ['date: 2031-04-01 / 2031-04-02']],
    ['a month and a day outside it', { date: '2031-03' }, { date: '2031-04-02' }, ['date: 2031-03 / 2031-04-02']],
    ['two sums', dollars(2e6), dollars(3e6), ['amount: 2000000 USD / 3000000 USD']],
    ['two outcomes', { outcome: 'granted' as const }, { outcome: 'denied' as const }, ['outcome: granted / denied']],
    [
      'two counts of one thing',
      { count: { value: 9, unit: 'jurors' } },
      { count: { value: 12, unit: 'jurors' } },
      ['count: 9 jurors / 12 jurors'],
    ],
  ])('%s', (_, one, other, expected) => expect(between(one, other)).toEqual(expected));
});

describe('what is no disagreement', () => {
  it.each([
    ['a coarser date', { date: '2031-04' }, { date: '2031-04-02' }],
    ['about the same date', { date: '2031-04~' }, { date: '2031-04-02' }],
    ['rounding', dollars(4.98e6), dollars(5e6)],
    ['a sum in another currency', dollars(5e6), { amount: { value: 4e6, currency: 'GBP' } }],
    ['outcomes that do not exclude each other', { outcome: 'mixed' as const }, { outcome: 'granted' as const }],
    ['counts of different things', { count: { value: 9, unit: 'jurors' } }, { count: { value: 2, unit: 'years' } }],
    [
      'a day it was moved from',
      { date: '2031-06-01', status: 'scheduled' as const },
      { date: '2031-07-01', status: 'scheduled' as const },
    ],
    ['silence', { date: '2031-04-02' }, {}],
  ])('%s', (_, one, other) => expect(between(one, other)).toEqual([]));

  it('a wire copy against itself', () =>
    expect(between({ date: '2031-04-01' }, { date: '2031-04-02' }, true)).toEqual([]));
});

describe('whether it was taken back', () => {
  const kinds = (publishers: readonly [string, string]) =>
    foundBetween({ date: '2031-04-01' }, { date: '2031-04-02' }, publishers).map(({ kind }) => kind);

  it('one outlet, another day in its later document: a correction', () =>
    expect(kinds(['The Invented Post', 'The Invented Post'])).toEqual(['correction']));

  it('two outlets: a conflict, whoever is later', () =>
    expect(kinds(['The Invented Post', 'The Other Post'])).toEqual(['conflict']));
});
