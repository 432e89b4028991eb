import { unitAt } from '../amount.ts';
import type { Form, Match } from '../form.ts';
import { MONTH, SEASON, UNIT } from '../kinds.ts';
import type { Meaning } from '../meaning.ts';
import { endAt, isKind, isTight, type Tokens, valueAt, wordAt } from '../tokens.ts';

const EDGES: Readonly<Record<string, string>> = {
  early: 'START',
  beginning: 'START',
  start: 'START',
  outset: 'START',
  late: 'END',
  end: 'END',
  close: 'END',
  ending: 'END',
  mid: 'MID',
  middle: 'MID',
  midst: 'MID',
  later: 'END',
  earlier: 'START',
  rest: 'END',
};

/** "the year", "the month": of the story, or of the text itself. */
function definite(t: Tokens, i: number): Match | null {
  if (wordAt(t, i) !== 'the' || !isKind(t, i + 1, UNIT)) return null;
  const unit = unitAt(t, i + 1);
  if (
    unit === 'season' ||
    unit === 'hour' ||
    unit === 'minute' ||
    unit === 'second' ||
    unit === 'night' ||
    unit === 'millennium'
  )
    return null;
  if (t.text.charCodeAt(endAt(t, i + 1) - 1) === 115) return null;
  return { to: i + 2, meaning: { kind: 'shift', unit, count: 0, base: unit === 'day' ? 'story' : 'now' } };
}

const CALENDAR_KINDS = new Set(['date', 'shift']);

export const partOf: Form = {
  name: 'part-of',
  heads: ['the', ...Object.keys(EDGES), 'year'].filter((word) => word !== 'rest'),
  match(t, i, at) {
    let j = i;
    if (wordAt(t, j) === 'year') {
      // year-end, year's end
      if (wordAt(t, j + 1) === "'" && wordAt(t, j + 2) === 's' && wordAt(t, j + 3) === 'end')
        return { to: j + 4, meaning: { kind: 'shift', unit: 'year', count: 0, base: 'now', mod: 'END' } };
      const end = wordAt(t, j + 1) === '-' && isTight(t, j + 1) ? j + 2 : j + 1;
      if (wordAt(t, end) !== 'end') return null;
      const following = at(t, end + 1);
      if (
        following?.meaning.kind === 'date' &&
        following.meaning.year !== undefined &&
        following.meaning.month === undefined
      )
        return { to: following.to, meaning: { ...following.meaning, mod: 'END' } };
      return { to: end + 1, meaning: { kind: 'shift', unit: 'year', count: 0, base: 'now', mod: 'END' } };
    }
    const the = wordAt(t, j) === 'the';
    if (the) j++;
    if (wordAt(t, j) === 'very') j++;
    let edge = EDGES[wordAt(t, j)];
    const word = wordAt(t, j);
    // the latter part of, the early part of, the latter half of
    if (
      (word === 'latter' || word === 'early' || word === 'first' || word === 'better') &&
      wordAt(t, j + 1) === 'part' &&
      wordAt(t, j + 2) === 'of'
    ) {
      edge = word === 'latter' ? 'END' : 'START';
      j += 2;
    }
    if (edge === undefined) return null;
    j++;
    let connected = false;
    if (wordAt(t, j) === 'of' || wordAt(t, j) === 'in' || wordAt(t, j) === 'on') {
      connected =
        wordAt(t, j) === 'of' || word === 'early' || word === 'late' || word === 'later' || word === 'earlier';
      if (!connected) return null;
      j++;
    } else if (wordAt(t, j) === '-' && isTight(t, j)) {
      if (word !== 'mid' && word !== 'early' && word !== 'late') return null;
      j++;
      connected = true;
    }
    const noun =
      word === 'end' ||
      word === 'beginning' ||
      word === 'start' ||
      word === 'close' ||
      word === 'middle' ||
      word === 'outset' ||
      word === 'midst' ||
      word === 'rest' ||
      word === 'ending';
    if (noun && wordAt(t, j - 1) !== 'of') return null;
    // the end of the year; in 1990s the month's forms ask for more than this
    let inner = at(t, j);
    if (connected || word === 'later' || word === 'earlier') {
      const plain = definite(t, j);
      if (plain && (!inner || plain.to > inner.to)) inner = plain;
    }
    // the end of April: "of" makes the bare month sure; early spring, mid-May
    if (!inner && isKind(t, j, SEASON) && (wordAt(t, j + 1) !== 'of' || noun))
      inner = { to: j + 1, meaning: { kind: 'date', season: valueAt(t, j) } };
    if (!inner) return null;
    const { meaning } = inner;
    if (!CALENDAR_KINDS.has(meaning.kind) || meaning.hour !== undefined) return null;
    if (inner.from !== undefined && inner.from < j) return null;
    if (word === 'later' || word === 'earlier') {
      // "later Tuesday", "earlier this year"; not "earlier January"
      if (meaning.kind === 'date' && isKind(t, j, MONTH) && !connected) return null;
      if (meaning.kind === 'date' && meaning.year !== undefined && !connected) return null;
    }
    // "late last year" has its own edge; "early 1" has none
    if (
      meaning.kind === 'shift' &&
      meaning.unit === 'day' &&
      meaning.base === 'story' &&
      !connected &&
      meaning.part === undefined
    )
      return null;
    if (meaning.kind === 'shift' && meaning.count === null) return null;
    const found: Meaning = { ...meaning, mod: edge };
    return { to: inner.to, meaning: found };
  },
  finds: [
    'He was hired in [early 1990 = 1990/START] and left in [late 1992 = 1992/END].',
    'By [the end of 2021 = 2021/END] they had lost.',
    'It happened [earlier this month = 2023-07/START].',
    'In [mid-November = 2022-11/MID] they met.',
    'He will be tried [later this year = 2023/END].',
    'In [the early 1980s = 198/START] nobody sued.',
    'Pay rises by [the end of the year = 2023/END] will be small.',
  ],
  skips: ['The end of the trial.', 'Early voting began; it was late.', 'A later ruling.', 'In the middle of nowhere.'],
};
