import { withNeighbours } from './borders.ts';
import type { Found } from './found.ts';
import { COMMON, DEMONYM, FIRST_NAME, LARGE_PLACE, LISTED_START, ORGANIZATION, PLACE, SURNAME } from './lexicon.ts';
import { LEANINGS, type ModelSpan } from './model.ts';
import { CITED, ORGANIZATION_HEADS, PLACE_HEADS, TITLES } from './rules/person.ts';
import { joinsToRight } from './rules/rule.ts';
import type { NameKind } from './span.ts';
import { CAPITAL, DIGIT, FIRST, INITIAL, SHOUTED, SMALL, UPPER, type Words } from './words.ts';

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
  const bits = words.bits[span.first]!;
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
  const only = words.bits[span.first] === ORGANIZATION;
  if (span.first !== span.last || !only || span.label === 'ORG' || span.confidence > 0.9) return span;
  return { ...span, label: 'ORG', confidence: Math.max(0.6, span.confidence) };
}

/** "Harmon Street" is a place and "Harmon Foods" an organization, whatever they look like. */
function byHead(words: Words, span: ModelSpan): ModelSpan {
  if (span.first === span.last || !(span.label === 'PER' || span.confidence < 0.8)) return span;
  const head = words.lower[span.last]!;
  if (PLACE_HEADS.has(head)) return { ...span, label: 'LOC', confidence: Math.max(0.6, span.confidence) };
  if (ORGANIZATION_HEADS.has(head)) return { ...span, label: 'ORG', confidence: Math.max(0.6, span.confidence) };
  return span;
}

/** "Orla Shield" is not called so by its parents: the last word is an ordinary one and no surname, the first no first name. */
const endsOrdinary = (words: Words, { first, last }: ModelSpan) =>
  (words.bits[last]! & COMMON) !== 0 &&
  !(words.bits[last]! & SURNAME) &&
  !(words.bits[first]! & FIRST_NAME) &&
  !(words.shape[first]! & INITIAL);

