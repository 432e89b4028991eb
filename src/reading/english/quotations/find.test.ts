import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../document/document.ts';
import type { PartyRole } from '../../../field/values.ts';
import { sentencesOf } from '../../../language/index.ts';
import type { Entity, EntityKind, Mention } from '../../entity.ts';
import { findAttributions, findQuotations } from './find.ts';

/** Every line is a paragraph. */
const lines = (text: string): Block[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'paragraph',
  }));

interface Known {
  readonly name: string;
  readonly kind?: EntityKind;
  readonly gender?: 'female' | 'male';
  readonly role?: PartyRole;
  readonly forms: readonly string[];
}

/** The invented parties of the fixtures, with the forms by which a text may name them. */
const known: readonly Known[] = [
  { name: 'Roberta Vance', gender: 'female', forms: ['Roberta Vance', 'Vance'] },
  { name: 'Lee Orr', gender: 'male', forms: ['Lee Orr', 'Orr'] },
  { name: 'Ines Calder', gender: 'female', role: 'judge', forms: ['Judge Ines Calder', 'Calder'] },
  { name: 'Tomas Rudd', gender: 'male', forms: ['Tomas Rudd', 'Rudd'] },
  { name: 'Harbour Light', kind: 'organization', forms: ['Harbour Light', 'Harbour'] },
];

/** Stands in for the names stage: every form of every known party is a mention. */
function entitiesOf(text: string): Entity[] {
  const taken: Mention[] = [];
  return known.map(({ name, kind = 'person', gender = null, role, forms }, id) => {
    const mentions: Mention[] = [];
    for (const form of forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const mention: Mention = { start: at, end: at + form.length, form: 'name' };
        if (taken.some((one) => one.start < mention.end && one.end > mention.start)) continue;
        taken.push(mention);
        mentions.push(mention);
      }
    }
    const designations = role ? [{ role, span: { start: 0, end: 0 }, of: null, rule: 'fixture' }] : [];
    return {
      id,
      kind,
      name,
      aliases: [],
      gender,
      mentions: mentions.toSorted((a, b) => a.start - b.start),
      designations,
    };
  });
}

/** The text with each quotation in { } and its speaker in [ ], both numbered; the party it means, if any, after the number. */
function annotated(text: string): string {
  const blocks = lines(text);
  const entities = entitiesOf(text);
  const marks: [number, string][] = [];
  for (const [index, one] of findQuotations(text, blocks, sentencesOf(text, blocks), entities).entries()) {
    const who = one.speaker.entity === null ? '' : `=${entities[one.speaker.entity]!.name.split(' ').at(-1)}`;
    marks.push([one.start, `{${index + 1}${who} `], [one.end, '}']);
    if (one.speaker.span) marks.push([one.speaker.span.start, `[${index + 1} `], [one.speaker.span.end, ']']);
  }
  let out = '';
  let at = 0;
  for (const [place, mark] of marks.toSorted((a, b) => a[0] - b[0] || (/[}\]]/.test(a[1]) ? -1 : 1))) {
    out += text.slice(at, place) + mark;
    at = place;
  }
  return out + text.slice(at);
}

