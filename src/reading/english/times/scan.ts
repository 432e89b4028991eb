import type { At, Form, Match } from './form.ts';
import { forms } from './forms/index.ts';
import {
  CAPITAL,
  CARDINAL,
  DAYPART,
  DECADE,
  HOLIDAY,
  MONTH,
  NUMBER,
  ORDINAL,
  PLURAL,
  SEASON,
  UNIT,
  WEEKDAY,
} from './kinds.ts';
import { DAYPART_LETTERS, lexicon, placeOf } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { DECADE_ENTRY, entryAt, isKind, NUMBER_ENTRY, ORDINAL_ENTRY, type Tokens, valueAt, wordAt } from './tokens.ts';

/** An expression in the text, not yet resolved. `from` and `to` are tokens. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly form: Form;
}

const CLASSES: Readonly<Record<string, number>> = {
  NUMBER,
  ORDINAL,
  CARDINAL,
  DECADE,
  MONTH,
  WEEKDAY,
  UNIT,
  SEASON,
  DAYPART,
  HOLIDAY,
};

/** For each place in the lexicon the forms that can begin there, in the order of the list; `undefined` for most words. */
const byEntry: readonly (readonly Form[] | undefined)[] = (() => {
  const lists: Form[][] = lexicon.map(() => []);
  for (const form of forms) {
    const places = new Set<number>();
    for (const head of form.heads) {
      const bits = CLASSES[head];
      if (bits === undefined) places.add(placeOf(head));
      else {
        if (head === 'NUMBER') places.add(NUMBER_ENTRY);
        if (head === 'ORDINAL') places.add(ORDINAL_ENTRY);
        if (head === 'DECADE') places.add(DECADE_ENTRY);
        for (const entry of lexicon) if (entry.place > 3 && (entry.kind & bits) !== 0) places.add(entry.place);
      }
    }
    for (const place of places) lists[place]!.push(form);
  }
  return lists.map((list) => (list.length > 0 ? list : undefined));
})();

/**
 * Words that only begin an expression when a word of the lexicon follows: "the" and "a" are one word in ten, and what
 * follows them is mostly not about time.
 */
const LEADING = new Set(
  'the a an this that its their some in on at from over under up no more less about around'.split(' '),
);
const leads: readonly boolean[] = lexicon.map((entry) => LEADING.has(entry.word));

/** How deep expressions may hold others ("around the end of the first half of 2023"); bounds the work at each token. */
const MAX_DEPTH = 4;

interface Named extends Match {
  readonly form: Form;
}

/** How often a form has been asked, for the test that finding is linear. */
export interface Steps {
  asked: number;
}

function finder(steps: Steps | null): (t: Tokens, i: number, depth: number) => Named | null {
  const ats: At[] = [];
  const best = (t: Tokens, i: number, depth: number): Named | null => {
    if (i >= t.count || depth > MAX_DEPTH) return null;
    const candidates = byEntry[entryAt(t, i)];
    if (candidates === undefined || (leads[entryAt(t, i)] && i + 1 < t.count && entryAt(t, i + 1) === 0)) return null;
    let found: Named | null = null;
    for (const form of candidates) {
      if (steps) steps.asked++;
      const match = form.match(t, i, ats[depth + 1] ?? nothing);
      if (match && (found === null || match.to > found.to)) found = { ...match, form };
    }
    return found && join(t, found, (j) => best(t, j, depth + 1));
  };
  for (let depth = 0; depth <= MAX_DEPTH; depth++) ats.push((t, i) => best(t, i, depth));
  return best;
}
const nothing: At = () => null;

const isTimeOnly = (m: Meaning): boolean =>
  m.kind === 'date' &&
  (m.hour !== undefined || m.part !== undefined) &&
  m.day === undefined &&
  m.weekday === undefined &&
  m.month === undefined &&
  m.year === undefined &&
  m.holiday === undefined;
