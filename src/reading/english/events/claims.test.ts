import { expect, test } from 'vitest';
import { claimForms } from '../../../field/claims/index.ts';
import { analyse, sentencesOf } from '../../../language/index.ts';
import { claimsAtIssue, claimsOf } from './claims.ts';

/** A sentence with the words of the event in braces. */
const atIssue = (marked: string): string[] => {
  const text = marked.replace(/[{}]/g, '');
  const start = marked.indexOf('{');
  const [sentence] = sentencesOf(text, [{ start: 0, end: text.length }]);
  return claimsAtIssue(analyse(sentence!), text, { start, end: marked.indexOf('}') - 1 });
};

test.each<[string, string[]]>([
  ['Ann Oak was {charged} with conspiracy to commit wire fraud and bribery.', ['conspiracy', 'wire fraud', 'bribery']],
  ['Prosecutors {filed two counts} of perjury against Leo Birch on Monday.', ['perjury']],
  [
    'A jury {found Leo Birch guilty} of aggravated assault but acquitted him of attempted murder.',
    ['aggravated assault'],
  ],
  [
    'A jury found Leo Birch guilty of aggravated assault but {acquitted} him of attempted murder.',
    ['attempted murder'],
  ],
  ['Elm {sued} Oak for defamation over an op-ed in which she called herself a victim of sexual abuse.', ['defamation']],
  ['Oak, who was convicted of theft in 2019, {sued} the city for false imprisonment.', ['false imprisonment']],
  ['Oak {filed a lawsuit} alleging fraud and negligence.', ['fraud', 'negligence']],
  ['The {murder trial} of Leo Birch began on Monday.', ['murder']],
  ['A judge {dismissed} the negligence claim but let the fraud claim go on.', ['negligence']],
  ['Marsh {testified} that Oak had pressed him to commit perjury.', []],
  ['The {indictment charges} him with theft and, prosecutors say, covers murder committed by others.', ['theft']],
])('%s', (marked, claims) => {
  expect(atIssue(marked)).toEqual(claims);
});

test.each(claimForms.flatMap(({ finds, skips }) => [...finds, ...skips]))('finds what is in brackets: %s', (marked) => {
  const claims = [...marked.matchAll(/\[([^\]]+)\]/g)].flatMap(([, claim]) => claimsOf(claim!));
  expect(claims).toHaveLength(marked.split('[').length - 1);
  expect(claimsOf(marked.replace(/[[\]]/g, ''))).toEqual(claims);
});