/** One fixture a paragraph of text; ¶ is a paragraph's end inside it. */
const fixtures = `
# The speaker after, before, inside
“It was a lie,” Roberta Vance said. ==> {1=Vance “It was a lie,”} [1 Roberta Vance] said.
“It was a lie,” said Roberta Vance, a lawyer for Harbour Light. ==> {1=Vance “It was a lie,”} said [1 Roberta Vance, a lawyer for Harbour Light].
Vance told the court on Monday: “It was a lie.” ==> [1 Vance] told the court on Monday: {1=Vance “It was a lie.”}
“Why?” Vance asked. ==> {1=Vance “Why?”} [1 Vance] asked.
“It was,” Orr said, “a plain mistake.” ==> {1=Orr “It was,”} [1 [2 Orr]] said, {2=Orr “a plain mistake.”}
'It was a lie,' Vance said. ==> {1=Vance 'It was a lie,'} [1 Vance] said.
‘It was a lie,’ Vance said of the workers’ claims. ==> {1=Vance ‘It was a lie,’} [1 Vance] said of the workers’ claims.

# Part of a sentence
Vance called the suit a “sham.” ==> [1 Vance] called the suit a {1=Vance “sham.”}
Orr said the fund had “hidden its losses” for years. ==> [1 Orr] said the fund had {1=Orr “hidden its losses”} for years.

According to Vance, Orr called her “a liar and a thief” on air. ==> According to Vance, [1 Orr] called her {1=Orr “a liar and a thief”} on air.

# Over sentences and paragraphs
“It was a lie,” Vance said. “We will appeal.” ==> {1=Vance “It was a lie,”} [1 [2 Vance]] said. {2=Vance “We will appeal.”}
“It was a lie. ¶ “We will appeal,” Vance said. ==> {1=Vance “It was a lie.} ¶ {2=Vance “We will appeal,”} [1 [2 Vance]] said.
Vance denied the charge. “We will appeal.” ==> [1 Vance] denied the charge. {1=Vance “We will appeal.”}

# Pronouns, titles, descriptions
Vance said the suit was weak. ¶ “We will appeal,” she said. ==> Vance said the suit was weak. ¶ {1=Vance “We will appeal,”} [1 she] said.
Judge Ines Calder left at noon. ¶ “I have heard enough,” the judge said. ==> Judge Ines Calder left at noon. ¶ {1=Calder “I have heard enough,”} [1 the judge] said.
“Did you sign it?” Vance asked Orr. ¶ “I did not,” he said. ==> {1=Vance “Did you sign it?”} [1 Vance] asked Orr. ¶ {2=Orr “I did not,”} [2 he] said.
Her lawyer, Tomas Rudd, said “the suit is over.” ==> [1 Her lawyer, Tomas Rudd], said {1=Rudd “the suit is over.”}

# For somebody
A lawyer for Orr called the suit a “sham.” ==> [1 A lawyer for Orr] called the suit a {1 “sham.”}
A spokeswoman for Harbour Light said “we did nothing wrong.” ==> [1 A spokeswoman for Harbour Light] said {1=Light “we did nothing wrong.”}
“We know nothing,” an official said. ==> {1 “We know nothing,”} [1 an official] said.

# Papers that speak
The complaint says the fund “hid its losses for years.” ==> [1 The complaint] says the fund {1 “hid its losses for years.”}
Orr’s lawsuit says the fund “hid its losses for years.” ==> [1 Orr’s lawsuit] says the fund {1=Orr “hid its losses for years.”}
Vance issued a statement. ¶ “We did nothing wrong,” the statement said. ==> Vance issued a statement. ¶ {1=Vance “We did nothing wrong,”} [1 the statement] said.

# Two fit: none is chosen
“It is over,” Roberta Vance and Lee Orr said. ==> {1 “It is over,”} [1 Roberta Vance and Lee Orr] said.

# In court papers
Orr says the motion “is late.” Roe v. Doe, 5 U.S. 1 (1990) (“a late motion is a dead one”). ==> [1 Orr] says the motion {1=Orr “is late.”} Roe v. Doe, 5 U.S. 1 (1990) ({2 “a late motion is a dead one”}).
Roe v. Doe (quoting “the rule is plain and simple”). ==> Roe v. Doe (quoting {1 “the rule is plain and simple”}).
Asked by the prosecutor if he knew, Orr testified: "I had no idea." ==> Asked by the prosecutor if he knew, [1 Orr] testified: {1=Orr "I had no idea."}
In a dissent, Judge Ines Calder wrote that the ruling “will sow confusion.” ==> In a dissent, [1 Judge Ines Calder] wrote that the ruling {1=Calder “will sow confusion.”}

# Not quotations
The novel “A Long Way Down the River” was sold. ==> The novel “A Long Way Down the River” was sold.
He is 6'2" tall and the pipe was 12" wide. ==> He is 6'2" tall and the pipe was 12" wide.
The so-called “expert” left. ==> The so-called “expert” left.
`;

