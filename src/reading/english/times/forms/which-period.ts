import { durationValue, unitAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { CAPITAL, CARDINAL, HOLIDAY, MONTH, PLURAL, SEASON, SHORT, UNIT, WEEKDAY } from '../kinds.ts';
import type { Meaning } from '../meaning.ts';
import { dayAt, monthAt } from '../month.ts';
import { isKind, isTight, valueAt, wordAt } from '../tokens.ts';

/** What "last", "this", "next" and their like count, and from where. `bare`: without "the" before it. */
const WHICH: Readonly<Record<string, { readonly count: -1 | 0 | 1; readonly base: 'now' | 'story' }>> = {
  last: { count: -1, base: 'now' },
  past: { count: -1, base: 'now' },
  this: { count: 0, base: 'now' },
  current: { count: 0, base: 'now' },
  present: { count: 0, base: 'now' },
  next: { count: 1, base: 'now' },
  coming: { count: 1, base: 'now' },
  upcoming: { count: 1, base: 'now' },
  that: { count: 0, base: 'story' },
  same: { count: 0, base: 'story' },
  previous: { count: -1, base: 'story' },
  preceding: { count: -1, base: 'story' },
  prior: { count: -1, base: 'story' },
  following: { count: 1, base: 'story' },
  ensuing: { count: 1, base: 'story' },
  succeeding: { count: 1, base: 'story' },
  subsequent: { count: 1, base: 'story' },
};

export const whichPeriod: Form = {
  name: 'which-period',
  heads: ['the', 'this', ...Object.keys(WHICH)].filter((word, i, all) => all.indexOf(word) === i),
  match(t, i) {
    let j = i;
    const the = wordAt(t, j) === 'the';
    if (the) j++;
    let word = wordAt(t, j);
    if (!Object.hasOwn(WHICH, word)) return null;
    let { count, base } = WHICH[word]!;
    j++;
    // this past spring, this coming Sunday, that same day, the very same week, the very next day
    const second = wordAt(t, j);
    if (
      word === 'this' &&
      (second === 'past' || second === 'coming' || second === 'last' || second === 'next' || second === 'current')
    ) {
      ({ count, base } = WHICH[second]!);
      word = second;
      j++;
    } else if ((word === 'that' || word === 'this') && (second === 'same' || second === 'very')) {
      base = 'story';
      j++;
    }
    if (wordAt(t, j) === 'fiscal' || wordAt(t, j) === 'calendar' || wordAt(t, j) === 'full') j++;
    // "the next day", "the last day": told from the story; "the next year" too, "next year" from now
    if (the && (word === 'next' || word === 'same')) base = 'story';
    if (the && word === 'last' && isKind(t, j, UNIT) && unitAt(t, j) === 'day') return null;
    const month = monthAt(t, j);
    // last Oct. 23
    const dated = month && count !== 0 && base === 'now' ? dayAt(t, month.to) : null;
    if (month && dated && dated.day >= 1 && dated.day <= 31 && !isKind(t, month.to, CARDINAL))
      return { to: dated.to, meaning: { kind: 'date', month: month.month, day: dated.day, which: count } };
    if (month && isKind(t, j, MONTH)) {
      if (base === 'story' && word !== 'that' && word !== 'same')
        return { to: month.to, meaning: { kind: 'date', month: month.month, which: count, base } };
      const day = word === 'that' ? dayAt(t, month.to) : null;
      if (day && day.day >= 1 && day.day <= 31 && !isKind(t, month.to, CARDINAL))
        return { to: day.to, meaning: { kind: 'date', month: month.month, day: day.day } };
      if (word === 'that' || word === 'same')
        return { to: month.to, meaning: { kind: 'date', month: month.month, base: 'story' } };
      return { to: month.to, meaning: { kind: 'date', month: month.month, which: count } };
    }
    if (isKind(t, j, WEEKDAY) && isKind(t, j, CAPITAL) && !isKind(t, j, SHORT | PLURAL))
      return { to: j + 1, meaning: { kind: 'date', weekday: valueAt(t, j), which: count, base } };
    if (isKind(t, j, SEASON) && !isKind(t, j, PLURAL))
      return { to: j + 1, meaning: { kind: 'date', season: valueAt(t, j), which: count, base } };
    if (isKind(t, j, HOLIDAY) && isKind(t, j, CAPITAL))
      return { to: j + 1, meaning: { kind: 'date', holiday: wordAt(t, j), which: count, base } };
    if (!isKind(t, j, UNIT) || isKind(t, j, PLURAL | SHORT)) return null;
    const unit = unitAt(t, j);
    if (unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'night' || unit === 'season') return null;
    if (wordAt(t, j) === 'quarter' && wordAt(t, j + 1) === 'of' && wordAt(t, j + 2) === 'a') return null;
    // week-long, year-old
    if (wordAt(t, j + 1) === '-' && isTight(t, j + 1) && isTight(t, j + 2)) return null;
    // next year's first quarter: the quarter's form takes it
    // "the last month of the war" is no month before this one
    if (the && (word === 'last' || word === 'past') && wordAt(t, j + 1) === 'of') return null;
    if (
      wordAt(t, i - 1) === 'for' &&
      the &&
      (word === 'next' || word === 'last' || word === 'past' || word === 'coming') &&
      unit !== 'quarter'
    )
      return { to: j + 1, meaning: { kind: 'duration', value: durationValue(1, unit) } };
    if (unit === 'day' && base === 'now' && count !== 0) {
      if (word === 'next') base = 'story';
      else return null;
    }
    if (unit === 'day' && base === 'now' && word === 'current') return null;
    const meaning: Meaning = { kind: 'shift', unit, count, base };
    if (
      (word === 'past' || word === 'last') &&
      the &&
      (unit === 'decade' || unit === 'century' || unit === 'millennium') &&
      word === 'past'
    )
      return {
        to: j + 1,
        meaning: { kind: 'duration', value: unit === 'decade' ? 'P10Y' : unit === 'century' ? 'P100Y' : 'P1000Y' },
      };
    return { to: j + 1, meaning };
  },
  finds: [
    'He sued [last year = 2022] and lost [this month = 2023-07].',
    'A new trial opens [next week = 2023-W29].',
    '[Last May = 2023-05] he was charged; [next March = 2024-03] he will be tried.',
    'He was hired on [June 3, 2019 = 2019-06-03] and fired [the following month = 2019-07].',
    'The fire of [8 May 2019 = 2019-05-08] was put out [the next day = 2019-05-09].',
    'It began in [2019 = 2019]. [That year = 2019] nobody cared.',
    'They met [last Friday = 2023-07-07] and [last spring = 2023-SP].',
  ],
  skips: ['At last they left.', 'The next witness cried.', 'This quarter of a pound is mine.', 'The same judge ruled.'],
};
