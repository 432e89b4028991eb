import { courtSorts } from '../../../field/courts/index.ts';
import type { Forum } from '../../../field/values.ts';

/** Where a dispute is heard when it is heard by no court of the country, by the words that name the forum. */
const elsewhere = courtSorts.flatMap(({ forum, words, anyCase }) =>
  forum === 'court' ? [] : [[forum, new RegExp(words, anyCase ? 'iu' : 'u')] as const],
);

/** Words of a court, its jury or a suit before it: a commission that sues, or files a complaint, is in court like anybody else. */
const court =
  /\bcourt(?:s|house)?\b|\bjur(?:y|ors?)\b|\b(?:law)?suits?\b|\bsu(?:ed|es|ing)\b|\bindict|\bfederal judge\b|\bprosecutors?\b|(?<!administrative )\bcomplaints?\b|\binjunction|\bcivil (?:charges?|action|penalt)/iu;

/** The forums that a sentence names. */
export function forumsIn(words: string): readonly Forum[] {
  const named = elsewhere.filter(([, pattern]) => pattern.test(words)).map(([forum]) => forum);
  // The name of an international court is no word for a court of the country.
  const rest = elsewhere.reduce((left, [, pattern]) => left.replace(pattern, ' '), words);
  return court.test(rest) ? [...named, 'court'] : named;
}