/** A company ends with its suffix, and a person with a title begins after it; ordinary words do not join a person. */
function mayWiden(words: Words, rule: Found, span: ModelSpan): boolean {
  if (rule.rule.startsWith('well-known')) return false;
  if (rule.kind !== 'person') return !(rule.rule.startsWith('company') && span.last > rule.last);
  if (rule.rule.startsWith('titled') && span.first < rule.first) return false;
  for (let i = span.first; i <= span.last; i++) {
    if (i >= rule.first && i <= rule.last) continue;
    if (words.bits[i]! & COMMON && !(words.bits[i]! & (FIRST_NAME | SURNAME)) && !(words.shape[i]! & INITIAL))
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
  const bits = words.bits[first]!;
  if (first === last) {
    if (bits & DEMONYM && !(bits & (PLACE | SURNAME))) return false;
    if (words.shape[first]! & INITIAL && words.text[first]!.length <= 2) return false;
    if (words.text[first]!.length < 2 || CITED.test(words.lower[first]!)) return false;
    // A ticker: "<ACME>".
    if (words.text[first - 1] === '<' && words.text[last + 1] === '>') return false;
  }
  if (span.label === 'MISC' && bits & DEMONYM) return false;
  if (words.shape[first]! & SMALL && hasCapitals(words, first)) return false;
  if (first === last && !(bits & ~(COMMON | LISTED_START))) {
    if (bits & COMMON && words.shape[first]! & FIRST && span.confidence < 0.9) return false;
    // "the Complaint", "Plaintiffs": terms that the document also writes in small letters.
    if (small.has(words.lower[first]!)) return false;
    if (bits & COMMON && span.confidence < 0.8 && span.label !== 'LOC') return false;
  }
  if (first === last && TERMS.has(words.lower[first]!)) return false;
  if (first === last && span.label === 'PER' && words.text[first]!.length < 3) return false;
  let office = true;
  for (let i = first; i <= last; i++) if (!OFFICES.has(words.lower[i]!)) office = false;
  if (office) return false;
  // In a headline capitals say nothing: ordinary words are taken for such there.
  if (words.shape[first]! & SHOUTED && words.shape[first]! & UPPER) {
    for (let i = first; i <= last; i++) if (words.bits[i]! & COMMON || span.confidence < 0.7) return false;
  }
  return !TEMPORAL.test(words.lower[first]!) || last > first + 1;
}

/** Whether the sentence writes capitals at all, beyond its first word; a text that does not may have names in small letters. */
function hasCapitals(words: Words, i: number): boolean {
  for (const step of [-1, 1]) {
    for (
      let k = i + step;
      k >= 0 && k < words.count && Math.abs(k - i) < 40 && words.sentence[k] === words.sentence[i];
      k += step
    ) {
      if (words.shape[k]! & CAPITAL && !(words.shape[k]! & FIRST) && words.text[k] !== 'I') return true;
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
  for (let i = 0; i < words.count; i++) if (words.shape[i]! & SMALL) small.add(words.lower[i]!);
  return small;
}

const TEMPORAL =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|thanksgiving|halloween|ramadan|passover|olympics?|covid|i)$/;

/** Places of one word where nobody found anything. */
function listedPlaces(words: Words, taken: readonly Found[]): Found[] {
  const used = usedBy(words, taken);
  const found: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    const bits = words.bits[i]!;
    if (used[i] || !(bits & PLACE)) continue;
    const shape = words.shape[i]!;
    const alone = !(words.shape[i + 1]! & CAPITAL) || words.sentence[i + 1] !== words.sentence[i];
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
    const shape = words.shape[i]!;
    return (
      !used[i] &&
      (shape & CAPITAL) !== 0 &&
      !(shape & (SHOUTED | INITIAL | DIGIT)) &&
      !(words.bits[i]! & (COMMON | DEMONYM)) &&
      words.text[i]!.length > 3 &&
      /^\p{Lu}?\p{L}+$/u.test(words.text[i]!) &&
      !OFFICES.has(words.lower[i]!) &&
      !TEMPORAL.test(words.lower[i]!)
    );
  };
  const found: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    if (!strange(i)) continue;
    let last = i;
    while (last + 1 < words.count && words.sentence[last + 1] === words.sentence[i] && strange(last + 1)) last++;
    // Beside other capitalized words, or in a compound, its borders are not known.
    const open =
      capitalInside(words, i, last + 1) ||
      capitalInside(words, i, i - 1) ||
      words.text[i - 1] === '-' ||
      words.text[last + 1] === '-';
    const start = (words.shape[i]! & FIRST) !== 0;
    if (!open && (!start || words.text[last + 1] === ',' || last > i)) {
      found.push({ first: i, last, kind: strangeKind(words, i, last, leanings), confidence: 0.5, rule: 'stranger' });
    }
    i = last;
  }
  return found;
}

function strangeKind(words: Words, first: number, last: number, leanings: Uint8Array): NameKind {
  const word = words.text[first]!;
  const bits = words.bits[first]!;
  // "iPod" and "MyPillow": things and firms are written so, persons only after Mc, De and the like.
  if (/^i\p{Lu}/u.test(word)) return 'work';
  if (/\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|Di|Le|La|Van|O)\p{Lu}/u.test(word)) return 'organization';
  if ((last === first && bits === ORGANIZATION) || words.shape[first]! & UPPER) return 'organization';
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
      words.sentence[k] === words.sentence[i] &&
      !used[k] &&
      (words.shape[k]! & CAPITAL) !== 0 &&
      !(words.shape[k]! & (SHOUTED | INITIAL | DIGIT)) &&
      words.text[k]!.length > 2 &&
      !OFFICES.has(words.lower[k]!) &&
      !TERMS.has(words.lower[k]!) &&
      !TEMPORAL.test(words.lower[k]!);
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
      const form = words.lower.slice(i, last + 1).join(' ');
      const kind = PLACE_HEADS.has(words.lower[last]!) ? 'place' : 'organization';
      const one: Found = { first: i, last, kind, confidence: 0.6, rule: 'refrain' };
      const list = places.get(form);
      if (list) list.push(one);
      else places.set(form, [one]);
      if (!(words.shape[i]! & FIRST)) inside.add(form);
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
  words.sentence[k] === words.sentence[i] &&
  (words.shape[k]! & CAPITAL) !== 0 &&
  !(words.shape[k]! & FIRST);
