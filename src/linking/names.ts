import { givenNameForms } from '../field/names/given-names.ts';
import type { WrittenName } from '../reading/written-name.ts';

const givenNameKeys = new Map<string, Set<string>>();
for (const line of givenNameForms) {
  const forms = line.split(' ');
  for (const form of forms) givenNameKeys.set(form, (givenNameKeys.get(form) ?? new Set()).add(forms[0]!));
}

/** What of a name is a person's. */
export type PersonName = Pick<WrittenName, 'given' | 'surname' | 'generation'>;

function sameGivenName(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  const keys = givenNameKeys.get(one);
  const others = givenNameKeys.get(other);
  return keys !== undefined && others !== undefined && [...keys].some((key) => others.has(key));
}

/** Whether one letter more, less or other makes the words equal. */
function oneLetterApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return one.length - start - end <= 1 && other.length - start - end <= 1;
}

/** How two names of people stand to each other: `spelling` is the same name but for one letter. */
export type NameFit = 'same' | 'spelling' | 'different';

/** Letters: with fewer, one letter makes another name of a name ("Marc", "Mary"). */
export const leastMisspelt = 5;

/** The same word but for a letter that somebody got wrong. */
const misspelt = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= leastMisspelt && oneLetterApart(one, other);

/** Letters: a shorter name is no other one without its last letter ("Jo", "Joe"). */
const leastCut = 4;

/** The same word but for a letter that somebody got wrong or left out: "Evan" for "Evans", not "Mara" for "Mary", "A" for "B". */
const cutOrMisspelt = (one: string, other: string): boolean =>
  misspelt(one, other) ||
  (one.length !== other.length && Math.min(one.length, other.length) >= leastCut && oneLetterApart(one, other));

/**
 * Whether two names can be one person's: the same surname, and the given names that both state agree, as equal words,
 * initials or short forms. A name without given names fits every name with its surname: the caller must ask whether it fits one only.
 */
export function fitPersons(one: PersonName, other: PersonName): NameFit {
  if (one.generation !== null && other.generation !== null && one.generation !== other.generation) return 'different';
  const [first] = one.given;
  const [otherFirst] = other.given;
  if (one.surname !== other.surname) {
    const alike =
      first !== undefined &&
      first === otherFirst &&
      first.length > 1 &&
      misspelt(one.surname, other.surname) &&
      givenNamesAgree(one.given, other.given);
    return alike ? 'spelling' : 'different';
  }
  if (givenNamesAgree(one.given, other.given)) return 'same';
  if (first === undefined || otherFirst === undefined) return 'different';
  const [further, otherFurther] = [one.given.slice(1), other.given.slice(1)];
  const alike = misspelt(first, otherFirst) && givenNamesAgree(further, otherFurther);
  // "Scott Evan Oak" and "Scott Evans Oak".
  const middle =
    first.length > 1 &&
    sameGivenName(first, otherFirst) &&
    further.length === otherFurther.length &&
    further.every((name, at) => sameGivenName(name, otherFurther[at]!) || cutOrMisspelt(name, otherFurther[at]!));
  return alike || middle ? 'spelling' : 'different';
}

/** Each given name of the shorter is found in the longer, in order: "Joan" in "E. Joan". */
function givenNamesAgree(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const name of short) {
    while (at < long.length && !sameGivenName(name, long[at]!)) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return true;
}

/** "national football league" -> "nfl"; empty for single words. */
export function initialsOf(key: string): string {
  const words = key.split(' ').filter((word) => !['of', 'the', 'and', 'for', 'in'].includes(word));
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}
