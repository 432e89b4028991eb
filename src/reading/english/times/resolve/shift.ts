import { weekdayOfNumber } from '../../../../words/calendar.ts';
import type { Unit } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { boundsOf, mondayOf, timexOf } from '../point.ts';
import type { Found } from '../scan.ts';
import { tenseAt } from '../tense.ts';
import { type Tokens, wordAt } from '../tokens.ts';
import { counted, fromDay, rank, rankOfUnit } from './count.ts';
import { date } from './date.ts';
import { NO_DAY, published, type Reason, said } from './reading.ts';
import type { Said, Story } from './story.ts';

/** What is counted, where in the text, and what the text has told so far. */
interface Counting {
  readonly m: Meaning;
  readonly count: number;
  readonly unit: Unit;
  readonly t: Tokens;
  readonly one: Found;
  readonly story: Story;
}

/** A number of units from the day of the text, from the time the story has reached, or from a date beside it. */
export function shift(m: Meaning, t: Tokens, one: Found, story: Story): Reason {
  const { count, unit } = m;
  if (count === null || count === undefined || unit === undefined)
    return unplaced(m.which === -1 ? 'PAST_REF' : 'FUTURE_REF', 'the number is left open');
  const counting: Counting = { m, count, unit, t, one, story };
  if (m.from !== undefined) return fromDateBeside(counting, m.from);
  return lastPeriod(counting) ?? fromToday(counting) ?? fromClock(counting) ?? fromStory(counting);
}

const unplaced = (value: string, reason: string, anchor: Reason['anchor'] = null): Reason => ({
  point: null,
  value,
  anchor,
  reason,
});

/** Before or after a time that is not known. */
const openEnded = (count: number): string => (count < 0 ? 'PAST_REF' : count > 0 ? 'FUTURE_REF' : 'XXXX-XX-XX');

/** "two days before 3 March". */
function fromDateBeside({ count, unit, m, t, one, story }: Counting, from: Meaning): Reason {
  const start = from.kind === 'shift' ? shift(from, t, one, story) : date(from, t, one, story);
  if (start.point === null || start.point.grain !== 'day') return { ...start, point: null };
  const anchor = { kind: 'text', value: timexOf(start.point) } as const;
  // The week of Sunday the 5th begins with it.
  if (unit === 'week' && count === 0 && m.which === 1 && weekdayOfNumber(start.point.number) === 7)
    return { point: { grain: 'week', monday: start.point.number + 1 }, anchor, reason: 'the week that begins then' };
  return { point: counted(start.point, unit, count, true), anchor, reason: 'counted from the date beside it' };
}

/** "The latest quarter", "the weekend": the one spoken of, or by the tense the one that is over or at hand. */
function lastPeriod({ m, unit, t, one, story }: Counting): Reason | null {
  const { now, lastQuarter } = story;
  if (!m.latest || now === null) return null;
  if (unit === 'quarter' && isNear(lastQuarter, one, 400) && boundsOf(lastQuarter.point)[0] <= now)
    return { point: lastQuarter.point, anchor: said(lastQuarter), reason: 'the one spoken of' };
  if (story.mode === 'narrative') return null;
  const ahead = tenseAt(t, one.from, one.to).future > 0.5;
  const anchor = published(story);
  if (unit === 'quarter')
    return {
      point: fromDay(now, 'quarter', ahead ? 0 : -1, true),
      anchor,
      reason: ahead ? 'the one at hand' : 'the last one that is over',
    };
  const monday = mondayOf(now);
  const over = weekdayOfNumber(now) >= 6 ? monday : monday - 7;
  return {
    point: { grain: 'weekend', monday: ahead ? monday : over },
    anchor,
    reason: ahead ? 'the one at hand' : 'the last one',
  };
}

