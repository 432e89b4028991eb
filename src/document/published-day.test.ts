import { describe, expect, test } from 'vitest';
import { dayOfFileName, dayOfUrl, statedDay } from './published-day.ts';

describe('statedDay', () => {
  test.each([
    ['2023-07-12', '2023-07-12'],
    ['2023-07-12T23:10:00-04:00', '2023-07-12'],
    ['20230712', '2023-07-12'],
    ['July 12, 2023', '2023-07-12'],
    ['Wednesday, Jul. 12, 2023 at 9:00 a.m. ET', '2023-07-12'],
    ['Wed, 12 Jul 2023 10:00:00 GMT', '2023-07-12'],
    ['12th July 2023', '2023-07-12'],
    ['this 12th day of July, 2023', '2023-07-12'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (words, day) => expect(statedDay(words)).toEqual({ day }));

  test.each(['2023-02-30', '2023-13-01', 'June 31, 2023', '2023-02-29T00:00:00Z'])('%s cannot be', (words) => {
    expect(statedDay(words)).toBe('impossible');
  });

  test.each(['', 'yesterday', '07/12/2023', 'July 2023', 'Oak v. Elm'])('"%s" names no day', (words) => {
    expect(statedDay(words)).toBeNull();
  });
});

test.each([
  ['papers/2023-07-12-board.txt', '2023-07-12'],
  ['2023-07-12_post_board.html', '2023-07-12'],
  ['20230712-board.txt', '2023-07-12'],
  ['2023.07.12 board.txt', '2023-07-12'],
  ['2023-07-12.md', '2023-07-12'],
])('file name %s is of %s', (path, day) => expect(dayOfFileName(path)).toEqual({ day }));

test('a file name that begins otherwise says nothing, an impossible one says so', () => {
  expect(dayOfFileName('board-2023-07-12.txt')).toBeNull();
  expect(dayOfFileName('2023-board.txt')).toBeNull();
  expect(dayOfFileName('202307123-board.txt')).toBeNull();
  expect(dayOfFileName('2023-02-31-board.txt')).toBe('impossible');
});

test.each([
  ['https://post.example/story/2023/07/12/board/1', '2023-07-12'],
  ['https://post.example/2023-07-12/board', '2023-07-12'],
  ['https://post.example/20230712/board', '2023-07-12'],
  ['https://post.example/law/2023/jul/12/board', '2023-07-12'],
])('address %s is of %s', (url, day) => expect(dayOfUrl(url)).toEqual({ day }));

test('an address without a day says nothing', () => {
  expect(dayOfUrl('https://post.example/article/70128050007/')).toBeNull();
  expect(dayOfUrl('https://post.example/2023/07/board')).toBeNull();
});
