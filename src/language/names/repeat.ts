import { type Found, longestFirst } from './found.ts';
import { COMMON, DEMONYM, FIRST_NAME, LARGE_PLACE, PLACE, SURNAME } from './lexicon.ts';
import { TITLES } from './rules/person.ts';
import type { NameKind } from './span.ts';
import { withoutTitles } from './trim.ts';
import { CAPITAL, FIRST, INITIAL, LINE, loweredForm, MARK, SHOUTED, UPPER, type Words } from './words.ts';

const titles = new Set(TITLES);
const isSuffix = (lower: string) => /^(?:[js]r\.?|i{2,3}|iv)$/.test(lower);
/** What a company's name ends in by law. */
const LEGAL_ENDS =
  /^(?:inc|corp|co|cos|ltd|llc|llp|plc|l\.p|lp|ag|nv|sa|n\.v|s\.a|company|corporation|incorporated|limited|&|and|,)\.?$/;
/** What it does, which the short form leaves off. */
const TRADE_ENDS =
  /^(?:group|holdings|industries|systems|technologies|partners|international|brothers|bros|stores|pharmaceuticals|laboratories|motors|airlines|entertainment|energy|foods|media|financial|capital|insurance|acquisition|enterprises|associates|resources|products|services|communications|bancorp|networks?|solutions|securities|oil|steel|pictures|studios|records|brands|healthcare|electronics|software)$/;

interface Voice {
  readonly kind: NameKind;
  readonly confidence: number;
}

/** For each form, in lower case with blanks between its words, the kinds that the document gives it, and how loudly. */
type Senses = Map<string, Map<NameKind, number>>;

/** A full name speaks louder for its short form than a lone short form does for itself. */
const FULL_NAME = 3;

/**
 * One sense for a form in a document. A surname seen once with a first name is a person everywhere; a company's short
 * form is the company; a form that most places call one thing is that everywhere; names in a headline all in capitals are
 * matched with the body.
 */
export function repeat(words: Words, found: readonly Found[]): Found[] {
  const named = withAcronyms(words, found);
  const senses = sensesOf(words, named);
  const fullNames = fullNamesOf(words, named);
  const settled = named.map((one) => agreed(words, one, senses)).flatMap((one) => apart(words, one, fullNames));
  return joined(words, longestFirst(words, [...settled, ...elsewhere(words, settled, senses)]));
}

/** "Tallis Relief Fund (TRF)": letters in brackets right after a body's name are that body. */
function withAcronyms(words: Words, found: readonly Found[]): readonly Found[] {
  const bracketed = new Map<number, Found>();
  for (const one of found) {
    if (one.kind !== 'organization' && one.kind !== 'government' && one.kind !== 'court') continue;
    const at = one.last + 2;
    const letters = words.at(at).shape;
    if (one.last === one.first || words.at(at - 1).text !== '(' || words.at(at + 1).text !== ')' || !(letters & UPPER))
      continue;
    if (words.at(at).text.length < 2 || words.at(at).text.length > 8) continue;
    bracketed.set(at, { first: at, last: at, kind: one.kind, confidence: 0.93, rule: 'bracketed-letters' });
  }
  return bracketed.size === 0
    ? found
    : [...found.filter((one) => !bracketed.has(one.first) || one.first !== one.last), ...bracketed.values()].sort(
        (a, b) => a.first - b.first,
      );
}

function sensesOf(words: Words, found: readonly Found[]): Senses {
  const senses: Senses = new Map();
  const say = (first: number, last: number, kind: NameKind, weight: number) => {
    const form = loweredForm(words, first, last);
    const tally = senses.get(form);
    if (tally) tally.set(kind, (tally.get(kind) ?? 0) + weight);
    else senses.set(form, new Map([[kind, weight]]));
  };
  for (const one of found) {
    if (one.kind === 'statute' || one.last - one.first > 7) continue;
    if (words.at(one.first).shape & SHOUTED && one.confidence < 0.9) continue;
    say(one.first, one.last, one.kind, (SETTLED.test(one.rule) ? FULL_NAME : 1) * one.confidence);
    if (one.kind === 'person') sayPerson(words, one, say);
    else if (one.kind === 'organization' && one.last > one.first && one.confidence > 0.7)
      sayOrganization(words, one, say);
  }
  return senses;
}

type Say = (first: number, last: number, kind: NameKind, weight: number) => void;

function sayPerson(words: Words, one: Found, say: Say): void {
  let last = one.last;
  while (last > one.first && (isSuffix(words.at(last).lower) || words.at(last).lower === ',')) last--;
  if (words.at(last).text.length < 3 || words.at(last).shape & INITIAL) return;
  const opening = (words.at(one.first).bits & FIRST_NAME) !== 0 || (words.at(one.first).shape & INITIAL) !== 0;
  if (one.rule.startsWith('titled-person')) say(last, last, 'person', FULL_NAME * one.confidence);
  else if (last > one.first)
    say(last, last, 'person', (opening || one.rule !== 'model' ? FULL_NAME : 1) * one.confidence);
}

