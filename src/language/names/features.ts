import { COMMON, FIRST_NAME, ORGANIZATION, PLACE } from './lexicon.ts';
import type { NameKind } from './span.ts';
import { CAPITAL, DIGIT, FIRST, SHOUTED, SMALL, type Words } from './words.ts';

/** Words before and after that a word's label looks at. */
export const REACH = 2;

/** Row of a feature among `rows` that all features share: FNV-1a over UTF-16 units. */
export function rowOf(feature: string, offset: number, rows: number): number {
  let hash = 0x811c9dc5 ^ (offset + REACH + 1);
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0) % rows;
}

/** Runs of like characters as one: "McAdamson" is "XxXx", "U.S." is "X.X.", "9th" is "dx". */
export function pattern(word: string): string {
  let out = '';
  let last = '';
  for (const char of word.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char;
    if (kind !== last || kind === '.') out += kind;
    last = kind;
  }
  return word.length > 1 && out === 'X' ? 'XX' : out;
}

/** Features of a word by itself, as seen from a word `offset` places before (negative: after) it. */
export function wordFeatures(word: string, whole: string): readonly string[] {
  const lower = whole.length > 40 ? whole.slice(0, 40) : whole;
  return [
    `w${lower}`,
    `c${pattern(word)}`,
    `p${lower.slice(0, 3)}`,
    `s${lower.slice(-3)}`,
    `t${lower.slice(-2)}`,
    `b${lower.slice(0, 4)}|`,
    `e${lower.slice(-4)}|`,
  ];
}

/** What the rules found there, as a feature: kind and whether the finding begins. */
export const RULE_STATES = 15;
const KINDS: readonly NameKind[] = ['person', 'organization', 'government', 'court', 'place', 'statute', 'work'];
export const ruleState = (kind: NameKind, first: boolean) => 1 + 2 * KINDS.indexOf(kind) + (first ? 0 : 1);

const JOINTS = new Set([
  ...[
    'of',
    'the',
    'and',
    'for',
    'in',
    'on',
    'at',
    'to',
    'a',
    'with',
    'by',
    'de',
    'van',
    'von',
    'der',
    'den',
    'del',
    'della',
    'di',
    'da',
    'dos',
    'du',
    'la',
    'le',
    'el',
    'al',
    'bin',
    'ibn',
    'y',
    'e',
  ],
  ...['&', '-', '\u2010', '\u2011', '\u2013', "'s", '\u2019s', "'", '\u2019', '/', '.', 'v.', 'v', '!'],
]);
const SUFFIX = /^(?:inc|corp|ltd|llc|llp|l\.l\.c|l\.p|lp|plc|co|n\.v|s\.a|jr|sr|p\.c|pc|pllc)\.?$/;

/**
 * Marks the words that can be in a name: capitalized ones, listed names in small letters, numbers beside such, and
 * at most two joints between such. All others are outside every name.
 */
export function candidates(words: Words): Uint8Array {
  const { count } = words;
  const marks = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const { shape, bits } = words.at(i);
    if (shape & CAPITAL) marks[i] = 1;
    else if (shape & SMALL && bits & (PLACE | FIRST_NAME | ORGANIZATION) && !(bits & COMMON)) marks[i] = 1;
  }
  for (let i = 0; i < count; i++) {
    const { shape, sentence } = words.at(i);
    if (marks[i] || !(shape & DIGIT)) continue;
    const beside =
      (marks[i - 1] === 1 && words.at(i - 1).sentence === sentence) ||
      (marks[i + 1] === 1 && words.at(i + 1).sentence === sentence);
    if (beside) marks[i] = 2;
  }
  for (let i = 1; i + 1 < count; i++) {
    if (marks[i] || !marks[i - 1]) continue;
    const { lower, sentence } = words.at(i);
    const next = words.at(i + 1);
    const comma = lower === ',' && SUFFIX.test(next.lower);
    if (!comma && !JOINTS.has(lower)) continue;
    if (next.sentence !== words.at(i - 1).sentence) continue;
    if (marks[i + 1]) marks[i] = 1;
    else if (marks[i + 2] && JOINTS.has(next.lower) && words.at(i + 2).sentence === sentence) {
      marks[i] = 1;
      marks[i + 1] = 1;
    }
  }
  return marks;
}

/** Bits of a word's place in its sentence that the model sees. */
export const PLACE_BITS = 3;
export function placeBits(words: Words, i: number): number {
  const s = words.at(i).shape;
  const before = i > 0 && words.at(i - 1).sentence === words.at(i).sentence;
  return (s & FIRST ? 1 : 0) | (s & SHOUTED ? 2 : 0) | (before && words.at(i).start === words.at(i - 1).end ? 4 : 0);
}
