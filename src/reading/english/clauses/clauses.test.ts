import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, sentencesOf } from '../../../language/index.ts';
import { clauseWords, longestClause } from '../../clause.ts';
import type { Entity } from '../../entity.ts';
import { findTimes } from '../times/index.ts';
import { clausesOf } from './index.ts';
import '../../../../test/property-seed.ts';

/** The clause of the words in brackets, as it is written. `cast`: of a story told on a Friday. */
function headlineOf(marked: string, cast: readonly Entity[] = [], kind: 'paragraph' | 'heading' = 'paragraph'): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const blocks = [{ start: 0, end: text.length, kind }];
  const sentences = sentencesOf(text, blocks);
  const sentence = sentences.find((one) => one.start <= start && end <= one.end)!;
  const times = findTimes(text, { published: '2031-11-21', sentences, blocks });
  const clause = clausesOf({ text, blocks }, cast, times)(analyse(sentence), { start, end });
  return clauseWords(text, clause, (entity) => cast[entity]!.name);
}

/** "# passives", then sentences with the words of the event in brackets and what is cut from them. */
const sorts = readFileSync(new URL('clauses.fixtures.txt', import.meta.url), 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((part) => {
    const [title, ...lines] = part.split('\n');
    const cases = lines.join('\n').matchAll(/^(.+\[.+\].*)\n==> (.+)$/gm);
    return { title: title!, cases: [...cases].map(([, sentence, headline]) => [sentence!, headline!] as const) };
  })
  .filter(({ cases }) => cases.length > 0);

describe.each(sorts)('a clause: $title', ({ cases }) => {
  test.each(cases)('%s', (sentence, headline) => expect(headlineOf(sentence)).toBe(headline));
});

test('sixty sentences or more are cut', () => expect(sorts.flatMap(({ cases }) => cases).length).toBeGreaterThan(60));

const somebody = (name: string, gender: Entity['gender'], mentions: Entity['mentions'], id = 0): Entity => ({
  id,
  kind: 'person',
  name,
  aliases: [],
  gender,
  mentions,
  designations: [],
});

describe('a pronoun', () => {
  const text = 'Ann Oak spoke on Friday. She [sued] her bank in May.';
  const name = { start: 0, end: 7, form: 'name' } as const;
  const she = { start: 25, end: 28, form: 'pronoun', confidence: 0.95 } as const;
  const her = { start: 34, end: 37, form: 'pronoun', confidence: 0.95 } as const;

  test('becomes a name in brackets, once', () =>
    expect(headlineOf(text, [somebody('Ann Oak', 'female', [name, she, her])])).toBe('[Ann Oak] sued her bank'));

  test('that shows whose something is becomes one with an s', () =>
    expect(headlineOf(text, [somebody('Ann Oak', 'female', [name, her])])).toBe('She sued [Ann Oak’s] bank'));

  test.each([
    ['it is not sure whom it means', [somebody('Ann Oak', 'female', [name, { ...she, confidence: 0.8 }])]],
    ['nothing tells how sure it is', [somebody('Ann Oak', 'female', [name, { start: 25, end: 28, form: 'pronoun' }])]],
    ['the gender of whom it means is not known', [somebody('Ann Oak', null, [name, she])]],
    ['no name stands near', [somebody('Ann Oak', 'female', [she])]],
    [
      'somebody else is named whom it could mean',
      [somebody('Ann Oak', 'female', [name, she]), somebody('Lea Elm', 'female', [{ ...name, start: 8, end: 13 }], 1)],
    ],
    [
      'the name stands behind it in the sentence',
      [somebody('Ann Oak', 'female', [name, she, { start: 34, end: 42, form: 'name' }])],
    ],
  ])('stays where %s', (_, cast) => expect(headlineOf(text, cast)).toBe('She sued her bank'));
});

test('a heading is a clause as it stands', () =>
  expect(headlineOf('Judge Marsh, on Tuesday, [rules] for Oak', [], 'heading')).toBe(
    'Judge Marsh, on Tuesday, rules for Oak',
  ));

/** Words of the line that are none of the sentence: what stands in brackets aside. */
const foreign = (line: string, sentence: string): string[] =>
  line
    .replace(/…/g, ' ')
    .split(/[\s“”"]+/)
    .filter((word) => word !== '' && !sentence.toLowerCase().includes(word.toLowerCase()));

const words =
  'Ann Oak jury court said that who was not may if fraud sued the a of and , “ ” ( ) — ; 2019 on Monday [ruled] denied'.split(
    ' ',
  );

test('whatever the sentence, a line is short and has words of it only, those of the event among them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), fc.nat(59), (list, at) => {
      const plain = list.map((word) => word.replace(/[[\]]/g, ''));
      const marked = [...plain.slice(0, at), '[convicted]', ...plain.slice(at)].join(' ');
      const line = headlineOf(marked);
      expect(line.length).toBeLessThanOrEqual(longestClause);
      expect(line.toLowerCase()).toContain('convicted');
      expect(foreign(line, marked.replace(/[[\]]/g, ''))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a word written with hyphens is kept whole or not at all', () => {
  const some =
    'Ann Oak — who of the charged for while two , Mar-a-Vista 12-count well-known and manager said . in'.split(' ');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...some), { minLength: 5, maxLength: 40 }), fc.nat(39), (list, at) => {
      const marked = [...list.slice(0, at), '[convicted]', ...list.slice(at)].join(' ');
      expect(headlineOf(marked).replace(/mar-a-vista|12-count|well-known|…/gi, '')).not.toMatch(
        /-|\b(?:mar|vista|well|count|a)\b/i,
      );
    }),
    { numRuns: 200 },
  );
});

test('a sentence of ten thousand words has a line too', () => {
  const long = 'and the court found it so '.repeat(2000);
  const line = headlineOf(`${long} Oak [sued] ${long}`);
  expect(line).toContain('Oak sued');
  expect(line.length).toBeLessThanOrEqual(longestClause);
});
