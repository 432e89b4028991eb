import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { fixDocument } from './draft.ts';
import { sameSource } from './duplicates.ts';
import { draftOfPlainText } from './formats/plain-text.ts';

function document(path: string, text: string): Document {
  return fixDocument(path, draftOfPlainText(text).draft, null).document;
}

// Twelve sentences of a report that a wire might send out; papers cut it from the end.
const wire = [
  'A jury in Port Linden found the harbour board liable on Thursday for the spill of 2019.',
  'The nine jurors took less than three hours to reach their verdict after a trial of two weeks.',
  'They awarded Ann Oak, who runs a fish market on the quay, two million dollars in damages.',
  'Oak wept when the clerk read the answers to the first of eleven questions on the form.',
  'Her lawyer said that the board had known about the leak in its oldest tank for a year.',
  'The board has said all along that the tank was sound when its inspectors last saw it.',
  'Its lawyer told reporters on the steps that an appeal would be filed within thirty days.',
  'Judge Helen Birch thanked the jury and said she would rule on costs before the summer.',
  'Two more suits over the spill are waiting in the same court, one of them by the city.',
  'The shipyard that built the tank settled with Oak in April for a sum that was not told.',
  'Fishing in the bay was closed for seven weeks, and some of the boats never came back.',
  'The board is a state agency, and the state will have to find the money for the award.',
];
const other = wire.map((sentence) => sentence.split(' ').reverse().join(' '));

test('wire copy in two papers is one source, whatever the headline, the cut and the lines around it', () => {
  const a = document('2023-06-17-post.txt', `${wire.join('\n\n')}\n`);
  const b = document(
    '2023-06-16-beacon.txt',
    `By Coastline Wire\n\nPORT LINDEN (CW) — ${wire.slice(0, 9).join('\n\n')}\n\nRead more: Fog`,
  );
  const c = document('2023-06-15-ledger.txt', other.join('\n\n'));
  const map = sameSource([a, b, c]);
  expect(map.get(a.id)).toBe(b.id);
  expect(map.get(b.id)).toBe(b.id);
  expect(map.get(c.id)).toBe(c.id);
});

test('a later story that repeats some background is a source of its own', () => {
  const first = document('2023-06-16-a.txt', wire.join('\n\n'));
  const later = document('2023-09-01-b.txt', [...other, ...wire.slice(0, 4)].join('\n\n'));
  const map = sameSource([first, later]);
  expect(map.get(later.id)).toBe(later.id);
});

test('an office that tells each stage in the words of the one before is a new source each time', () => {
  const charged = document('2023-01-10-a.txt', wire.join('\n\n'));
  const convicted = document('2023-06-10-b.txt', [...wire.slice(0, 10), ...other.slice(0, 2)].join('\n\n'));
  expect(sameSource([charged, convicted]).get(convicted.id)).toBe(convicted.id);
  const reprint = document('2023-06-10-c.txt', `${wire.join('\n\n')}\n\nAll of it again.`);
  expect(sameSource([charged, reprint]).get(reprint.id)).toBe(charged.id);
});

test('the representative is the earliest, an undated one last, then the first path, in any order', () => {
  const texts = [
    ['b.txt', wire.join('\n\n')],
    ['2023-06-17-c.txt', `${wire.join('\n\n')}\n\nEnd of c.`],
    ['2023-06-16-d.txt', `${wire.join('\n\n')}\n\nEnd of d.`],
    ['a.txt', `${wire.join('\n\n')}\n\nEnd of a.`],
  ] as const;
  const documents = texts.map(([path, text]) => document(path, text));
  const expected = documents[2]!.id;
  for (const order of [
    documents,
    documents.toReversed(),
    [documents[1]!, documents[3]!, documents[0]!, documents[2]!],
  ]) {
    expect([...sameSource(order).values()]).toEqual(order.map(() => expected));
  }
});

test('two short reports in stock words are not taken for one', () => {
  const a = document('2023-06-16-a.txt', 'The court is to rule on Monday. Its clerk gave no reasons.');
  const b = document('2023-06-17-b.txt', 'The court is to rule on Monday. Its clerk gave no details.');
  expect(sameSource([a, b]).get(b.id)).toBe(b.id);
});
