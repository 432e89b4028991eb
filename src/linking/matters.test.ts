import { describe, expect, it } from 'vitest';
import { groupMatters, profileOf } from './matters.ts';
import type { ReadDocument } from './read-document.ts';
import { type InventedDocument, invented } from './reading.fixture.ts';

/** A report of a suit in the words of such reports. */
const suit = (id: string, plaintiff: string, defendant: string, more: Partial<InventedDocument> = {}): ReadDocument =>
  invented({
    id,
    published: '2031-03-05',
    text: `${plaintiff} sued ${defendant} in federal court. The lawsuit accuses ${defendant} of fraud. An attorney for ${plaintiff} said that the plaintiff wants a jury trial.`,
    parties: [{ name: plaintiff }, { name: defendant, kind: 'organization' }],
    events: [{ kind: 'filing', words: 'sued', by: [plaintiff], to: [defendant] }],
    ...more,
  });
const groups = (pile: readonly ReadDocument[]) =>
  groupMatters(pile.map(profileOf)).map((group) => group.map(({ document }) => document));

describe('matters', () => {
  it('brings together what shares its names', () =>
    expect(groups([suit('a', 'Ann Oak', 'Harbour Light'), suit('b', 'Ann Oak', 'Harbour Light')])).toEqual([
      ['a', 'b'],
    ]));

  it('keeps apart what shares only the words of courts', () =>
    expect(groups([suit('a', 'Ann Oak', 'Harbour Light'), suit('b', 'Leo Birch', 'Elm Foods')])).toEqual([
      ['a'],
      ['b'],
    ]));

  it('lets a document without legal events fall out, though it names the same people', () => {
    const match = invented({
      id: 'n',
      published: '2031-03-06',
      text: 'Ann Oak opened the season of the Harbour Light with a picnic. The weather was kind.',
      parties: [{ name: 'Ann Oak' }, { name: 'Harbour Light', kind: 'organization' }],
    });
    expect(groups([suit('a', 'Ann Oak', 'Harbour Light'), match])).toEqual([['a']]);
  });

  it('finds the same matters in a pile too large to be compared document by document', () => {
    const pile = Array.from({ length: 420 }, (_, number) => {
      const [plaintiff, defendant] = number % 2 === 0 ? ['Ann Oak', 'Harbour Light'] : ['Leo Birch', 'Elm Foods'];
      return suit(`d${String(number).padStart(3, '0')}`, plaintiff!, defendant!);
    });
    expect(groups(pile).map((group) => group.length)).toEqual([210, 210]);
  });

  it('an empty pile has none', () => expect(groups([])).toEqual([]));
});
