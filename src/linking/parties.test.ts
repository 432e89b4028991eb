import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenName } from '../reading/english/names/written-name.ts';
import { fitPersons } from './names.ts';
import { linkParties } from './parties.ts';
import { type InventedParty, invented } from './reading.fixture.ts';

type Documents = readonly (readonly InventedParty[])[];

/** The parties of documents that each name some people or bodies, as "name (aliases)". */
const partiesOf = (...documents: Documents) =>
  linkParties(
    documents.map((parties, index) =>
      invented({ id: `d${index}`, text: `${parties.map((one) => one.name).join(' met ')}.`, parties }),
    ),
  )
    .list.map(({ name, aliases }) => (aliases.length > 0 ? `${name} (${aliases.join(', ')})` : name))
    .sort();
const body = (name: string): InventedParty => ({ name, kind: 'organization' });

describe('people', () => {
  it.each<[string, Documents, string[]]>([
    ['a surname means its only bearer', [[{ name: 'Ann Oak' }], [{ name: 'Oak' }]], ['Ann Oak (Oak)']],
    [
      'two bearers: neither is chosen',
      [[{ name: 'Ann Oak' }, { name: 'Ben Oak' }], [{ name: 'Oak' }]],
      ['Ann Oak', 'Ben Oak', 'Oak'],
    ],
    ['initials and short forms', [[{ name: 'William J. Oak' }], [{ name: 'Bill Oak' }]], ['William J. Oak (Bill Oak)']],
    ['father and son', [[{ name: 'Ben Oak Sr.' }], [{ name: 'Ben Oak Jr.' }]], ['Ben Oak Jr.', 'Ben Oak Sr.']],
    [
      'one letter off',
      [[{ name: 'Garrett Birch' }], [{ name: 'Garret Birch' }], [{ name: 'Garrett Birch' }]],
      ['Garrett Birch (Garret Birch)'],
    ],
    [
      'a bare surname means whom one document misspells',
      [[{ name: 'Garrett Alder' }], [{ name: 'Garrett Aldere' }], [{ name: 'Aldere' }], [{ name: 'Alder' }]],
      ['Garrett Alder (Alder, Aldere, Garrett Aldere)'],
    ],
    [
      'the spelling of most documents is the name',
      [[{ name: 'Garrett Aldere' }], [{ name: 'Garrett Alder' }], [{ name: 'G. Alder' }], [{ name: 'Alder' }]],
      ['Garrett Alder (Alder, G. Alder, Garrett Aldere)'],
    ],
    [
      'no spelling leads on to a third',
      [[{ name: 'Garrett Birch' }], [{ name: 'Garret Birch' }], [{ name: 'Garet Birch' }]],
      ['Garet Birch', 'Garret Birch (Garrett Birch)'],
    ],
    [
      'not where the middle names differ',
      [[{ name: 'Marian J. Oaken' }], [{ name: 'Marion K. Oaken' }], [{ name: 'Marian L. Oakes' }]],
      ['Marian J. Oaken', 'Marian L. Oakes', 'Marion K. Oaken'],
    ],
    [
      'nor where one letter makes them others',
      [
        [{ name: 'John A. Oak' }],
        [{ name: 'John B. Oak' }],
        [{ name: 'Ann Mary Birch' }],
        [{ name: 'Ann Mara Birch' }],
      ],
      ['Ann Mara Birch', 'Ann Mary Birch', 'John A. Oak', 'John B. Oak'],
    ],
    [
      'a letter left out of a middle name makes no other person',
      [[{ name: 'Scott Evan Oak' }], [{ name: 'Scott Evans Oak' }]],
      ['Scott Evan Oak (Scott Evans Oak)'],
    ],
    [
      'a document that names both by different first names means two',
      [[{ name: 'Marian Oak' }, { name: 'Marion Oak' }], [{ name: 'Marian Oak' }]],
      ['Marian Oak', 'Marion Oak'],
    ],
    [
      'a surname by itself is not of somebody of another gender',
      [[{ name: 'Ben Oak', gender: 'male' }], [{ name: 'Oak', gender: 'female' }]],
      ['Ben Oak', 'Oak'],
    ],
    [
      'a brother and a sister',
      [[{ name: 'Daniel Elm', gender: 'male' }], [{ name: 'Daniela Elm', gender: 'female' }]],
      ['Daniel Elm', 'Daniela Elm'],
    ],
    [
      'a judge and somebody in the dock',
      [[{ name: 'Ann Marsh', role: 'judge' }], [{ name: 'Ann March', role: 'defendant' }]],
      ['Ann March', 'Ann Marsh'],
    ],
    [
      'a judge and somebody of whom the same document says nothing',
      [[{ name: 'Ann Marsh', role: 'judge' }, { name: 'Ann March' }]],
      ['Ann March', 'Ann Marsh'],
    ],
    [
      'two of one title are one',
      [[{ name: 'Ann Marsh', role: 'judge' }], [{ name: 'Ann March', role: 'judge' }]],
      ['Ann March (Ann Marsh)'],
    ],
  ])('%s', (_, documents, expected) => expect(partiesOf(...documents)).toEqual(expected));

  it('any two full names of one person are the same or one letter apart', () => {
    const letters = (letter: string) => fc.integer({ min: 1, max: 3 }).map((count) => letter.repeat(count));
    const word = fc.tuple(letters('t'), letters('s')).map(([some, others]) => `Mar${some}i${others}`);
    const documents = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(documents, (names) => {
        const parties = names.map(([given, surname], index) =>
          invented({ id: `d${index}`, text: `${given} ${surname} spoke.`, parties: [{ name: `${given} ${surname}` }] }),
        );
        for (const { name, aliases } of linkParties(parties).list)
          for (const one of [name, ...aliases])
            for (const other of aliases) expect(fitPersons(writtenName(one), writtenName(other))).not.toBe('different');
      }),
    );
  });

  it('a fuller name is the same with or without a middle one', () =>
    expect(fitPersons(writtenName('E. Ann Oak'), writtenName('Ann Oak'))).toBe('same'));
});

describe('bodies', () => {
  it.each<[string, Documents, string[]]>([
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
