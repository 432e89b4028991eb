import { expect, it } from 'vitest';
import { statedOutcome } from './outcome.ts';

/** What a plea in brackets came to. */
const plea = (marked: string) => statedOutcome('plea', null, marked.replace(/[[\]]/g, ''), marked.indexOf('['));

it.each([
  ['Oak [pleaded not guilty] on Friday.', 'not guilty'],
  ['Oak [pleaded guilty] to fraud, and Elm pleaded not guilty.', 'guilty'],
  ['Oak [pleaded not guilty], and Elm pleaded guilty.', 'not guilty'],
  ['A not [guilty plea] was entered for Oak.', 'not guilty'],
  ['Oak [pleaded no contest] to the count.', 'guilty'],
  ['Oak [entered a plea] of not guilty.', 'not guilty'],
  ['Elm, who was found guilty, heard Oak [enter a plea].', null],
])('%s', (marked, outcome) => expect(plea(marked)).toBe(outcome));
