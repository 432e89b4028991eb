import type { Span } from '../../document/document.ts';
import { type Day, dayNumber, isDay } from '../../words/calendar.ts';
import { edtfContains, isEdtf } from '../../words/edtf.ts';
import type { EventTime } from '../reported-time.ts';
import type { TimeExpression } from '../time-expression.ts';
import type { ToldByModel } from './answer.ts';
import { placeOf } from './places.ts';

/** How sure a day is by how it is borne out. */
const certain = {
  /** The model and the tagger read the words alike. */
  agreed: 0.93,
  /** One of them reads more exactly what the other reads too. */
  finer: 0.85,
  /** The words say it in full, whatever the model makes of them. */
  complete: 0.85,
  /** A day that the words leave open, as the model reads it with all around. */
  byModel: 0.72,
  /** The tagger's, where the model's does not fit the words. */
  byTagger: 0.6,
  /** Words that lead to a day by way of another event. */
  counted: 0.55,
  published: 0.75,
} as const;

/** A weekday is of a day near the one it was written on. */
const nearDays = 14;

export interface DatedSentence {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly times: readonly TimeExpression[];
  /** The day it was written. */
  readonly written: Day | null;
}

/** The day of an event that a model tells, as far as words of the document bear it out; a reason where they do not. */
export function dateOf(
  told: ToldByModel,
  { text, sentences, times, written }: DatedSentence,
): EventTime | string | null {
  const { date, dateWords } = told;
  if (date === null) return null;
  if (!isEdtf(date)) return 'it is no date';
  if (dateWords === null) return 'no words are named for it';
  if (dateWords === 'published') {
    if (written === null || !(date === written || edtfContains(date, written)))
      return 'it is not the day of publication';
    return { edtf: date, expression: null, from: 'published', certainty: certain.published };
  }
  const place = told.dateSentence ?? told.sentence;
  const sentence = sentences[place];
  const words = sentence && placeOf(dateWords, text, sentence);
  if (words == null) return 'its words are not in the sentence';
  const from = place === told.sentence ? 'clause' : 'sentence';
  const overlapping = times.flatMap((time, expression) =>
    time.start < words.end && time.end > words.start ? [{ time, expression }] : [],
  );
  const dated = overlapping
    .filter(({ time: { edtf, type } }) => edtf !== null && (type === 'DATE' || type === 'TIME'))
    .sort((a, b) => likenessTo(date, b.time) - likenessTo(date, a.time) || a.expression - b.expression);
  const [best] = dated;
  if (best === undefined) {
    const [counted] = overlapping;
    if (counted === undefined) return 'its words name no day';
    return { edtf: date, expression: counted.expression, from, certainty: certain.counted };
  }
  const { time, expression } = best;
  return { ...founded(date, time, written), expression, from };
}

/** How well a time fits a date: the one whose reading it is comes first. */
function likenessTo(date: string, { edtf, alternatives }: TimeExpression): number {
  if (edtf === date) return 3;
  if (edtf !== null && (edtfContains(edtf, date) || edtfContains(date, edtf))) return 2;
  return alternatives.some((one) => one.edtf === date) ? 1 : 0;
}

/** The better founded of what the model and the tagger make of words. */
function founded(date: string, time: TimeExpression, written: Day | null): Pick<EventTime, 'edtf' | 'certainty'> {
  const edtf = time.edtf!;
  if (edtf === date) return { edtf, certainty: certain.agreed };
  if (edtfContains(date, edtf)) return { edtf, certainty: certain.finer };
  // The words say no more than so much.
  if (edtfContains(edtf, date)) return { edtf, certainty: certain.finer };
  if (time.alternatives.some((one) => one.edtf === date)) return { edtf: date, certainty: certain.byModel };
  if (time.derivation.stated.includes('year') && time.derivation.anchor === null)
    return { edtf, certainty: certain.complete };
  return fits(date, time, written) ? { edtf: date, certainty: certain.byModel } : { edtf, certainty: certain.byTagger };
}

/** Whether the parts that words state are those of a date. */
function fits(date: string, { edtf, derivation: { stated } }: TimeExpression, written: Day | null): boolean {
  if (!isDay(date) || edtf === null || !isDay(edtf)) return false;
  const same = (from: number, to: number) => date.slice(from, to) === edtf.slice(from, to);
  if (stated.includes('year') && !same(0, 4)) return false;
  if (stated.includes('month') && !same(5, 7)) return false;
  if (stated.includes('day') && !same(8, 10)) return false;
  if (stated.includes('weekday'))
    return (
      (dayNumber(date) - dayNumber(edtf)) % 7 === 0 &&
      (stated.includes('day') || written === null || Math.abs(dayNumber(date) - dayNumber(written)) <= nearDays)
    );
  return stated.includes('month') && stated.includes('day');
}