const hasTime = (m: Meaning): boolean => m.hour !== undefined || m.part !== undefined;
const isDayLike = (m: Meaning): boolean =>
  !hasTime(m) &&
  ((m.kind === 'date' && (m.day !== undefined || m.weekday !== undefined || m.holiday !== undefined)) ||
    (m.kind === 'shift' && m.unit === 'day'));
const isPartOfStoryDay = (m: Meaning): boolean =>
  m.kind === 'shift' && m.unit === 'day' && m.count === 0 && m.base === 'story' && m.part !== undefined;

function timeOf(m: Meaning): Pick<Meaning, 'hour' | 'minute' | 'seconds' | 'zone' | 'part' | 'mod'> {
  return {
    ...(m.hour === undefined ? {} : { hour: m.hour }),
    ...(m.minute === undefined ? {} : { minute: m.minute }),
    ...(m.seconds === undefined ? {} : { seconds: m.seconds }),
    ...(m.zone === undefined ? {} : { zone: m.zone }),
    ...(m.part === undefined ? {} : { part: m.part }),
    ...(m.mod === undefined ? {} : { mod: m.mod }),
  };
}

/** What stands beside an expression and belongs to it: "Tuesday night", "9 a.m. on Tuesday", "1994 or later". */
function join(t: Tokens, found: Named, at: (i: number) => Match | null): Named {
  let { to, meaning } = found;
  if (isDayLike(meaning)) {
    if (isKind(t, to, DAYPART) && !isKind(t, to, PLURAL) && !isKind(t, to, CAPITAL)) {
      const part = DAYPART_LETTERS[valueAt(t, to)]!;
      if (part !== '') {
        meaning = { ...meaning, part };
        to++;
      } else {
        meaning = { ...meaning, hour: wordAt(t, to) === 'midnight' ? 24 : 12, minute: 0 };
        to++;
      }
    } else if (wordAt(t, to) === 'at' || wordAt(t, to) === ',') {
      const time = isKind(t, to + 1, NUMBER | DAYPART) ? at(to + 1) : null;
      if (time && time.meaning.hour !== undefined && isTimeOnly(time.meaning)) {
        meaning = { ...meaning, ...timeOf(time.meaning) };
        to = time.to;
      }
    }
  } else if (isTimeOnly(meaning) || isPartOfStoryDay(meaning)) {
    const next = wordAt(t, to);
    const day = at(next === 'on' || next === ',' || next === 'of' ? to + 1 : to);
    if (day && isDayLike(day.meaning)) {
      meaning = { ...day.meaning, ...timeOf(meaning) };
      to = day.to;
    }
  }
  if (wordAt(t, to) === 'or') {
    const next = wordAt(t, to + 1);
    if (next === 'so') [meaning, to] = [{ ...meaning, mod: 'APPROX' }, to + 2];
    else if (meaning.kind === 'date' && next === 'later') [meaning, to] = [{ ...meaning, mod: 'ON_OR_AFTER' }, to + 2];
    else if (meaning.kind === 'date' && next === 'earlier')
      [meaning, to] = [{ ...meaning, mod: 'ON_OR_BEFORE' }, to + 2];
  }
  return to === found.to ? found : { ...found, to, meaning };
}

/** All expressions of a text, in order, none overlapping. Linear in the number of tokens. */
export function scan(t: Tokens, steps: Steps | null = null): Found[] {
  const best = finder(steps);
  const found: Found[] = [];
  let i = 0;
  let last = 0;
  while (i < t.count) {
    if (byEntry[entryAt(t, i)] === undefined) {
      i++;
      continue;
    }
    const match = best(t, i, 0);
    if (match === null) {
      i++;
      continue;
    }
    const from = Math.max(match.from ?? i, last);
    found.push({ from, to: match.to, meaning: match.meaning, form: match.form });
    i = Math.max(match.to, i + 1);
    last = i;
  }
  return found;
}
