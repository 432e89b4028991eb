import { expect, it } from 'vitest';
import { sentencesOf } from '../../../language/index.ts';
import { findCases } from '../names/find-cases.ts';
import { shortNamesOf, tellsOfAuthority } from './authorities.ts';

/** The last sentence of a text, its trigger in brackets. */
const ofAuthority = (marked: string) => {
  const text = marked.replace(/[[\]]/g, '');
  const trigger = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  const sentences = sentencesOf(text);
  const cases = findCases(text, sentences);
  const sentence = sentences.find(({ start, end }) => start <= trigger.start && trigger.end <= end)!;
  return tellsOfAuthority(text, sentence, trigger, cases, shortNamesOf(cases));
};

it.each([
  'The jury in Oakes v. Marsh, 912 F.3d 113 (15th Cir. 1997), [awarded] the plaintiff a barn.',
  'The court in Oakes v. Marsh, 912 U.S. 113 (1973), [held] that a goat is no vehicle.',
  'See Oakes v. Marsh, 912 U.S. 113 (1973) ([denying] the motion).',
  'Compare Oakes v. Marsh, 912 U.S. 113 (1973). In Marsh the Court [affirmed] the dismissal.',
  'The judge threw out the suit, relying on Oakes v. Marsh, a 1988 case in which a jury [awarded] a goat.',
  'Marsh cited a 1991 ruling of the high court that [overturned] a verdict.',
])('%s: of the cited case', (text) => expect(ofAuthority(text)).toBe(true));

it.each([
  'Relying on Oakes v. Marsh, 912 U.S. 113 (1973), the court [denied] the motion.',
  'The motion is [denied]. Oakes v. Marsh, 912 U.S. 113 (1973).',
  'Under the rule of Oakes v. Marsh, 912 U.S. 113 (1973), we [affirm].',
  'The judge, relying on a 1988 case, [threw out] the suit.',
  'In the 2019 case in which Oak is the plaintiff, a jury [awarded] a goat.',
])('%s: of this one', (text) => expect(ofAuthority(text)).toBe(false));
