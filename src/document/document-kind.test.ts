import { expect, test } from 'vitest';
import { documentKind } from './document-kind.ts';

test.each([
  'UNITED STATES DISTRICT COURT\nDISTRICT OF LINDEN\n\nANN OAK,\nPlaintiff,\nv.\nHARBOUR BOARD,\nDefendant.\n\nNo. 2:22-cv-90417',
  'IN THE HIGH COURT OF JUSTICE\nKING’S BENCH DIVISION\n[2023] EWHC 41 (KB)\n\nBETWEEN:\nANN OAK\nClaimant\nand\nHARBOUR BOARD\nDefendant',
  'The motion is granted.\n\nIT IS SO ORDERED.',
])('court paper', (text) => expect(documentKind(null, null, text)).toBe('court-paper'));

test.each([
  [null, null, 'FOR IMMEDIATE RELEASE\nMay 22, 2014\nThe board was sued.'],
  ['Media Advisory: Verdict expected', null, 'The jury is out.'],
  ['Two charged', 'Linden County District Attorney', 'Two men were charged today.'],
])('press release', (title, publisher, text) => expect(documentKind(title, publisher, text)).toBe('press-release'));

test.each([
  'A federal judge ordered the board to pay. “It is so ordered,” she read, in Oak v. Harbour Board.',
  'The case is Oak v. Harbour Board, No. 22-90417, in the United States District Court.',
  'The board answered a press release of the district attorney.',
])('article', (text) => expect(documentKind('Board must pay', 'Harbour Post', text)).toBe('article'));
