import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../index.ts';
import { findNames, type NameKind, type NameSpan } from './index.ts';

const MARKS: Readonly<Record<NameKind, string>> = {
  person: 'P',
  organization: 'O',
  government: 'G',
  court: 'C',
  place: 'L',
  statute: 'S',
  work: 'W',
};

/** The blocks of a text: what blank lines part. */
function paragraphs(text: string) {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const namesOf = (text: string): NameSpan[] => findNames(text, sentencesOf(text, paragraphs(text)));

function marked(text: string): string {
  let out = '';
  let done = 0;
  for (const { start, end, kind } of namesOf(text)) {
    out += `${text.slice(done, start)}[${MARKS[kind]} ${text.slice(start, end)}]`;
    done = end;
  }
  return out + text.slice(done);
}

/** A fixture's text may hold blank lines: its marked half has as many. */
function halves(): { readonly text: string; readonly expected: string }[] {
  const all = readFileSync(new URL('names.fixtures.txt', import.meta.url), 'utf8').replace(/^#.*\n/gm, '');
  const cases = [];
  let rest = all.trim();
  while (rest !== '') {
    const border = rest.indexOf('\n==>\n');
    if (border < 0) throw new Error(`a fixture without ==>: ${rest.slice(0, 60)}`);
    const text = rest.slice(0, border);
    const lines = text.split('\n').length;
    const after = rest.slice(border + 5).split('\n');
    cases.push({ text, expected: after.slice(0, lines).join('\n') });
    rest = after.slice(lines).join('\n').trim();
  }
  return cases;
}

describe('names of a text', () => {
  it.each(halves())('$text', ({ text, expected }) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('a surname', () => {
  it('is a person everywhere once it is seen with a first name', () => {
    const text = 'London denied it. Anna London sued. The court heard London on Monday.';
    expect(namesOf(text).filter((name) => name.kind === 'person')).toHaveLength(3);
  });

  it('keeps the kind that its title gives it', () => {
    expect(namesOf('He met Mr Denver in Denver.').map((name) => name.kind)).toEqual(['person', 'place']);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'Ann',
    'Webb',
    'v.',
    'Inc.',
    "'s",
    '-',
    'U.S.',
    'Court',
    'of',
    'the',
    'Judge',
    '(',
    '"',
    '\n',
    '   ',
    '\ud800',
    'מר',
    '😀',
    'Act',
    '§',
    '9th',
    'van',
    ',',
    '.',
    '<',
    '>',
    '&',
    'McX',
    'É',
    '\u0000',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('gives spans in order, without overlap, inside the text, without blanks at their ends', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let done = 0;
        for (const { start, end, confidence, rule } of findNames(text, sentencesOf(text))) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(rule).not.toBe('');
          done = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read alike twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(namesOf(text)).toEqual(namesOf(text));
      }),
      { numRuns: 50 },
    );
  });

  it('has no names where it has no words', () => {
    expect(namesOf('')).toEqual([]);
    expect(namesOf(' \n ... 123 () ')).toEqual([]);
  });

  it('may be one endless word, or a thousand open brackets', () => {
    expect(() => namesOf('A'.repeat(200_000))).not.toThrow();
    expect(() => namesOf(`${'('.repeat(1_000)}Ann Webb`)).not.toThrow();
    expect(() => namesOf('Ann '.repeat(20_000))).not.toThrow();
  });
});
