import type { Document } from '../../../document/document.ts';
import type { EventKindName } from '../../../field/kinds/index.ts';
import type { BoostedTrees } from '../../../language/boosted-trees.ts';
import type { Analysis, Sentence } from '../../../language/index.ts';
import type { CaseMention } from '../../case-mention.ts';
import type { Entity } from '../../entity.ts';
import type { Quotation } from '../../quotation.ts';
import type { ReadReport } from '../../report.ts';
import type { Sum } from '../../sum.ts';
import type { TimeExpression } from '../../time-expression.ts';
import type { Told } from '../encoder/told.ts';
import type { StoryDay } from '../times/story-day.ts';
import type { CastElsewhere } from './cast-elsewhere.ts';
import type { Actor } from './participants.ts';
import type { TriggerHit } from './triggers.ts';

/** What was read of the document before its events. */
export interface EventContext {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  /** By place in `times`, the place of its sentence; -1 outside of them. */
  readonly sentenceOfTime: readonly number[];
  /** How it is told which of several days is an event's. */
  readonly dating: BoostedTrees;
  /** What the model gives the cast in all of these events. */
  readonly elsewhere: CastElsewhere;
  /** How it is told who has a role in an event. */
  readonly casting: BoostedTrees;
  readonly entities: readonly Entity[];
  readonly cases: readonly CaseMention[];
  readonly sums: readonly Sum[];
  readonly quotations: readonly Quotation[];
  /** By sentence the wordings found in it, offsets within the sentence. */
  readonly hits: readonly (readonly TriggerHit[])[];
  /** What the trained model read, by place of its sentence, in order of place. */
  readonly told: ReadonlyMap<number, readonly Told[]>;
  /** The kinds that it knows; another lives by its wordings. */
  readonly learned: ReadonlySet<EventKindName>;
}

/** What the model read in the sentence at a place, in order of place. */
export const toldIn = ({ told }: EventContext, place: number): readonly Told[] => told.get(place) ?? [];

/** A sentence with what it holds, for whatever is read in it. */
export interface EventSentence {
  readonly context: EventContext;
  readonly place: number;
  readonly sentence: Sentence;
  readonly words: string;
  readonly here: readonly Actor[];
  readonly day: StoryDay;
  /** Expressions of time that begin in it, each with its place in the document's list. */
  readonly times: readonly { readonly place: number; readonly expression: TimeExpression }[];
  /** How many expressions of a day of the calendar it holds. */
  readonly timesHere: number;
  /** Wordings found, offsets within the sentence. */
  readonly hits: readonly TriggerHit[];
  /** Made when first asked for. */
  readonly analysis: () => Analysis;
}

/** What tells one report from another of its sentence; the rest is read around its words. */
export type ReportRead = Pick<
  ReadReport,
  'kind' | 'trigger' | 'rule' | 'confidence' | 'weight' | 'status' | 'time' | 'outcome' | 'alters' | 'participants'
>;
