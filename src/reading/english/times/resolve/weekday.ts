import { weekdayOfNumber } from '../../../../words/calendar.ts';
import type { Meaning } from '../meaning.ts';
import { day, mondayOf } from '../point.ts';
import type { Found } from '../scan.ts';
import { reasonFor, type Tense, tenseAt } from '../tense.ts';
import type { Tokens } from '../tokens.ts';
import { NO_DAY, published, type Reading, type Reason, said } from './reading.ts';
import type { Story } from './story.ts';

/** A weekday (1 Monday to 7 Sunday) around the day that it is counted from. */
interface Around {
  readonly of: number;
  /** Day number of what it is counted from: the day of the text, or the day that the story stands at. */
  readonly base: number;
  readonly anchor: Reason['anchor'];
  /** Days back from `base` to such a day; 0 where it is one. */
  readonly back: number;
  /** The nearest such days that are not `base` itself. */
  readonly lastOne: number;
  readonly nextOne: number;
}

/** A weekday without its date: of the week said, or the one before or after the day of the text, as the tense has it. */
export function weekday(m: Meaning, of: number, t: Tokens, one: Found, story: Story): Reason {
  if (m.unit === 'week' && m.count !== undefined && m.count !== null) {
    if (story.now === null) return NO_DAY;
    const point = day(mondayOf(story.now) + m.count * 7 + of - 1);
    return { point, anchor: published(story), reason: 'the week is said' };
  }
  const told = dayTold(m, one, story);
  const base = told ? told.number : story.now;
  if (base === null) return { point: null, value: `XXXX-WXX-${of}`, anchor: null, reason: NO_DAY.reason };
  const around = aroundOf(of, base, told ? told.anchor : published(story));
  if (m.weeks !== undefined) return weeksBeyond(around, m.weeks);
  if (m.which === -1) return lastWeekday(around);
  if (m.which === 1) return nextWeekday(around);
  const tense = tenseAt(t, one.from, one.to);
  const headed = m.which === undefined && tense.tense !== 'future' ? underHeading(around, one, story) : null;
  if (headed) return headed;
  if (told) return onward(around);
  return m.which === 0 ? thisWeekday(around, tense) : byTense(around, tense);
}

/** The day that the story stands at, where the weekday is counted from it and not from the day of the text. */
function dayTold(m: Meaning, one: Found, story: Story): { number: number; anchor: Reason['anchor'] } | null {
  const { lastDay, now } = story;
  if (lastDay === null || lastDay.point.grain !== 'day') return null;
  const near = one.from - lastDay.token < 80;
  const told = now === null || m.base === 'story' || (story.mode === 'narrative' && near);
  return told ? { number: lastDay.point.number, anchor: said(lastDay) } : null;
}

function aroundOf(of: number, base: number, anchor: Reason['anchor']): Around {
  const back = (weekdayOfNumber(base) - of + 7) % 7;
  return { of, base, anchor, back, lastOne: base - (back === 0 ? 7 : back), nextOne: base + 7 - back };
}

/** "a week on Tuesday", "the Tuesday before last". */
function weeksBeyond({ base, back, anchor, lastOne, nextOne }: Around, weeks: number): Reason {
  const nearest = back === 0 ? base : weeks > 0 ? nextOne : lastOne;
  return { point: day(nearest + 7 * weeks), anchor, reason: 'weeks beyond the nearest such day' };
}

const lastWeekday = ({ of, base, anchor, lastOne }: Around): Reason => ({
  point: day(lastOne),
  anchor,
  reason: 'the last one before',
  others: [
    { point: day(lastOne), weight: 0.8, reason: 'the last one before' },
    { point: day(mondayOf(base) - 7 + of - 1), weight: 0.2, reason: 'of last week' },
  ],
});

const nextWeekday = ({ of, base, anchor, nextOne }: Around): Reason => ({
  point: day(nextOne),
  anchor,
  reason: 'the next one after',
  others: [
    { point: day(nextOne), weight: 0.7, reason: 'the next one after' },
    { point: day(mondayOf(base) + 7 + of - 1), weight: 0.3, reason: 'of next week' },
  ],
});

/**
 * Under the label of a timeline's step, a weekday is that day, or one just before it where the text runs on past its publication; `null`
 * where there is no such label.
 */
function underHeading({ of, lastOne }: Around, one: Found, { heading, now }: Story): Reason | null {
  if (heading === null || heading.point.grain !== 'day' || one.from - heading.token >= 400) return null;
  const { number } = heading.point;
  const ago = (weekdayOfNumber(number) - of + 7) % 7;
  if (ago !== 0 && (now === null || number <= now)) return null;
  const point = day(number - ago);
  return {
    point,
    anchor: said(heading),
    reason: 'under the date of its paragraph',
    others: [
      { point, weight: 0.8, reason: 'under the date of its paragraph' },
      { point: day(lastOne), weight: 0.2, reason: 'before the day of the text' },
    ],
  };
}

/** On with the story: the first such day from where it stands. */
function onward({ base, back, anchor, lastOne, nextOne }: Around): Reason {
  const point = day(back === 0 ? base : nextOne);
  return {
    point,
    anchor,
    reason: 'the first such day from the one spoken of',
    others: [
      { point, weight: 0.7, reason: 'onward' },
      { point: day(lastOne), weight: 0.3, reason: 'backward' },
    ],
  };
}

/** "this Tuesday". */
function thisWeekday({ base, back, anchor, nextOne }: Around, { tense }: Tense): Reason {
  const past = tense === 'past';
  const point = day(past ? base - back : back === 0 ? base : nextOne);
  return { point, anchor, reason: past ? 'past tense' : 'the one at hand' };
}

function byTense({ base, back, anchor, lastOne, nextOne }: Around, tense: Tense): Reason {
  const { future } = tense;
  const others: readonly [Reading, ...Reading[]] =
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
            reason: tense.tense === 'none' ? 'news tells what has been' : reasonFor(tense, false),
          },
          { point: day(nextOne), weight: future, reason: reasonFor(tense, true) },
        ];
  const best = others.reduce((top, reading) => (reading.weight > top.weight ? reading : top));
  return { point: best.point, anchor, reason: best.reason, others };
}
