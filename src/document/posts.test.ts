import { expect, test } from 'vitest';
import { blocksOfPlainText } from './blocks.ts';
import { postDayAt } from './document.ts';
import { datePosts, postsOf, stampDay } from './posts.ts';

test.each([
  ['10:42 a.m. ET, July 12, 2023', '2023-07-12'],
  ['12 July 2023 14.05 BST', '2023-07-12'],
  ['Wed, 12 July 2023 at 14:05', '2023-07-12'],
  ['12 July 2023', null],
  ['10:42 a.m. ET', null],
  ['At 10:42 a.m. ET, July 12, 2023, the jury came back.', null],
  ['31 June 2023 14.05 BST', null],
  ['10:42 a.m. ET, 07/12/2023', null],
])('%s: %s', (line, day) => {
  expect(stampDay(line)).toBe(day);
});

const first = { place: 1, day: '2023-07-12' };

test.each([
  ['each from its stamp to the next', [first, { place: 3, day: '2023-07-13' }], '1-3 2023-07-12, 3-6 2023-07-13'],
  [
    'the first of two stamps right after each other',
    [first, { place: 2, day: '2023-07-13' }, { place: 4, day: '2023-07-14' }],
    '1-4 2023-07-12, 4-6 2023-07-14',
  ],
  [
    'a stamp with nothing under it heads nothing',
    [{ place: 3, day: '2023-07-12' }, first].reverse(),
    '1-3 2023-07-12, 3-6 2023-07-12',
  ],
  ['one is none', [first], ''],
  ['none', [], ''],
])('posts: %s', (_, stamps, expected) => {
  const sentences = [true, false, true, false, false, true];
  const posts = postsOf(stamps, _.startsWith('the first') ? [true, false, false, true, false, true] : sentences, 2);
  expect(posts.map(({ start, end, day }) => `${start}-${end} ${day}`).join(', ')).toBe(expected);
});

const live = `The court sits at Felling, and we are there.

6 May 2024 14.05 BST

The judge heard both sides.

The clerk read the order.

7 May 2024 10.40 BST

The judge dismissed the suit.`;

test('blocks of a text bear the day of their post, those before the first none', () => {
  const blocks = datePosts(live, blocksOfPlainText(live));
  expect(blocks.map(({ day }) => day ?? null)).toEqual([
    null,
    ...Array(3).fill('2024-05-06'),
    ...Array(2).fill('2024-05-07'),
  ]);
  expect(postDayAt(blocks, live.indexOf('court sits'))).toBeNull();
  expect(postDayAt(blocks, live.indexOf('clerk read'))).toBe('2024-05-06');
  expect(postDayAt(blocks, live.indexOf('judge dismissed'))).toBe('2024-05-07');
  expect(postDayAt(blocks, live.length)).toBeNull();
});

test('a text with one stamp, on top, is no live page', () => {
  const text = live.slice(live.indexOf('6 May'), live.indexOf('\n\n7 May'));
  const blocks = blocksOfPlainText(text);
  expect(datePosts(text, blocks)).toEqual(blocks);
});
