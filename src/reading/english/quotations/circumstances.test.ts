import { describe, expect, test } from 'vitest';
import type { Block } from '../../../document/document.ts';
import { sentencesOf } from '../../../language/index.ts';
import type { Entity, EntityKind } from '../../entity.ts';
import { findTimes } from '../times/index.ts';
import { findSaid } from './find.ts';

/** Every line is a paragraph. */
const lines = (text: string): Block[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'paragraph',
  }));

/** Who and what the invented texts name. */
const known: readonly (readonly [string, EntityKind])[] = [
  ['Vance', 'person'],
  ['Orr', 'person'],
  ['Salem', 'place'],
  ['The Salem Courier', 'organization'],
  ['Harbour Light', 'organization'],
];

const entitiesOf = (text: string): Entity[] =>
  known.map(([name, kind], id) => ({
    id,
    kind,
    name,
    aliases: [],
    gender: name === 'Vance' ? 'female' : null,
    mentions: [...text.matchAll(new RegExp(`(?<!The )${name}`, 'g'))].map((match) => ({
      start: match.index,
      end: match.index + name.length,
      form: 'name',
    })),
    designations: [],
  }));

/** Wednesday 12 June 2024 is the day of publication. */
function said(text: string) {
  const blocks = lines(text);
  const sentences = sentencesOf(text, blocks);
  const published = '2024-06-12';
  const times = findTimes(text, { published, sentences, blocks });
  const entities = entitiesOf(text);
  return findSaid({ document: { text, blocks, published }, blocks, sentences, entities, times });
}

/** What is told of each quotation, or else of each indirect saying, in one line. */
function told(text: string): string {
  const { quotations, sayings } = said(text);
  return (quotations.length > 0 ? quotations : sayings)
    .map((one) => {
      const { medium, place, addressee, time, carried } = one.circumstances;
      const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);
      return [
        'act' in one ? `${one.act}` : null,
        medium && `${medium.kind} [${words(medium)}]`,
        place && `place [${words(place)}]`,
        addressee && `to [${words(addressee)}]${addressee.entity === null ? '' : '*'}`,
        time ? `${time.edtf} ${time.from}` : 'no day',
        carried ? 'carried' : null,
      ]
        .filter((part) => part !== null)
        .join(', ');
    })
    .join(' ¶ ');
}

/** ==> what, where, to whom (with * where an entity is meant), the day and where it comes from. */
const fixtures = `
# The means
“It was a lie,” Vance said in a statement on Monday. ==> statement [in a statement], 2024-06-10 clause
In a court filing on Tuesday, Orr called the suit a “sham.” ==> filing [In a court filing], 2024-06-11 clause
“It was a lie,” Orr wrote in a post on Facebook. ==> post [in a post on Facebook], 2024-06-12 published
Vance told the court that Orr was “a thief.” ==> court [told the court], to [the court], 2024-06-12 published
“It was a lie,” Vance said in an interview with The Salem Courier on May 3. ==> interview [in an interview with The Salem Courier], to [The Salem Courier]*, 2024-05-03 clause
The complaint says Orr “hid the money.” ==> filing [The complaint], 2024-06-12 published

# Where and to whom
“We will appeal,” Orr told reporters outside the courthouse. ==> place [outside the courthouse], to [reporters], 2024-06-12 published
At a news conference in Salem on Tuesday, Vance called it “a sham.” ==> news-conference [At a news conference], place [in Salem], 2024-06-11 clause
“You signed it,” Vance told Orr. ==> to [Orr]*, 2024-06-12 published
“It is over,” Orr told Harbour Today on Monday. ==> to [Harbour Today], 2024-06-10 clause
Orr wrote to the board of the fund: “It is over.” ==> to [the board of the fund], 2024-06-12 published

# What was said has days and places of its own
Vance said the fund “hid its losses in Salem in May.” ==> 2024-06-12 published
Orr said on Monday that the fund had “closed its doors” in March. ==> 2024-06-10 clause
Orr, who was arrested in May, said it was “a plain mistake.” ==> 2024-06-12 published

# Another speaker's words
Orr denied it in a statement on Monday, and Vance said on Tuesday it was “a lie.” ==> 2024-06-11 clause

# Earlier, on no named day
Orr had previously called the suit “a sham.” ==> no day

# The same occasion
“It was a lie,” Vance said in an interview on Monday. ¶ “I have proof,” Vance said. ==> interview [in an interview], 2024-06-10 clause ¶ interview [in an interview], 2024-06-10 clause, carried
“It was a lie,” Vance said in an interview on Monday. ¶ “I have proof,” Vance said in a statement. ==> interview [in an interview], 2024-06-10 clause ¶ statement [in a statement], 2024-06-10 story

# In the writer's words
Orr denied the charge in a statement on Monday. ==> denial, statement [in a statement], 2024-06-10 clause
Vance accused Orr of lying. ==> accusation, 2024-06-12 published
Vance vowed to appeal. ==> promise, 2024-06-12 published
Orr said he would appeal. ==> promise, 2024-06-12 published
Orr argued in court that the suit was late. ==> position, court [in court], 2024-06-12 published
Orr pleaded not guilty on Monday. ==> denial, 2024-06-10 clause
Orr declined to comment. ==> refusal, 2024-06-12 published
Orr thinks the suit is late. ==>
The witness said the suit was late. ==>
`;

describe('how it was said', () => {
  const cases = fixtures
    .split('\n')
    .filter((line) => line.includes(' ==>'))
    .map((line) => line.split(/ ==> ?/) as [string, string]);
  test.each(cases)('%s', (text, expected) => {
    expect(told(text.replaceAll(' ¶ ', '\n'))).toBe(expected);
  });
});
