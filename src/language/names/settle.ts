import { withNeighbours } from './borders.ts';
import type { Found } from './found.ts';
import { COMMON, DEMONYM, FIRST_NAME, LARGE_PLACE, LISTED_START, ORGANIZATION, PLACE, SURNAME } from './lexicon.ts';
import { LEANINGS, type ModelSpan } from './model.ts';
import { CITED, ORGANIZATION_HEADS, PLACE_HEADS, TITLES } from './rules/person.ts';
import { joinsToRight } from './rules/rule.ts';
import type { NameKind } from './span.ts';
import { CAPITAL, DIGIT, FIRST, INITIAL, loweredForm, SHOUTED, SMALL, UPPER, type Words } from './words.ts';

const KIND_OF: Readonly<Record<ModelSpan['label'], NameKind>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'work',
};

/** Below these the model's finding is not taken: a wrong person costs the stages above more than a missed product. */
const LEAST: Readonly<Record<ModelSpan['label'], number>> = { PER: 0.5, ORG: 0.5, LOC: 0.5, MISC: 0.75 };

/** Kinds that the model sees as an organization. */
const ORGANIZED: ReadonlySet<NameKind> = new Set(['organization', 'government', 'court']);

const alike = (rule: NameKind, model: NameKind) => rule === model || (ORGANIZED.has(rule) && model === 'organization');

/**
 * Joins what the rules and the model found. Where they overlap and agree on the kind, the longer one gives the borders; where
 * they do not agree, the surer one stays. What is nobody's is left to the lists of places.
 */
export function settle(
  words: Words,
  ruled: readonly Found[],
  spans: readonly ModelSpan[],
  leanings: Uint8Array,
): Found[] {
  const modelled = spans.map((span) => byHead(words, asOrganization(words, asPlace(words, span))));
  const small = smallWords(words);
  const kept: Found[] = [];
  const owner = new Int32Array(words.count).fill(-1);
  ruled.forEach((one, index) => {
    owner.fill(index, one.first, one.last + 1);
  });
  const dropped = new Set<number>();
  const changed = new Map<number, Found>();
  for (const span of modelled) {
    const kind = KIND_OF[span.label];
    const overlapping = new Set<number>();
    for (let i = span.first; i <= span.last; i++) if (owner[i]! >= 0) overlapping.add(owner[i]!);
    if (overlapping.size === 0) {
      if (span.confidence >= LEAST[span.label] && isPlausible(words, span, small)) {
        const thing = span.label === 'PER' && span.last > span.first && endsOrdinary(words, span);
        kept.push({
          first: span.first,
          last: span.last,
          kind: thing ? 'work' : kind,
          confidence: thing ? 0.4 : Math.min(0.97, span.confidence),
          rule: 'model',
        });
      }
      continue;
    }
    if (overlapping.size > 1) continue;
    const [index] = overlapping;
    const rule = changed.get(index!) ?? ruled[index!]!;
    if (alike(rule.kind, kind)) {
      const wider =
        span.first <= rule.first && span.last >= rule.last && span.last - span.first > rule.last - rule.first;
      if (wider && rule.kind === kind && span.confidence > 0.8 && mayWiden(words, rule, span)) {
        changed.set(index!, { ...rule, first: span.first, last: span.last, rule: `${rule.rule}+model` });
      } else if (!changed.has(index!))
        changed.set(index!, { ...rule, confidence: 1 - (1 - rule.confidence) * (1.2 - span.confidence) });
    } else if (WEAK.has(rule.rule) && span.confidence > 0.75 && span.label !== 'MISC') {
      dropped.add(index!);
      kept.push({
        first: span.first,
        last: span.last,
        kind,
        confidence: Math.min(0.95, span.confidence),
        rule: 'model',
      });
    }
  }
  ruled.forEach((one, index) => {
    if (!dropped.has(index)) kept.push(changed.get(index) ?? one);
  });
  kept.push(...listedPlaces(words, kept));
  kept.push(...refrains(words, kept));
  kept.push(...strangers(words, kept, leanings));
  kept.sort((a, b) => a.first - b.first || b.last - a.last);
  return withNeighbours(words, kept);
}

