import { describe, expect, test } from 'vitest';
import type { Block } from '../../document/document.ts';
import { sentencesOf } from '../../language/index.ts';
import { findQuotations } from './find.ts';

/** Every line is a paragraph. */
const lines = (text: string): Block[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'paragraph',
  }));

/** Marks the speaker of each quotation with [ ], the quotation with { }, numbered. */
function annotated(text: string): string {
  const blocks = lines(text);
  const marks: [number, string][] = [];
  for (const [index, one] of findQuotations(text, blocks, sentencesOf(text, blocks), []).entries()) {
    marks.push([one.start, `{${index + 1} `], [one.end, '}']);
    if (one.speaker.span) marks.push([one.speaker.span.start, `[${index + 1} `], [one.speaker.span.end, ']']);
  }
  let out = '';
  let at = 0;
  for (const [place, mark] of marks.toSorted((a, b) => a[0] - b[0] || (a[1] === '}' || a[1] === ']' ? -1 : 1))) {
    out += text.slice(at, place) + mark;
    at = place;
  }
  return out + text.slice(at);
}

const fixtures = `
“It was a lie,” Roberta Vance said. ==> {1 “It was a lie,”} [1 Roberta Vance] said.
“It was a lie,” said Roberta Vance, a lawyer for Harbour Light, in court. ==> {1 “It was a lie,”} said [1 Roberta Vance, a lawyer for Harbour Light], in court.
Vance told the court on Monday: “It was a lie.” ==> [1 Vance] told the court on Monday: {1 “It was a lie.”}
“Why?” Vance asked. ==> {1 “Why?”} [1 Vance] asked.
A lawyer for Orr called the suit a “sham.” ==> [1 A lawyer for Orr] called the suit a {1 “sham.”}
The complaint says the fund “hid its losses for years.” ==> [1 The complaint] says the fund {1 “hid its losses for years.”}
The novel “A Long Way Down the River” was sold. ==> The novel “A Long Way Down the River” was sold.
`;

describe('who said it', () => {
  const cases = fixtures
    .trim()
    .split('\n')
    .map((line) => line.split(' ==> ') as [string, string]);
  test.each(cases)('%s', (text, expected) => {
    expect(annotated(text)).toBe(expected);
  });
});
