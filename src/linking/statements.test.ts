import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotedWords } from '../reading/english/quotations/words.ts';
import type { Quotation } from '../reading/quotation.ts';
import type { Parties } from './parties.ts';
import type { ReadDocument } from './read-document.ts';
import { sameWords } from './statements.ts';
import { writtenNamesOf } from './written-names.ts';

/** One document for each line: `speaker: words`, the speaker a number, `?` where unknown; ` / ` breaks a speech in two quotations. */
function printed(lines: readonly string[]) {
  const documents = lines.map((line) => {
    const [who = '?', words = ''] = line.split(': ');
    let start = 0;
    const parts = words.split(' / ');
    const quotations = parts.map((part, at): Quotation => {
      const span = { start, end: start + part.length };
      start += part.length + 3;
      return {
        ...span,
        content: span,
        words: quotedWords(words, span),
        form: 'direct',
        speaker: { span: null, entity: who === '?' ? null : Number(who) },
        cue: null,
        rule: 'subject-verb',
        continues: at + 1 < parts.length,
        circumstances: { medium: null, place: null, addressee: null, time: null, carried: false },
      };
    });
    return { document: { id: line }, reading: { quotations } } as unknown as ReadDocument;
  });
  const itself = new Map(Array.from({ length: 100 }, (_, entity) => [entity, entity] as const));
  const parties: Parties = { list: [], byEntity: documents.map(() => itself), written: writtenNamesOf([]) };
  return { texts: lines.map((line) => line.split(': ')[1] ?? ''), statements: sameWords(documents, parties) };
}

/** The lines of each statement, by number, and what each printing has otherwise: [own>instead]. */
function told(lines: readonly string[]): string[] {
  const { texts, statements } = printed(lines);
  return statements.map(({ printings }) =>
    printings
      .map(({ inDocument, differences }) => {
        const text = texts[inDocument] ?? '';
        const others = differences.map(({ start, end, instead }) => `[${text.slice(start, end).trim()}>${instead}]`);
        return `${inDocument}${others.join('')}`;
      })
      .join(' '),
  );
}

const speech = 'we never met her in our whole lives';

test.each<[string, string[], string[]]>([
  ['word for word', [`1: ${speech}`, `1: ${speech}.`], ['0 1']],
  ['part of it', [`1: ${speech}`, '1: never met her in our'], ['0 1']],
  ['a word left out', [`1: ${speech}`, '1: we never met her in our lives'], ['0 1[>whole]']],
  ['another word', [`1: ${speech}`, '1: we never met them in our whole lives'], ['0 1[them>her]']],
  ['a word more', ['1: we never met in our lives', '1: we never met in our lives at all'], ['0 1']],
  ['broken by its attribution', [`1: ${speech}`, '1: we never met / her in our whole lives'], ['0 1']],
  ['the speaker not known in one', [`1: ${speech}`, `?: ${speech}`], ['0 1']],
  ['two speakers', ['1: we never met her there', '2: we never met her there'], ['0', '1']],
  ['two speakers, words that nobody says twice', [`1: ${speech} at all`, `2: ${speech} at all`], ['0 1']],
  ['short words of one speaker', ['1: liar', '1: Liar!', '2: liar', '?: liar'], ['0 1', '2', '3']],
  ['other words', [`1: ${speech}`, '1: we were in our office the whole day'], ['0', '1']],
])('%s', (_, lines, expected) => expect(told(lines)).toEqual(expected));

test('every quotation is in one statement; differences lie in it, in order', () => {
  const word = fc.constantFrom('the', 'suit', 'is', 'a', 'sham', 'and', 'over');
  const line = fc
    .tuple(fc.constantFrom('1', '2', '?'), fc.array(word, { minLength: 1, maxLength: 14 }))
    .map(([who, words]) => `${who}: ${words.join(' ')}`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { texts, statements } = printed(lines);
      const all = statements.flatMap(({ printings }) => printings);
      expect(all.map(({ inDocument }) => inDocument).sort((a, b) => a - b)).toEqual(lines.map((_, at) => at));
      for (const { inDocument, differences } of all) {
        let last = 0;
        for (const { start, end } of differences) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(texts[inDocument]!.length);
          last = end;
        }
      }
    }),
  );
});
