import { expect, test } from 'vitest';
import { verifyCaseFile } from './verification.ts';

const text = 'The jury found the board liable on Thursday.';
const texts = new Map([['a.txt', text]]);

const caseFile = (change: Record<string, unknown> = {}, documents: unknown = [{ id: 'd', path: 'a.txt', text }]) => ({
  documents,
  matters: [
    {
      id: 'M1',
      events: [
        {
          id: 'E1',
          kind: 'verdict',
          summary: 'Jury finds the board liable',
          reports: [{ document: 'd', start: 0, end: 44, trigger: { start: 9, end: 14 }, words: text, ...change }],
        },
      ],
      quotes: [{ document: 'd', start: 4, end: 8, words: 'jury' }],
      sayings: [{ document: 'd', start: 4, end: 32, words: text.slice(4, 32), content: [{ start: 9, end: 14 }] }],
      parties: [{ name: 'board', mentions: [{ document: 'd', start: 19, end: 24 }] }],
      disagreements: [
        { event: 'E1', field: 'date', values: [{ value: '2023', reports: [{ document: 'd', start: 0, end: 44 }] }] },
      ],
    },
  ],
});

test('a case file whose words stand at their place', () => {
  expect(verifyCaseFile(caseFile(), texts)).toEqual({
    faults: [],
    spans: 7,
    looked: { events: 1, quotations: 1, sayings: 1, parties: 1, disagreements: 1 },
  });
});

test.each<[string, unknown, string]>([
  [
    'words that are not there',
    caseFile({ words: 'The jury spoke.' }),
    'report 1: says “The jury spoke.”, but the document says “',
  ],
  ['an end behind the text', caseFile({ end: 99 }), 'report 1: ends at 99, behind the end of its document (44)'],
  ['an end before its start', caseFile({ end: 0 }), 'report 1: has no stretch of text (0 to 0)'],
  ['no number', caseFile({ start: '0' }), 'report 1: has no stretch of text (0 to 44)'],
  ['a trigger outside', caseFile({ start: 10, words: text.slice(10) }), 'report 1, trigger: lies outside its report'],
  ['an unknown document', caseFile({ document: 'x' }), 'report 1: names no document of this case file ("x")'],
  [
    'a changed text',
    caseFile({}, [{ id: 'd', path: 'a.txt', text: 'The jury fled.' }]),
    'document a.txt: its text has changed at character 10',
  ],
  ['a lost document', caseFile({}, [{ id: 'd', path: 'b.txt', text }]), 'document b.txt: is not in the folder'],
  ['no case file', [], 'the file: is no case file (no "documents" or no "matters")'],
  [
    'words of a saying',
    { ...caseFile(), matters: [{ id: 'M1', sayings: [{ document: 'd', start: 0, end: 3, words: 'All' }] }] },
    'saying 1: says “All”',
  ],
  ['null', null, 'the file: is no case file (no "documents" or no "matters")'],
])('%s', (_what, file, fault) => {
  const { faults } = verifyCaseFile(file, texts);
  expect(faults.map(({ entry, what }) => `${entry}: ${what}`).join('\n')).toContain(fault);
});
