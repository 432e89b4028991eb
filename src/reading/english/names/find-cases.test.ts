import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../../language/sentence.ts';
import type { CaseMention } from '../../case-mention.ts';
import { readHead, type UncastHead } from '../head/read-head.ts';
import { caseForms } from './case-forms.ts';
import { findCases } from './find-cases.ts';

const whole = (text: string): Sentence[] => [{ start: 0, end: text.length, tokens: [] }];
const lines = (text: string): Sentence[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length, tokens: [] }));

function told(text: string, one: CaseMention): string {
  const what = one.caption?.text ?? one.docket?.written ?? one.nickname ?? text.slice(one.start, one.end);
  return one.authority ? `${what} (authority)` : what;
}

const read = (text: string, sentences = whole(text), head: UncastHead | null = null): string =>
  findCases(text, sentences, head)
    .map((one) => told(text, one))
    .join('; ');

describe('every form keeps its examples', () => {
  for (const form of caseForms) {
    test(form.name, () => {
      expect(form.finds.length).toBeGreaterThan(0);
      expect(form.skips.length).toBeGreaterThan(0);
      for (const example of [...form.finds, ...form.skips]) {
        const [words = '', found = ''] = example.split(' ==> ');
        expect(read(words), words).toBe(found);
      }
      for (const example of form.finds) {
        const [words = ''] = example.split(' ==> ');
        expect(
          findCases(words, whole(words)).some((one) => one.rule === form.name),
          words,
        ).toBe(true);
      }
    });
  }
});

test('a caption over the lines of a title page', () => {
  const text = `UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NOWHERE

ANN OAKES,
              Plaintiff,
        v.                         )   No. 22-cv-731
HARBOUR LIGHT MEDIA LTD.,
              Defendant.

Ann Oakes sues Harbour Light.`;
  expect(read(text, lines(text), readHead({ text, kind: 'court-paper' }))).toContain(
    'ANN OAKES v. HARBOUR LIGHT MEDIA LTD.',
  );
});

test('nicknames come again, numbered sisters too', () => {
  const text = 'The first suit, dubbed Marsh I, is on appeal. An award in Marsh II will not be limited by Marsh I.';
  expect(read(text)).toBe('Marsh I; Marsh II; Marsh I');
});

test('authorities are told from the cases of the dispute', () => {
  const text =
    'Ann Oakes sued. The judge in Oakes v. Harbour Light relied on the 1964 case Pine v. Elder. Oakes and Harbour Light waited.';
  expect(read(text)).toBe('Oakes v. Harbour Light; Pine v. Elder (authority)'.replace(' (authority)', ''));
  const long = `${'Oakes and Harbour Light waited for the court. '.repeat(20)}It relied on the 1964 case Pine v. Elder in Oakes v. Harbour Light.`;
  expect(read(long)).toBe('Pine v. Elder (authority); Oakes v. Harbour Light');
});

const pieces = fc.constantFrom(
  'Oakes',
  ' v. ',
  ' v ',
  'R (',
  ')',
  'In re ',
  'No. ',
  '22-cv-731',
  ' U.S. ',
  '912',
  ', ',
  'Inc.',
  ' dubbed ',
  'case',
  '[2023] EWHC 5',
  '\n',
  'Plaintiff',
  'Defendant',
  ' and ',
  '.',
);

test('any string: spans inside, in order, apart', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      ),
      (text) => {
        let last = 0;
        for (const one of findCases(text, whole(text))) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(text.length);
          last = one.end;
        }
      },
    ),
    { numRuns: 500 },
  );
});
