import { numberToCivil, weekdayOfNumber } from '../../../../words/calendar.ts';
import type { Meaning } from '../meaning.ts';
import { boundsOf, type InYear, monthOf, type Point, timexOf, yearOf } from '../point.ts';
import type { Found } from '../scan.ts';
import { reasonFor, type Tense, tenseAt } from '../tense.ts';
import type { Tokens } from '../tokens.ts';
import { merge, NO_DAY, published, type Reading, type Reason, said, scaled } from './reading.ts';
import { carried, isHeading, type Story } from './story.ts';

/**
 * Days over which the likelihood of a reading falls to a third: news speaks of what is near. Chosen so that eleven months
 * back in the past tense still beat one month ahead, and nine months ahead in the future tense beat three months back.
 */
const NEARNESS = 70;

/** A date at the head of a paragraph follows the one at the head of a paragraph before. */
const LISTED = 1.5;

/** A day that the text names with its year elsewhere is most likely that day again. */
const NAMED = 1.5;

/**
 * A month, day, season, quarter or holiday whose year is not said. The readings of the days near publication, weighed by
 * tense, are mixed with those of the story, by how surely the story's year is still spoken of.
 */
export function withoutYear(m: Meaning, place: InYear, t: Tokens, one: Found, story: Story): Reason {
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
    // A timeline that runs on past its publication is told from where it has come to.
    const step = story.heading;
    const ahead = step !== null && one.from - step.token < 400 && boundsOf(step.point)[0] > story.now;
    const now = ahead ? boundsOf(step.point)[0] : story.now;
    const thisYear = ahead ? yearOf(step.point) : nowYear;
    for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
      const point = place(year);
      if (point)
        near.push({
          point,
          weight: nearness(point, now, tense),
          reason: reasonFor(tense, boundsOf(point)[0] > now),
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
  const before = story.heading?.point ?? null;
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

function nearness(point: Point, now: number, tense: Tense): number {
  const [first, last] = boundsOf(point);
  if (first <= now && now <= last) return 0.6;
  const distance = last < now ? now - last : first - now;
  return (last < now ? 1 - tense.future : tense.future) * Math.exp(-distance / NEARNESS);
}

/** Weight of a reading by where the story stands: stories go on, mostly within the year they have named. */
export function onward(point: Point, years: number, storyMonth: number | null): number {
  if (years === 0) return 1;
  const month = monthOf(point);
  if (years === 1 && storyMonth !== null && month !== null && storyMonth - month >= 9) return 1.1;
  return years === 1 ? 0.12 : 0.04;
}