function sayOrganization(words: Words, one: Found, say: Say): void {
  const bits = words.at(one.first).bits;
  const short = (last: number) => {
    const fit = last > one.first || (words.at(last).text.length > 2 && !(bits & LARGE_PLACE) && bits !== COMMON);
    if (last < one.last && fit) say(one.first, last, 'organization', FULL_NAME * one.confidence);
  };
  let last = one.last;
  while (last > one.first && LEGAL_ENDS.test(words.at(last).lower)) last--;
  short(last);
  const lawful = last;
  while (last > one.first && (TRADE_ENDS.test(words.at(last).lower) || words.at(last).lower === '&')) last--;
  if (last < lawful) short(last);
  // "Tallis Acquisition Corp" is "Tallis" later on, unless somebody bears that name.
  if (last > one.first && words.at(one.first).text.length > 3 && !(bits & (COMMON | FIRST_NAME | PLACE | DEMONYM)))
    say(one.first, one.first, 'organization', 0.7);
}

/** The kind that most of the document's voices give a form, when they are three in five or more. */
function voiceOf(senses: Senses, form: string): Voice | null {
  const tally = senses.get(form);
  if (!tally) return null;
  let top: NameKind = 'person';
  let most = 0;
  let total = 0;
  for (const [kind, weight] of tally) {
    total += weight;
    if (weight > most) {
      most = weight;
      top = kind;
    }
  }
  return most >= 0.6 * total ? { kind: top, confidence: Math.min(0.9, most, most / total) } : null;
}

/** Rules whose word on the kind is not outvoted. */
const SETTLED =
  /^(?:titled-person|well-known-organization|government-acronym|fixed-government|country-letters|company|law-firm|bracketed-letters|brand)/;

/** Names take the kind that the document gives their form. */
function agreed(words: Words, one: Found, senses: Senses): Found {
  if (one.kind === 'statute' || one.kind === 'court' || SETTLED.test(one.rule)) return one;
  const voice = voiceOf(senses, loweredForm(words, one.first, one.last));
  if (!voice || voice.kind === one.kind) return one;
  if (words.at(one.first).bits & PLACE && one.kind === 'place' && standsAsPlace(words, one)) return one;
  return { ...one, kind: voice.kind, confidence: voice.confidence, rule: `${one.rule}+document` };
}

/** "in Denver", "Denver, Colorado": a place even where somebody is called so. */
function standsAsPlace(words: Words, { first, last }: Found): boolean {
  const sameBefore = first > 0 && words.at(first - 1).sentence === words.at(first).sentence;
  const sameAfter = words.at(last + 2).sentence === words.at(last).sentence;
  return (
    (sameBefore &&
      /^(?:in|at|from|near|to|outside|across|around|throughout|downtown|of)$/.test(words.at(first - 1).lower)) ||
    (sameAfter && words.at(last + 1).text === ',' && (words.at(last + 2).bits & LARGE_PLACE) !== 0)
  );
}

/** Known forms where no name was found yet, the longest first. */
function elsewhere(words: Words, found: readonly Found[], senses: Senses): Found[] {
  const used = new Uint8Array(words.count);
  for (const one of found) used.fill(1, one.first, one.last + 1);
  /** By first word: the lengths of the forms that begin with it. */
  const lengths = new Map<string, number>();
  for (const form of senses.keys()) {
    const parts = form.split(' ');
    lengths.set(parts[0]!, (lengths.get(parts[0]!) ?? 0) | (1 << Math.min(parts.length, 8)));
  }
  const more: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    if (used[i] || !(words.at(i).shape & CAPITAL)) continue;
    // A ticker: "<ACME>".
    if (words.at(i - 1).text === '<' && words.at(i + 1).text === '>') continue;
    const known = lengths.get(words.at(i).lower) ?? 0;
    for (let length = 8; length > 0 && known; length--) {
      const last = i + length - 1;
      if (!(known & (1 << length)) || last >= words.count || words.at(last).sentence !== words.at(i).sentence) continue;
      let free = true;
      for (let k = i; k <= last; k++) if (used[k]) free = false;
      const voice = free ? voiceOf(senses, loweredForm(words, i, last)) : null;
      if (!voice || voice.confidence < 0.6 || (length === 1 && !sayable(words, i, voice))) continue;
      more.push({ first: i, last, kind: voice.kind, confidence: voice.confidence, rule: 'repeated+document' });
      i = last;
      break;
    }
  }
  return more;
}

