/** Forms of given names that stand for one another. Each line is one name; the first form is its key. */
const givenNameForms = [
  'robert rob bob bobby robbie',
  'william will bill billy willie',
  'james jim jimmy jamie',
  'john johnny jack jon',
  'joseph joe joey',
  'michael mike mick mikey',
  'richard rick dick rich ricky',
  'thomas tom tommy',
  'edward ed eddie ted ned',
  'theodore teddy theo',
  'charles charlie chuck',
  'david dave davey',
  'daniel dan danny',
  'samuel sam sammy',
  'benjamin ben benny',
  'anthony tony',
  'christopher chris',
  'matthew matt',
  'andrew andy drew',
  'stephen steve steven',
  'kenneth ken kenny',
  'ronald ron ronnie',
  'donald don donnie',
  'gregory greg',
  'jeffrey jeff geoffrey',
  'lawrence larry',
  'timothy tim',
  'patrick pat paddy',
  'peter pete',
  'nicholas nick nicky',
  'alexander alex sasha',
  'frederick fred freddie',
  'gerald gerry jerry',
  'raymond ray',
  'vincent vince vinny',
  'walter walt',
  'philip phil phillip',
  'eugene gene',
  'francis frank',
  'leonard len lenny leo',
  'elizabeth liz beth betty eliza',
  'katherine kate kathy catherine katie cathy kathleen katharine',
  'margaret maggie meg peggy',
  'jennifer jen jenny',
  'susan sue susie',
  'deborah deb debbie debra',
  'patricia pat patty tricia',
  'barbara barb',
  'rebecca becky',
  'victoria vicky tori',
  'christine chris christina tina',
  'abigail abby',
  'pamela pam',
  'cynthia cindy',
  'sandra sandy',
  'kimberly kim',
  'jessica jess',
  'samantha sam',
  'alexandra alex sandra',
];

