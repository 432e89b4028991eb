import {
  civilToNumber,
  daysInMonth,
  isCivilDate,
  nthWeekday,
  numberToCivil,
  weekdayOfNumber,
} from '../../document/calendar.ts';
import { isEdtf } from './edtf.ts';
import type { TimeExpression } from './expression.ts';
import { HOLIDAYS } from './holidays.ts';
import { BREAK, SENTENCE } from './kinds.ts';
import type { Meaning } from './meaning.ts';
import { addMonthsTo, boundsOf, edtfOf, mondayOf, monthOf, type Point, timexOf, yearOf } from './point.ts';
import type { Found } from './scan.ts';
import type { Mode } from './story.ts';
import { type Tense, tenseAt } from './tense.ts';
import { isKind, isTight, type Tokens, wordAt } from './tokens.ts';

/** The place on the calendar that the text has reached, and where it said so. */
interface Said {
  readonly point: Point;
  /** Token at which it was said. */
  readonly token: number;
}

/** What reading so far has established. */
export interface Story {
  readonly mode: Mode;
  /** Day number of publication. */
  readonly now: number | null;
  last: Said | null;
  /** Where the story is told: what a date without a year belongs to. A year named in passing does not move it. */
  stage: Said | null;
  lastDay: Said | null;
  /** The last date that stood at the head of a paragraph, as in a timeline. */
  heading: Point | null;
  /** Years of the days that the text names in full, by month * 100 + day. */
  readonly named: Map<number, number>;
  lastQuarter: Said | null;
}

type Reason = {
  readonly point: Point | null;
  readonly value?: string;
  readonly anchor: TimeExpression['derivation']['anchor'];
  readonly reason: string;
  readonly others?: readonly Reading[];
};

/** A possible reading with its weight, which becomes a likelihood. */
interface Reading {
  readonly point: Point;
  readonly weight: number;
  readonly reason: string;
  readonly fromStory?: boolean;
}

/**
 * Days over which the likelihood of a reading falls to a third: news speaks of what is near. Chosen so that eleven months
 * back in the past tense still beat one month ahead, and nine months ahead in the future tense beat three months back.
 */
const NEARNESS = 70;

