import { BREAK, CAPITAL, FUTURE, PAST, PRESENT, SAYING, SENTENCE } from './kinds.ts';
import { isKind, kindAt, lowerAt, type Tokens, wordAt } from './tokens.ts';

/** What the verbs beside an expression say about where it lies, and the likelihood that it lies ahead. */
export interface Tense {
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly future: number;
}

// Likelihoods tried on the development sets; neighbouring values change little.
const PAST_TENSE: Tense = { tense: 'past', future: 0.05 };
/** The verb stands right before: "was deposed on Sept. 6". */
const DATED: Tense = { tense: 'past', future: 0.01 };
const PRESENT_TENSE: Tense = { tense: 'present', future: 0.45 };
const FUTURE_TENSE: Tense = { tense: 'future', future: 0.93 };
const NO_TENSE: Tense = { tense: 'none', future: 0.25 };

/** Why a reading that lies ahead, or behind, is likely or not. */
export function reasonFor(tense: Tense, ahead: boolean): string {
  if (tense.tense === 'none') return ahead ? 'no verb decides; it lies ahead' : 'no verb decides; it lies behind';
  return tense.future > 0.5 === ahead ? `${tense.tense} tense` : `against the ${tense.tense} tense`;
}

/** How far to look for a verb, in tokens. */
const LEFT = 18;
const RIGHT = 34;

/**
 * Reads the verbs beside an expression in its sentence: the nearest to the left, since English says when after what; else
 * the nearest to the right ("In March, the department dropped the case").
 */
export function tenseAt(t: Tokens, from: number, to: number): Tense {
  const before = wordAt(t, from - 1);
  if (before === 'since' || (before === 'of' && wordAt(t, from - 2) === 'wake')) return DATED;
  if ((before === 'until' || before === 'till') && !isKind(t, from - 1, SENTENCE)) return FUTURE_TENSE;
  // as soon as Tuesday, as early as May
  if (before === 'as' && (wordAt(t, from - 2) === 'soon' || wordAt(t, from - 2) === 'early')) return FUTURE_TENSE;
  const heads = before === 'for' || before === 'to' || before === 'by' ? from - 1 : -1;
  if (heads > 0 && !isKind(t, heads, SENTENCE) && setsAhead(t, heads, before)) return FUTURE_TENSE;
  const tense = nearestTense(t, from, to);
  // "must answer by May" lies ahead; "by May they had left" does not
  return before === 'by' && tense.tense !== 'past' ? FUTURE_TENSE : tense;
}

/** Verbs by which a day is given to something still to come: "set his trial for June 3", "moved it to May". */
const SETTING = new Set(
  'set fixed scheduled slated listed postponed delayed adjourned moved rescheduled put pushed shifted booked'.split(
    ' ',
  ),
);
/** What lies ahead "by" a day: what somebody must do, or is told to do. */
const MUST = new Set([
  'must',
  'shall',
  'should',
  'ordered',
  'told',
  'directed',
  'required',
  'obliged',
  'until',
  'deadline',
  'due',
]);

/** Whether the words before "for", "to" or "by" and a day set something for that day, and not once ("had been set for May"). */
function setsAhead(t: Tokens, preposition: number, word: string): boolean {
  const looked = word === 'by' ? MUST : SETTING;
  for (let i = preposition - 1; i >= 0 && i >= preposition - LEFT; i--) {
    if (isKind(t, i, BREAK) || wordAt(t, i) === ';') return false;
    const verb = lowerAt(t, i);
    if (looked.has(verb)) {
      for (let k = i - 1; k >= 0 && k >= i - 4; k--) if (wordAt(t, k) === 'had') return false;
      return word !== 'to' || MOVED.has(verb);
    }
    if (isKind(t, i, SENTENCE)) return false;
  }
  return false;
}

/** Of these "to" gives the new day. */
const MOVED = new Set(['postponed', 'delayed', 'adjourned', 'moved', 'rescheduled', 'put', 'pushed', 'shifted']);

function nearestTense(t: Tokens, from: number, to: number): Tense {
  const before = wordAt(t, from - 1);
  const possessive = wordAt(t, to) === "'" && wordAt(t, to + 1) === 's';
  // "said Tuesday": the saying itself is what is dated.
  if (!possessive && (isKind(t, from - 1, SAYING) || (before === 'on' && isKind(t, from - 2, SAYING))))
    return PAST_TENSE;
  let left: Tense | null = null;
  let distance = 0;
  if (!isKind(t, from, SENTENCE)) {
    for (let i = from - 1; i >= 0 && i >= from - LEFT; i--) {
      const bits = kindAt(t, i);
      if ((bits & BREAK) !== 0 || wordAt(t, i) === ';') break;
      // "said in a tweet Friday", "told reporters on Tuesday that": nothing else is told in between.
      const saying = (bits & SAYING) !== 0 && !possessive && i >= from - 7 && wordAt(t, i + 1) !== 'that';
      left = saying ? PAST_TENSE : verbAt(t, i, true);
      if (left) {
        distance = from - i;
        break;
      }
      if (bits & SENTENCE) break;
    }
  }
  if (left) {
    // "The hearing is Thursday"
    const verb = wordAt(t, from - distance);
    if (left === PRESENT_TENSE && distance <= 2 && (verb === 'is' || verb === 'are')) return FUTURE_TENSE;
    if (left === PAST_TENSE && distance <= 3) return DATED;
    if (distance <= 8) return left;
  }
  for (let i = to; i < t.count && i < to + RIGHT; i++) {
    const bits = kindAt(t, i);
    if ((bits & (BREAK | SENTENCE)) !== 0 || wordAt(t, i) === ';') break;
    // "dismissed the suit on Monday, and the city should pay": another clause.
    if (left && wordAt(t, i) === ',' && NEW_CLAUSE.has(lowerAt(t, i + 1))) return left;
    if ((bits & SAYING) !== 0 && i - to <= 3) return left ?? PAST_TENSE;
    const right = verbAt(t, i, false);
    if (right) return left && distance <= i - to + 6 ? left : right;
  }
  return left ?? NO_TENSE;
}

