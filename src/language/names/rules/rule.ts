import { COMMON, FIRST_NAME, ORGANIZATION, SURNAME } from '../lexicon.ts';
import type { NameKind } from '../span.ts';
import { CAPITAL, FIRST, INITIAL, LINE, SHOUTED, UPPER, type Words } from '../words.ts';

/** Words `first` to `last`, both included. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** A way in which a name is recognized by its own words. */
export interface NameRule {
  readonly name: string;
  readonly kind: NameKind;
  /** How often such a name is one, border and kind, by our reading of development texts. */
  readonly confidence: number;
  /** Words, in lower case, at which the rule is tried. */
  readonly heads: readonly string[];
  /** The name around the head word at `i`, or `null`. */
  readonly at: (words: Words, i: number) => WordRange | null;
  /** Sentences with the names this rule finds in square brackets. */
  readonly finds: readonly string[];
  /** Sentences in which it finds nothing. */
  readonly skips: readonly string[];
}

export const nameRule = (rule: NameRule): NameRule => rule;

export const isCapital = (words: Words, i: number) => i >= 0 && i < words.count && (words.at(i).shape & CAPITAL) !== 0;

/** Whether words `i` and `j` are in one sentence. */
export const together = (words: Words, i: number, j: number) =>
  i >= 0 && j < words.count && words.at(i).sentence === words.at(j).sentence;

export const isWord = (words: Words, i: number, ...forms: readonly string[]) =>
  i >= 0 && i < words.count && forms.includes(words.at(i).lower);

/** Capitalized words that stand before a name without being of it. */
const OUTSIDE = new Set(
  (
    'the a an and but or in on at of for from by with as to if when while after before since that this these those his her its their our my your he she it they we i ' +
    'then there here what who which why how where not no so yet also both all any each every one two three former current late then-president mr mrs ms dr sir lord lady judge magistrate ' +
    'president attorney senator sen rep gov governor mayor secretary chairman prosecutor lawyer attorneys january february march april may june july august september october november december ' +
    'because despite among like unlike only even some most many more several under until now about another such during once whether within without upon other others around above below behind beyond toward towards rather instead perhaps maybe indeed just still again also thus hence therefore besides whose whom ' +
    'monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept oct nov dec today yesterday last next earlier meanwhile however although though according under per via against between'
  ).split(' '),
);

/** Whether a capitalized word may belong to a name that goes on to its right. */
export function joinsToRight(words: Words, i: number): boolean {
  if (!isCapital(words, i)) return false;
  const lower = words.at(i).lower;
  if (OUTSIDE.has(lower)) return false;
  // "New York", "New Harlow" stay; a sentence's "New rules" does not come here.
  if (lower === 'new' && !isCapital(words, i + 1)) return false;
  if (
    !(words.at(i).shape & FIRST) ||
    !(words.at(i).bits & COMMON) ||
    words.at(i).bits & ~COMMON ||
    ALWAYS_INSIDE.has(lower)
  )
    return true;
  // A sentence's first word carries its capital for the sentence, unless it is a noun and a capital follows ("Orchard Ferries").
  return (
    isCapital(words, i + 1) && together(words, i, i + 1) && lower.length > 3 && !/(?:ing|ed|ly|[^s]s)$/.test(lower)
  );
}

/** Ordinary words that may open a name at the start of a sentence. */
const ALWAYS_INSIDE = new Set(
  'new supreme superior high federal national state district county city circuit family royal crown international united general american central southern northern eastern western first second third fourth fifth sixth seventh eighth ninth tenth eleventh human public justice home foreign civil criminal environmental internal metropolitan house'.split(
    ' ',
  ),
);

/** In capitals throughout, each line is a heading of its own. */
const newLine = (words: Words, i: number) => (words.at(i).shape & LINE) !== 0 && (words.at(i).shape & SHOUTED) !== 0;

/** Whose possessive stands inside names: "Magistrates' Court", "Women's Hospital", "Attorney General's Office". */
const OWNERS = new Set(
  'king queen magistrates magistrate surrogate surrogates children people women men attorney attorneys general sheriff prosecutor prosecutors defender governor mayor president veterans workers teachers police officers lloyd orphans solicitor commissioner marshal coroner mother parents widows farmers'.split(
    ' ',
  ),
);