/** Gives each expression its value, in text order: each may lean on those before it. */
export function resolve(t: Tokens, found: readonly Found[], story: Story): TimeExpression[] {
  for (const { meaning } of found) {
    if (
      meaning.kind === 'date' &&
      meaning.year !== undefined &&
      meaning.month !== undefined &&
      meaning.day !== undefined &&
      !meaning.short
    ) {
      const key = meaning.month * 100 + meaning.day;
      const year = meaning.bc ? 1 - meaning.year : meaning.year;
      // Two years of the same day say nothing about a third mention.
      story.named.set(key, (story.named.get(key) ?? year) === year ? year : Number.NaN);
    }
  }
  return found.map((one) => {
    const start = t.start[one.from]!;
    const end = t.end[one.to - 1]!;
    const { meaning } = one;
    const words = t.text.slice(start, end);
    const derivation = { words, rule: one.form.name, stated: statedBy(meaning) };
    const unresolved = (
      type: TimeExpression['type'],
      value: string | null,
      reason: string,
      mod: string | null = meaning.mod ?? null,
    ): TimeExpression => ({
      start,
      end,
      type,
      value,
      mod,
      edtf: null,
      derivation: { ...derivation, anchor: null, reason },
      alternatives: [],
    });
    if (meaning.kind === 'duration')
      return unresolved(meaning.type ?? 'DURATION', meaning.value ?? null, 'a length of time');
    if (meaning.kind === 'set') return unresolved('SET', meaning.value ?? null, 'comes again and again');
    if (meaning.kind === 'vague') return unresolved('DATE', meaning.value ?? null, 'no place on the calendar');
    if (meaning.kind === 'event') {
      return {
        ...unresolved(
          meaning.value === undefined ? 'DATE' : 'DURATION',
          meaning.value ?? null,
          'counted from an event',
        ),
        derivation: {
          ...derivation,
          anchor: { kind: 'event' as const, value: following(t, one.to) },
          reason: `counted from an event: ${meaning.count ?? 'some'} ${meaning.unit}`,
        },
      };
    }
    const time = timeSuffix(meaning);
    const type = meaning.type ?? (time === null ? 'DATE' : 'TIME');
    const settled = meaning.kind === 'shift' ? shift(meaning, t, one, story) : date(meaning, t, one, story);
    const { point } = settled;
    if (point === null) {
      const value =
        settled.value === undefined
          ? null
          : time !== null && /^X/.test(settled.value)
            ? settled.value + time
            : settled.value;
      return {
        ...unresolved(type, value, settled.reason),
        derivation: { ...derivation, anchor: settled.anchor, reason: settled.reason },
      };
    }
    if (meaning.kind === 'date' && (point.grain === 'day' || point.grain === 'month') && isHeading(t, one))
      story.heading = point;
    // A look back ("a year earlier") does not move the story.
    if (
      !(meaning.kind === 'shift' && meaning.base === 'story' && (meaning.count ?? 0) < 0) &&
      !(meaning.kind === 'shift' && meaning.same) &&
      !isAttribute(t, one) &&
      !(meaning.kind === 'shift' && meaning.unit === 'year' && point.grain === 'quarter')
    )
      remember(story, point, one.from, isAside(t, one, point, story));
    let value = timexOf(point);
    let mod = meaning.mod ?? null;
    if (time !== null) {
      const day = point.grain === 'day' && meaning.hour === 24 && meaning.minute === 0 ? timexOf(point) : value;
      value = day + time;
    }
    if (mod === 'MORE_THAN' || mod === 'LESS_THAN') mod = meaning.kind === 'shift' ? mod : mod;
    const edtf = withMod(edtfOf(point), mod);
    const others = settled.others ?? [];
    const total = others.reduce((sum, other) => sum + other.weight, 0) || 1;
    const alternatives = others
      .filter((other) => other.point !== point)
      .map((other) => ({
        edtf: withMod(edtfOf(other.point), mod),
        likelihood: Math.round((other.weight / total) * 1000) / 1000,
        reason: other.reason,
      }))
      .filter(
        (other): other is { edtf: string; likelihood: number; reason: string } =>
          other.edtf !== null && other.likelihood >= 0.005 && other.edtf !== edtf,
      )
      .sort((a, b) => b.likelihood - a.likelihood);
    return {
      start,
      end,
      type,
      value,
      mod,
      edtf,
      derivation: { ...derivation, anchor: settled.anchor, reason: settled.reason },
      alternatives,
    };
  });
}

/**
 * Whether a bare year is only named in passing ("his 1987 Chevrolet", "the 1941 campaign"): the story is not there. Where it
 * is, a preposition, the border of a sentence or parentheses say so.
 */
function isAttribute(t: Tokens, one: Found): boolean {
  const { meaning } = one;
  if (
    meaning.kind !== 'date' ||
    meaning.year === undefined ||
    meaning.month !== undefined ||
    meaning.season !== undefined ||
    meaning.quarter !== undefined
  )
    return false;
  return !ADVERBIAL.has(wordAt(t, one.from - 1)) && !isKind(t, one.from, SENTENCE) && !isKind(t, one.from - 1, BREAK);
}
const ADVERBIAL = new Set([
  'in',
  'since',
  'by',
  'until',
  'during',
  'before',
  'after',
  'from',
  'to',
  'early',
  'late',
  'of',
  '(',
  'through',
  'and',
  'between',
  'around',
]);

/** Whether a bare year inside a sentence looks away from a story told by months and days: "a party that won in 1976". */
function isAside(t: Tokens, one: Found, point: Point, story: Story): boolean {
  return (
    point.grain === 'year' &&
    story.stage !== null &&
    rank(story.stage.point) <= 2 &&
    yearOf(point) !== yearOf(story.stage.point) &&
    !opens(t, one.from)
  );
}

function remember(story: Story, point: Point, token: number, aside: boolean): void {
  story.last = { point, token };
  if (!aside) story.stage = story.last;
  if (point.grain === 'day') story.lastDay = { point, token };
  if (point.grain === 'quarter') story.lastQuarter = { point, token };
}

function statedBy(m: Meaning): TimeExpression['derivation']['stated'] {
  const stated: TimeExpression['derivation']['stated'][number][] = [];
  if (m.year !== undefined) stated.push('year');
  if (m.month !== undefined) stated.push('month');
  if (m.day !== undefined) stated.push('day');
  if (m.weekday !== undefined) stated.push('weekday');
  if (m.decade !== undefined) stated.push('decade');
  if (m.century !== undefined) stated.push('century');
  if (m.season !== undefined) stated.push('season');
  if (m.quarter !== undefined) stated.push('quarter');
  if (m.hour !== undefined || m.part !== undefined) stated.push('time');
  return stated;
}