const NEW_CLAUSE = new Set(['and', 'but', 'while', 'which', 'who', 'so', 'because', 'though', 'although']);

const MODALS = new Set(
  'will shall ll wo would may might should could must can scheduled slated expected due supposed planned'.split(' '),
);
const ARTICLES = new Set('a an the its his her their still this that'.split(' '));
/** Past and base form are spelled alike. */
const ALIKE = new Set('cut hit let put read shut set become run come'.split(' '));

/** Tense of a verb at a token, `null` when it is none. `left`: it stands before the expression. */
function verbAt(t: Tokens, i: number, left: boolean): Tense | null {
  const bits = kindAt(t, i);
  const word = wordAt(t, i);
  if (bits & SAYING) return null;
  if (word === 'may' && (bits & CAPITAL) === 0) return FUTURE_TENSE;
  if (bits & FUTURE) {
    if (word === 'would' || word === 'could' || word === 'should' || word === 'might')
      return isKind(t, i + 1, PAST) ? PAST_TENSE : FUTURE_TENSE;
    if (NOUNS.has(word) && !isVerbal(t, i)) return null;
    if (word === 'can' || word === 'must') return null;
    // had been due, had planned
    for (let k = i - 1; k >= i - 5 && k >= 0; k--) if (wordAt(t, k) === 'had') return PAST_TENSE;
    return FUTURE_TENSE;
  }
  if (bits & PAST) {
    // "has resigned" is past; "has a hearing Friday", "is expected to have a hearing" are not
    if (word === 'has' || word === 'have')
      return isKind(t, i + 1, PAST) || isKind(t, i + 2, PAST)
        ? PAST_TENSE
        : wordAt(t, i - 1) === 'to'
          ? null
          : PRESENT_TENSE;
    if (AUXILIARIES.has(word)) return PAST_TENSE;
    // "an unspecified date", "the increased dividend": adjectives
    if (word === '' && ARTICLES.has(wordAt(t, i - 1))) return null;
    if (ALIKE.has(word) && wordAt(t, i - 1) === 'to') return FUTURE_TENSE;
    // will be sentenced, may be put off, is to be tried
    for (let k = i - 1; k >= i - 4 && k >= 0; k--) {
      if (isKind(t, k, BREAK)) break;
      const helper = wordAt(t, k);
      if (MODALS.has(helper) && !(helper === 'may' && isKind(t, k, CAPITAL)))
        return isPerfect(t, k, i) ? PAST_TENSE : FUTURE_TENSE;
      if (helper === 'be' && wordAt(t, k - 1) === 'to') return FUTURE_TENSE;
      // is heard, are being tried
      if (k >= i - 2 && (helper === 'is' || helper === 'are' || helper === 'am')) return PRESENT_TENSE;
    }
    // "ordered to appear Friday": ahead of the past it is told in, and often of the text. "In May he agreed to pay": past.
    if (
      left &&
      word === '' &&
      wordAt(t, i + 1) === 'to' &&
      !isKind(t, i + 2, CAPITAL) &&
      !ARTICLES.has(wordAt(t, i + 2))
    )
      return PRESENT_TENSE;
    return PAST_TENSE;
  }
  if (bits & PRESENT) {
    if (word === 'be' || word === 'being') {
      for (let k = i - 1; k >= i - 3 && k >= 0; k--)
        if (MODALS.has(wordAt(t, k)) || wordAt(t, k) === 'to') return FUTURE_TENSE;
      return null;
    }
    // is to appear
    return wordAt(t, i + 1) === 'to' ? FUTURE_TENSE : PRESENT_TENSE;
  }
  return null;
}

const AUXILIARIES = new Set(['was', 'were', 'had', 'did', 'been']);
/** Verbs and nouns alike. */
const NOUNS = new Set(['set', 'plan', 'plans', 'start', 'begin', 'deadline', 'face', 'faces']);

/** "would have been sentenced", "may have died". */
const isPerfect = (t: Tokens, from: number, to: number): boolean => {
  for (let k = from + 1; k < to; k++) if (wordAt(t, k) === 'have') return true;
  return false;
};

/** "faces a trial", "face up to 20 years"; not "face amount". */
const FACED = new Set(['a', 'an', 'the', 'up', 'his', 'her', 'more', 'another', 'life']);

/** "is set for", "set to begin", "plans to": a verb here and not a noun. */
function isVerbal(t: Tokens, i: number): boolean {
  const after = wordAt(t, i + 1);
  const before = wordAt(t, i - 1);
  if (wordAt(t, i) === 'deadline') return after === 'is' || after === 'for' || before === '' ? after !== 'was' : false;
  if (wordAt(t, i) === 'faces' || wordAt(t, i) === 'face') return FACED.has(after);
  return (
    after === 'for' ||
    after === 'to' ||
    before === 'to' ||
    before === 'is' ||
    before === 'are' ||
    before === 'will' ||
    (after === 'on' && wordAt(t, i) !== 'set')
  );
}
