import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnchoredText, anchorOf, findAnchor, libraryOf, textsNeeded } from './anchor.ts';

const shelved = (text: string, more: Partial<AnchoredText> = {}): AnchoredText => ({
  id: text.length + text.slice(0, 8),
  path: 'harbour.txt',
  url: null,
  title: null,
  text,
  ...more,
});

/** The document as it was, with the words in marks; `==>`; as it is now, with the marks where they must be found, or none. */
const cases: readonly (readonly [string, string])[] = [
  [
    'a sentence before',
    `Ann Oak [sued] Harbour Light on 4 March 2031. She asks for damages.
==>
The fog was thick that night. Ann Oak [sued] Harbour Light on 4 March 2031. She asks for damages.`,
  ],
  [
    'a sentence before, where the words open the text',
    `[Jurors found] the company liable on Tuesday.
==>
It took two days. [Jurors found] the company liable on Tuesday.`,
  ],
  [
    'a typing error put right beside it',
    `The judge, Rosa Mrash, [denied] the moton on Monday.
==>
The judge, Rosa Marsh, [denied] the motion on Monday.`,
  ],
  [
    'a typing error put right in it',
    `On Monday Judge Marsh [refused to hear the comany's last witness], and the trial went on.
==>
On Monday Judge Marsh [refused to hear the company's last witness], and the trial went on.`,
  ],
  [
    'other quotation marks and line breaks',
    `The board "fully" [settled with her] for "a good sum".
==>
The board “fully”\n[settled with her] for “a good sum”.`,
  ],
  [
    'the sentence is gone, the word stands elsewhere',
    `Ann Oak [sued] Harbour Light on 4 March 2031. The port was closed for a week after another owner sued it.
==>
The port was closed for a week after another owner sued it.`,
  ],
  [
    'a typing error put right in it, after a word that the lead cuts',
    `The superintendent's lawyer [told the cort of two reports], and the trial went on.
==>
The superintendent's lawyer [told the court of two reports], and the trial went on.`,
  ],
  [
    'a longer word is another',
    `The port [suit] was settled on Friday.
==>
The port suits were settled on Friday.`,
  ],
  [
    'its sentence is gone, one that begins alike is not',
    `The paper of the Elm [lawsuit] alleges neglect. Nothing else was said. The lawsuit filed by Birch is about a ticket.
==>
Nothing else was said. The lawsuit filed by Birch is about a ticket.`,
  ],
  [
    'one of several: known by its neighbours',
    `Birch appealed. Oak, whose boat sank, [appealed] too. The pilot never appealed at all.
==>
The pilot never appealed at all. Birch appealed. Oak, whose boat sank, [appealed] too.`,
  ],
  [
    'the same sentence twice: the one near its old place',
    `He denied it. [He pleaded guilty.] Nothing else was said in court before the long adjournment of that day, and the bench rose at noon. ${'The town waited. '.repeat(20)}He pleaded guilty.
==>
He denied it. [He pleaded guilty.] Nothing more was said in court before the long adjournment of that day, and the bench rose at noon. ${'The town waited. '.repeat(20)}He pleaded guilty.`,
  ],
];

describe('words are found again', () => {
  it.each(cases)('%s', (_name, fixture) => {
    const [before, after] = fixture.split('\n==>\n') as [string, string];
    const [old, anchor] = marked(before);
    const [text, expected] = marked(after);
    const found = findAnchor(anchorOf(shelved(old), anchor!), libraryOf([shelved(text)]));
    expect('place' in found ? { start: found.place.start, end: found.place.end } : null).toEqual(expected);
  });
});

function marked(text: string): readonly [string, { start: number; end: number } | null] {
  const [start, end] = [text.indexOf('['), text.indexOf(']') - 1];
  return [text.replace(/[[\]]/gu, ''), start < 0 ? null : { start, end }];
}

const text = 'Ann Oak sued Harbour Light on 4 March 2031. She asks for damages.';
const anchor = anchorOf(shelved(text, { url: 'https://post.example/1', title: 'Oak sues' }), { start: 8, end: 12 });
const changed = `Updated. ${text}`;

