import { weekdayOfNumber } from '../../../../words/calendar.ts';
import type { Meaning } from '../meaning.ts';
import { day, mondayOf } from '../point.ts';
import type { Found } from '../scan.ts';
import { reasonFor, tenseAt } from '../tense.ts';
import type { Tokens } from '../tokens.ts';
import { NO_DAY, published, type Reading, type Reason, said } from './reading.ts';
import type { Story } from './story.ts';

/** A weekday without its date: of the week said, or the one before or after the day of the text, as the tense has it. */
export function weekday(m: Meaning, t: Tokens, one: Found, story: Story): Reason {
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
  if (m.weeks !== undefined) {
    const nearest = back === 0 ? base : m.weeks > 0 ? nextOne : lastOne;
    return { point: day(nearest + 7 * m.weeks), anchor: from, reason: 'weeks beyond the nearest such day' };
  }
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
  const step = story.heading;
  if (
    step !== null &&
    step.point.grain === 'day' &&
    one.from - step.token < 400 &&
    tense.tense !== 'future' &&
    m.which === undefined
  ) {
    // Under the label of a timeline's step, a weekday is that day, or one just before it where the text runs on past its
    // publication.
    const number = step.point.number;
    const ago = (weekdayOfNumber(number) - of + 7) % 7;
    if (ago === 0 || (story.now !== null && number > story.now)) {
      const point = day(number - ago);
      return {
        point,
        anchor: said(step),
        reason: 'under the date of its paragraph',
        others: [
          { point, weight: 0.8, reason: 'under the date of its paragraph' },
          { point: day(lastOne), weight: 0.2, reason: 'before the day of the text' },
        ],
      };
    }
  }
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
            reason: tense.tense === 'none' ? 'news tells what has been' : reasonFor(tense, false),
          },
          { point: day(nextOne), weight: future, reason: reasonFor(tense, true) },
        ];
  const best = readings.reduce((top, reading) => (reading.weight > top.weight ? reading : top));
  return { point: best.point, anchor: from, reason: best.reason, others: readings };
}