/** "two days ago": from the day of the text. In a history, what is coarser than a day is counted from where the story stands. */
function fromToday(counting: Counting): Reason | null {
  const { m, count, unit, story } = counting;
  const narrative = story.mode === 'narrative';
  if (m.base !== 'now' || (narrative && story.last !== null && !['day', 'hour', 'minute'].includes(unit))) return null;
  if (narrative && unit === 'day' && count === 0 && m.part === undefined)
    return unplaced('PRESENT_REF', 'in a history, today is the present');
  if (story.now === null) return NO_DAY;
  const quarter = quarterCompared(counting);
  if (quarter)
    return {
      point: counted(quarter.point, 'year', -1, true),
      anchor: said(quarter),
      reason: 'compared with the quarter spoken of',
    };
  return {
    point: fromDay(story.now, unit, count, isNamed(m)),
    anchor: published(story),
    reason: count === 0 ? 'the one of the text' : 'counted from the day of the text',
  };
}

/** "seventeen hours later", from 11:30 p.m.: the next day. */
function fromClock({ count, unit, one, story }: Counting): Reason | null {
  const clock = story.lastClock;
  if ((unit !== 'hour' && unit !== 'minute') || clock === null || one.from - clock.token >= 400) return null;
  const minutes = clock.minutes + Math.round(count * (unit === 'hour' ? 60 : 1));
  const number = clock.number + Math.floor(minutes / 1440);
  return {
    point: Math.abs(number) < 4_000_000 ? { grain: 'day', number } : null,
    anchor: { kind: 'text', value: timexOf({ grain: 'day', number: clock.number }) },
    reason: 'counted from the time of day spoken of',
  };
}

/** "two days later": from the time the story has reached. */
function fromStory(counting: Counting): Reason {
  const { m, count, unit } = counting;
  const quarter = quarterCompared(counting);
  const anchor = quarter ?? anchorInStory(counting);
  if (anchor === null) return withoutAnchor(counting);
  const whole = quarter !== null || m.same === true || unit === 'day' || unit === 'week';
  const point = counted(anchor.point, unit, count, whole);
  if (point === null) return unplaced(openEnded(count), 'the time spoken of is too coarse to count from', said(anchor));
  return {
    point,
    anchor: said(anchor),
    reason: count === 0 ? 'the one spoken of' : 'counted from the time spoken of',
  };
}

/** Units that are counted from a day. */
const fineUnits: ReadonlySet<Unit> = new Set(['day', 'week', 'weekend', 'hour', 'minute', 'night']);

/** The time spoken of last that is fine enough for the unit. */
function anchorInStory({ unit, story }: Counting): Said | null {
  if (fineUnits.has(unit) || unit === 'fortnight') return story.lastDay;
  const isTooCoarse = story.last !== null && rank(story.last.point) > rankOfUnit(unit);
  return isTooCoarse ? (story.lastDay ?? story.last) : story.last;
}

function withoutAnchor({ m, count, unit, story }: Counting): Reason {
  if (story.now === null || story.mode === 'narrative') return unplaced(openEnded(count), NO_DAY.reason);
  if (count === 0) return unplaced('XXXX-XX-XX', 'no time is spoken of that it could be');
  if (!isNamed(m)) return unplaced(openEnded(count), 'no time is spoken of to count from');
  const point = fromDay(story.now, unit, count, true);
  return { point, anchor: published(story), reason: 'no other time is spoken of' };
}

/** "a year ago" beside a quarter compares quarters: the quarter that it speaks of. */
function quarterCompared({ m, count, unit, t, one, story }: Counting): Said | null {
  const compares = unit === 'year' && count === -1 && (m.same || isYearAgo(t, one));
  return compares && isNear(story.lastQuarter, one, 250) ? story.lastQuarter : null;
}

/** Whether something was said, and within so many tokens before. */
const isNear = (last: Said | null, one: Found, tokens: number): last is Said =>
  last !== null && one.from - last.token < tokens;

/** "last week", "next month": one unit by name, and not a number of them. */
const isNamed = (m: Meaning): boolean => m.same !== true && m.counted !== true;

const isYearAgo = (t: Tokens, one: Found): boolean => ['ago', 'earlier'].includes(wordAt(t, one.to - 1));