/** A lone word that the lists know as a place and as nothing else is one, unless the model is very sure of another kind. */
function asPlace(words: Words, span: ModelSpan): ModelSpan {
  const bits = words.at(span.first).bits;
  const onlyPlace = (bits & PLACE) !== 0 && !(bits & (FIRST_NAME | SURNAME | COMMON | DEMONYM));
  if (
    span.first !== span.last ||
    !onlyPlace ||
    span.label === 'LOC' ||
    span.confidence > (span.label === 'PER' ? 0.95 : 0.85)
  )
    return span;
  return { ...span, label: 'LOC', confidence: Math.max(0.6, span.confidence) };
}

/** As `asPlace`, for organizations. */
function asOrganization(words: Words, span: ModelSpan): ModelSpan {
  const only = words.at(span.first).bits === ORGANIZATION;
  if (span.first !== span.last || !only || span.label === 'ORG' || span.confidence > 0.9) return span;
  return { ...span, label: 'ORG', confidence: Math.max(0.6, span.confidence) };
}

/** "Harmon Street" is a place and "Harmon Foods" an organization, whatever they look like. */
function byHead(words: Words, span: ModelSpan): ModelSpan {
  if (span.first === span.last || !(span.label === 'PER' || span.confidence < 0.8)) return span;
  const head = words.at(span.last).lower;
  if (PLACE_HEADS.has(head)) return { ...span, label: 'LOC', confidence: Math.max(0.6, span.confidence) };
  if (ORGANIZATION_HEADS.has(head)) return { ...span, label: 'ORG', confidence: Math.max(0.6, span.confidence) };
  return span;
}

/** "Orla Shield" is not called so by its parents: the last word is an ordinary one and no surname, the first no first name. */
const endsOrdinary = (words: Words, { first, last }: ModelSpan) =>
  (words.at(last).bits & COMMON) !== 0 &&
  !(words.at(last).bits & SURNAME) &&
  !(words.at(first).bits & FIRST_NAME) &&
  !(words.at(first).shape & INITIAL);

/** A company ends with its suffix, and a person with a title begins after it; ordinary words do not join a person. */
function mayWiden(words: Words, rule: Found, span: ModelSpan): boolean {
  if (rule.rule.startsWith('well-known')) return false;
  if (rule.kind !== 'person') return !(rule.rule.startsWith('company') && span.last > rule.last);
  if (rule.rule.startsWith('titled') && span.first < rule.first) return false;
  for (let i = span.first; i <= span.last; i++) {
    if (i >= rule.first && i <= rule.last) continue;
    if (words.at(i).bits & COMMON && !(words.at(i).bits & (FIRST_NAME | SURNAME)) && !(words.at(i).shape & INITIAL))
      return false;
  }
  return true;
}

/** Rules that lean on a list or a single common word; the model overrules them when it is sure. */
const WEAK = new Set(
  'first-and-last institution well-known-organization initials-and-last unlisted-and-last caption-party'.split(' '),
);

/** Calendar words, lone initials and nationalities are no names. */
function isPlausible(words: Words, span: ModelSpan, small: ReadonlySet<string>): boolean {
  const { first, last } = span;
  const bits = words.at(first).bits;
  if (first === last) {
    if (bits & DEMONYM && !(bits & (PLACE | SURNAME))) return false;
    if (words.at(first).shape & INITIAL && words.at(first).text.length <= 2) return false;
    if (words.at(first).text.length < 2 || CITED.test(words.at(first).lower)) return false;
    // A ticker: "<ACME>".
    if (words.at(first - 1).text === '<' && words.at(last + 1).text === '>') return false;
  }
  if (span.label === 'MISC' && bits & DEMONYM) return false;
  if (words.at(first).shape & SMALL && hasCapitals(words, first)) return false;
  if (first === last && !(bits & ~(COMMON | LISTED_START))) {
    if (bits & COMMON && words.at(first).shape & FIRST && span.confidence < 0.9) return false;
    // "the Complaint", "Plaintiffs": terms that the document also writes in small letters.
    if (small.has(words.at(first).lower)) return false;
    if (bits & COMMON && span.confidence < 0.8 && span.label !== 'LOC') return false;
  }
  if (first === last && TERMS.has(words.at(first).lower)) return false;
  if (first === last && span.label === 'PER' && words.at(first).text.length < 3) return false;
  let office = true;
  for (let i = first; i <= last; i++) if (!OFFICES.has(words.at(i).lower)) office = false;
  if (office) return false;
  // In a headline capitals say nothing: ordinary words are taken for such there.
  if (words.at(first).shape & SHOUTED && words.at(first).shape & UPPER) {
    for (let i = first; i <= last; i++) if (words.at(i).bits & COMMON || span.confidence < 0.7) return false;
  }
  return !TEMPORAL.test(words.at(first).lower) || last > first + 1;
}

