import { expect, it } from 'vitest';
import { borneOut, statedOutcome } from './outcome.ts';

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

/** What a verdict in brackets came to. */
const verdict = (marked: string) => statedOutcome('verdict', null, marked.replace(/[[\]]/g, ''), marked.indexOf('['));

it.each([
  ['Jurors [found Karl Wend guilty] of arson on Monday and acquitted his brother, Silas Wend.', 'guilty'],
  ['Jurors found Karl Wend guilty of arson on Monday and [acquitted] his brother, Silas Wend.', 'not guilty'],
  ['The jury [cleared Oak] of theft and convicted her partner.', 'not guilty'],
  ['The jury [found Oak guilty] of theft but acquitted him of arson.', 'mixed'],
  ['The jury [convicted Oak] of two counts and found him not guilty of the third.', 'mixed'],
  ['The jury [acquitted Oak] of arson and found him guilty of theft.', 'mixed'],
  ['The jury [found Oak not guilty] of arson and convicted her partner.', 'not guilty'],
])('%s', (marked, outcome) => expect(verdict(marked)).toBe(outcome));

it.each([
  ['appeal-decision', 'The Court of Appeals cut the award to $2 million.', 'reversed', null],
  ['appeal-decision', 'The Court of Appeals threw out the award.', 'reversed', 'reversed'],
  ['appeal-decision', 'The Court of Appeals affirmed it in part.', 'mixed', 'mixed'],
  ['ruling', 'Judge Marsh took up the motion.', 'denied', null],
  ['ruling', 'Judge Marsh turned down the motion.', 'denied', 'denied'],
  ['plea', 'Oak entered a plea.', 'guilty', 'guilty'],
] as const)('%s: %s', (kind, sentence, read, outcome) => expect(borneOut(kind, read, sentence)).toBe(outcome));

/** What a decision on an appeal in brackets came to, where its trigger alone says that all was left. */
const appealed = (marked: string) =>
  statedOutcome('appeal-decision', 'affirmed', marked.replace(/[[\]]/g, ''), marked.indexOf('['));

it.each([
  ['The Court of Appeals [upheld] the verdict but cut the award to $2 million.', 'mixed'],
  ['The Court of Appeals [affirmed] the judgment in part.', 'mixed'],
  ['The panel [affirmed] the conviction, although it vacated the sentence.', 'mixed'],
  ['The Court of Appeals [upheld] the verdict, but Oak will ask the Supreme Court to hear her.', 'affirmed'],
  ['The Court of Appeals [affirmed] the judgment.', 'affirmed'],
])('%s', (marked, outcome) => expect(appealed(marked)).toBe(outcome));
