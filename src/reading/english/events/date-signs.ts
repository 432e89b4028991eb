import { eventKinds, traitsOf } from '../../../field/kinds/index.ts';
import { daysBetween } from '../../../words/calendar.ts';
import { edtfInterval, edtfPrecision } from '../../../words/edtf.ts';
import type { ReportedTime } from '../../reported-time.ts';
import { anchorKinds } from '../../time-expression.ts';
import type { Told } from '../encoder/told.ts';
import { saysEarlier } from '../times/story-day.ts';
import type { EventSentence } from './event-sentence.ts';

/** A day that may be an event's. */
export interface DateCandidate extends ReportedTime {
  /** What the model gives it, 0 to 1; 0 for what it cannot point to. */
  readonly share: number;
  /** Its place among those that the model points to, the likeliest first. */
  readonly rank: number;
}

interface Weighed {
  readonly candidate: DateCandidate;
  readonly told: Told;
  readonly one: EventSentence;
}

interface DateSign {
  readonly name: string;
  readonly of: (weighed: Weighed) => number;
}

const precisions = ['day', 'month', 'season', 'year', 'decade'];
/** Where there is no expression to ask. */
const none = -1;

const expressionOf = ({ candidate: { expression }, one }: Weighed) =>
  expression === null ? null : one.context.times[expression]!;

/** Sentences between the expression and the event; `none` outside of sentences. */
function sentencesBetween({ candidate: { expression }, one }: Weighed): number {
  const at = expression === null ? none : one.context.sentenceOfTime[expression]!;
  return at < 0 ? none : Math.abs(one.place - at);
}

/** What tells whether a day is an event's, each by name: trees are trained on their values. */
export const dateSigns: readonly DateSign[] = [
  // What the model says.
  { name: 'share', of: ({ candidate }) => candidate.share },
  { name: 'rank', of: ({ candidate }) => candidate.rank },
  { name: 'first-share', of: ({ told }) => told.date.times[0]?.share ?? 0 },
  { name: 'next-share', of: ({ told }) => told.date.times[1]?.share ?? 0 },
  { name: 'no-date', of: ({ told }) => told.date.none },
  { name: 'published', of: ({ told }) => told.date.published },
  { name: 'event', of: ({ told }) => told.probability },
  { name: 'weight', of: ({ told }) => told.core },

  // Where the day is from.
  { name: 'is-written', of: ({ candidate, one }) => Number(candidate.edtf === one.day.written) },
  { name: 'is-story', of: ({ candidate, one }) => Number(candidate.edtf === one.day.story?.edtf) },
  { name: 'is-section', of: ({ candidate, one }) => Number(candidate.edtf === one.day.section?.edtf) },
  { name: 'has-section', of: ({ one }) => Number(one.day.section !== null) },
  { name: 'stated', of: ({ candidate }) => Number(candidate.expression !== null) },
  { name: 'in-sentence', of: ({ candidate }) => Number(candidate.from === 'clause') },
  { name: 'sentences-between', of: sentencesBetween },
  {
    name: 'distance',
    of: (weighed) => {
      const expression = expressionOf(weighed);
      if (expression === null) return none;
      const { start, end } = weighed.told;
      return Math.log1p(Math.max(0, expression.start - end, start - expression.end));
    },
  },
  {
    name: 'before-words',
    of: (weighed) => Number((expressionOf(weighed)?.end ?? Number.POSITIVE_INFINITY) <= weighed.told.start),
  },
  {
    name: 'times-in-sentence',
    of: ({ one }) => one.timesHere,
  },

  // What day it is.
  { name: 'precision', of: ({ candidate }) => precisions.indexOf(edtfPrecision(candidate.edtf)) },
  {
    name: 'counted-from',
    of: (weighed) => {
      const anchor = expressionOf(weighed)?.derivation.anchor;
      return anchor ? anchorKinds.indexOf(anchor.kind) : none;
    },
  },
  {
    name: 'states-year',
    of: (weighed) => Number(expressionOf(weighed)?.derivation.stated.includes('year') ?? false),
  },
  {
    name: 'states-day',
    of: (weighed) => {
      const stated = expressionOf(weighed)?.derivation.stated ?? [];
      return Number(stated.includes('day') || stated.includes('weekday'));
    },
  },
  {
    name: 'days-to-written',
    of: ({ candidate, one: { day } }) => {
      const { last } = edtfInterval(candidate.edtf);
      if (day.written === null || last === null) return 0;
      const days = daysBetween(last, day.written);
      return Math.sign(days) * Math.log1p(Math.abs(days));
    },
  },

  // What the event is.
  { name: 'occurred', of: ({ told }) => Number(told.status === 'occurred') },
  { name: 'ahead', of: ({ told }) => Number(told.status === 'scheduled' || told.status === 'expected') },
  { name: 'background', of: ({ told }) => Number(traitsOf(told.kind).background ?? false) },
  ...eventKinds.map(({ name }): DateSign => ({ name: `kind-${name}`, of: ({ told }) => Number(told.kind === name) })),
  { name: 'says-earlier', of: ({ one }) => Number(saysEarlier(one.words)) },
  { name: 'depth', of: ({ one }) => one.place / one.context.sentences.length },
  { name: 'place', of: ({ one }) => Math.log1p(one.place) },
  { name: 'court-paper', of: ({ one }) => Number(one.context.document.kind === 'court-paper') },
];

/** The signs of a candidate, in the order of `dateSigns`. */
export const dateSignsOf = (candidate: DateCandidate, told: Told, one: EventSentence): Float64Array =>
  Float64Array.from(dateSigns, ({ of }) => of({ candidate, told, one }));
