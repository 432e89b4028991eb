import { numberToCivil } from '../../../../words/calendar.ts';
import type { Meaning } from '../meaning.ts';
import { boundsOf, type InYear, timexOf, yearOf } from '../point.ts';
import type { Found } from '../scan.ts';
import type { Tokens } from '../tokens.ts';
import { merge, NO_DAY, published, type Reading, type Reason, said } from './reading.ts';
import type { Story } from './story.ts';
import { readingsInYears } from './year-readings.ts';

/**
 * A month, day, season, quarter or holiday whose year is not said: the year is said in relation to another, the next or the last one is
 * meant, or it is the likeliest of what it may be.
 */
export function withoutYear(m: Meaning, place: InYear, t: Tokens, one: Found, story: Story): Reason {
  return inRelation(m, place, story) ?? nextOrLast(m, place, story) ?? likeliest(m, place, t, one, story);
}

/** "of last year", "that year" */
function inRelation(m: Meaning, place: InYear, story: Story): Reason | null {
  const { last, now } = story;
  if (m.yearShift !== undefined) {
    const fromStory = m.base === 'story' || story.mode === 'narrative' ? last : null;
    const base = fromStory ? yearOf(fromStory.point) : now === null ? null : numberToCivil(now).year;
    if (base === null) return NO_DAY;
    const point = place(base + m.yearShift);
    return {
      point,
      anchor: m.base === 'story' && last ? said(last) : published(story),
      reason: point ? 'the year is said in relation to another' : NOT_ON_CALENDAR,
    };
  }
  if (m.base !== 'story' || m.which !== undefined || !last) return null;
  return { point: place(yearOf(last.point)), anchor: said(last), reason: 'of the year spoken of' };
}

const NOT_ON_CALENDAR = 'no such day on the calendar';

/** "last May", "next summer", "this spring" */
function nextOrLast(m: Meaning, place: InYear, story: Story): Reason | null {
  const { which } = m;
  if (which === undefined) return null;
  const told = story.mode === 'narrative' ? story.last : null;
  const from = m.base === 'story' ? story.last : told;
  const reference = from ? boundsOf(from.point)[0] : story.now;
  if (reference === null) return NO_DAY;
  const year = numberToCivil(reference).year;
  const anchor = told ? said(told) : published(story);
  if (which === 0) return { point: place(year), anchor, reason: 'of this year' };
  // "last May" in September is this year's, in March the year before's; "last summer" likewise.
  const candidates = [year - 1, year, year + 1].map(place).filter((point) => point !== null);
  const fitting = candidates.filter((point) =>
    which === -1 ? boundsOf(point)[1] < reference : boundsOf(point)[0] > reference,
  );
  const point = which === -1 ? fitting.at(-1) : fitting[0];
  if (!point) return { point: null, anchor: null, reason: NOT_ON_CALENDAR };
  const others = candidates
    .filter(
      (other) =>
        Math.abs(yearOf(other) - yearOf(point)) === 1 &&
        (which === -1 ? boundsOf(other)[0] <= reference : boundsOf(other)[1] >= reference),
    )
    .map((other) => ({
      point: other,
      weight: 0.15,
      reason: which === -1 ? 'of the year before' : 'of the year after',
    }));
  return {
    point,
    anchor,
    reason: which === -1 ? 'the last one before' : 'the next one after',
    others: [{ point, weight: 0.85, reason: 'nearest' }, ...others],
  };
}

function likeliest(m: Meaning, place: InYear, t: Tokens, one: Found, story: Story): Reason {
  if (story.now === null && story.last === null) {
    const sample = place(2000);
    const value = sample ? timexOf(sample).replace(/^2000/, 'XXXX') : null;
    return { ...NO_DAY, ...(value === null || m.holiday !== undefined ? {} : { value }) };
  }
  const merged = merge(readingsInYears(m, place, t, one, story));
  const best = merged.reduce<Reading | null>(
    (top, reading) => (top === null || reading.weight > top.weight ? reading : top),
    null,
  );
  if (best === null) return inNearestYear(m, place, story);
  return {
    point: best.point,
    anchor: best.fromStory && story.stage ? said(story.stage) : published(story),
    reason: best.reason,
    others: merged,
  };
}

/** 29 February: the nearest year that has one. */
function inNearestYear(m: Meaning, place: InYear, story: Story): Reason {
  const told = story.stage ? yearOf(story.stage.point) : 2000;
  const near = story.now === null ? told : numberToCivil(story.now).year;
  for (const step of [0, -1, -2, -3, -4, 1, 2, 3, 4, 5, 6, 7, 8]) {
    const point = place(near + step);
    if (point) return { point, anchor: published(story), reason: 'the nearest year that has such a day' };
  }
  const reason = m.holiday !== undefined ? 'that holiday moves by another calendar' : NOT_ON_CALENDAR;
  return { point: null, anchor: null, reason };
}