describe('where words are looked for', () => {
  it('an unchanged document needs no text at hand', () => {
    const { text: _, ...note } = shelved(text);
    expect(findAnchor(anchor, libraryOf([note]))).toEqual({ place: { document: note.id, start: 8, end: 12 } });
    expect(textsNeeded([anchor], [note])).toEqual(new Set());
  });

  it('at the path; at the address once the path is gone; under the title at last', () => {
    const elsewhere = { path: 'moved.txt' };
    for (const more of [{}, { ...elsewhere, url: 'https://post.example/1' }, { ...elsewhere, title: 'Oak sues' }]) {
      const now = shelved(changed, more);
      expect(findAnchor(anchor, libraryOf([now]))).toMatchObject({ place: { start: 17, end: 21 } });
      expect(textsNeeded([anchor], [now])).toEqual(new Set([now.id]));
    }
    expect(findAnchor(anchor, libraryOf([shelved(changed, elsewhere)]))).toEqual({
      lost: 'its document is no longer there: harbour.txt',
    });
  });

  it('two places that fit equally are none', () => {
    const twice = `${text} ${text}`;
    const found = findAnchor(
      anchorOf(shelved(twice), { start: 8, end: 12 }),
      libraryOf([shelved(`Now it is known: ${twice}`)]),
    );
    expect(found).toEqual({ lost: '“sued” stands at several places alike in harbour.txt' });
  });

  it('the order of documents changes nothing', () => {
    const pile = [
      shelved(changed, { id: 'b' }),
      shelved(`Now. ${text}`, { id: 'a' }),
      shelved(text, { id: 'c', path: 'x' }),
    ];
    const expected = findAnchor(anchor, libraryOf(pile));
    expect(findAnchor(anchor, libraryOf([...pile].reverse()))).toEqual(expected);
  });
});

describe('in five million characters that repeat themselves', () => {
  const long = 'ab '.repeat(1_700_000);
  const findIn = (text: string, exact: string, prefix = 'ab '.repeat(22)) =>
    findAnchor({ ...anchor, exact, prefix, suffix: 'ab '.repeat(22) }, libraryOf([shelved(text, { id: 'long' })]));

  it.each([
    ['words that stand everywhere', 'ab ab'],
    ['words that begin as everything does', `${'ab '.repeat(800_000)}x`],
    ['words that end as everything does', `x${'ab '.repeat(600)}`],
    ['words that are there but for a letter', `${'ab '.repeat(300)}x${'ab '.repeat(300)}`],
  ])('%s are lost', (_name, exact) => expect(findIn(long, exact)).toHaveProperty('lost'));

  it('neighbours longer than any that are kept change nothing', () => {
    expect(findIn(long, 'ab', '\n'.repeat(300_000))).toEqual(findIn(long, 'ab', '\n'.repeat(64)));
  });

  it('long words are found by their beginning, and compared to their end', () => {
    const passage = 'The port was closed. '.repeat(60_000);
    const found = findIn(`${long}Then: ${passage}`, passage.trimEnd());
    expect(found).toMatchObject({ place: { start: long.length + 6, end: long.length + 6 + passage.length - 1 } });
    expect(findIn(`${long}Then: ${passage}`, `${passage}It opened.`)).toHaveProperty('lost');
  });
});

describe('for any text', () => {
  const words = fc.array(
    fc.constantFrom('Oak', 'sued', 'the', 'port', 'on', 'Monday', '.', '“', '\n', '😀', '\ud800'),
    { maxLength: 60 },
  );
  it('what is found has the words, or nearly; nothing throws', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (one, other, from, length) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const start = Math.min(from, before.length);
        const span = { start, end: Math.min(start + length, before.length) };
        const made = anchorOf(shelved(before, { id: 'before' }), span);
        expect(findAnchor(made, libraryOf([shelved(before, { id: 'before' })]))).toEqual({
          place: { document: 'before', ...span },
        });
        const found = findAnchor(made, libraryOf([shelved(after, { id: 'after' })]));
        if ('lost' in found) return;
        expect(found.place.start).toBeLessThanOrEqual(found.place.end);
        expect(found.place.end).toBeLessThanOrEqual(after.length);
      }),
    );
  });

  it('is found at its new place after anything unlike it was put before', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,200}$/u), (before) => {
        const found = findAnchor(anchor, libraryOf([shelved(`${before}. ${text}`)]));
        expect(found).toMatchObject({ place: { start: before.length + 10 } });
      }),
    );
  });
});