/** Whether the sentence writes capitals at all, beyond its first word; a text that does not may have names in small letters. */
function hasCapitals(words: Words, i: number): boolean {
  for (const step of [-1, 1]) {
    for (
      let k = i + step;
      k >= 0 && k < words.count && Math.abs(k - i) < 40 && words.at(k).sentence === words.at(i).sentence;
      k += step
    ) {
      if (words.at(k).shape & CAPITAL && !(words.at(k).shape & FIRST) && words.at(k).text !== 'I') return true;
    }
  }
  return false;
}

/** Defined terms of court papers, capitalized or not. */
const TERMS = new Set(
  'court plaintiff plaintiffs defendant defendants claimant claimants respondent respondents petitioner petitioners appellant appellants appellee appellees jury juror judge government complaint order motion exhibit agreement company act section parties party'.split(
    ' ',
  ),
);

/** Words of offices: "District Attorney" by itself names nobody. */
const OFFICES = new Set([
  ...TITLES,
  'district',
  'acting',
  'assistant',
  'chief',
  'lieutenant',
  'vice',
  'associate',
  'state',
  'special',
  'counsel',
  'of',
  'the',
  '-',
  'former',
  'executive',
  'senior',
  'public',
  'defender',
  'county',
  'city',
]);

/** Words of the document that it writes in small letters somewhere. */
function smallWords(words: Words): Set<string> {
  const small = new Set<string>();
  for (let i = 0; i < words.count; i++) if (words.at(i).shape & SMALL) small.add(words.at(i).lower);
  return small;
}

const TEMPORAL =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|thanksgiving|halloween|ramadan|passover|olympics?|covid|i)$/;

/** Places of one word where nobody found anything. */
function listedPlaces(words: Words, taken: readonly Found[]): Found[] {
  const used = usedBy(words, taken);
  const found: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    const bits = words.at(i).bits;
    if (used[i] || !(bits & PLACE)) continue;
    const shape = words.at(i).shape;
    const alone = !(words.at(i + 1).shape & CAPITAL) || words.at(i + 1).sentence !== words.at(i).sentence;
    const large = (bits & LARGE_PLACE) !== 0 && !(bits & (COMMON | DEMONYM | FIRST_NAME));
    if (!alone || !large || !(shape & CAPITAL) || shape & (UPPER | SHOUTED)) continue;
    found.push({ first: i, last: i, kind: 'place', confidence: 0.75, rule: 'listed-place' });
  }
  return found;
}

/**
 * A capitalized word inside a sentence that is not known as an ordinary word names something; its lists, else the model's leaning,
 * say what. At the start of a sentence it must be followed by a comma ("Tallix, which makes pumps").
 */