describe('who said it', () => {
  const cases = fixtures
    .split('\n')
    .filter((line) => line.includes(' ==> '))
    .map((line) => line.split(' ==> ') as [string, string]);
  test.each(cases)('%s', (text, expected) => {
    expect(annotated(text.replaceAll(' ¶ ', '\n')).replaceAll('\n', ' ¶ ')).toBe(expected);
  });
});

test('a speech that goes on says so', () => {
  const text = '“It was a lie. \n“We will appeal,” Vance said. “Soon.” Then he left. “No.”';
  const blocks = lines(text);
  expect(findQuotations(text, blocks, sentencesOf(text, blocks), []).map((one) => one.continues)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a block quotation is of whoever leads up to it', () => {
  const text = 'Vance wrote to the board:\nThe fund is closed. Nobody will be paid.\nOrr left.';
  const [first, second, third] = lines(text);
  const blocks: Block[] = [first!, { ...second!, kind: 'block-quotation' }, third!];
  const [one, ...rest] = findQuotations(text, blocks, sentencesOf(text, blocks), entitiesOf(text));
  expect(rest).toEqual([]);
  expect(one).toMatchObject({ start: second!.start, end: second!.end, speaker: { entity: 0 }, rule: 'colon' });
});

test('asides are not read', () => {
  const text = '“Sign up now,” Vance said.';
  expect(
    findQuotations(text, [{ start: 0, end: text.length, kind: 'aside', rule: 'newsletter-pitch' }], [], []),
  ).toEqual([]);
});

describe('any text', () => {
  const pieces = fc
    .array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        "''",
        "'",
        '‘',
        '’',
        ' ',
        '\n',
        ', ',
        '. ',
        ': ',
        ' — ',
        'Vance ',
        'he ',
        'said ',
        'told ',
        'the ',
        'a lie',
        'who ',
        'and ',
        'According to ',
        'that ',
        'by ',
        'was ',
        '(',
        ')',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  test('spans are in range, in order, and inside the document', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
        const blocks = lines(text);
        const sentences = sentencesOf(text, blocks);
        const entities = entitiesOf(text);
        let last = 0;
        for (const one of findQuotations(text, blocks, sentences, entities)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.content.start).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(text.length);
          for (const span of [one.speaker.span, one.cue]) {
            if (span) expect(span.start >= 0 && span.end > span.start && span.end <= text.length).toBe(true);
          }
          last = one.end;
        }
        for (const one of findAttributions(text, blocks, sentences)) {
          expect(one.content.length).toBeGreaterThan(0);
          for (const span of one.content)
            expect(span.start >= 0 && span.end > span.start && span.end <= text.length).toBe(true);
        }
      }),
    );
  });

  // If the work grew with the square of the marks, this would not end within the time of a test.
  test('ten thousand quotations in one paragraph, and as many words of saying', () => {
    const text = '“yes,” he said and “no,” she said, '.repeat(5_000);
    const blocks = lines(text);
    expect(findQuotations(text, blocks, sentencesOf(text, blocks), [])).toHaveLength(10_000);
    const bare = `Vance said “no.” ${'“yes.” '.repeat(10_000)}`;
    const one = lines(bare);
    expect(findQuotations(bare, one, sentencesOf(bare, one), entitiesOf(bare)).at(-1)?.speaker.entity).toBe(0);
  });

  test('an unclosed mark ends with its paragraph', () => {
    const text = '“It never ends, Vance thought.\nNothing is said here.\nNor here.';
    const blocks = lines(text);
    expect(findQuotations(text, blocks, sentencesOf(text, blocks), []).map((one) => one.end)).toEqual([30]);
  });
});
