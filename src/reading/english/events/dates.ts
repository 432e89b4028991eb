import { type BoostedTrees, probabilityOf } from '../../../language/boosted-trees.ts';
import type { EventTime, ReportedTime } from '../../reported-time.ts';
import type { Told } from '../encoder/told.ts';
import { type DateCandidate, dateSignsOf } from './date-signs.ts';
import type { EventSentence } from './event-sentence.ts';

/** Every day that may be an event's: what the model points to, what stands over its section, and the day that its story speaks of. */
export function dateCandidates({ date }: Told, { context, sentence, day }: EventSentence): readonly DateCandidate[] {
  const candidates = date.times.map(({ time, share }, rank): DateCandidate => {
    const { edtf, start, end } = context.times[time]!;
    const from = start >= sentence.start && end <= sentence.end ? 'clause' : 'sentence';
    return { edtf: edtf!, expression: time, from, share, rank };
  });
  const add = (time: ReportedTime | null, share: number) => {
    if (time === null || candidates.some(({ edtf }) => edtf === time.edtf)) return;
    candidates.push({ ...time, share, rank: date.times.length });
  };
  if (day.written !== null) add({ edtf: day.written, expression: null, from: 'published' }, date.published);
  add(day.section, 0);
  add(day.story, 0);
  return candidates;
}

/** The surest day of an event; `null` where nothing may date it. */
export function datedBy(trees: BoostedTrees, told: Told, one: EventSentence): EventTime | null {
  let best: EventTime | null = null;
  for (const candidate of dateCandidates(told, one)) {
    const { edtf, expression, from } = candidate;
    const certainty = probabilityOf(trees, dateSignsOf(candidate, told, one));
    if (best === null || certainty > best.certainty) best = { edtf, expression, from, certainty };
  }
  return best;
}
