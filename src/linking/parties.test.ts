import { describe, expect, it } from 'vitest';
import { writtenName } from '../reading/english/names/written-name.ts';
import { fitPersons } from './names.ts';
import { linkParties } from './parties.ts';
import { type InventedParty, invented } from './reading.fixture.ts';

/** The parties of documents that each name some people or bodies, as "name (aliases)". */
const partiesOf = (...documents: readonly (readonly InventedParty[])[]) =>
  linkParties(
    documents.map((parties, index) =>
      invented({ id: `d${index}`, text: `${parties.map((one) => one.name).join(' met ')}.`, parties }),
    ),
  )
    .list.map(({ name, aliases }) => (aliases.length > 0 ? `${name} (${aliases.join(', ')})` : name))
    .sort();
const body = (name: string): InventedParty => ({ name, kind: 'organization' });

describe('people', () => {
  it.each([
    ['a surname means its only bearer', [[{ name: 'Ann Oak' }], [{ name: 'Oak' }]], ['Ann Oak (Oak)']],
    [
      'two bearers: neither is chosen',
      [[{ name: 'Ann Oak' }, { name: 'Ben Oak' }], [{ name: 'Oak' }]],
      ['Ann Oak', 'Ben Oak', 'Oak'],
    ],
    ['initials and short forms', [[{ name: 'William J. Oak' }], [{ name: 'Bill Oak' }]], ['William J. Oak (Bill Oak)']],
    ['father and son', [[{ name: 'Ben Oak Sr.' }], [{ name: 'Ben Oak Jr.' }]], ['Ben Oak Jr.', 'Ben Oak Sr.']],
    ['one letter off', [[{ name: 'Garrett Birch' }], [{ name: 'Garret Birch' }]], ['Garrett Birch (Garret Birch)']],
  ])('%s', (_, documents, expected) => expect(partiesOf(...documents)).toEqual(expected));

  it('a fuller name is the same with or without a middle one', () =>
    expect(fitPersons(writtenName('E. Ann Oak'), writtenName('Ann Oak'))).toBe('same'));
});

describe('bodies', () => {
  it.each([
    [
      'forms of incorporation',
      [[body('Harbour Light Inc.')], [body('Harbour Light')]],
      ['Harbour Light Inc. (Harbour Light)'],
    ],
    ['initials', [[body('Elm Valley Football League')], [body('EVFL')]], ['Elm Valley Football League (EVFL)']],
    [
      'the first word, where one body begins with it',
      [[body('Dunmore Voting Machines')], [body('Dunmore')]],
      ['Dunmore Voting Machines (Dunmore)'],
    ],
    [
      'the last words of a fuller name of the same document',
      [[body('Osprey Cove Shipyard'), body('Shipyard'), body('SHIPYARD INC.')]],
      ['Osprey Cove Shipyard (SHIPYARD INC., Shipyard)'],
    ],
    [
      'not of a name of another document, nor where two end so',
      [[body('Osprey Cove Shipyard')], [body('Shipyard')], [body('Elm Bank'), body('Oak Bank'), body('Bank')]],
      ['Bank', 'Elm Bank', 'Oak Bank', 'Osprey Cove Shipyard', 'Shipyard'],
    ],
    ['departments of government', [[body('Justice Department')], [body('DOJ')]], ['Justice Department (DOJ)']],
  ])('%s', (_, documents, expected) => expect(partiesOf(...documents)).toEqual(expected));
});
