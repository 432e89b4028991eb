import { weekdayOfNumber } from '../../../../words/calendar.ts';
import type { Meaning } from '../meaning.ts';
import { boundsOf, mondayOf, timexOf } from '../point.ts';
import type { Found } from '../scan.ts';
import { tenseAt } from '../tense.ts';
import { type Tokens, wordAt } from '../tokens.ts';
import { counted, fromDay, rank, rankOfUnit } from './count.ts';
import { date } from './date.ts';
import { NO_DAY, published, type Reason, said } from './reading.ts';
import type { Story } from './story.ts';

/** A number of units from the day of the text, from the time the story has reached, or from a date beside it. */
export function shift(m: Meaning, t: Tokens, one: Found, story: Story): Reason {
  const unit = m.unit!;
  if (m.count === null || m.count === undefined) {
    return {
      point: null,
      value: m.which === -1 ? 'PAST_REF' : 'FUTURE_REF',
      anchor: null,
      reason: 'the number is left open',
    };
  }
  if (m.from !== undefined) {
    const start = m.from.kind === 'shift' ? shift(m.from, t, one, story) : date(m.from, t, one, story);
    if (start.point === null || start.point.grain !== 'day') return { ...start, point: null };
    // The week of Sunday the 5th begins with it.
    if (unit === 'week' && m.count === 0 && m.which === 1 && weekdayOfNumber(start.point.number) === 7)
      return {
        point: { grain: 'week', monday: start.point.number + 1 },
        anchor: { kind: 'text', value: timexOf(start.point) },
        reason: 'the week that begins then',
      };
    return {
      point: counted(start.point, unit, m.count, true),
      anchor: { kind: 'text', value: timexOf(start.point) },
      reason: 'counted from the date beside it',
    };
  }
  const narrative = story.mode === 'narrative';
  if (m.latest && story.now !== null) {
    if (
      unit === 'quarter' &&
      story.lastQuarter &&
      one.from - story.lastQuarter.token < 400 &&
      boundsOf(story.lastQuarter.point)[0] <= story.now
    )
      return { point: story.lastQuarter.point, anchor: said(story.lastQuarter), reason: 'the one spoken of' };
    if (!narrative) {
      const tense = tenseAt(t, one.from, one.to);
      const ahead = tense.future > 0.5;
      if (unit === 'quarter')
        return {
          point: fromDay(story.now, 'quarter', ahead ? 0 : -1, true),
          anchor: published(story),
          reason: ahead ? 'the one at hand' : 'the last one that is over',
        };
      const monday = mondayOf(story.now);
      const over = weekdayOfNumber(story.now) >= 6 ? monday : monday - 7;
      return {
        point: { grain: 'weekend', monday: ahead ? monday : over },
        anchor: published(story),
        reason: ahead ? 'the one at hand' : 'the last one',
      };
    }
  }
  if (
    m.base === 'now' &&
    !(narrative && story.last !== null && unit !== 'day' && unit !== 'hour' && unit !== 'minute')
  ) {
    if (narrative && unit === 'day' && m.count === 0 && m.part === undefined)
      return { point: null, value: 'PRESENT_REF', anchor: null, reason: 'in a history, today is the present' };
    if (story.now === null) return NO_DAY;
    // "a year ago" beside a quarter compares quarters
    if (
      m.count === -1 &&
      unit === 'year' &&
      (m.same || isYearAgo(t, one)) &&
      story.lastQuarter &&
      one.from - story.lastQuarter.token < 250
    ) {
      return {
        point: counted(story.lastQuarter.point, 'year', -1, true),
        anchor: said(story.lastQuarter),
        reason: 'compared with the quarter spoken of',
      };
    }
    const point = fromDay(story.now, unit, m.count, isNamed(m));
    return {
      point,
      anchor: published(story),
      reason: m.count === 0 ? 'the one of the text' : 'counted from the day of the text',
    };
  }
  // From the story.
  const clock = story.lastClock;
  if ((unit === 'hour' || unit === 'minute') && clock !== null && one.from - clock.token < 400) {
    // "seventeen hours later", from 11:30 p.m.: the next day
    const minutes = clock.minutes + Math.round(m.count * (unit === 'hour' ? 60 : 1));
    const number = clock.number + Math.floor(minutes / 1440);
    return {
      point: Math.abs(number) < 4_000_000 ? { grain: 'day', number } : null,
      anchor: { kind: 'text', value: timexOf({ grain: 'day', number: clock.number }) },
      reason: 'counted from the time of day spoken of',
    };
  }
  const fine =
    unit === 'day' || unit === 'week' || unit === 'weekend' || unit === 'hour' || unit === 'minute' || unit === 'night';
  const quarter =
    unit === 'year' &&
    m.count === -1 &&
    (m.same || isYearAgo(t, one)) &&
    story.lastQuarter &&
    one.from - story.lastQuarter.token < 250
      ? story.lastQuarter
      : null;
  let anchor = quarter ?? (fine || unit === 'fortnight' ? story.lastDay : story.last);
  if (!fine && anchor && rank(anchor.point) > rankOfUnit(unit)) anchor = story.lastDay ?? anchor;
  if (anchor === null) {
    if (story.now === null || narrative)
      return {
        point: null,
        value: m.count < 0 ? 'PAST_REF' : m.count > 0 ? 'FUTURE_REF' : 'XXXX-XX-XX',
        anchor: null,
        reason: NO_DAY.reason,
      };
    if (m.count === 0)
      return { point: null, value: 'XXXX-XX-XX', anchor: null, reason: 'no time is spoken of that it could be' };
    if (m.count === 0 || isNamed(m)) {
      const point = fromDay(story.now, unit, m.count, true);
      return { point, anchor: published(story), reason: 'no other time is spoken of' };
    }
    return {
      point: null,
      value: m.count < 0 ? 'PAST_REF' : 'FUTURE_REF',
      anchor: null,
      reason: 'no time is spoken of to count from',
    };
  }
  const point = counted(
    anchor.point,
    unit,
    m.count,
    quarter !== null || m.same === true || unit === 'day' || unit === 'week',
  );
  if (point === null)
    return {
      point: null,
      value: m.count < 0 ? 'PAST_REF' : m.count > 0 ? 'FUTURE_REF' : 'XXXX-XX-XX',
      anchor: said(anchor),
      reason: 'the time spoken of is too coarse to count from',
    };
  return {
    point,
    anchor: said(anchor),
    reason: m.count === 0 ? 'the one spoken of' : 'counted from the time spoken of',
  };
}

/** "last week", "next month": one unit by name, and not a number of them. */
const isNamed = (m: Meaning): boolean => m.same !== true && m.counted !== true;

const isYearAgo = (t: Tokens, one: Found): boolean =>
  wordAt(t, one.to - 1) === 'ago' || wordAt(t, one.to - 1) === 'earlier';
