import type { Sentence } from '../sentence.ts';
import { COMMON, DEMONYM, FIRST_NAME, LARGE_PLACE, lexiconBits, PLACE, PLACE_START, SURNAME } from './lexicon.ts';
import { byRules, type Found, longestFirst } from './found.ts';
import type { NameKind, NameSpan } from './span.ts';
import { CAPITAL, FIRST, INITIAL, SHOUTED, UPPER, type Words, wordsOf } from './words.ts';

export { genderOfFirstName } from './lexicon.ts';
export type { NameKind, NameSpan } from './span.ts';

/** The names of a text, in order, without overlaps. `sentences` are those of this text. */
export function findNames(text: string, sentences: readonly Sentence[]): NameSpan[] {
  const words = wordsOf(sentences);
  const ruled = longestFirst(words, byRules(words));
  const listed = longestFirst(words, [...ruled, ...byLists(words, ruled)]);
  const found = longestFirst(words, [...listed, ...repeated(words, listed)]);
  return found.map(({ first, last, kind, confidence, rule }) => ({
    start: words.start[first]!,
    end: Math.min(words.end[last]!, text.length),
    kind,
    confidence,
    rule,
  }));
}

/** Places of the lists, and acronyms. */
function byLists(words: Words, taken: readonly Found[]): Found[] {
  const used = new Uint8Array(words.count);
  for (const one of taken) used.fill(1, one.first, one.last + 1);
  const found: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    if (used[i] || !(words.shape[i]! & CAPITAL)) continue;
    let last = -1;
    let key = words.lower[i]!;
    if (words.bits[i]! & PLACE_START) {
      for (let k = i + 1; k < i + 4 && k < words.count && words.sentence[k] === words.sentence[i]; k++) {
        key += ` ${words.lower[k]!}`;
        if (lexiconBits(key) & PLACE) last = k;
      }
    }
    const bits = words.bits[i]!;
    if (last < 0 && bits & LARGE_PLACE && !(bits & (COMMON | DEMONYM)) && words.text[i] !== 'US') last = i;
    if (last < 0 && bits & PLACE && !(bits & (COMMON | SURNAME | FIRST_NAME | DEMONYM)) && !(words.shape[i]! & UPPER))
      last = i;
    if (last < 0 && words.text[i] === 'US') last = i;
    if (last >= 0) {
      found.push({ first: i, last, kind: 'place', confidence: 0.8, rule: 'listed-place' });
      i = last;
      continue;
    }
    if (
      words.shape[i]! & UPPER &&
      !(words.shape[i]! & (SHOUTED | INITIAL)) &&
      !(bits & COMMON) &&
      /^[A-Z&]{2,6}$/.test(words.text[i]!)
    )
      found.push({ first: i, last: i, kind: 'organization', confidence: 0.5, rule: 'acronym' });
  }
  return found;
}

/** A surname seen once with a first name is a person everywhere; a company's first word is the company. */
function repeated(words: Words, found: readonly Found[]): Found[] {
  const used = new Uint8Array(words.count);
  const known = new Map<string, NameKind>();
  for (const one of found) {
    used.fill(1, one.first, one.last + 1);
    if (one.kind === 'person') {
      let last = one.last;
      if (last > one.first && /^(?:[js]r\.?|i{2,3}|iv)$/.test(words.lower[last]!)) last--;
      if (words.text[last]!.length > 2) known.set(words.text[last]!, 'person');
    } else if (
      one.rule === 'company' &&
      words.text[one.first]!.length > 2 &&
      !(words.bits[one.first]! & (COMMON | PLACE))
    ) {
      if (!known.has(words.text[one.first]!)) known.set(words.text[one.first]!, 'organization');
    }
  }
  const more: Found[] = [];
  for (let i = 0; i < words.count; i++) {
    const kind = used[i] ? undefined : known.get(words.text[i]!);
    if (!kind) continue;
    if (words.shape[i]! & FIRST && words.bits[i]! & COMMON && !(words.bits[i]! & SURNAME)) continue;
    more.push({ first: i, last: i, kind, confidence: 0.85, rule: 'repeated+document' });
  }
  return more;
}

