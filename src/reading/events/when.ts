import type { Day } from '../../document/document.ts';
import type { Sentence } from '../../language/sentence.ts';
import { edtfInterval } from '../times/edtf.ts';
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
    if (expression.type !== 'DATE' && expression.type !== 'TIME') continue;
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

/** Whether a value lies wholly after a day. */
export function isAfter(edtf: string, day: Day | null): boolean {
  const first = edtfInterval(edtf).first;
  return day !== null && first !== null && first > day;
}