const PERSONAL = new Set(
  "said says told testified denied denies argued added asked was is had has who whose 's \u2019s pleaded sued faces faced wrote declined admitted claimed claims alleged alleges ruled appeared resigned agreed called posted responded refused insisted did will would filed".split(
    ' ',
  ),
);

/** Whether a lone capitalized form is the name here: ordinary words at a sentence's start or in a headline are not. */
function sayable(words: Words, i: number, voice: Voice): boolean {
  const bits = words.at(i).bits;
  if (words.at(i).text.length < 2) return false;
  if (words.at(i).shape & (FIRST | SHOUTED) && bits & COMMON) {
    // "Brown testified": a surname that is an ordinary word too opens a sentence before a verb of people.
    const after = words.at(i + 1).sentence === words.at(i).sentence ? words.at(i + 1).lower : '';
    return (
      !(words.at(i).shape & SHOUTED) &&
      voice.kind === 'person' &&
      voice.confidence > 0.8 &&
      (bits & SURNAME) !== 0 &&
      PERSONAL.has(after)
    );
  }
  const capitalBefore =
    i > 0 && words.at(i - 1).sentence === words.at(i).sentence && (words.at(i - 1).shape & CAPITAL) !== 0;
  if (bits & COMMON && capitalBefore && voice.kind !== 'person') return false;
  // Part of a longer capitalized stretch: another name that nobody knows.
  const after = words.at(i + 1).sentence === words.at(i).sentence && (words.at(i + 1).shape & CAPITAL) !== 0;
  if (
    after &&
    !(words.at(i).shape & SHOUTED) &&
    voice.kind === 'person' &&
    bits & (PLACE | FIRST_NAME) &&
    !(bits & SURNAME)
  )
    return false;
  return true;
}

/** A long run that begins with a full name known from elsewhere is two people ("Ann Webb John Hale", of captions). */
function apart(words: Words, one: Found, fullNames: ReadonlySet<string>): Found[] {
  if (one.kind !== 'person') return [one];
  for (const length of [3, 2]) {
    if (one.last - one.first + 1 - length < 2) continue;
    if (words.at(one.first + length).shape & MARK || !fullNames.has(written(words, one.first, one.first + length - 1)))
      continue;
    return [
      { ...one, last: one.first + length - 1 },
      { ...one, first: one.first + length },
    ];
  }
  return [one];
}

const written = (words: Words, first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ');

function fullNamesOf(words: Words, found: readonly Found[]): Set<string> {
  const names = new Set<string>();
  for (const { kind, first, last } of found) {
    if (kind === 'person' && last > first && last - first < 3) names.add(written(words, first, last));
  }
  return names;
}

/** "King" or "Bishop" by itself may be a surname; "Mr." and "Secretary" are not. */
const isNamed = (words: Words, one: Found) =>
  (words.at(one.first).bits & (SURNAME | FIRST_NAME)) !== 0 && one.rule !== 'model';

const isStray = (words: Words, i: number) => {
  const shape = words.at(i).shape;
  const bits = words.at(i).bits;
  if (!(shape & CAPITAL) || shape & SHOUTED || (shape & UPPER && !(shape & INITIAL))) return false;
  if (bits & DEMONYM || (bits & LARGE_PLACE && !(bits & FIRST_NAME))) return false;
  if (shape & INITIAL) return words.at(i).text.endsWith('.');
  return !(bits & COMMON) || (bits & FIRST_NAME) !== 0;
};

/** Gives a lone surname the first names right before it that nobody took, and makes one of two halves of a name. */
function joined(words: Words, found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const given of found) {
    const before = out.at(-1);
    const one = given.kind === 'person' ? { ...given, first: withoutTitles(words, given.first, given.last) } : given;
    if (
      one.kind === 'person' &&
      one.first === one.last &&
      titles.has(words.at(one.first).lower) &&
      !isNamed(words, one)
    )
      continue;
    if (one.kind === 'person' && one.first === one.last && isSuffix(words.at(one.first).lower)) continue;
    if (one.kind !== 'person') {
      out.push(one);
      continue;
    }
    const adjacent = (i: number) =>
      i >= 0 &&
      words.at(i).sentence === words.at(one.first).sentence &&
      !(words.at(i + 1).shape & LINE && words.at(i).shape & FIRST);
    if (
      before &&
      before.kind === 'person' &&
      before.first === before.last &&
      before.last === one.first - 1 &&
      adjacent(before.last) &&
      one.first === one.last
    ) {
      out[out.length - 1] = { ...one, first: before.first };
      continue;
    }
    let first = one.first;
    if (one.first === one.last) {
      const floor = before ? before.last : -1;
      while (
        first - 1 > floor &&
        one.first - first < 2 &&
        adjacent(first - 1) &&
        isStray(words, first - 1) &&
        !titles.has(words.at(first - 1).lower)
      )
        first--;
    }
    out.push(first === one.first ? one : { ...one, first });
  }
  return out;
}
