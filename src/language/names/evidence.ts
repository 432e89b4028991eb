import { COMMON, FIRST_NAME } from './lexicon.ts';
import { TITLES } from './rules/person.ts';
import { CAPITAL, FIRST, INITIAL, SHOUTED, SMALL, UPPER, type Words } from './words.ts';

/** What the whole document says of a word, wherever in it: one bit each. The model weighs them. */
const AFTER_TITLE = 1;
const AFTER_FIRST_NAME = 2;
const BEFORE_CAPITAL = 4;
const AFTER_CAPITAL = 8;
const ALSO_SMALL = 16;
const AFTER_IN = 32;
const BESIDE_SAID = 64;
const AFTER_THE = 128;
const CAPITAL_INSIDE_SENTENCE = 256;
const POSSESSIVE = 512;
const REPEATED = 1024;
const ALONE = 2048;
export const EVIDENCE_BITS = 12;

const titles = new Set(TITLES);
const IN = new Set(['in', 'at', 'near', 'from', 'to', 'outside', 'across']);
const SAID = new Set(
  'said says told testified denied argued wrote asked added claimed alleged sued pleaded admitted accused who whom he she his her him asked replied appeared'.split(
    ' ',
  ),
);

/**
 * Evidence by word form for each word: the bits of all its places in the text together. Words in shouted sentences
 * take evidence from the rest of the text, and give none.
 */
export function evidenceOf(words: Words): Uint16Array {
  const byWord = new Map<string, number>();
  const seen = new Set<string>();
  for (let i = 0; i < words.count; i++) {
    const { lower: word, shape: s, sentence } = words.at(i);
    if (s & SHOUTED) continue;
    if (s & SMALL) {
      if (word.length > 1) byWord.set(word, (byWord.get(word) ?? 0) | ALSO_SMALL);
      continue;
    }
    if (!(s & CAPITAL)) continue;
    let found = byWord.get(word) ?? 0;
    if (seen.has(word)) found |= REPEATED;
    else seen.add(word);
    if (!(s & FIRST)) found |= CAPITAL_INSIDE_SENTENCE;
    const previous = words.at(i - 1);
    const next = words.at(i + 1);
    const before = previous.sentence === sentence ? previous.lower : '';
    const after = next.sentence === sentence ? next.lower : '';
    const capitalBefore = previous.sentence === sentence && (previous.shape & CAPITAL) !== 0;
    const capitalAfter = next.sentence === sentence && (next.shape & CAPITAL) !== 0;
    if (titles.has(before)) found |= AFTER_TITLE;
    if (capitalBefore) {
      if ((previous.bits & FIRST_NAME && !(previous.bits & COMMON)) || previous.shape & INITIAL)
        found |= AFTER_FIRST_NAME;
      if (!(previous.shape & FIRST)) found |= AFTER_CAPITAL;
    }
    if (capitalAfter && !(next.shape & UPPER && !(s & UPPER))) found |= BEFORE_CAPITAL;
    if (IN.has(before)) found |= AFTER_IN;
    if (before === 'the') found |= AFTER_THE;
    if (SAID.has(after) || before === 'said') found |= BESIDE_SAID;
    if (after === "'s" || after === '’s') found |= POSSESSIVE;
    if (!capitalBefore && !capitalAfter && !(s & FIRST)) found |= ALONE;
    byWord.set(word, found);
  }
  const evidence = new Uint16Array(words.count);
  for (let i = 0; i < words.count; i++) {
    const { lower, shape, bits } = words.at(i);
    if (shape & CAPITAL || bits) evidence[i] = byWord.get(lower) ?? 0;
  }
  return evidence;
}
