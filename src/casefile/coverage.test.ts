import { expect, test } from 'vitest';
import { readDocument } from '../reading/english/read.ts';
import { documentOfText } from '../reading/reader.suite.ts';
import { daysIn, uncoveredIn } from './coverage.ts';

/** Sentences; what may be missed in each stands in brackets before it. */
const story = `[] Ann Oak grows pears in the valley.
[step, day] She sued Birch Mills on March 4, 2031.
[court] The Court of Appeals has its seat in Port Elm.
[money] The mill paid $2 million for the new wheel.
[day] Its owner was born on 5 May 1980.
[] Everybody in the valley knows the mill.`;

/** The reader's own doubts are not what is tested here. */
const withoutDoubts = async (of: string) => ({ ...(await readDocument(documentOfText(of))), setAside: [] });

const lines = story.split('\n').map((line) => {
  const close = line.indexOf(']');
  return { signs: line.slice(1, close), sentence: line.slice(close + 2) };
});
const text = lines.map(({ sentence }) => sentence).join(' ');

test('what may be missed is named with its signs, and what an entry tells is not', async () => {
  const reading = await withoutDoubts(text);
  const shown = (told: Parameters<typeof uncoveredIn>[1]) =>
    uncoveredIn(reading, told).map(({ start, end, signs }) => [text.slice(start, end), signs.join(', ')]);
  const expected = lines.flatMap(({ signs, sentence }) => (signs === '' ? [] : [[sentence, signs]]));
  expect(shown([])).toEqual(expected);
  const sued = text.indexOf('sued');
  expect(shown([{ start: sued, end: sued + 4 }])).toEqual(expected.slice(1));
  expect(shown([{ start: 0, end: text.length }])).toEqual([]);
});

test('days are told as they were read, each with its sentence', async () => {
  const said = 'Ann Oak moved to Elm Port. On March 4, 2031 she saw the judge, in May 2031 another.';
  const { start, end } = { start: said.indexOf('On March'), end: said.length };
  expect(
    daysIn(await withoutDoubts(said)).map((one) => [said.slice(one.start, one.end), one.edtf, one.sentence]),
  ).toEqual([
    [expect.stringContaining('March 4, 2031'), '2031-03-04', { start, end }],
    [expect.stringContaining('May 2031'), '2031-05', { start, end }],
  ]);
});

test('a report that was set aside is listed with its kind, also beside an entry, until an entry has its words', async () => {
  const words = 'Her lawyer may appeal.';
  const start = text.length + 1;
  const trigger = { start: start + 11, end: start + 21 };
  const doubt = { kind: 'appeal', confidence: 0.2, trigger, start, end: start + words.length } as const;
  const reading = { ...(await withoutDoubts(`${text} ${words}`)), setAside: [doubt] };
  const told = [{ start: 0, end: start + 3 }];
  expect(uncoveredIn(reading, told)).toEqual([
    { start, end: start + words.length, signs: [], setAside: [{ kind: 'appeal', confidence: 0.2 }] },
  ]);
  expect(uncoveredIn(reading, [...told, trigger])).toEqual([]);
});
