import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOfPlainText, datelineLength } from './blocks.ts';

/** A text as one would type it, `==>`, its blocks a line each, `⏎` for a line end inside. */
const fixtures: Record<string, string> = {
  'blank lines divide paragraphs': `
Oak sued the board.

The board denied it.
==>
paragraph: Oak sued the board.
paragraph: The board denied it.`,
  'wire copy: wrapped lines, paragraphs indented': `
The harbour board of Port Linden said it would not
settle with the brokers, who sued it in federal court
last year.
    A spokesman declined to give further details.
    The court is to hear the case in May, a lawyer for
the brokers said.
==>
paragraph: The harbour board of Port Linden said it would not⏎settle with the brokers, who sued it in federal court⏎last year.
paragraph: A spokesman declined to give further details.
paragraph: The court is to hear the case in May, a lawyer for⏎the brokers said.`,
  'a line a paragraph, as pages are pasted': `
The board has filed a civil lawsuit against two companies that built the quay, its lawyers said on Tuesday in Port Linden.
The suit, which asks for $3 million, is the second in a year, and the judge who heard the first one will hear it as well.
==>
paragraph: The board has filed a civil lawsuit against two companies that built the quay, its lawyers said on Tuesday in Port Linden.
paragraph: The suit, which asks for $3 million, is the second in a year, and the judge who heard the first one will hear it as well.`,
  'a pasted page that breaks lines around links': `
The court overruled the motions of the defence in
Oak v. Harbour Board
. It lifted a stay at a hearing on Jan. 26, and set the trial of the case down for the second week of May next year.
Oak said that she was ready for it, and that she would bring every paper that the board had sent her in nine years.
==>
paragraph: The court overruled the motions of the defence in⏎Oak v. Harbour Board⏎. It lifted a stay at a hearing on Jan. 26, and set the trial of the case down for the second week of May next year.
paragraph: Oak said that she was ready for it, and that she would bring every paper that the board had sent her in nine years.`,
  'headings and items': `
What the jury heard

• The board knew in May.
• It told nobody.

1. First count: fraud.

That was all the evidence that the nine jurors heard in two weeks.
==>
heading: What the jury heard
list-item: • The board knew in May.
list-item: • It told nobody.
list-item: 1. First count: fraud.
paragraph: That was all the evidence that the nine jurors heard in two weeks.`,
  'page lines of a court paper': `
The plaintiff has shown that the statements were false, and
that the defendant knew as much when he made
them.
Case 2:22-cv-90417-HB   Document 214   Filed 09/06/23   Page 2 of 25
The motion is therefore granted as to falsity, and what is
left for the jury is the amount of the damages that she is
owed for them.
- 2 -
==>
paragraph: The plaintiff has shown that the statements were false, and⏎that the defendant knew as much when he made⏎them.
heading: Case 2:22-cv-90417-HB   Document 214   Filed 09/06/23   Page 2 of 25
paragraph: The motion is therefore granted as to falsity, and what is⏎left for the jury is the amount of the damages that she is⏎owed for them.
list-item: - 2 -`,
  'a dateline is a block of its own': `
PORT LINDEN, Maine (HW) — The board was sued on Tuesday.

LONDON — where it all began — was quiet.
==>
dateline: PORT LINDEN, Maine (HW) —
paragraph: The board was sued on Tuesday.
paragraph: LONDON — where it all began — was quiet.`,
};

describe('blocksOfPlainText', () => {
  test.each(Object.entries(fixtures))('%s', (_name, fixture) => {
    const [text, expected] = fixture.slice(1).split('\n==>\n') as [string, string];
    const blocks = blocksOfPlainText(text);
    const lines = blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replaceAll('\n', '⏎')}`);
    expect(lines.join('\n')).toBe(expected);
  });

  test('blocks are in order, do not overlap, hold every word, and neither begin nor end in white space', () => {
    const lines = fc.array(
      fc.constantFrom('', 'Oak sued.', '    The board', '- one', 'PARIS (HW) — x', 'A a', 'of', ', b'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          lines.map((all) => all.join('\n')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          const blocks = blocksOfPlainText(text);
          let at = 0;
          let rest = '';
          for (const { start, end } of blocks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            rest += text.slice(at, start);
            at = end;
          }
          expect((rest + text.slice(at)).trim()).toBe('');
        },
      ),
    );
  });
});

test.each([
  'WASHINGTON (AP) — ',
  'LONDON, March 3 - ',
  'SANTA LUCIA, Calif. – ',
  'NEW YORK, Oct. 4, 2012 (Reuters) - ',
  'New York (Reuters) - ',
  'PORT LINDEN _ ',
  '(CNN) -- ',
  'New York CNN Business — ',
])('dateline %s', (words) => {
  expect(datelineLength(`${words}The board sued.`)).toBe(words.trimEnd().length);
});

test.each(['The board — which sued — won.', 'A-Series of suits', 'NO. The board lost.', 'Oak - who sued - won.'])(
  'no dateline: %s',
  (words) => expect(datelineLength(words)).toBe(0),
);
