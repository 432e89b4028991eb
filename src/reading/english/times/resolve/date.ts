import {
  civilToNumber,
  daysInMonth,
  isCivilDate,
  nthWeekday,
  numberToCivil,
  weekdayOfNumber,
} from '../../../../words/calendar.ts';
import { HOLIDAYS } from '../holidays.ts';
import type { Meaning } from '../meaning.ts';
import { addMonthsTo, day, type InYear, mondayOf, type Point, yearOf } from '../point.ts';
import type { Found } from '../scan.ts';
import type { Tokens } from '../tokens.ts';
import { NO_DAY, published, type Reading, type Reason, said } from './reading.ts';
import type { Story } from './story.ts';
import { weekday } from './weekday.ts';
import { withoutYear } from './year-unsaid.ts';

/** A year written in two digits: the one nearest to the story, and not far ahead of the text. */
function fullYear(short: number, story: Story): number {
  const now = story.now === null ? null : numberToCivil(story.now).year;
  const near = story.mode === 'narrative' && story.last ? yearOf(story.last.point) : now;
  if (near === null) return short + (short < 50 ? 2000 : 1900);
  const latest = Math.max(near + 10, now ?? 0);
  let year = Math.floor(near / 100) * 100 + short;
  if (year > latest) year -= 100;
  else if (year + 100 <= latest) year += 100;
  return year;
}

function inYear(m: Meaning): InYear | null {
  const { month, season, quarter, half, holiday } = m;
  if (holiday !== undefined) {
    const rule = HOLIDAYS[holiday];
    return (year) => {
      const number = rule?.(year) ?? null;
      return number === null ? null : day(number);
    };
  }
  if (month !== undefined && m.ordinal !== undefined) {
    const { ordinal, ordinalUnit, weekday } = m;
    return (year) => {
      const first = civilToNumber(year, month, 1);
      const last = first + daysInMonth(year, month) - 1;
      if (ordinalUnit === 'weekday') {
        const number = nthWeekday(year, month, weekday ?? 1, ordinal);
        return number >= first && number <= last ? day(number) : null;
      }
      const monday = ordinal < 0 ? mondayOf(last) : mondayOf(first) + (ordinal - 1) * 7;
      return { grain: ordinalUnit === 'weekend' ? 'weekend' : 'week', monday };
    };
  }
  if (month !== undefined && m.day !== undefined) {
    const of = m.day;
    return (year) => (isCivilDate(year, month, of) ? day(civilToNumber(year, month, of)) : null);
  }
  if (month !== undefined) return (year) => ({ grain: 'month', year, month });
  if (season !== undefined) return (year) => ({ grain: 'season', year, season });
  if (quarter !== undefined) return (year) => ({ grain: 'quarter', year, part: quarter });
  if (half !== undefined) return (year) => ({ grain: 'half', year, part: half });
  return null;
}

/** Parts of a calendar date: complete, without a year, a weekday, or a time of day alone. */
export function date(m: Meaning, t: Tokens, one: Found, story: Story): Reason {
  if (m.century !== undefined)
    return {
      point: { grain: 'century', century: m.century, bc: m.bc === true },
      anchor: null,
      reason: 'the words are complete',
    };
  if (m.decade !== undefined) {
    const first = m.short ? shortDecade(m.decade, story) : m.decade;
    return {
      point: { grain: 'decade', first, bc: m.bc === true },
      anchor: null,
      reason: m.short ? 'the decade of that name nearest before the text' : 'the words are complete',
    };
  }
  const place = inYear(m);
  if (m.year !== undefined) {
    const year = m.short ? fullYear(m.year, story) : m.bc ? 1 - m.year : m.year;
    const quarter = story.lastQuarter?.point;
    if (m.same && quarter?.grain === 'quarter' && one.from - story.lastQuarter!.token < 400) {
      return {
        point: { ...quarter, year },
        anchor: said(story.lastQuarter!),
        reason: 'the quarter spoken of, in that year',
      };
    }
    if (place === null) {
      return {
        point: { grain: 'year', year },
        anchor: null,
        reason: m.short ? 'two digits, the nearest such year' : 'the words are complete',
      };
    }
    const point = place(year);
    if (point === null)
      return {
        point: null,
        anchor: null,
        reason: m.holiday ? 'that holiday moves by another calendar' : 'no such day on the calendar',
      };
    if (m.weekday !== undefined && point.grain === 'day' && weekdayOfNumber(point.number) !== m.weekday) {
      return { point, anchor: null, reason: 'the words are complete, but the weekday does not fit the date' };
    }
    const others = dayFirst(m, year, point);
    return {
      point,
      anchor: null,
      reason: m.short ? 'the words are complete but for the century' : 'the words are complete',
      ...(others ? { others } : {}),
    };
  }
  if (place !== null) {
    if (m.month !== undefined && m.day !== undefined && m.day > daysInMonth(2000, m.month))
      return { point: null, anchor: null, reason: 'no such day on the calendar' };
    return withoutYear(m, place, t, one, story);
  }
  if (m.day !== undefined && m.unit === 'month') {
    // A day without its month: of the month said, or of the one that the text has reached.
    const base =
      m.count === 0 && story.lastDay && (story.mode === 'narrative' || story.now === null)
        ? (story.lastDay.point as { number: number }).number
        : story.now;
    if (base === null) return NO_DAY;
    const from = numberToCivil(base);
    const moved = addMonthsTo(from.year, from.month, m.count ?? 0);
    if (!isCivilDate(moved.year, moved.month, m.day))
      return { point: null, anchor: null, reason: 'no such day on the calendar' };
    return {
      point: day(civilToNumber(moved.year, moved.month, m.day)),
      anchor: published(story),
      reason: 'of the month of the text',
    };
  }
  if (m.weekday !== undefined) return weekday(m, m.weekday, t, one, story);
  // A time of day alone: of the day last spoken of near by, else of the day of the text.
  const near = story.lastDay && one.from - story.lastDay.token < 60 ? story.lastDay : null;
  if (near) return { point: near.point, anchor: said(near), reason: 'a time of the day spoken of' };
  if (story.mode === 'narrative' || story.now === null)
    return { point: null, value: 'XXXX-XX-XX', anchor: null, reason: 'no day is near' };
  return { point: day(story.now), anchor: published(story), reason: 'a time of the day of the text' };
}

/** "03/04/2021": the other order of day and month. */
function dayFirst(m: Meaning, year: number, point: Point): readonly Reading[] | null {
  if (!m.slashed || m.day === undefined || m.month === undefined || m.day > 12 || m.day === m.month) return null;
  return [
    { point, weight: 0.85, reason: 'month first' },
    { point: day(civilToNumber(year, m.day, m.month)), weight: 0.15, reason: 'day first' },
  ];
}

function shortDecade(short: number, story: Story): number {
  const now = story.now === null ? 2000 : numberToCivil(story.now).year;
  const near = story.mode === 'narrative' && story.last ? yearOf(story.last.point) + 5 : now;
  let first = Math.floor(near / 100) * 100 + short;
  while (first > Math.max(near, 1)) first -= 100;
  return first;
}
