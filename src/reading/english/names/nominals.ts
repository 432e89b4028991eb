import type { Draft } from './entity-draft.ts';
import { femaleNouns, maleNouns, personNouns } from './person-nouns.ts';
import { loweredIn, type TokenRow } from './token-row.ts';

/** A common noun that speaks of one person: "the judge", "a woman", "his lawyer". */
export interface Nominal {
  /** First token (article, possessive) and head. */
  readonly first: number;
  readonly head: number;
  readonly noun: string;
  readonly gender: 'female' | 'male' | null;
  /** "the", "this", "that": somebody known. */
  readonly definite: boolean;
  /** "his lawyer", "Oak's wife": named by way of somebody else. */
  readonly possessed: boolean;
  /** "was a lawyer", "as a lawyer": says what somebody is, speaks of nobody new. */
  readonly predicate: boolean;
  /** Whom it means, where that is sure. */
  draft: Draft | null;
  /** What told so. */
  rule: string | null;
}

/** How sure a tie is by its rule, read by eye in development texts. */
export const nominalConfidence = (rule: string | null): number => (rule === 'office' ? 0.9 : 0.95);

/** One word for nouns that the press uses for the same office. */
const sameOffice: Readonly<Record<string, string>> = {
  lawyer: 'attorney',
  counsel: 'attorney',
  solicitor: 'attorney',
  barrister: 'attorney',
  justice: 'judge',
  magistrate: 'judge',
  congressman: 'representative',
  congresswoman: 'representative',
  lawmaker: 'legislator',
  politician: 'legislator',
  rapper: 'musician',
  singer: 'musician',
  actress: 'actor',
  billionaire: 'tycoon',
  millionaire: 'tycoon',
  financier: 'investor',
  reporter: 'journalist',
  writer: 'author',
  columnist: 'author',
  doctor: 'doctor',
};

const kin = new Set(
  'mother mom mum father dad parent daughter son child sister brother wife husband widow widower spouse girlfriend boyfriend aunt uncle niece nephew cousin grandmother grandfather granddaughter grandson sibling relative friend neighbor neighbour colleague partner client baby boy girl man woman'.split(
    ' ',
  ),
);

export const office = (noun: string): string => sameOffice[noun] ?? noun;

const abbreviations: Readonly<Record<string, string>> = {
  'sen.': 'senator',
  sen: 'senator',
  'gov.': 'governor',
  gov: 'governor',
  'rep.': 'representative',
  rep: 'representative',
  'dr.': 'doctor',
  dr: 'doctor',
  'det.': 'detective',
  'sgt.': 'officer',
  'prof.': 'professor',
};

const articles = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'another',
  'one',
  'his',
  'her',
  'their',
  'its',
  'my',
  'our',
  'your',
  'whose',
  'some',
  'any',
  'no',
  'every',
  'each',
]);
const possessives = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);
const predicates = new Set(
  "is was are were be been being becomes became become remains remained as like 's 're 'm named called elected".split(
    ' ',
  ),
);
const definiteWords = new Set(['the', 'this', 'that']);
const breakers = new Set([
  'of',
  'and',
  'or',
  'in',
  'on',
  'at',
  'to',
  'by',
  'with',
  'from',
  'for',
  ',',
  '.',
  ';',
  ':',
  '"',
  '“',
  '”',
  '(',
  ')',
  'who',
  'which',
  'is',
  'was',
  'are',
  'were',
  'has',
  'had',
  'said',
  'not',
  'but',
  '—',
  '–',
  ...'as while than that when if because also about over under into before after during between against through like be been being have did do does would could should will may might can it he she they i we you them him if so then there here where how what all both'.split(
    ' ',
  ),
]);

