import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './index.ts';

/** One sentence a line, its tokens divided by blanks. */
const written = (text: string) =>
  sentencesOf(text).map((sentence) => sentence.tokens.map((token) => token.text).join(' '));

// text ==> sentences, one a line
const FIXTURES = `
WILMINGTON, Del. (AP) — Judge Ann O. Reyes ruled on Tuesday. Acme Inc. must pay $5m.
==>
WILMINGTON , Del. ( AP ) — Judge Ann O. Reyes ruled on Tuesday .
Acme Inc. must pay $ 5 m .

Reyes v. Acme Corp., No. 22-cv-10016 (S.D.N.Y. 2023), was filed by E. Joan Marlow. It cites 42 U.S.C. § 1983 and Fed. R. Civ. P. 12(b)(6).
==>
Reyes v. Acme Corp. , No. 22-cv-10016 ( S.D.N.Y. 2023 ) , was filed by E. Joan Marlow .
It cites 42 U.S.C. § 1983 and Fed. R. Civ. P. 12(b)(6) .

Mr. Hart's lawyer said “It’s over.” The court didn't agree... Why not? The 5-year-old suit cost $4.98m.
==>
Mr. Hart 's lawyer said “ It ’s over . ”
The court did n't agree ...
Why not ?
The 5 - year - old suit cost $ 4.98 m .

He told jurors “I said ‘never.’” Then he left at 5 p.m. Tuesday.
==>
He told jurors “ I said ‘ never . ’ ”
Then he left at 5 p.m. Tuesday .

“Why?” Dana Reyes asked. "We can't win," he said. "Not in the U.S. The law is clear."
==>
“ Why ? ” Dana Reyes asked .
" We ca n't win , " he said .
" Not in the U.S.
The law is clear . "

The defendants' motion in 1:22-cv-00167-ABC was denied. A non-compete clause, said AT&T's Sinead O'Brien, is void.
==>
The defendants ' motion in 1:22-cv-00167-ABC was denied .
A non-compete clause , said AT&T 's Sinead O'Brien , is void .

The company was founded in 1998.[3] [4] It makes boats. “He lied.” [5] Nobody asked “[w]hether [it] could pay[6]”.
==>
The company was founded in 1998 . [ 3 ] [ 4 ]
It makes boats .
“ He lied . ” [ 5 ]
Nobody asked “ [w]hether [ it ] could pay [ 6 ] ” .
`;

describe('sentences', () => {
  for (const fixture of FIXTURES.trim().split(/\n\n/)) {
    const [text, expected] = fixture.split('\n==>\n') as [string, string];
    it(text.slice(0, 60), () => expect(written(text)).toEqual(expected.split('\n')));
  }

  it('never cross a block, and read a single newline as white space', () => {
    const text = 'Court rules\nThe judge\nruled. It\nwas late.';
    const sentences = sentencesOf(text, [
      { start: 0, end: 11 },
      { start: 12, end: text.length },
    ]);
    expect(sentences.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual([
      'Court rules',
      'The judge\nruled.',
      'It\nwas late.',
    ]);
  });

  it('begin anew at bullets and blank lines', () => {
    expect(written('Held:\n• the claim fails\n• costs follow\n\nAppeal dismissed')).toEqual([
      'Held :',
      '• the claim fails',
      '• costs follow',
      'Appeal dismissed',
    ]);
  });

  const nasty = fc.array(
    fc.oneof(
      fc.constantFrom(
        '.',
        '...',
        "n't",
        "'s",
        '(',
        ')',
        '“',
        '”',
        '"',
        ' ',
        '\n',
        '$',
        '-',
        '—',
        '5',
        'm',
        'U.S.',
        'No.',
        'v.',
        'A',
        'b',
        '/',
        ',',
        '\ud800',
        '\udc00',
        '🧑‍⚖️',
        'ש',
        '\u0000',
        '\u200b',
        '1,',
        '%',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 40 },
  );

  it('give back every unit that is not white space, in order, on any string', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const sentence of sentencesOf(text)) {
          expect(sentence.tokens.length).toBeGreaterThan(0);
          expect(sentence.start).toBe(sentence.tokens[0]?.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)?.end);
          for (const token of sentence.tokens) {
            expect(token.text).toBe(text.slice(token.start, token.end));
            expect(token.end).toBeGreaterThan(token.start);
            expect(token.start).toBeGreaterThanOrEqual(at);
            expect(text.slice(at, token.start)).toMatch(/^[\s\p{Cc}\u2000-\u200b\u00a0\u0085\ufeff]*$/u);
            at = token.end;
          }
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\u2000-\u200b\u00a0\u0085\ufeff]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  /** A text that counts the units looked at, in place of a clock. */
  function counting(text: string) {
    let looks = 0;
    const look = <T>(units: number, found: T): T => {
      looks += units;
      return found;
    };
    const counted = {
      length: text.length,
      charCodeAt: (at: number) => look(1, text.charCodeAt(at)),
      charAt: (at: number) => look(1, text.charAt(at)),
      slice: (start: number, end: number) => look(end - start, text.slice(start, end)),
      toString: () => text,
    };
    return { text: counted as unknown as string, looks: () => looks };
  }

  const cases: Record<string, string> = {
    'one endless word': 'a',
    'full stops': '.',
    brackets: '(',
    'brackets opened in words': 'a(',
    'figures with commas': '1,2',
    hyphens: 'a-',
    initials: 'U.',
    apostrophes: "n't",
    'currency signs': 'A$',
    newlines: '\n',
    'quoted questions': '“Why?” ',
    bullets: '\n• ',
  };
  for (const [what, part] of Object.entries(cases)) {
    it(`take linear time on ${what}`, () => {
      const looks = (count: number) => {
        const counted = counting(part.repeat(count));
        sentencesOf(counted.text);
        return counted.looks();
      };
      // ten times the text, ten times the looks; a pass that went back over it would look a hundred times
      expect(looks(20_000)).toBeLessThan(11 * looks(2_000));
    });
  }
});