/** Left end of the run of capitalized words that reaches up to `i`; hyphens, "&" and possessive endings inside are stepped over. */
export function runStart(words: Words, i: number, most = 6): number {
  let first = i;
  let owned = false;
  for (let steps = 0; steps < most; steps++) {
    let before = first - 1;
    if (before < 0 || !together(words, before, i)) break;
    const lower = words.at(before).lower;
    const apart = words.at(first).start - words.at(before).end;
    if ((lower === '-' || lower === '\u2013') && apart === 0) before--;
    else if (lower === '&') before--;
    else if ((lower === "'s" || lower === '\u2019s' || lower === "'" || lower === '\u2019') && apart > 0) {
      before--;
      if (before < 0 || !OWNERS.has(words.at(before).lower)) break;
      owned = true;
    }
    if (before < 0 || !together(words, before, i) || newLine(words, first)) break;
    // "District Attorney's Office": before a possessive a title is inside.
    if (!joinsToRight(words, before) && !(owned && isCapital(words, before) && OWNERS.has(words.at(before).lower)))
      break;
    first = before;
  }
  // "Harlow v. Tallis Supreme Court ruling": the second party is not of the court's name.
  while (first < i && isWord(words, first - 1, 'v.', 'vs.', 'v', 'vs')) first++;
  return first;
}

/** Right end of a run of capitalized words from `i` on, `i` being one. */
export function runEnd(words: Words, i: number, most = 6): number {
  let last = i;
  for (let steps = 0; steps < most; steps++) {
    let next = last + 1;
    if (!together(words, i, next)) break;
    const lower = words.at(next).lower;
    if ((lower === '-' || lower === '\u2013') && words.at(next).start === words.at(last).end) next++;
    else if (lower === '&') next++;
    if (
      !together(words, i, next) ||
      !isCapital(words, next) ||
      newLine(words, next) ||
      CALENDAR.has(words.at(next).lower) ||
      HOLDERS.has(words.at(next).lower)
    )
      break;
    last = next;
  }
  return last;
}

/** Whom a body's name is followed by: "Department of Justice Attorney Ann Webb". */
const HOLDERS = new Set(
  'deputy judge sen. rep. mr mr. ms ms. mrs mrs. director spokesman spokeswoman agent detective officer prosecutor commissioner secretary lawyer attorney president chairman sgt. lt. capt. det. dr dr. claimant claimants plaintiff plaintiffs defendant defendants appellant appellants appellee appellees respondent respondents petitioner petitioners'.split(
    ' ',
  ),
);

const CALENDAR = new Set(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/**
 * End of a tail such as "of the Interior", "of Health and Human Services", "for the Southern District of New York",
 * or `last` itself where none follows.
 */
export function tailEnd(words: Words, last: number, prepositions: readonly string[] = ['of', 'for']): number {
  let end = last;
  for (let tails = 0; tails < 3; tails++) {
    let next = end + 1;
    if (!together(words, last, next) || !prepositions.includes(words.at(next).lower)) break;
    next++;
    if (isWord(words, next, 'the') && together(words, last, next)) next++;
    if (!together(words, last, next) || !isCapital(words, next) || CALENDAR.has(words.at(next).lower)) break;
    end = listEnd(words, runEnd(words, next));
  }
  return end;
}

/** "Housing and Urban Development", "Alcohol, Tobacco, Firearms and Explosives": goes on over "and" and commas into ordinary words. */
function listEnd(words: Words, last: number): number {
  let end = last;
  for (let steps = 0; steps < 4; steps++) {
    let next = end + 1;
    if (isWord(words, next, ',')) {
      // A comma only goes on when an "and" closes the list soon.
      let ahead = next;
      while (
        ahead < next + 7 &&
        together(words, last, ahead) &&
        (isCapital(words, ahead) || words.at(ahead).lower === ',')
      )
        ahead++;
      if (!isWord(words, ahead, 'and', '&')) break;
      next++;
      if (isWord(words, next, 'and')) next++;
    } else if (isWord(words, next, 'and', '&')) next++;
    else break;
    if (!together(words, last, next) || !isCapital(words, next)) break;
    const bits = words.at(next).bits;
    if (!(bits & COMMON) || words.at(next).shape & (UPPER | INITIAL) || bits & (FIRST_NAME | ORGANIZATION)) break;
    end = runEnd(words, next);
  }
  return end;
}

/** Titles that are never a name's word themselves, as "King" and "Bishop" may be. */
const NEVER_NAMES = new Set(
  'gov gov. sen sen. rep rep. sgt sgt. lt lt. capt capt. det det. rev rev. dr dr. mr mr. mrs mrs. ms ms. gen. col. maj. cpl. prof prof. hon. justice senator governor attorney president detective officer secretary professor congressman congresswoman prosecutor lawyer commissioner ambassador minister inspector sergeant'.split(
    ' ',
  ),
);

/** Whether the word looks like one of a person's name: in the lists, or a capitalized word in none of them. */
export function namelike(words: Words, i: number): boolean {
  if (!isCapital(words, i) || OUTSIDE.has(words.at(i).lower) || NEVER_NAMES.has(words.at(i).lower)) return false;
  const bits = words.at(i).bits;
  return (bits & (FIRST_NAME | SURNAME)) !== 0 || !(bits & COMMON);
}
