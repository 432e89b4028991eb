import { numberToCivil, weekdayOfNumber } from '../../../../words/calendar.ts';
import type { Meaning } from '../meaning.ts';
import { boundsOf, type InYear, monthOf, type Point, yearOf } from '../point.ts';
import type { Found } from '../scan.ts';
import { reasonFor, type Tense, tenseAt } from '../tense.ts';
import type { Tokens } from '../tokens.ts';
import { type Reading, scaled } from './reading.ts';
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
 * What a date without its year may be, each with its weight: the days near publication, weighed by tense, and those of the story, by how
 * surely the story's year is still spoken of.
 */
export function readingsInYears(m: Meaning, place: InYear, t: Tokens, one: Found, story: Story): readonly Reading[] {
  const bound = carried(t, one, story);
  const readings = [
    ...(bound < 1 ? scaled(nearPublication(place, t, one, story), 1 - bound) : []),
    ...(bound > 0 ? scaled(onInStory(place, story), bound) : []),
    ...scaled(isHeading(t, one) ? nextInList(place, story) : [], LISTED),
    ...namedElsewhere(m, place, story),
  ];
  // "Friday, Oct. 13": the weekday picks the year.
  const onWeekday = readings.filter(
    ({ point }) => point.grain === 'day' && weekdayOfNumber(point.number) === m.weekday,
  );
  return m.weekday !== undefined && onWeekday.length > 0 ? onWeekday : readings;
}

/** A date in the year given, the one before and the one after, as far as the calendar has it. */
const around = (year: number, place: InYear): readonly Point[] =>
  [year - 1, year, year + 1].map(place).filter((point) => point !== null);

function nearPublication(place: InYear, t: Tokens, one: Found, story: Story): readonly Reading[] {
  if (story.now === null) return [];
  // The label of a timeline's step tells what was, in the present tense.
  const tense: Tense = isHeading(t, one) ? { tense: 'none', future: 0.1 } : tenseAt(t, one.from, one.to);
  // A timeline that runs on past its publication is told from where it has come to.
  const step = story.heading;
  const ahead = step !== null && one.from - step.token < 400 && boundsOf(step.point)[0] > story.now;
  const now = ahead ? boundsOf(step.point)[0] : story.now;
  return around(ahead ? yearOf(step.point) : numberToCivil(now).year, place).map((point) => ({
    point,
    weight: nearness(point, now, tense),
    reason: reasonFor(tense, boundsOf(point)[0] > now),
  }));
}

function onInStory(place: InYear, { stage }: Story): readonly Reading[] {
  if (!stage) return [];
  const year = yearOf(stage.point);
  const month = monthOf(stage.point);
  return [-1, 0, 1].flatMap((years): Reading[] => {
    const point = place(year + years);
    const reason = 'year carried from before';
    return point ? [{ point, weight: onward(point, years, month), reason, fromStory: true }] : [];
  });
}

/** A timeline goes on step by step, forth or back: the nearest to the heading before. */
function nextInList(place: InYear, { heading }: Story): readonly Reading[] {
  if (!heading) return [];
  const [before] = boundsOf(heading.point);
  return around(yearOf(heading.point), place).map((point) => ({
    point,
    weight: Math.exp(-Math.abs(boundsOf(point)[0] - before) / NEARNESS),
    reason: 'next in a list of dates',
    fromStory: true,
  }));
}

function namedElsewhere({ month, day }: Meaning, place: InYear, { mode, named }: Story): readonly Reading[] {
  const year = mode === 'news' && month !== undefined && day !== undefined ? named.get(month * 100 + day) : undefined;
  const point = year === undefined || Number.isNaN(year) ? null : place(year);
  if (!point) return [];
  return [{ point, weight: NAMED, reason: 'the text names this day with its year', fromStory: true }];
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
