import { numberToCivil } from '../../../../words/calendar.ts';
import { BREAK, SAYING, SENTENCE } from '../kinds.ts';
import { type Point, yearOf } from '../point.ts';
import type { Found } from '../scan.ts';
import { isKind, isTight, kindAt, type Tokens, wordAt } from '../tokens.ts';
import { rank } from './count.ts';

/**
 * How a text tells time. `news`: from the day it was published ("on Tuesday", "last month"). `narrative`: from the year
 * the story has reached ("In February 1940 ... in April"), whatever the day of publication.
 */
export type Mode = 'news' | 'narrative';

/**
 * Chosen from the text itself. A history names years that are not the publication's; news leans on weekdays and on days
 * counted from today. A text without a publication day can only be read as a narrative.
 */
export function modeOf(t: Tokens, found: readonly Found[], now: number | null): Mode {
  if (now === null) return 'narrative';
  const year = numberToCivil(now).year;
  let far = 0;
  let near = 0;
  let fromToday = 0;
  for (const { meaning } of found) {
    if (meaning.kind === 'date') {
      if (meaning.year !== undefined) {
        const distance = meaning.short ? 1 : year - (meaning.bc ? -meaning.year : meaning.year);
        if (distance >= 2) far++;
        else if (!meaning.short && distance >= 0) near++;
      } else if (meaning.weekday !== undefined && meaning.month === undefined) fromToday++;
      else if (meaning.which !== undefined) fromToday++;
    } else if (meaning.kind === 'shift' && meaning.base === 'now') fromToday += meaning.unit === 'day' ? 1 : 0.5;
  }
  // Somebody is cited in nearly every paragraph of news, and hardly ever in a history.
  let said = 0;
  for (let i = 0; i < t.count; i++) if (isKind(t, i, SAYING)) said++;
  return far >= 5 && far > 2 * (fromToday + said) && far > 1.9 * near ? 'narrative' : 'news';
}

/** The place on the calendar that the text has reached, and where it said so. */
export interface Said {
  readonly point: Point;
  /** Token at which it was said. */
  readonly token: number;
}

/** What reading so far has established. */
export interface Story {
  readonly mode: Mode;
  /** Day number of publication, of the document or of the post of a live page. */
  readonly now: number | null;
  readonly nowFrom: 'published' | 'post';
  last: Said | null;
  /** Where the story is told: what a date without a year belongs to. A year named in passing does not move it. */
  stage: Said | null;
  lastDay: Said | null;
  /** The last date that stood at the head of a paragraph, as in a timeline. */
  heading: Said | null;
  /** The last time of day that was said, in minutes of its day (day number). */
  lastClock: { readonly number: number; readonly minutes: number; readonly token: number } | null;
  /** Years of the days that the text names in full, by month * 100 + day. */
  readonly named: Map<number, number>;
  lastQuarter: Said | null;
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

/**
 * Whether a bare year is only named in passing ("his 1992 truck", "the 1941 campaign"): the story is not there. Where it
 * is, a preposition, the border of a sentence or parentheses say so.
 */
export function isAttribute(t: Tokens, one: Found): boolean {
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

/** Whether a bare year inside a sentence looks away from a story told by months and days: "a party that won in 1976". */
export function isAside(t: Tokens, one: Found, point: Point, story: Story): boolean {
  return (
    point.grain === 'year' &&
    story.stage !== null &&
    rank(story.stage.point) <= 2 &&
    yearOf(point) !== yearOf(story.stage.point) &&
    !opens(t, one.from)
  );
}

export function remember(story: Story, point: Point, token: number, aside: boolean): void {
  story.last = { point, token };
  if (!aside) story.stage = story.last;
  if (point.grain === 'day') story.lastDay = { point, token };
  if (point.grain === 'quarter') story.lastQuarter = { point, token };
}

/**
 * How surely a date without a year belongs to the year last named. Sentences that open with their dates ("In 2019 she
 * sued. ... In November she ...") are told in order; a year named in passing binds little.
 */
const FRAMED = 0.6;

const JOINED = 0.7;

const PASSING = 0.1;

const FINE = 0.4;

/** Whether a date begins a paragraph and is its label: "May 6: The deal ...", or a paragraph of its own. */
export function isHeading(t: Tokens, one: Found): boolean {
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
export function carried(t: Tokens, one: Found, story: Story): number {
  if (story.stage === null) return 0;
  if (story.mode === 'narrative') return 1;
  if (story.now === null) return 1;
  const now = numberToCivil(story.now).year;
  const year = yearOf(story.stage.point);
  if (year === now || story.stage.point.grain === 'decade' || story.stage.point.grain === 'century') return 0;
  let breaks = 0;
  let sentences = 0;
  for (let i = one.from; i > story.stage.token && i > one.from - 120; i--) {
    if (kindAt(t, i) & BREAK) breaks++;
    if (kindAt(t, i) & SENTENCE) sentences++;
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
