import type { Span } from '../document/document.ts';
import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import { type CoverageSign, coverageSigns } from '../field/values.ts';
import type { Reading, ReadSentence } from '../reading/reading.ts';

/** A sentence that may tell what no entry does. */
export interface Uncovered extends Span {
  /** Of one that no entry covers, what in it may be missed, in the order of `coverageSigns`. */
  readonly signs: readonly CoverageSign[];
  /** Events that it may report, too unsure to make an entry, the surest first. */
  readonly setAside: readonly { readonly kind: EventKindName; readonly confidence: number }[];
}

/**
 * The sentences of a document that have a step of procedure, a court, a sum or a day in them and that no entry covers, and those with
 * a report that was set aside as unsure: where to look for what was missed.
 *
 * @param told - the words of all entries in this document, also of those that a person ruled out
 */
export function uncoveredIn(reading: Reading, told: readonly Span[]): readonly Uncovered[] {
  const { sentences, times, sums, cast, setAside } = reading;
  const courts = cast
    .filter(({ kind }) => kind === 'court' || kind === 'jury')
    .flatMap(({ mentions }) => mentions.filter(({ form }) => form !== 'pronoun'));
  const days = times.filter(
    ({ edtf, derivation }) => edtf !== null && derivation.stated.some((part) => part === 'day' || part === 'month'),
  );
  const covered = meetingEach(sentences, told);
  const places: { readonly [sign in Exclude<CoverageSign, 'step'>]: ReadonlySet<number> } = {
    court: meetingEach(sentences, courts),
    money: meetingEach(sentences, sums),
    day: meetingEach(sentences, days),
  };
  const isTold = ({ trigger }: Reading['setAside'][number]) =>
    told.some(({ start, end }) => start < trigger.end && end > trigger.start);
  return sentences.flatMap((sentence, at) => {
    const perhaps = setAside
      .filter((one) => one.trigger.start >= sentence.start && one.trigger.start < sentence.end && !isTold(one))
      .map(({ kind, confidence }) => ({ kind, confidence }))
      .sort((a, b) => b.confidence - a.confidence);
    const signs = covered.has(at)
      ? []
      : coverageSigns.filter((sign) => (sign === 'step' ? hasStep(sentence) : places[sign].has(at)));
    if (signs.length + perhaps.length === 0) return [];
    return [{ start: sentence.start, end: sentence.end, signs, setAside: perhaps }];
  });
}

/** A day that a document names, EDTF, with the sentence that names it. */
export interface DayNamed extends Span {
  readonly edtf: string;
  readonly sentence: Span;
}

/** What of a document no entry covers, and the days that it names. */
export interface CoverageRead {
  readonly uncovered: readonly Uncovered[];
  readonly days: readonly DayNamed[];
}

/** All days that are named in a document, in the order of the text. */
export function daysIn({ sentences, times }: Reading): readonly DayNamed[] {
  return times.flatMap(({ start, end, edtf }) => {
    if (edtf === null) return [];
    const [at] = meetingEach(sentences, [{ start, end }]);
    const sentence = at === undefined ? { start, end } : sentences[at]!;
    return [{ start, end, edtf, sentence: { start: sentence.start, end: sentence.end } }];
  });
}

/** Conduct and statements are of the story as often as of the case. */
const hasStep = ({ acts }: ReadSentence): boolean =>
  acts.some((kind) => {
    const { recurrence } = traitsOf(kind);
    return recurrence === 'once' || recurrence === 'step';
  });

/** The places of the sentences that one of the spans lies in, in whole or in part. Sentences are in order and do not overlap. */
function meetingEach(sentences: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < sentences.length && sentences[at]!.start < end; at += 1) found.add(at);
  }
  return found;
}
