import { amountAt, amountHeads, unitAt } from '../amount.ts';
import type { At, Form, Match } from '../form.ts';
import { ORDINAL, PLURAL, UNIT, WORD } from '../kinds.ts';
import type { Unit } from '../lexicon.ts';
import { isKind, isTight, type Tokens, wordAt } from '../tokens.ts';

/** "ago", "earlier", "from now" ... after a number of units: direction, base, and where the words end. */
function directionAt(
  t: Tokens,
  i: number,
): { readonly sign: 1 | -1; readonly base: 'now' | 'story'; readonly to: number } | null {
  switch (wordAt(t, i)) {
    case 'ago':
      return { sign: -1, base: 'now', to: i + 1 };
    case 'hence':
      return { sign: 1, base: 'now', to: i + 1 };
    case 'from':
      return wordAt(t, i + 1) === 'now' || wordAt(t, i + 1) === 'today' ? { sign: 1, base: 'now', to: i + 2 } : null;
    case 'earlier':
    case 'previously':
    case 'prior':
      return wordAt(t, i + 1) === 'to' || wordAt(t, i + 1) === 'than' ? null : { sign: -1, base: 'story', to: i + 1 };
    case 'before':
      // "two days before." of the story; "two days before the trial" is another form's
      return isKind(t, i + 1, WORD) && !AFTER.has(wordAt(t, i + 1)) ? null : { sign: -1, base: 'story', to: i + 1 };
    case 'later':
      return wordAt(t, i + 1) === 'than' ? null : { sign: 1, base: 'story', to: i + 1 };
    case 'after':
      return isKind(t, i + 1, WORD) ? null : { sign: 1, base: 'story', to: i + 1 };
    default:
      return null;
  }
}

/** Words after "the day before" that begin something else than the event it was before. */
const AFTER = new Set(['that', 'and', 'but', 'in', 'at', 'on', 'by', 'from', 'for']);

export const countAgo: Form = {
  name: 'count-ago',
  heads: [...amountHeads],
  match(t, i, at) {
    if (isKind(t, i, UNIT) && !isKind(t, i, PLURAL)) return yearAgo(t, i);
    if (isKind(t, i, UNIT)) return countedUnits(t, i, null, at);
    if (wordAt(t, i) === 'the') return theDayBefore(t, i, at);
    const amount = amountAt(t, i);
    if (!amount) return null;
    let j = amount.to;
    if (wordAt(t, j) === '-' && isTight(t, j)) j++;
    if (['full', 'calendar', 'long', 'short'].includes(wordAt(t, j))) j++;
    return isKind(t, j, UNIT) ? countedUnits(t, j, amount.count, at) : null;
  },
  finds: [
    'He left [two weeks ago = 2023-06-28] and died [three days ago = 2023-07-09].',
    'She was fired [five years ago = 2018].',
    'They wed on [May 4, 2021 = 2021-05-04] and split [a day later = 2021-05-05].',
    'He had fled [two days earlier = PAST_REF], she said.',
    'It was filed [two days before May 4, 2021 = 2021-05-02].',
    'He was in court [a few days ago = PAST_REF].',
  ],
  skips: ['It was earlier than that.', 'A second later bid failed.', 'One before the other.'],
};

/** "year-ago", "year-earlier". */
function yearAgo(t: Tokens, i: number): Match | null {
  if (wordAt(t, i + 1) !== '-' || !isTight(t, i + 1)) return null;
  const direction = directionAt(t, i + 2);
  if (!direction || !isTight(t, i + 2)) return null;
  const { to, sign, base } = direction;
  return { to, meaning: { kind: 'shift', unit: unitAt(t, i), count: sign, base, same: true } };
}

/** "the day before", "the year after", "the year-ago quarter", "the week following". */
function theDayBefore(t: Tokens, i: number, at: At): Match | null {
  if (!isKind(t, i + 1, UNIT) || isKind(t, i + 1, PLURAL)) return null;
  const unit = unitAt(t, i + 1);
  const hyphen = wordAt(t, i + 2) === '-' && isTight(t, i + 2);
  const direction = directionAt(t, hyphen ? i + 3 : i + 2);
  if (direction) {
    if (hyphen && unit === 'year' && isKind(t, direction.to, ORDINAL)) {
      const quarter = at(t, direction.to);
      if (quarter?.meaning.quarter !== undefined && quarter.meaning.year === undefined)
        return { to: quarter.to, meaning: { ...quarter.meaning, yearShift: -1, base: 'now' } };
    }
    const to =
      hyphen && isKind(t, direction.to, UNIT) && !isKind(t, direction.to, PLURAL) ? direction.to + 1 : direction.to;
    return { to, meaning: { kind: 'shift', unit, count: direction.sign, base: direction.base, same: true } };
  }
  const side = wordAt(t, i + 2);
  if (side !== 'following' && side !== 'previous' && side !== 'preceding') return null;
  // "the week following."; "the week following the crash" is counted from an event
  if (isKind(t, i + 3, WORD)) return null;
  return { to: i + 3, meaning: { kind: 'shift', unit, count: side === 'following' ? 1 : -1, base: 'story' } };
}

/** A number of units, which stand at `i`, with what says from when. */
function countedUnits(t: Tokens, i: number, count: number | null, at: At): Match | null {
  const unit = unitAt(t, i);
  let j = i + 1;
  if (wordAt(t, j) === 'or' && (wordAt(t, j + 1) === 'so' || wordAt(t, j + 1) === 'more')) j += 2;
  let direction = directionAt(t, j);
  if (!direction && wordAt(t, j) === 'and') {
    // nine years and ten months ago
    const second = amountAt(t, j + 1);
    if (second && isKind(t, second.to, UNIT)) {
      direction = directionAt(t, second.to + 1);
      if (direction && count !== null && second.count !== null && unit === 'year' && unitAt(t, second.to) === 'month') {
        const months = direction.sign * (count * 12 + second.count);
        return { to: direction.to, meaning: { kind: 'shift', unit: 'month', count: months, base: direction.base } };
      }
    }
  }
  if (!direction) return count === null ? null : besideDate(t, j, unit, count, at);
  if (unit === 'second') return null;
  const { to, sign, base } = direction;
  return {
    to,
    meaning:
      count === null
        ? { kind: 'shift', unit, count, base, counted: true, which: sign }
        : { kind: 'shift', unit, count: sign * count, base, counted: true },
  };
}

/** "two days before 3 March", "a week after Tuesday": `j` is at "before" or "after". */
function besideDate(t: Tokens, j: number, unit: Unit, count: number, at: At): Match | null {
  const word = wordAt(t, j);
  const isPrior = word === 'prior' && wordAt(t, j + 1) === 'to';
  if (word !== 'before' && word !== 'after' && word !== 'from' && !isPrior) return null;
  const from = at(t, isPrior ? j + 2 : j + 1);
  if (!from) return null;
  const { kind, day, weekday, holiday } = from.meaning;
  if (kind !== 'date' && kind !== 'shift') return null;
  if (word === 'from' && weekday === undefined && kind !== 'shift') return null;
  if (kind === 'date' && day === undefined && weekday === undefined && holiday === undefined) return null;
  const ahead = word === 'after' || word === 'from';
  return { to: from.to, meaning: { kind: 'shift', unit, count: ahead ? count : -count, from: from.meaning } };
}
