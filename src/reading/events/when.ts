import { dayNumber } from '../../document/calendar.ts';
import type { Day } from '../../document/document.ts';
import type { Sentence } from '../../language/sentence.ts';
import { edtfInterval, edtfPrecision } from '../times/edtf.ts';
import type { TimeExpression } from '../times/expression.ts';
import type { ReportedTime } from './report.ts';

/** Words between trigger and time that hand the time to another event. */
const otherEvent =
  /\b(?:after|before|since|until|following|when|who|which|whose|where|while|because|although|though|alleging|accusing|claiming|over)\b/i;

/**
 * The day of an event among the time expressions of its sentence: the one that stands closest to the trigger words in the
 * same clause. A mark that ends a clause, and a word that opens another, count as distance. `null` when the sentence names
 * no calendar day, month or year.
 *
 * @param times - of the whole document, with their places in `Reading.times`
 */
export function timeOf(
  text: string,
  sentence: Sentence,
  start: number,
  end: number,
  times: readonly { readonly expression: TimeExpression; readonly index: number }[],
): ReportedTime | null {
  let best: { readonly cost: number; readonly index: number; readonly edtf: string } | null = null;
  for (const { expression, index } of times) {
    if (expression.edtf === null || expression.start < sentence.start || expression.end > sentence.end) continue;
    // "4 a.m." by itself says no day, whatever day it was read with.
    if (
      expression.type !== 'DATE' &&
      (expression.type !== 'TIME' || !expression.derivation.stated.some((part) => part !== 'time'))
    )
      continue;
    const follows = expression.start >= end;
    const between = follows
      ? text.slice(end, expression.start)
      : expression.end <= start
        ? text.slice(expression.end, start)
        : '';
    let cost = between.length * (follows ? 1 : 1.1);
    if (otherEvent.test(between)) cost += 60;
    if (/[;:.“”"]/.test(between)) cost += 60;
    cost += 15 * (between.match(/,/g)?.length ?? 0);
    if (expression.value === 'PRESENT_REF' || expression.value === 'PAST_REF' || expression.value === 'FUTURE_REF')
      cost += 80;
    if (best === null || cost < best.cost) best = { cost, index, edtf: expression.edtf };
  }
  return best && { edtf: best.edtf, expression: best.index, from: best.cost <= 60 ? 'clause' : 'sentence' };
}

/** How far into a story its own day is told. */
const opening = 4;

/**
 * The day that a story speaks of: the first calendar day told in its opening sentences that is not after its publication,
 * else the day of publication. What a story tells without a day of its own, it mostly tells of that day.
 */
export function storyDay(
  published: Day | null,
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
): ReportedTime | null {
  const end = sentences[Math.min(opening, sentences.length) - 1]?.end ?? 0;
  const told = times.find(
    (time) =>
      time.end <= end &&
      time.type === 'DATE' &&
      time.edtf?.length === 10 &&
      edtfPrecision(time.edtf) === 'day' &&
      published !== null &&
      time.edtf <= published &&
      dayNumber(published) - dayNumber(time.edtf) <= 7,
  );
  if (told?.edtf) return { edtf: told.edtf, expression: null, from: 'story' };
  return published === null ? null : { edtf: published, expression: null, from: 'published' };
}

/** Words that put an event before the story's day without naming another. */
const before =
  /\b(?:had|previously|earlier|once|initially|originally|formerly|already|since|prior|past|recently|years ago|in recent)\b/i;

/** Whether a sentence tells its event as of the story's own day: nothing in it says earlier. */
export function toldOfStoryDay(sentence: string): boolean {
  return !before.test(sentence);
}

/** Whether a value lies wholly after a day. */
export function isAfter(edtf: string, day: Day | null): boolean {
  const first = edtfInterval(edtf).first;
  return day !== null && first !== null && first > day;
}
