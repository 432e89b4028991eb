import { expect, test } from 'vitest';
import type { CaseEvent, Matter, Party } from '../../casefile/schema.ts';
import { partyRecords, peopleByRole } from './people.ts';

const party = (id: string, name: string, kind: Party['kind'] = 'person', mentions: Party['mentions'] = []): Party => ({
  id,
  name,
  kind,
  aliases: [],
  mentions,
});

const parties = [
  party('P1', 'Wren'),
  party('P2', 'Town of Larkmere', 'government'),
  party('P3', 'Fennimore'),
  party('P4', 'ash'),
  party('P5', 'County Court', 'court'),
  party('P6', 'Pruett'),
  party('P7', 'Cider Guild', 'organization'),
];
const proceedings = [
  {
    parties: [
      { party: 'P1', role: 'plaintiff' },
      { party: 'P2', role: 'defendant' },
      { party: 'P3', role: 'witness' },
    ],
  },
  {
    parties: [
      { party: 'P3', role: 'defendant' },
      { party: 'P4', role: 'plaintiff' },
      { party: 'P5', role: 'judge' },
    ],
  },
] as unknown as Matter['proceedings'];

test('everybody stands once: under the first role they have, by name; those without a role by what they are', () => {
  const groups = peopleByRole({ parties, proceedings });
  expect(groups.map(({ name, parties: own }) => `${name}: ${own.map((each) => each.name).join(', ')}`)).toEqual([
    'Plaintiffs: ash, Wren',
    'Defendants: Fennimore, Town of Larkmere',
    'Courts and juries: County Court',
    'Other people: Pruett',
    'Other organizations: Cider Guild',
  ]);
});

test('what there is of a party: its entries, its words, the documents that name it, and from when to when', () => {
  const at = (document: string, start: number) => ({ document, start, end: start + 4 });
  const events = [
    {
      id: 'E1',
      date: '2021-09',
      participants: [
        { party: 'P1', role: 'agent' },
        { party: 'P1', role: 'beneficiary' },
      ],
    },
    { id: 'E2', date: '2021-03-02', participants: [{ party: 'P1', role: 'patient' }] },
    { id: 'E3', date: null, participants: [{ party: 'P1', role: 'agent' }] },
    { id: 'E4', date: '2020', participants: [{ party: 'P2', role: 'agent' }] },
  ] as unknown as CaseEvent[];
  const record = partyRecords({
    parties: [party('P1', 'Wren', 'person', [at('a', 9), at('b', 2), at('a', 3)]), party('P9', 'Nobody')],
    events,
    statements: [
      { id: 'S1', speaker: 'P1' },
      { id: 'S2', speaker: null },
    ] as never,
    sayings: [],
  });
  const { events: own, first, last, documents, statements } = record.get('P1')!;
  expect([own.map(({ id }) => id), first, last]).toEqual([['E1', 'E2', 'E3'], '2021-03-02', '2021-09']);
  expect(documents).toEqual([
    { document: 'a', start: 3, end: 7, times: 2 },
    { document: 'b', start: 2, end: 6, times: 1 },
  ]);
  expect(statements.map(({ id }) => id)).toEqual(['S1']);
  expect(record.get('P9')).toMatchObject({ events: [], first: null, documents: [] });
});
