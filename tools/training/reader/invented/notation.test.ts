import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../../src/language/index.ts';
import { readPile, withMarks, withoutMarks } from './notation.ts';

const paper = (text: string, notes: string, published = '2024-03-05') =>
  `MATTER a matter\n\n== ${published} | Post | Title\n${text}\n--\n${notes}\n`;
const read = (source: string) => readPile(source, sentencesOf);
const caseOf = 'P1 criminal | - | - | defendant: Ada Brook; judge: Ian Moor; other: Cy Brook | theft';

test('what a lawyer writes becomes events and mentions', () => {
  const { documents, gold } = read(
    paper(
      'Judge Moor on Monday {set}1 {the trial}2 of Ada Brook for June 3.',
      `${caseOf}\n1 ruling ~ | Moor > Ada Brook | on Monday = 2024-03-04\n2 trial scheduled | Moor > Ada Brook | for June 3 = 2024-06-03`,
    ),
  );
  expect(documents).toEqual([
    {
      name: '01.txt',
      head: 'title: Title\npublisher: Post\npublished: 2024-03-05',
      body: 'Judge Moor on Monday set the trial of Ada Brook for June 3.',
    },
  ]);
  expect(gold.events).toMatchObject([
    {
      id: 'E1',
      kind: 'ruling',
      status: 'occurred',
      core: false,
      date: '2024-03-04',
      who: ['Ian Moor'],
      whom: ['Ada Brook'],
    },
    { id: 'E2', kind: 'trial', status: 'scheduled', core: true, date: '2024-06-03', proceeding: 'P1' },
  ]);
  expect(gold.mentions).toMatchObject([
    { anchor: 'set', start: 21, end: 24, stated: '2024-03-04', dateWords: { start: 11, end: 20 } },
    { anchor: 'the trial', stated: '2024-06-03', dateWords: { start: 48, end: 58 } },
  ]);
});

test('an event of the whole pile keeps its traits in a later document', () => {
  const { gold } = read(
    `${paper('Ada Brook {was charged}A1.', `${caseOf}\nA1 charge | - > Ada Brook | -`)}
== 2024-03-06 | Post | Later
Ada Brook {was charged}A1 on Monday.
--
A1 | on Monday = 2024-03-04
`,
  );
  expect(gold.events).toMatchObject([{ kind: 'charge', date: '2024-03-04' }]);
  expect(gold.mentions.map(({ doc, event, stated }) => [doc, event, stated])).toEqual([
    ['01.txt', 'E1', null],
    ['02.txt', 'E1', '2024-03-04'],
  ]);
});

describe('a fault is told', () => {
  test.each([
    [
      'a weekday that is wrong',
      'Ada Brook {sued}1 on Friday.',
      '1 filing | Ada Brook > - | on Friday = 2024-03-04',
      'is not a Friday',
    ],
    [
      'words that are not there',
      'Ada Brook {sued}1.',
      '1 filing | Ada Brook > - | in May = 2024-05',
      'is not in the text',
    ],
    ['a name that two bear', 'Brook {sued}1.', '1 filing | Brook > - | -', 'may be Ada Brook or Cy Brook'],
    [
      'a name that nobody bears',
      'Brook {sued}1.',
      '1 filing | Ada Brook > Zed | -',
      'neither in the cast nor in the text',
    ],
    ['a mark without a line', 'Ada Brook {sued}1 {lost}2.', '1 filing | Ada Brook > - | -', 'nothing is told of 2'],
    ['a line without a mark', 'Ada Brook sued.', '1 filing | Ada Brook > - | -', '1 has no words'],
    ['a kind unknown', 'Ada Brook {sued}1.', '1 suit | Ada Brook > - | -', 'kind suit'],
    ['words that stand earlier too', 'She sued and {sued}1.', '1 filing | Ada Brook > - | -', 'stands earlier'],
  ])('%s', (_, text, notes, fault) => {
    expect(() => read(paper(text, `${caseOf}\n${notes}`))).toThrow(fault);
  });
});

test('marks taken out and put back give the same text', () => {
  const piece = fc.tuple(
    fc.stringMatching(/^[a-z .,]{0,12}$/),
    fc.stringMatching(/^[a-z ]{1,8}$/),
    fc.integer({ min: 1, max: 99 }),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.stringMatching(/^[a-z .]{0,8}$/), (pieces, tail) => {
      const marked = pieces.map(([before, words, label]) => `${before}{${words}}${label}`).join(' ') + tail;
      const { body, marks } = withoutMarks(marked);
      expect(withMarks(body, marks)).toBe(marked);
    }),
  );
});

describe('every pile is right', () => {
  const folder = join(import.meta.dirname, 'piles');
  test.each(readdirSync(folder))('%s', (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const { documents, gold } = read(source);
    const marked = source.split(/^== /m).slice(1);
    expect(documents).toHaveLength(marked.length);
    for (const { name, body } of documents) {
      const mentions = gold.mentions.filter(({ doc }) => doc === name);
      for (const { start, end, anchor, context } of mentions) {
        expect(body.slice(start, end)).toBe(anchor);
        expect(body.split(context)).toHaveLength(2);
      }
      const back = withMarks(
        body,
        mentions.map(({ start, end }) => ({ start, end, label: '0' })),
      );
      const part = marked[Number(name.slice(0, 2)) - 1]!.replace(/\}[A-Z]?\d+/g, '}0');
      expect(part).toContain(back);
    }
  });
});