const pad2 = (n: number): string => String(n).padStart(2, '0');

/** TIMEX3 suffix of a time of day, `null` when none is said. */
function timeSuffix(m: Meaning): string | null {
  if (m.hour !== undefined) {
    const minutes = m.minute === undefined ? (m.zone === undefined ? ':00' : ':00') : `:${pad2(m.minute)}`;
    const zone = m.zone === 'UTC' || m.zone === 'GMT' ? 'Z' : '';
    return `T${pad2(m.hour)}${minutes}${m.seconds === undefined ? '' : `:${pad2(m.seconds)}`}${zone}`;
  }
  if (m.part !== undefined && m.part !== '') return `T${m.part}`;
  if (m.kind === 'shift' && (m.unit === 'hour' || m.unit === 'minute')) return 'TXX';
  return null;
}

function withMod(edtf: string | null, mod: string | null): string | null {
  if (edtf === null) return null;
  const edged = edtf.includes('/')
    ? edtf
    : mod === 'ON_OR_BEFORE' || mod === 'BEFORE'
      ? `../${edtf}`
      : mod === 'ON_OR_AFTER' || mod === 'AFTER'
        ? `${edtf}/..`
        : mod === 'APPROX' || mod === 'LESS_THAN' || mod === 'MORE_THAN'
          ? `${edtf}~`
          : edtf;
  // Seasons and quarters take no qualifier in EDTF.
  return isEdtf(edged) ? edged : isEdtf(edtf) ? edtf : null;
}

/** The words after an expression, for an anchor that is an event: a reader sees what it is counted from. */
function following(t: Tokens, to: number): string {
  let end = to;
  while (end < t.count && end < to + 5 && (t.kind[end]! & (BREAK | 0x2000)) === 0) end++;
  return end > to ? t.text.slice(t.start[to]!, t.end[end - 1]!) : '';
}

const day = (number: number): Point => ({ grain: 'day', number });

/** The point's first day, the 15th or middle where it is coarse: what months are counted from. */
const published = (story: Story): TimeExpression['derivation']['anchor'] =>
  story.now === null ? null : { kind: 'published', value: timexOf(day(story.now)) };
const said = (one: Said): TimeExpression['derivation']['anchor'] => ({ kind: 'text', value: timexOf(one.point) });

const NO_DAY: Reason = { point: null, anchor: null, reason: 'no publication day, and the text names no earlier time' };

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

/** A point of the year: what a date without its year names. */
type InYear = (year: number) => Point | null;

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

