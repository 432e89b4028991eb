import type { Form } from '../form.ts';
import { CAPITAL, CARDINAL, DAYPART, NUMBER, SENTENCE, UNIT, WORD } from '../kinds.ts';
import { tenseAt } from '../tense.ts';
import { isKind, isTight, type Tokens, wordAt } from '../tokens.ts';

const PRESENT = 'PRESENT_REF';
const PAST = 'PAST_REF';
const FUTURE = 'FUTURE_REF';

/** Sayings of several words, after their first word. Longest first. */
const SAYINGS: readonly (readonly [words: string, value: string])[] = [
  ['right now', PRESENT],
  ['at present', PRESENT],
  ['at this time', PRESENT],
  ['at the moment', PRESENT],
  ['the other day', PAST],
  ['these days', PRESENT],
  ['for the time being', PRESENT],
  ['the present', PRESENT],
  ['present day', PRESENT],
  ['present - day', PRESENT],
  ['the past', PAST],
  ['the recent past', PAST],
  ['the future', FUTURE],
  ['the near future', FUTURE],
  ['the immediate future', FUTURE],
  ['the foreseeable future', FUTURE],
  ['the distant future', FUTURE],
  ['the distant past', PAST],
  ['near future', FUTURE],
  ['the long term', FUTURE],
  ['the short term', FUTURE],
  ['the near term', FUTURE],
];
/** By their first word, the longest first. All their words are in the lexicon. */
const BY_HEAD = new Map<string, { readonly words: readonly string[]; readonly value: string }[]>();
for (const [saying, value] of SAYINGS) {
  const list = saying.split(' ');
  BY_HEAD.set(
    list[0]!,
    [...(BY_HEAD.get(list[0]!) ?? []), { words: list, value }].sort((a, b) => b.words.length - a.words.length),
  );
}

const SINGLE: Readonly<Record<string, string>> = {
  now: PRESENT,
  currently: PRESENT,
  presently: PRESENT,
  nowadays: PRESENT,
  current: PRESENT,
  recently: PAST,
  recent: PAST,
  lately: PAST,
  soon: FUTURE,
  shortly: FUTURE,
  ongoing: PRESENT,
};

function ahead(t: Tokens, i: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) if (wordAt(t, i + k) !== words[k]) return false;
  return true;
}

export const vague: Form = {
  name: 'vague',
  heads: [...new Set([...BY_HEAD.keys(), ...Object.keys(SINGLE)])],
  match(t, i) {
    for (const { words, value } of BY_HEAD.get(wordAt(t, i)) ?? []) {
      if (!ahead(t, i, words)) continue;
      const to = i + words.length;
      if (words[0] === 'the') {
        // "the past two years", "the present case", "the long term effects", "the future king"
        const after = wordAt(t, to);
        if (
          words.length === 2 &&
          (isKind(t, to, NUMBER | CARDINAL) || after === 'few' || after === 'several' || after === 'couple')
        )
          continue;
        if (
          words.length === 2 &&
          wordAt(t, i - 1) !== 'in' &&
          isKind(t, to, WORD) &&
          (after === '' || isKind(t, to, UNIT | CARDINAL | DAYPART))
        )
          continue;
        if (isTight(t, to) && after === '-') continue;
      }
      return { to, meaning: { kind: 'vague', value } };
    }
    const word = wordAt(t, i);
    const value = SINGLE[word];
    if (value === undefined) return null;
    if (isKind(t, i, CAPITAL) && !isKind(t, i, SENTENCE) && !word.endsWith('ly') && word !== 'now') return null;
    if (word === 'soon' && tenseAt(t, i, i + 1).tense === 'past') return null;
    // now-cancelled, soon-to-open
    if (wordAt(t, i + 1) === '-' && isTight(t, i + 1) && isTight(t, i + 2)) return null;
    if (word === 'shortly' || word === 'soon') {
      const after = wordAt(t, i + 1);
      if (after === 'after' || after === 'before' || after === 'as' || after === 'afterward' || after === 'afterwards')
        return null;
      const before = wordAt(t, i - 1);
      if (before === 'as' || before === 'so' || before === 'too') return null;
    }
    if (word === 'current' || word === 'recent') {
      // An adjective is an expression only of its own; "the current year" is another form's.
      if (isKind(t, i + 1, UNIT)) return null;
    }
    return { to: i + 1, meaning: { kind: 'vague', value } };
  },
  finds: [
    'He is [now = PRESENT_REF] free; he was [recently = PAST_REF] jailed.',
    'It will [soon = FUTURE_REF] end, in [the near future = FUTURE_REF].',
  ],
  skips: ['Soon after it ended.', 'The soon-to-open court.', 'The past few cases failed.'],
};
