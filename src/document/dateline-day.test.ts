import { expect, test } from 'vitest';
import { blocksOfPlainText } from './blocks.ts';
import { datelineDay } from './dateline-day.ts';

test.each([
  ['LONDON, March 3, 1987 - The board was sued.', 'March 3, 1987'],
  ['FOR IMMEDIATE RELEASE\n\nMay 22, 2014\n\nThe board was sued.', 'May 22, 2014'],
  ['Feb. 2, 2021 | Petition filed\n\nMarch 7, 2021 | Petition denied', null],
  ['March 3, 2020 | By Ann Oak\n\nThe board was sued.', 'March 3, 2020'],
  ['Published 9:00 a.m. ET March 3, 2020\n\nThe board was sued.', 'March 3, 2020'],
  ['Case 2:22-cv-90417-HB   Document 9   Filed 09/06/23   Page 1 of 2\n\nORDER', '2023-09-06'],
  [
    'ORDER\n\nThe motion is granted.\n\nDated this 20th day of August, 2024.\n/s/ Helen Birch',
    '20th day of August, 2024',
  ],
  ['ORDER\n\nThe motion is granted.\n\nDATED: August 20, 2024', 'August 20, 2024'],
  [
    'The Harbour Office\n\nThe Honorable Rosa Marsh\nOne Quay Street\n\nMay 12, 2031\n\nDear Judge Marsh:\n\nOn April 3, 2031, the office closed.',
    'May 12, 2031',
  ],
  ['Office of Review\n\nAlpha\n\nISSUED DATE: MARCH 23, 2031\n\nCASE NUMBER: 2031-034', 'MARCH 23, 2031'],
  ['May 3, 2031 (PORT ELM) - The trial was put off.', 'May 3, 2031'],
])('%j', (text, words) => expect(datelineDay(text, blocksOfPlainText(text))).toBe(words));

test.each([
  'The board was sued on May 22, 2014.',
  'LONDON, March 3 - The board was sued.',
  'The board was sued. It filed an answer on May 22, 2014.',
])('none in %j', (text) => expect(datelineDay(text, blocksOfPlainText(text))).toBeNull());
