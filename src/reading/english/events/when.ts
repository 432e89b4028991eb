import type { Span } from '../../../document/document.ts';
import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';
import type { Analysis } from '../../../language/index.ts';
import type { Day } from '../../../words/calendar.ts';
import { type EdtfPrecision, edtfInterval, edtfPrecision } from '../../../words/edtf.ts';
import type { ReportedTime } from '../../reported-time.ts';
import type { TimeExpression } from '../../time-expression.ts';
import { treeDistance } from './tie.ts';

/** Beyond this a time belongs to another clause of the sentence. */
const farthest = 3.5;
/** And beyond this it says nothing of the event at all; a deed is told in clauses of clauses, so sooner there. */
const limitOf = (kind: EventKindName) => (traitsOf(kind).recurrence === 'deed' ? 5 : 7);

/**
 * The day of an event among the time expressions of its sentence: the one that hangs nearest to the trigger words in the
 * tree; among equals the one that stands nearest. `null` when the sentence names no calendar day, month or year, or only
 * such as other clauses own.
 *
 * @param times - of the whole document, with their places in `Reading.times`
 */
export function timeOf(
  kind: EventKindName,
  text: string,
  analysis: Analysis,
  start: number,
  end: number,
  times: readonly { readonly expression: TimeExpression; readonly index: number }[],
): ReportedTime | null {
  const { sentence } = analysis;
  let best: { readonly cost: number; readonly distance: number; readonly index: number; readonly edtf: string } | null =
    null;
  for (const { expression, index } of times) {
    if (expression.edtf === null || expression.start < sentence.start || expression.end > sentence.end) continue;
    // "4 a.m." by itself says no day, whatever day it was read with.
    if (
      expression.type !== 'DATE' &&
      (expression.type !== 'TIME' || !expression.derivation.stated.some((part) => part !== 'time'))
    )
      continue;
    if (!traitsOf(kind).background && coarse.has(edtfPrecision(expression.edtf))) continue;
    let distance = treeDistance(analysis, { start, end }, expression);
    if (vague.test(expression.value ?? '')) distance += 2;
    const characters = expression.start >= end ? expression.start - end : Math.max(0, start - expression.end);
    const between = expression.start >= end ? text.slice(end, expression.start) : text.slice(expression.end, start);
    const cost = distance + characters / 150 + (otherEvent.test(between) ? 0.5 : 0);
    if (best === null || cost < best.cost) best = { cost, distance, index, edtf: expression.edtf };
  }
  if (best === null || best.cost > limitOf(kind)) return null;
  return { edtf: best.edtf, expression: best.index, from: best.cost <= farthest ? 'clause' : 'sentence' };
}

/** No step of a case is dated by these; what it is about may be. */
const coarse = new Set<EdtfPrecision>(['decade', 'century', 'millennium']);
/** Values that name no stretch of the calendar: "now", "recently", "soon". */
const vague = /_REF$/;
/** Words between trigger and time that hand the time to another event. */
const otherEvent =
  /\b(?:after|before|since|until|following|when|who|which|whose|where|while|because|although|though|alleging|accusing|claiming|over)\b/i;

/**
 * Whether a time that stands before an event's words says when somebody set or moved it, and not for when: it is over by the day
 * of the text, and nothing makes it a day ahead ("on Monday postponed the trial"; but "for Monday's trial").
 */
export function isDayOfSetting(text: string, event: Span, time: Span, edtf: string, published: Day | null): boolean {
  const { last } = edtfInterval(edtf);
  if (published === null || last === null || last > published || time.start >= event.start) return false;
  return !aims.test(text.slice(Math.max(0, time.start - 12), time.start));
}

const aims = /\b(?:for|until|till|to|from|by|begin|beginning) (?:the )?$/i;

/** Whether a value lies wholly after a day. */
export function isAfter(edtf: string, day: Day | null): boolean {
  const first = edtfInterval(edtf).first;
  return day !== null && first !== null && first > day;
}