/** The nominals of the document, in order, tied to names by apposition, "is a" and descriptors seen before. */
export function findNominals(row: TokenRow, drafts: readonly Draft[]): Nominal[] {
  const starts: (Draft | undefined)[] = new Array(row.count);
  const inside = new Uint8Array(row.count);
  const ends: (Draft | undefined)[] = new Array(row.count);
  for (const one of drafts)
    for (const { token, lastToken } of one.names) {
      inside.fill(1, token, lastToken + 1);
      if (one.kind !== 'person') continue;
      starts[token] = one;
      ends[lastToken] = one;
    }
  noteTitles(drafts);
  const found: Nominal[] = [];
  for (let i = 0; i < row.count; i++) {
    const noun = row.at(i).lower;
    if (inside[i] || !(isPersonNoun(noun) || isAge(row, i))) continue;
    const edge = row.first(row.at(i).sentence);
    const stop = row.first(row.at(i).sentence + 1);
    const next = row.at(i + 1).lower;
    // "the judge advocate", "judge-made": the noun is not the head.
    if (i + 1 < stop && (isPersonNoun(next) || next === '-' || next === 'general')) continue;
    let first = i;
    while (
      first > edge &&
      i - first < 5 &&
      !articles.has(row.at(first).lower) &&
      !breakers.has(row.at(first - 1).lower)
    ) {
      if (row.at(first - 1).lower === "'s" || row.at(first - 1).lower === '’s') break;
      first--;
    }
    const article = row.at(first).lower;
    const possessed = first > edge && /^['’]s?$/.test(row.at(first - 1).lower);
    const gender = femaleNouns.has(noun) ? 'female' : maleNouns.has(noun) ? 'male' : null;
    const nominal: Nominal = {
      first,
      head: i,
      noun,
      gender,
      definite: definiteWords.has(article),
      possessed: possessed || possessives.has(article),
      predicate: first > edge && predicates.has(row.at(first - 1).lower),
      draft: null,
      rule: null,
    };
    // "defense attorney Ann Oak" is a title, not a mention of its own.
    if (i + 1 < stop && starts[i + 1]) {
      describe(starts[i + 1]!, noun, loweredIn(row, first, i));
      continue;
    }
    if (!articles.has(article) && !possessed) {
      // "Ann Oak, founder of": an apposition without article.
      const before = namedBefore(row, first, edge, ends);
      if (before) {
        describe(before, noun, loweredIn(row, first, i));
        continue;
      }
      if (first !== edge && !gender) continue;
    }
    tie(row, nominal, starts, ends, edge, stop);
    if (nominal.draft) describe(nominal.draft, noun, loweredIn(row, first, i));
    found.push(nominal);
  }
  tieByOffice(row, drafts, found);
  return found;
}

/** "A 13-year-old who": the age stands for the person when no noun follows. */
function isAge(row: TokenRow, i: number): boolean {
  if (row.at(i).lower !== 'old' || row.at(i - 1).lower !== '-') return false;
  const [unit, next] = [row.at(i - 2).lower, row.at(i + 1)];
  if (/^years?$/.test(unit) && !/^[\p{L}\d]/u.test(next.text)) return true;
  return unit === 'year' && breakers.has(next.lower);
}

const isPersonNoun = (word: string) => personNouns.has(word) || femaleNouns.has(word) || maleNouns.has(word);

/** "president", "former president", "vice president": three offices. */
function describe(one: Draft, noun: string, before: readonly string[]): void {
  one.descriptors.add(officeKey(noun, before));
}

function officeKey(noun: string, before: readonly string[]): string {
  const rank = before.find((word) => /^(?:vice|deputy|assistant|associate|former|ex|then)$/.test(word));
  return rank ? `${rank} ${office(noun)}` : office(noun);
}

function noteTitles(drafts: readonly Draft[]): void {
  for (const one of drafts.filter(({ kind }) => kind === 'person'))
    for (const { title } of one.names) {
      if (!title) continue;
      const words = title.words.toLowerCase().split(/[ -]/);
      words.forEach((word, index) => {
        const noun = abbreviations[word] ?? word;
        if (isPersonNoun(noun)) describe(one, noun, words.slice(0, index));
      });
    }
}

/** The person named right before a comma (and an age) that the phrase follows: "Ann Oak, 43, a". */
function namedBefore(row: TokenRow, first: number, edge: number, ends: readonly (Draft | undefined)[]): Draft | null {
  let at = first - 1;
  if (at < edge || row.at(at).text !== ',') return null;
  at--;
  if (at > edge && /^\d{1,3}$/.test(row.at(at).text) && row.at(at - 1).text === ',') at -= 2;
  return at >= edge ? (ends[at] ?? null) : null;
}

function tie(
  row: TokenRow,
  nominal: Nominal,
  starts: readonly (Draft | undefined)[],
  ends: readonly (Draft | undefined)[],
  edge: number,
  stop: number,
): void {
  const { first, head } = nominal;
  const agrees = (one: Draft | null | undefined): one is Draft =>
    !!one && (!nominal.gender || !one.gender || one.gender === nominal.gender);
  // "Ann Oak, [43,] a lawyer": unless a list goes on, "Ann Oak, a lawyer and ...", which reads the same.
  const before = row.at(first).lower === 'whose' ? null : namedBefore(row, first, edge, ends);
  if (agrees(before)) {
    nominal.draft = before;
    nominal.rule = 'apposition';
    return;
  }
  // "Ann Oak is a lawyer"
  const verb = row.at(first - 1).lower;
  if (
    first - 2 >= edge &&
    /^(?:is|was|became|remains)$/.test(verb) &&
    agrees(ends[first - 2]) &&
    nominal.rule === null
  ) {
    nominal.draft = ends[first - 2]!;
    nominal.rule = 'copula';
    return;
  }
  // "the judge, Ann Oak," and "his wife, Ann Oak,"
  if (head + 2 < stop && row.at(head + 1).text === ',' && agrees(starts[head + 2])) {
    let end = head + 2;
    while (end < stop && !ends[end]) end++;
    if (end + 1 >= stop || /^(?:,|\.|;|and|who|—|–)$/.test(row.at(end + 1).text)) {
      nominal.draft = starts[head + 2]!;
      nominal.rule = 'apposition';
    }
  }
}

/** Whether the last name before the offset stands within so many sentences. */
function namedWithin(one: Draft, start: number, sentence: number, reach: number): boolean {
  let low = 0;
  let high = one.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (one.names[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const last = one.names[low - 1];
  return last !== undefined && sentence - last.sentence <= reach;
}

/** "the rapper", where one person of the document is a rapper; of several the one named within two sentences, if alone. */
function tieByOffice(row: TokenRow, drafts: readonly Draft[], nominals: readonly Nominal[]): void {
  const bearers = new Map<string, Draft[]>();
  for (const one of drafts) for (const word of one.descriptors) bearers.set(word, [...(bearers.get(word) ?? []), one]);
  for (const nominal of nominals) {
    // "the father" is somebody's, and of whom it is said does not tell.
    if (nominal.draft || !nominal.definite || kin.has(nominal.noun)) continue;
    const fits = (bearers.get(officeKey(nominal.noun, loweredIn(row, nominal.first, nominal.head))) ?? []).filter(
      (one) => !nominal.gender || !one.gender || one.gender === nominal.gender,
    );
    const sentence = row.at(nominal.head).sentence;
    const start = row.at(nominal.first).start;
    const known = fits.filter((one) => (one.names[0]?.start ?? Number.POSITIVE_INFINITY) < start);
    const near = known.filter((one) => namedWithin(one, start, sentence, 2));
    const one = fits.length === 1 ? known[0] : near.length === 1 ? near[0] : undefined;
    if (!one) continue;
    // "the lawyer for the company", "the judge who": another one, unless nobody else is.
    const next = row.at(nominal.head + 1).lower;
    if (/^(?:for|of|who|whose|in|from|that|representing)$/.test(next)) continue;
    nominal.draft = one;
    nominal.rule = 'office';
  }
}
