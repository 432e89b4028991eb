import type { Found } from './found.ts';
import { COMMON, DEMONYM, FIRST_NAME, LARGE_PLACE, lexiconBits, PLACE, PLACE_START, SURNAME } from './lexicon.ts';
import type { ModelSpan } from './model.ts';
import type { NameKind } from './span.ts';
import { CAPITAL, FIRST, INITIAL, SHOUTED, UPPER, type Words } from './words.ts';

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
export function settle(words: Words, ruled: readonly Found[], modelled: readonly ModelSpan[]): Found[] {
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
      if (span.confidence >= LEAST[span.label] && isPlausible(words, span)) {
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
  return kept.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** "Orla Shield" is not called so by its parents: the last word is an ordinary one and no surname, the first no first name. */
const endsOrdinary = (words: Words, { first, last }: ModelSpan) =>
  (words.bits[last]! & COMMON) !== 0 &&
  !(words.bits[last]! & SURNAME) &&
  !(words.bits[first]! & FIRST_NAME) &&
  !(words.shape[first]! & INITIAL);

/** A company ends with its suffix, and a person with a title begins after it; ordinary words do not join a person. */
function mayWiden(words: Words, rule: Found, span: ModelSpan): boolean {
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
const WEAK = new Set([
  'first-and-last',
  'institution',
  'federal-district',
  'well-known-organization',
  'initials-and-last',
]);

/** Calendar words, lone initials and nationalities are no names. */
function isPlausible(words: Words, span: ModelSpan): boolean {
  const { first, last } = span;
  const bits = words.bits[first]!;
  if (first === last) {
    if (bits & DEMONYM && !(bits & (PLACE | SURNAME))) return false;
    if (words.shape[first]! & INITIAL && words.text[first]!.length <= 2) return false;
    if (words.text[first]!.length < 2) return false;
    // A ticker: "<ACME>".
    if (words.text[first - 1] === '<' && words.text[last + 1] === '>') return false;
  }
  if (span.label === 'MISC' && bits & DEMONYM) return false;
  if (first === last && words.shape[first]! & FIRST && bits === COMMON && span.confidence < 0.9) return false;
  // In a headline capitals say nothing: ordinary words are taken for such there.
  if (words.shape[first]! & SHOUTED && words.shape[first]! & UPPER) {
    for (let i = first; i <= last; i++) if (words.bits[i]! & COMMON || span.confidence < 0.7) return false;
  }
  return !TEMPORAL.test(words.lower[first]!) || last > first + 1;
}

const TEMPORAL =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|i)$/;

/** Places of the lists where nobody found anything. */
function listedPlaces(words: Words, taken: readonly Found[]): Found[] {
  const used = new Uint8Array(words.count);
  for (const one of taken) used.fill(1, one.first, one.last + 1);
  const found: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    if (used[i] || !(words.shape[i]! & CAPITAL) || !(words.bits[i]! & (PLACE | PLACE_START))) continue;
    let last = -1;
    let key = words.lower[i]!;
    if (words.bits[i]! & PLACE_START) {
      for (
        let k = i + 1;
        k < i + 4 &&
        k < words.count &&
        words.sentence[k] === words.sentence[i] &&
        !used[k] &&
        words.shape[k]! & CAPITAL;
        k++
      ) {
        key += ` ${words.lower[k]!}`;
        if (lexiconBits(key) & PLACE) last = k;
      }
    }
    const bits = words.bits[i]!;
    const alone = !(words.shape[i + 1]! & CAPITAL) || words.sentence[i + 1] !== words.sentence[i];
    if (
      last < 0 &&
      alone &&
      bits & LARGE_PLACE &&
      !(bits & (COMMON | DEMONYM | FIRST_NAME)) &&
      !(words.shape[i]! & (UPPER | SHOUTED))
    )
      last = i;
    if (last < 0 && /^(?:U\.S\.|US|UK|U\.K\.|D\.C\.)$/.test(words.text[i]!)) last = i;
    if (last < 0) continue;
    found.push({ first: i, last, kind: 'place', confidence: 0.75, rule: 'listed-place' });
    i = last;
  }
  return found;
}
