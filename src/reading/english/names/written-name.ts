import { courtSorts } from '../../../field/courts/index.ts';
import { governmentBodies } from '../../../field/names/government-bodies.ts';
import type { CaseHead } from '../../case-head.ts';
import type { CaseMention } from '../../case-mention.ts';
import type { Entity } from '../../entity.ts';
import type { WrittenName } from '../../written-name.ts';

const personTitles = new Set(
  'mr mrs ms miss dr prof sir dame lord lady judge justice magistrate senator sen representative rep congressman governor gov president mayor attorney detective officer sgt lt capt col gen rev hon honorable former'.split(
    ' ',
  ),
);
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

const bodyEndings = new Set(
  'inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag sa nv pllc pc group holdings'.split(
    ' ',
  ),
);

const governmentKeys = new Map(governmentBodies.flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)));

/** Names are asked for by the hundred thousand in a large matter, and are few: what was worked out for one is remembered. */
function remembered<Value>(work: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      if (known.size >= mostRemembered) known.clear();
      value = work(name);
      known.set(name, value);
    }
    return value;
  };
}

/** A bound on memory alone: what is forgotten is worked out again. */
const mostRemembered = 50_000;

/** Lower case, without diacritics, quotation marks or full stops; hyphens and apostrophes stay. */
const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[“”"‘]/gu, '')
    .replace(/’/gu, "'")
    .replace(/'s$/u, '')
    .replace(/[.,]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** A person's name in parts, folded. */
interface PersonName {
  /** Given names and initials, in order; empty where only a surname is known. */
  readonly given: readonly string[];
  readonly surname: string;
  /** `jr`, `ii`, ... or `null`. */
  readonly generation: string | null;
}

function personName(folded: string): PersonName {
  const words = folded
    .replace(/\([^()]*\)/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
  while (words.length > 1 && personTitles.has(words[0]!)) words.shift();
  const last = words.at(-1);
  const generation = words.length > 1 && last !== undefined && generations.has(last) ? words.pop()! : null;
  return { given: words.slice(0, -1), surname: words.at(-1) ?? '', generation };
}

/** Key of an organization, court or government body: forms of one name have the same key. */
function bodyKey(folded: string): string {
  const plain = folded
    .replace(/&/gu, ' and ')
    .replace(/^the /u, '')
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const known = governmentKeys.get(plain) ?? governmentKeys.get(plain.replace(/^(?:u s|us|united states) /u, ''));
  if (known !== undefined) return known;
  const words = plain.split(' ');
  while (words.length > 1 && bodyEndings.has(words.at(-1)!)) words.pop();
  while (words.length > 1 && words.at(-1) === 'and') words.pop();
  if (words.length > 2 && (words[0] === 'us' || (words[0] === 'u' && words[1] === 's')))
    words.splice(0, words[0] === 'us' ? 1 : 2);
  return words.join(' ');
}

/** Sorts of court that decide appeals, by the words of their names. */
const reviewing = courtSorts.flatMap(({ reviews, words }) =>
  reviews === null ? [] : [{ reviews, words: new RegExp(words, 'iu') }],
);

/** The number that ends a case's name. */
const numbered = /\b(I{1,3}|IV|[1-4])$/u;

export const writtenName: (name: string) => WrittenName = remembered((name) => {
  const folded = fold(name);
  const person = personName(folded);
  const number = numbered.exec(name)?.[1];
  return {
    name,
    folded,
    body: bodyKey(folded),
    ...person,
    short: name.split(/\s+/u).find((word) => word.toLowerCase().replace(/[.,]/gu, '') === person.surname) ?? name,
    words: name.split(/\s+/u).length,
    capital: /\p{Lu}/u.test(name),
    reviews: reviewing.find(({ words }) => words.test(name))?.reviews ?? null,
    rank: number === undefined ? null : number === 'I' || number === '1' ? 'earlier' : 'later',
  };
});

/** Every name that a document writes for an entity, a side of a case or a case, once, in order of first use. */
export function writtenNames(
  entities: readonly Entity[],
  cases: readonly CaseMention[],
  head: Pick<CaseHead, 'court' | 'caption'> | null = null,
): readonly WrittenName[] {
  const names = new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const name of [head?.court, head?.caption?.first, head?.caption?.second]) if (name) names.add(name);
  for (const { caption, nickname } of cases) {
    if (nickname !== null) names.add(nickname);
    if (caption !== null) names.add(caption.first);
    if (caption !== null && caption.second !== null) names.add(caption.second);
  }
  return [...names].map(writtenName);
}
