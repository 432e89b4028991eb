import type { Form } from '../form.ts';
import { CAPITAL, DAYPART, PLURAL, SENTENCE, UPPER, WORD } from '../kinds.ts';
import { DAYPART_LETTERS } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { isKind, lowerAt, valueAt, wordAt } from '../tokens.ts';

/** A day so far from the day of the text, perhaps with a part of day. */
const day = (count: number, part?: string): Meaning => ({
  kind: 'shift',
  unit: 'day',
  count,
  base: 'now',
  ...(part === undefined ? {} : { part }),
});

export const deicticDay: Form = {
  name: 'deictic-day',
  heads: ['today', 'yesterday', 'tomorrow', 'tonight', 'overnight', 'last', 'this', 'that', 'the', 'next', 'same'],
  match(t, i) {
    const word = wordAt(t, i);
    // USA TODAY, the "Today" show
    if (
      word === 'today' &&
      isKind(t, i, CAPITAL) &&
      !isKind(t, i, SENTENCE) &&
      (isKind(t, i, UPPER) || isKind(t, i - 1, CAPITAL) || lowerAt(t, i + 1) === 'show' || lowerAt(t, i + 2) === 'show')
    )
      return null;
    switch (word) {
      case 'today':
        // "today's lawyers" is the present, a day all the same in the news
        return { to: i + 1, meaning: day(0) };
      case 'yesterday':
        return { to: i + 1, meaning: day(-1) };
      case 'tomorrow':
        return { to: i + 1, meaning: day(1) };
      case 'tonight':
        return { to: i + 1, meaning: day(0, 'NI') };
      case 'overnight':
        return { to: i + 1, meaning: day(-1, 'NI') };
    }
    // last night, this morning, that afternoon, the next morning, the previous evening
    let j = i;
    let which = word;
    if (word === 'the' || word === 'that' || word === 'this') {
      const next = wordAt(t, i + 1);
      if (next === 'day' && (wordAt(t, i + 2) === 'before' || wordAt(t, i + 2) === 'after') && word === 'the') {
        const after = wordAt(t, i + 2) === 'after';
        if (wordAt(t, i + 3) === 'yesterday') return { to: i + 4, meaning: day(-2) };
        if (wordAt(t, i + 3) === 'tomorrow' && after) return { to: i + 4, meaning: day(2) };
        return null;
      }
      if (
        word === 'the' &&
        isKind(t, i + 1, DAYPART) &&
        !isKind(t, i + 1, PLURAL) &&
        (wordAt(t, i + 2) === 'before' || wordAt(t, i + 2) === 'after') &&
        !isKind(t, i + 3, WORD)
      ) {
        // the night before, the morning after
        const part = DAYPART_LETTERS[valueAt(t, i + 1)]!;
        if (part !== '')
          return {
            to: i + 3,
            meaning: { kind: 'shift', unit: 'day', count: wordAt(t, i + 2) === 'after' ? 1 : -1, base: 'story', part },
          };
      }
      if (next === 'next' || next === 'following' || next === 'previous' || next === 'same' || next === 'very') {
        j = i + 1;
        which = next;
      }
    }
    if (which === 'same' && j === i && word === 'same') return null;
    if (!isKind(t, j + 1, DAYPART) || isKind(t, j + 1, PLURAL)) return null;
    const letters = DAYPART_LETTERS[valueAt(t, j + 1)]!;
    if (letters === '') return null;
    const story = (count: number): Meaning => ({ kind: 'shift', unit: 'day', count, base: 'story', part: letters });
    if (which === 'last') return { to: j + 2, meaning: day(-1, letters) };
    if (which === 'this') return { to: j + 2, meaning: day(0, letters) };
    if (which === 'that' || which === 'same') return { to: j + 2, meaning: story(0) };
    if (which === 'next' || which === 'following') return { to: j + 2, meaning: story(1) };
    if (which === 'previous') return { to: j + 2, meaning: story(-1) };
    return null;
  },
  finds: [
    'He said [today = 2023-07-12] that [yesterday = 2023-07-11] was bad and [tomorrow = 2023-07-13] better.',
    'She spoke [last night = 2023-07-11TNI] and [this morning = 2023-07-12TMO].',
    'It was filed [the day before yesterday = 2023-07-10].',
    'On [May 4, 2021 = 2021-05-04] he fled. [The next morning = 2021-05-05TMO] he was found.',
    'He was shot on [May 4, 2021 = 2021-05-04]. He had quarrelled [the night before = 2021-05-03TNI].',
  ],
  skips: ['The last of them left.', 'This is that.', 'He told USA TODAY.'],
};
