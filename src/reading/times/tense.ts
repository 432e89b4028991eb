import { BREAK, FUTURE, PAST, PRESENT, SAYING, SENTENCE, WORD } from './kinds.ts';
import { isKind, type Tokens, wordAt } from './tokens.ts';

/** What the verbs beside an expression say about where it lies, and the likelihood that it lies ahead. */
export interface Tense {
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly future: number;
}

const TENSES = {
  past: { tense: 'past', future: 0.05 },
  /** The verb stands right before: "was deposed on Sept. 6". */
  dated: { tense: 'past', future: 0.015 },
  present: { tense: 'present', future: 0.45 },
  future: { tense: 'future', future: 0.93 },
  none: { tense: 'none', future: 0.25 },
} as const;

/** How far to look for a verb, in tokens. */
const LEFT = 18;
const RIGHT = 24;

/** Reads the nearest verbs in the same sentence: to the left first, since English says when after what; else to the right. */
export function tenseAt(t: Tokens, from: number, to: number): Tense {
  const tense = nearestTense(t, from, to);
  // "must answer by May" lies ahead; "by May they had left" does not
  return wordAt(t, from - 1) === 'by' && tense.tense !== 'past' ? TENSES.future : tense;
}

function nearestTense(t: Tokens, from: number, to: number): Tense {
  const before = wordAt(t, from - 1);
  if ((before === 'until' || before === 'till') && !isKind(t, from - 1, SENTENCE)) return TENSES.future;
  // as soon as Tuesday, as early as May
  const soon = before === 'as' && (wordAt(t, from - 2) === 'soon' || wordAt(t, from - 2) === 'early');
  if (soon) return TENSES.future;
  let cue: { readonly tense: Tense; readonly distance: number } | null = null;
  // "said Tuesday", "Tuesday said": the saying itself is what is dated.
  const possessive = wordAt(t, to) === "'" && wordAt(t, to + 1) === 's';
  if (!possessive && (isKind(t, from - 1, SAYING) || (before === 'on' && isKind(t, from - 2, SAYING))))
    return TENSES.past;
  if (!isKind(t, from, SENTENCE)) {
    for (let i = from - 1; i >= 0 && i >= from - LEFT; i--) {
      const bits = t.kind[i]!;
      if (bits & BREAK) break;
      const mark = wordAt(t, i);
      if (mark === ';') break;
      // "said in a tweet Friday", "told reporters on Tuesday that": nothing else is told in between.
      if (bits & SAYING && !possessive && i >= from - 7 && wordAt(t, i + 1) !== 'that') {
        cue = { tense: TENSES.past, distance: from - i };
        break;
      }
      const tense = cueAt(t, i);
      if (tense) {
        cue = { tense, distance: from - i };
        break;
      }
      if (bits & SENTENCE) break;
    }
  }
  // "The hearing is Thursday"
  if (cue && cue.distance <= 2 && cue.tense === TENSES.present && COPULAS.has(wordAt(t, from - cue.distance)))
    return TENSES.future;
  if (cue && cue.distance <= 3 && cue.tense === TENSES.past) return TENSES.dated;
  if (cue && cue.distance <= 8) return cue.tense;
  for (let i = to; i < t.count && i < to + RIGHT; i++) {
    const bits = t.kind[i]!;
    if (bits & (BREAK | SENTENCE)) break;
    const mark = wordAt(t, i);
    if (mark === ';') break;
    if (bits & SAYING && i - to <= 3) return cue?.tense ?? TENSES.past;
    const tense = cueAt(t, i);
    if (tense) return cue && cue.distance <= i - to + 6 ? cue.tense : tense;
  }
  return cue?.tense ?? TENSES.none;
}

const COPULAS = new Set(['is', 'are']);
const ARTICLES = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'still', 'this', 'that']);

function cueAt(t: Tokens, i: number): Tense | null {
  const bits = t.kind[i]!;
  if (bits & SAYING) return null;
  if (bits & FUTURE) {
    const word = t.word[i]!;
    // "could", "would", "must have": what was meant, not when; "plans", "set", "deadline" are nouns as well
    if (word === 'would' || word === 'could' || word === 'should' || word === 'might')
      return isKind(t, i + 1, PAST) ? TENSES.past : TENSES.future;
    if (
      (word === 'set' || word === 'plan' || word === 'plans' || word === 'start' || word === 'begin') &&
      !isVerbal(t, i)
    )
      return null;
    if (word === 'can' || word === 'must' || word === 'should') return null;
    // had been due, had planned
    for (let k = i - 1; k >= i - 5 && k >= 0; k--) if (wordAt(t, k) === 'had') return TENSES.past;
    return TENSES.future;
  }
  if (bits & PAST) {
    // "an unspecified date", "the increased dividend": adjectives
    if (t.word[i] === '' && ARTICLES.has(wordAt(t, i - 1))) return null;
    // will be sentenced, is to be tried, has been scheduled to be heard
    for (let k = i - 1; k >= i - 4 && k >= 0; k--) {
      if (t.kind[k]! & (FUTURE | BREAK)) {
        const word = t.word[k]!;
        if (
          word !== 'can' &&
          word !== 'must' &&
          word !== 'could' &&
          word !== 'set' &&
          word !== 'plan' &&
          word !== 'plans'
        )
          return t.kind[k]! & BREAK ? TENSES.past : TENSES.future;
      }
      if (wordAt(t, k) === 'be' && wordAt(t, k - 1) === 'to') return TENSES.future;
      // is heard, are being tried
      if (k >= i - 2 && isKind(t, k, PRESENT) && wordAt(t, k) !== 'be' && wordAt(t, k) !== 'being')
        return TENSES.present;
    }
    // ordered to appear, agreed to pay: ahead of the past they are told in, and mostly of the text
    if (wordAt(t, i + 1) === 'to' && (t.kind[i]! & WORD) !== 0 && t.word[i] === '') return TENSES.present;
    return TENSES.past;
  }
  if (bits & PRESENT) {
    // is to appear
    if (wordAt(t, i + 1) === 'to' && wordAt(t, i) !== 'being') return TENSES.future;
    return TENSES.present;
  }
  return null;
}

/** "is set for", "set to begin", "plans to": a verb here and not a noun. */
const isVerbal = (t: Tokens, i: number): boolean => {
  const after = wordAt(t, i + 1);
  const before = wordAt(t, i - 1);
  return (
    after === 'for' || after === 'to' || before === 'to' || before === 'is' || before === 'are' || before === 'will'
  );
};