function date(m: Meaning, t: Tokens, one: Found, story: Story): Reason {
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
  if (m.weekday !== undefined) return weekday(m, t, one, story);
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

/**
 * How surely a date without a year belongs to the year last named. Sentences that open with their dates ("In 2019 she
 * sued. ... In November she ...") are told in order; a year named in passing binds little.
 */
const FRAMED = 0.6;
const JOINED = 0.7;
const PASSING = 0.1;
const FINE = 0.4;
/** A date at the head of a paragraph follows the one at the head of a paragraph before. */
const LISTED = 1.5;
/** A day that the text names with its year elsewhere is most likely that day again. */
const NAMED = 1.5;

/** Whether a date begins a paragraph and is its label: "May 6: Musk ...", or a paragraph of its own. */
function isHeading(t: Tokens, one: Found): boolean {
  if (one.from > 0 && !isKind(t, one.from - 1, BREAK)) return false;
  const after = wordAt(t, one.to);
  return (
    one.to >= t.count ||
    isKind(t, one.to, BREAK) ||
    after === ':' ||
    (after === '-' && !isTight(t, one.to)) ||
    (after === '.' && isKind(t, one.to + 1, BREAK))
  );
}

/** Whether a token stands among the first words of its sentence. */
const opens = (t: Tokens, i: number): boolean =>
  isKind(t, i, SENTENCE) || isKind(t, i - 1, SENTENCE) || isKind(t, i - 2, SENTENCE);

/** How much the years last spoken of bind a date without a year, by how near they were said. */
function carried(t: Tokens, one: Found, story: Story): number {
  if (story.stage === null) return 0;
  if (story.mode === 'narrative') return 1;
  if (story.now === null) return 1;
  const now = numberToCivil(story.now).year;
  const year = yearOf(story.stage.point);
  if (year === now || story.stage.point.grain === 'decade' || story.stage.point.grain === 'century') return 0;
  let breaks = 0;
  let sentences = 0;
  for (let i = one.from; i > story.stage.token && i > one.from - 120; i--) {
    if (t.kind[i]! & BREAK) breaks++;
    if (t.kind[i]! & SENTENCE) sentences++;
  }
  if (one.from - story.stage.token >= 120) return 0;
  const framed = now - year >= 2 && opens(t, one.from) && opens(t, story.stage.token) && sentences <= 3 && breaks <= 1;
  // "in the spring of 2019 and the autumn"
  const joined = sentences === 0 && one.from - story.stage.token <= 8;
  const bound = joined
    ? JOINED
    : framed
      ? FRAMED
      : rank(story.stage.point) <= 2
        ? sentences <= 4 && breaks <= 1
          ? FINE
          : 0
        : sentences <= 1 && breaks === 0
          ? PASSING
          : 0;
  // A year that is still to come is named in passing.
  return year > now ? bound / 3 : bound;
}

function withoutYear(m: Meaning, place: InYear, t: Tokens, one: Found, story: Story): Reason {
  const nowYear = story.now === null ? null : numberToCivil(story.now).year;
  // "of last year", "that year"
  if (m.yearShift !== undefined) {
    const base =
      m.base === 'story'
        ? story.last
          ? yearOf(story.last.point)
          : nowYear
        : story.mode === 'narrative' && story.last
          ? yearOf(story.last.point)
          : nowYear;
    if (base === null) return NO_DAY;
    const point = place(base + m.yearShift);
    const fromStory = m.base === 'story' && story.last;
    return {
      point,
      anchor: fromStory ? said(story.last!) : published(story),
      reason: point ? 'the year is said in relation to another' : 'no such day on the calendar',
    };
  }
  if (m.base === 'story' && m.which === undefined && story.last) {
    return { point: place(yearOf(story.last.point)), anchor: said(story.last), reason: 'of the year spoken of' };
  }
  const narrative = story.mode === 'narrative' && story.last !== null;
  const reference =
    m.base === 'story' || narrative ? (story.last ? boundsOf(story.last.point)[0] : story.now) : story.now;
  if (m.which !== undefined && m.which !== 0) {
    if (reference === null) return NO_DAY;
    const year = numberToCivil(reference).year;
    // "last May" in September is this year's, in March the year before's; "last summer" likewise.
    const candidates = [year - 1, year, year + 1].map(place).filter((point) => point !== null);
    const fitting = candidates.filter((point) =>
      m.which === -1 ? boundsOf(point)[1] < reference : boundsOf(point)[0] > reference,
    );
    const point = m.which === -1 ? fitting.at(-1) : fitting[0];
    if (!point) return { point: null, anchor: null, reason: 'no such day on the calendar' };
    const others = candidates
      .filter(
        (other) =>
          Math.abs(yearOf(other) - yearOf(point)) === 1 &&
          (m.which === -1 ? boundsOf(other)[0] <= reference : boundsOf(other)[1] >= reference),
      )
      .map((other) => ({
        point: other,
        weight: 0.15,
        reason: m.which === -1 ? 'of the year before' : 'of the year after',
      }));
    return {
      point,
      anchor: narrative && story.last ? said(story.last) : published(story),
      reason: m.which === -1 ? 'the last one before' : 'the next one after',
      others: [{ point, weight: 0.85, reason: 'nearest' }, ...others],
    };
  }
  if (m.which === 0) {
    if (reference === null) return NO_DAY;
    const point = place(numberToCivil(reference).year);
    return { point, anchor: narrative && story.last ? said(story.last) : published(story), reason: 'of this year' };
  }
  if (story.now === null && story.last === null) {
    const sample = place(2000);
    const value = sample ? timexOf(sample).replace(/^2000/, 'XXXX') : null;
    return { ...NO_DAY, ...(value === null || m.holiday !== undefined ? {} : { value }) };
  }
  // The label of a timeline's step tells what was, in the present tense.
  const tense: Tense = isHeading(t, one) ? { tense: 'none', future: 0.1 } : tenseAt(t, one.from, one.to);
  const bound = carried(t, one, story);
  const named =
    story.mode === 'news' && m.month !== undefined && m.day !== undefined
      ? story.named.get(m.month * 100 + m.day)
      : undefined;
  const readings: Reading[] = [];
  if (bound < 1 && story.now !== null && nowYear !== null) {
    const near: Reading[] = [];
    for (const year of [nowYear - 1, nowYear, nowYear + 1]) {
      const point = place(year);
      if (point)
        near.push({
          point,
          weight: nearness(point, story.now, tense),
          reason: tense.tense === 'none' ? 'nearest to the day of the text' : `${tense.tense} tense`,
        });
    }
    readings.push(...scaled(near, 1 - bound));
  }
  if (bound > 0 && story.stage) {
    const from = story.stage.point;
    const year = yearOf(from);
    const storyMonth = monthOf(from);
    const onwards: Reading[] = [];
    for (const candidate of [year - 1, year, year + 1]) {
      const point = place(candidate);
      if (point)
        onwards.push({
          point,
          weight: onward(point, candidate - year, storyMonth),
          reason: 'year carried from before',
          fromStory: true,
        });
    }
    readings.push(...scaled(onwards, bound));
  }
  const before = story.heading;
  if (before !== null && isHeading(t, one)) {
    // A timeline goes on step by step, forth or back: the nearest to the heading before.
    const year = yearOf(before);
    const steps: Reading[] = [];
    for (const candidate of [year - 1, year, year + 1]) {
      const point = place(candidate);
      if (point)
        steps.push({
          point,
          weight: Math.exp(-Math.abs(boundsOf(point)[0] - boundsOf(before)[0]) / NEARNESS),
          reason: 'next in a list of dates',
          fromStory: true,
        });
    }
    readings.push(...scaled(steps, LISTED));
  }
  if (named !== undefined && !Number.isNaN(named)) {
    const point = place(named);
    if (point)
      readings.push({ point, weight: NAMED, reason: 'the text names this day with its year', fromStory: true });
  }
  if (m.weekday !== undefined) {
    // "Friday, Oct. 13": the weekday picks the year.
    const fitting = readings.filter(
      (reading) => reading.point.grain === 'day' && weekdayOfNumber(reading.point.number) === m.weekday,
    );
    if (fitting.length > 0) readings.splice(0, readings.length, ...fitting);
  }
  const merged = merge(readings);
  const best = merged.reduce<Reading | null>(
    (top, reading) => (top === null || reading.weight > top.weight ? reading : top),
    null,
  );
  if (best === null) {
    // 29 February: the nearest year that has one.
    const near = story.now === null ? (story.stage ? yearOf(story.stage.point) : 2000) : nowYear!;
    for (const step of [0, -1, -2, -3, -4, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const point = place(near + step);
      if (point) return { point, anchor: published(story), reason: 'the nearest year that has such a day' };
    }
    return {
      point: null,
      anchor: null,
      reason: m.holiday !== undefined ? 'that holiday moves by another calendar' : 'no such day on the calendar',
    };
  }
  return {
    point: best.point,
    anchor: best.fromStory && story.stage ? said(story.stage) : published(story),
    reason: best.reason,
    others: merged,
  };
}

/** The readings with weights that sum to a share. */
function scaled(readings: readonly Reading[], share: number): Reading[] {
  const total = readings.reduce((sum, reading) => sum + reading.weight, 0);
  return total > 0 ? readings.map((reading) => ({ ...reading, weight: (reading.weight / total) * share })) : [];
}

function merge(readings: readonly Reading[]): Reading[] {
  const byValue = new Map<string, Reading>();
  for (const reading of readings) {
    const key = timexOf(reading.point);
    const known = byValue.get(key);
    if (!known) byValue.set(key, reading);
    else
      byValue.set(key, {
        ...(known.weight >= reading.weight ? known : reading),
        weight: known.weight + reading.weight,
      });
  }
  return [...byValue.values()];
}

function nearness(point: Point, now: number, tense: Tense): number {
  const [first, last] = boundsOf(point);
  if (first <= now && now <= last) return 0.6;
  const distance = last < now ? now - last : first - now;
  return (last < now ? 1 - tense.future : tense.future) * Math.exp(-distance / NEARNESS);
}

/** Weight of a reading by where the story stands: stories go on, mostly within the year they have named. */
function onward(point: Point, years: number, storyMonth: number | null): number {
  if (years === 0) return 1;
  const month = monthOf(point);
  if (years === 1 && storyMonth !== null && month !== null && storyMonth - month >= 9) return 1.1;
  return years === 1 ? 0.12 : 0.04;
}

function weekday(m: Meaning, t: Tokens, one: Found, story: Story): Reason {
  const of = m.weekday!;
  if (m.unit === 'week' && m.count !== undefined && m.count !== null) {
    if (story.now === null) return NO_DAY;
    return {
      point: day(mondayOf(story.now) + m.count * 7 + of - 1),
      anchor: published(story),
      reason: 'the week is said',
    };
  }
  const near = story.lastDay !== null && one.from - story.lastDay.token < 80;
  const told =
    story.lastDay !== null && (story.now === null || m.base === 'story' || (story.mode === 'narrative' && near));
  const anchor = told ? story.lastDay! : null;
  const base = anchor ? (anchor.point as { number: number }).number : story.now;
  if (base === null) return { point: null, value: `XXXX-WXX-${of}`, anchor: null, reason: NO_DAY.reason };
  const from = anchor ? said(anchor) : published(story);
  const today = weekdayOfNumber(base);
  const back = (today - of + 7) % 7;
  const lastOne = base - (back === 0 ? 7 : back);
  const nextOne = base + 7 - back;
  if (m.which === -1) {
    return {
      point: day(lastOne),
      anchor: from,
      reason: 'the last one before',
      others: [
        { point: day(lastOne), weight: 0.8, reason: 'the last one before' },
        { point: day(mondayOf(base) - 7 + of - 1), weight: 0.2, reason: 'of last week' },
      ],
    };
  }
  if (m.which === 1) {
    return {
      point: day(nextOne),
      anchor: from,
      reason: 'the next one after',
      others: [
        { point: day(nextOne), weight: 0.7, reason: 'the next one after' },
        { point: day(mondayOf(base) + 7 + of - 1), weight: 0.3, reason: 'of next week' },
      ],
    };
  }
  const tense = tenseAt(t, one.from, one.to);
  if (told) {
    // On with the story: the first such day from where it stands.
    const point = day(back === 0 ? base : nextOne);
    return {
      point,
      anchor: from,
      reason: 'the first such day from the one spoken of',
      others: [
        { point, weight: 0.7, reason: 'onward' },
        { point: day(lastOne), weight: 0.3, reason: 'backward' },
      ],
    };
  }
  if (m.which === 0) {
    const point = day(tense.tense === 'past' ? base - back : back === 0 ? base : nextOne);
    return { point, anchor: from, reason: tense.tense === 'past' ? 'past tense' : 'the one at hand' };
  }
  const future = tense.future;
  const readings: Reading[] =
    back === 0
      ? [
          { point: day(base), weight: 0.85, reason: 'the day of the text' },
          { point: day(lastOne), weight: 0.15 * (1 - future), reason: 'a week before' },
          { point: day(nextOne), weight: 0.15 * future, reason: 'a week after' },
        ]
      : [
          {
            point: day(lastOne),
            weight: 1 - future,
            reason: tense.tense === 'none' ? 'news tells what has been' : `${tense.tense} tense`,
          },
          { point: day(nextOne), weight: future, reason: `${tense.tense} tense` },
        ];
  const best = readings.reduce((top, reading) => (reading.weight > top.weight ? reading : top));
  return { point: best.point, anchor: from, reason: best.reason, others: readings };
}

function shift(m: Meaning, t: Tokens, one: Found, story: Story): Reason {
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
    const from = date(m.from, t, one, story);
    const start = m.from.kind === 'shift' ? shift(m.from, t, one, story) : from;
    if (start.point === null || start.point.grain !== 'day') return { ...start, point: null };
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

const isYearAgo = (t: Tokens, one: Found): boolean => t.word[one.to - 1] === 'ago' || t.word[one.to - 1] === 'earlier';

/** A count of units from a day. */
function fromDay(now: number, unit: string, count: number, named: boolean): Point | null {
  const { year, month } = numberToCivil(now);
  switch (unit) {
    case 'hour':
    case 'minute':
    case 'second':
      return day(now);
    case 'day':
    case 'night':
      return Number.isInteger(count) ? bounded(now + count) : null;
    case 'week':
      return named && Math.abs(count) <= 1
        ? { grain: 'week', monday: mondayOf(now) + count * 7 }
        : bounded(Math.round(now + count * 7));
    case 'fortnight':
      return bounded(Math.round(now + count * 14));
    case 'weekend':
      return {
        grain: 'weekend',
        monday: mondayOf(now) + count * 7 - (count === 0 && weekdayOfNumber(now) <= 2 ? 7 : 0),
      };
    case 'month': {
      const moved = addMonthsTo(year, month, Math.round(count));
      return yearly({ grain: 'month', ...moved });
    }
    case 'quarter': {
      const moved = addMonthsTo(year, month, count * 3);
      return yearly({ grain: 'quarter', year: moved.year, part: Math.floor((moved.month - 1) / 3) + 1 });
    }
    case 'season':
    case 'year':
      return yearly({ grain: 'year', year: year + Math.trunc(count) });
    case 'decade':
      return yearly({ grain: 'decade', first: Math.floor((year + Math.round(count * 10)) / 10) * 10, bc: false });
    case 'century':
      return Math.abs(count) <= 1 && Number.isInteger(count)
        ? yearly({ grain: 'century', century: Math.floor(year / 100) + 1 + count, bc: false })
        : yearly({ grain: 'year', year: year + Math.round(count * 100) });
    default:
      return null;
  }
}

const bounded = (number: number): Point | null =>
  Number.isFinite(number) && Math.abs(number) < 4_000_000 ? day(number) : null;
const yearly = (point: Point): Point | null => (Math.abs(yearOf(point)) < 10_000 ? point : null);

const RANKS = {
  day: 0,
  week: 1,
  weekend: 1,
  month: 2,
  quarter: 3,
  season: 3,
  half: 4,
  year: 5,
  decade: 6,
  century: 7,
} as const;
const rank = (point: Point): number => RANKS[point.grain];
const rankOfUnit = (unit: string): number =>
  unit === 'day'
    ? 0
    : unit === 'week' || unit === 'weekend'
      ? 1
      : unit === 'month'
        ? 2
        : unit === 'quarter' || unit === 'season'
          ? 3
          : unit === 'year'
            ? 5
            : unit === 'decade'
              ? 6
              : 7;

/** A count of units from a point; `null` when the point is coarser than the unit. `same`: as fine as the point itself. */
function counted(point: Point, unit: string, count: number, same: boolean): Point | null {
  if (point.grain === 'day') {
    if (unit === 'week' && Math.abs(count) < 1 && count !== 0) return null;
    if (unit === 'week')
      return same && count !== 0
        ? bounded(point.number + Math.round(count * 7))
        : { grain: 'week', monday: mondayOf(point.number) + count * 7 };
    return fromDay(point.number, unit, count, false);
  }
  if (point.grain === 'week' || point.grain === 'weekend') {
    if (unit === 'week') return { grain: 'week', monday: point.monday + Math.round(count) * 7 };
    if (unit === 'weekend') return { grain: 'weekend', monday: point.monday + count * 7 };
    if (unit === 'day' || unit === 'hour') return null;
    return fromDay(point.monday + 3, unit, count, false);
  }
  const year = yearOf(point);
  if (unit === 'month') {
    const month = monthOf(point);
    return month === null ? null : yearly({ grain: 'month', ...addMonthsTo(year, month, Math.round(count)) });
  }
  if (unit === 'quarter' && point.grain === 'quarter') {
    const moved = addMonthsTo(year, point.part * 3, count * 3);
    return { grain: 'quarter', year: moved.year, part: Math.ceil(moved.month / 3) };
  }
  if (unit === 'year') {
    if (point.grain === 'decade' || point.grain === 'century') return null;
    if (same && (point.grain === 'quarter' || point.grain === 'half' || point.grain === 'season'))
      return { ...point, year: point.year + count };
    return yearly({ grain: 'year', year: year + Math.trunc(count) });
  }
  if (unit === 'decade') {
    if (point.grain === 'decade')
      return point.bc ? { ...point, first: point.first - count * 10 } : { ...point, first: point.first + count * 10 };
    if (point.grain === 'century') return null;
    if (year <= 0) {
      return { grain: 'decade', first: Math.floor((1 - year) / 10) * 10 - count * 10, bc: true };
    }
    return yearly({ grain: 'decade', first: Math.floor(year / 10) * 10 + count * 10, bc: false });
  }
  if (unit === 'century') {
    if (point.grain === 'century') return { ...point, century: point.century + (point.bc ? -count : count) };
    return year <= 0
      ? { grain: 'century', century: Math.floor(-year / 100) + 1 - count, bc: true }
      : { grain: 'century', century: Math.floor(year / 100) + 1 + count, bc: false };
  }
  return null;
}