function strangers(words: Words, taken: readonly Found[], leanings: Uint8Array): Found[] {
  const used = usedBy(words, taken);
  const strange = (i: number) => {
    const shape = words.at(i).shape;
    return (
      !used[i] &&
      (shape & CAPITAL) !== 0 &&
      !(shape & (SHOUTED | INITIAL | DIGIT)) &&
      !(words.at(i).bits & (COMMON | DEMONYM)) &&
      words.at(i).text.length > 3 &&
      /^\p{Lu}?\p{L}+$/u.test(words.at(i).text) &&
      !OFFICES.has(words.at(i).lower) &&
      !TEMPORAL.test(words.at(i).lower)
    );
  };
  const found: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    if (!strange(i)) continue;
    let last = i;
    while (last + 1 < words.count && words.at(last + 1).sentence === words.at(i).sentence && strange(last + 1)) last++;
    // Beside other capitalized words, or in a compound, its borders are not known.
    const open =
      capitalInside(words, i, last + 1) ||
      capitalInside(words, i, i - 1) ||
      words.at(i - 1).text === '-' ||
      words.at(last + 1).text === '-';
    const start = (words.at(i).shape & FIRST) !== 0;
    if (!open && (!start || words.at(last + 1).text === ',' || last > i)) {
      found.push({ first: i, last, kind: strangeKind(words, i, last, leanings), confidence: 0.5, rule: 'stranger' });
    }
    i = last;
  }
  return found;
}

function strangeKind(words: Words, first: number, last: number, leanings: Uint8Array): NameKind {
  const word = words.at(first).text;
  const bits = words.at(first).bits;
  // "iPod" and "MyPillow": things and firms are written so, persons only after Mc, De and the like.
  if (/^i\p{Lu}/u.test(word)) return 'work';
  if (/\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|Di|Le|La|Van|O)\p{Lu}/u.test(word)) return 'organization';
  if ((last === first && bits === ORGANIZATION) || words.at(first).shape & UPPER) return 'organization';
  if (last === first && bits & PLACE && !(bits & (SURNAME | FIRST_NAME))) return 'place';
  if (bits & (SURNAME | FIRST_NAME) && !(bits & PLACE)) return 'person';
  const leaning = LEANINGS[leanings[first]! - 1] ?? 'ORG';
  return last > first && leaning === 'MISC' ? 'person' : KIND_OF[leaning];
}

/**
 * Ordinary words in capitals, two to four together and at least once inside a sentence, are a name where the document repeats them
 * ("Right Aid", "Live Stage").
 */
function refrains(words: Words, taken: readonly Found[]): Found[] {
  const used = usedBy(words, taken);
  const places = new Map<string, Found[]>();
  const inside = new Set<string>();
  for (let i = 0; i < words.count; i++) {
    const plain = (k: number) =>
      k < words.count &&
      words.at(k).sentence === words.at(i).sentence &&
      !used[k] &&
      (words.at(k).shape & CAPITAL) !== 0 &&
      !(words.at(k).shape & (SHOUTED | INITIAL | DIGIT)) &&
      words.at(k).text.length > 2 &&
      !OFFICES.has(words.at(k).lower) &&
      !TERMS.has(words.at(k).lower) &&
      !TEMPORAL.test(words.at(k).lower);
    if (!plain(i)) continue;
    let last = i;
    while (plain(last + 1)) last++;
    if (
      last > i &&
      last - i < 4 &&
      !capitalInside(words, i, last + 1) &&
      !capitalInside(words, i, i - 1) &&
      joinsToRight(words, i)
    ) {
      const form = loweredForm(words, i, last);
      const kind = PLACE_HEADS.has(words.at(last).lower) ? 'place' : 'organization';
      const one: Found = { first: i, last, kind, confidence: 0.6, rule: 'refrain' };
      const list = places.get(form);
      if (list) list.push(one);
      else places.set(form, [one]);
      if (!(words.at(i).shape & FIRST)) inside.add(form);
    }
    i = last;
  }
  return [...places].flatMap(([form, list]) => (list.length > 1 && inside.has(form) ? list : []));
}

function usedBy(words: Words, taken: readonly Found[]): Uint8Array {
  const used = new Uint8Array(words.count);
  for (const one of taken) used.fill(1, one.first, one.last + 1);
  return used;
}

/** Whether word `k` is in the sentence of `i`, capitalized, and not the sentence's first. */
const capitalInside = (words: Words, i: number, k: number) =>
  k >= 0 &&
  k < words.count &&
  words.at(k).sentence === words.at(i).sentence &&
  (words.at(k).shape & CAPITAL) !== 0 &&
  !(words.at(k).shape & FIRST);