const givenNameKeys = new Map<string, Set<string>>();
for (const line of givenNameForms) {
  const forms = line.split(' ');
  for (const form of forms) givenNameKeys.set(form, (givenNameKeys.get(form) ?? new Set()).add(forms[0]!));
}

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
export const foldName: (name: string) => string = remembered((name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[“”"‘]/gu, '')
    .replace(/’/gu, "'")
    .replace(/'s$/u, '')
    .replace(/[.,]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim(),
);

/** A person's name in parts, folded. */
export interface PersonName {
  /** Given names and initials, in order; empty where only a surname is known. */
  readonly given: readonly string[];
  readonly surname: string;
  /** `jr`, `ii`, ... or `null`. */
  readonly generation: string | null;
}

export const personName: (name: string) => PersonName = remembered((name) => {
  const words = foldName(name)
    .replace(/\((?:[^)]*)\)/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
  while (words.length > 1 && personTitles.has(words[0]!)) words.shift();
  const last = words.at(-1);
  const generation = words.length > 1 && last !== undefined && generations.has(last) ? words.pop()! : null;
  return { given: words.slice(0, -1), surname: words.at(-1) ?? '', generation };
});

function sameGivenName(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  const keys = givenNameKeys.get(one);
  const others = givenNameKeys.get(other);
  return keys !== undefined && others !== undefined && [...keys].some((key) => others.has(key));
}

/** Whether one letter more, less or other makes the words equal. */
export function oneLetterApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return one.length - start - end <= 1 && other.length - start - end <= 1;
}

/** How two names of people stand to each other: `spelling` is the same name but for one letter. */
export type NameFit = 'same' | 'spelling' | 'different';

/**
 * Whether two names can be one person's: the same surname, and the given names that both state agree, as equal words,
 * initials or short forms. A name without given names fits every name with its surname: the caller must ask whether it fits one only.
 */
export function fitPersons(one: PersonName, other: PersonName): NameFit {
  if (one.generation !== null && other.generation !== null && one.generation !== other.generation) return 'different';
  if (one.surname !== other.surname) {
    const alike =
      one.surname.length >= 5 &&
      other.surname.length >= 5 &&
      oneLetterApart(one.surname, other.surname) &&
      one.given.length > 0 &&
      other.given.length > 0 &&
      one.given[0] === other.given[0] &&
      one.given[0]!.length > 1;
    return alike ? 'spelling' : 'different';
  }
  if (one.given.length === 0 || other.given.length === 0) return 'same';
  const [short, long] = one.given.length <= other.given.length ? [one.given, other.given] : [other.given, one.given];
  // Each given name of the shorter must be found in the longer, in order: "Jean Oak" fits "E. Jean Oak".
  let at = 0;
  for (const name of short) {
    while (at < long.length && !sameGivenName(name, long[at]!)) at += 1;
    if (at === long.length) {
      const alike = short.length === long.length && short[0]!.length >= 5 && oneLetterApart(short[0]!, long[0]!);
      return alike ? 'spelling' : 'different';
    }
    at += 1;
  }
  return 'same';
}

/** Bodies of government that go under several names; each line is one body, its fullest name first. Folded. */
const governmentForms: readonly (readonly string[])[] = [
  ['department of justice', 'justice department', 'doj', 'u s department of justice', 'us justice department'],
  ['federal bureau of investigation', 'fbi'],
  ['securities and exchange commission', 'sec'],
  ['federal trade commission', 'ftc'],
  ['federal communications commission', 'fcc'],
  ['food and drug administration', 'fda'],
  ['environmental protection agency', 'epa'],
  ['internal revenue service', 'irs'],
  ['drug enforcement administration', 'dea'],
  ['central intelligence agency', 'cia'],
  ['national labor relations board', 'nlrb'],
  ['equal employment opportunity commission', 'eeoc'],
  ['consumer financial protection bureau', 'cfpb'],
  ['immigration and customs enforcement', 'ice'],
  ['immigration and naturalization service', 'ins'],
  ['department of homeland security', 'homeland security', 'dhs'],
  ['department of state', 'state department'],
  ['department of defense', 'defense department', 'pentagon'],
  ['department of the treasury', 'treasury department', 'treasury'],
  ['department of commerce', 'commerce department'],
  ['department of the interior', 'interior department'],
  ['department of labor', 'labor department'],
  ['department of education', 'education department'],
  ['department of health and human services', 'health and human services', 'hhs'],
  ['bureau of alcohol tobacco firearms and explosives', 'atf'],
  ['crown prosecution service', 'cps'],
  ['serious fraud office', 'sfo'],
  ['financial conduct authority', 'fca'],
  ['competition and markets authority', 'cma'],
  [
    'united states',
    'u s',
    'us',
    'united states of america',
    'u s government',
    'us government',
    'federal government',
    'united states government',
  ],
  ['united kingdom', 'u k', 'uk', 'britain', 'british government', 'uk government'],
  ['european commission', 'eu commission'],
];
const governmentKeys = new Map(governmentForms.flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)));

/** Key of an organization, court or government body: forms of one name have the same key. */
export const bodyKey: (name: string) => string = remembered((name) => {
  const folded = foldName(name)
    .replace(/&/gu, ' and ')
    .replace(/^the /u, '')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const known = governmentKeys.get(folded) ?? governmentKeys.get(folded.replace(/^(?:u s|us|united states) /u, ''));
  if (known !== undefined) return known;
  const words = folded.split(' ');
  while (words.length > 1 && bodyEndings.has(words.at(-1)!)) words.pop();
  while (words.length > 1 && words.at(-1) === 'and') words.pop();
  if (words.length > 2 && (words[0] === 'us' || (words[0] === 'u' && words[1] === 's')))
    words.splice(0, words[0] === 'us' ? 1 : 2);
  return words.join(' ');
});

/** "national football league" -> "nfl"; empty for single words. */
export function initialsOf(key: string): string {
  const words = key.split(' ').filter((word) => !['of', 'the', 'and', 'for', 'in'].includes(word));
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}
