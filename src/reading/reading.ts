import type { Span } from '../document/document.ts';
import type { EventKindName } from '../field/kinds/index.ts';
import type { SideRole } from '../field/values.ts';
import type { CaseHead } from './case-head.ts';
import type { CaseMention } from './case-mention.ts';
import type { Entity } from './entity.ts';
import type { Quotation } from './quotation.ts';
import type { ReadReport } from './report.ts';
import type { IndirectSaying } from './saying.ts';
import type { Sum } from './sum.ts';
import type { TimeExpression } from './time-expression.ts';
import type { WrittenName } from './written-name.ts';

/** What tells readings of one reader from those of another, or of the same one trained or written anew. */
export interface ReaderVersion {
  /** A word for it: "english". */
  readonly name: string;
  /** Changes whenever the same document could be read otherwise: a hash of weights, the name of a model. */
  readonly version: string;
}

/**
 * What one document says by itself: a pure function of the document. All spans point into `Document.text`; lists are in
 * order of `start`. It is plain data (structured-clonable: readings are made in worker threads).
 */
export interface Reading {
  /** `Document.id`. */
  readonly document: string;
  /** Who read it. The same version reads the same document the same way. */
  readonly reader: ReaderVersion;
  /** Where a language model read its events: which, and what of its answers was not taken. */
  readonly model?: ReadByModel;
  /** Of a court paper or docket: what it says of its case before its own text begins. */
  readonly head: CaseHead | null;
  /** Sentences of the story and its headings; asides are not read. */
  readonly sentences: readonly ReadSentence[];
  readonly times: readonly TimeExpression[];
  /** Of the times counted from another event ("two days after the verdict"), what they lead to. */
  readonly counted: readonly CountedTime[];
  /** People, bodies, courts and so on, each with all its mentions and what it is called (accused, judge, counsel); `Entity.id` is its place in this list. */
  readonly cast: readonly Entity[];
  readonly cases: readonly CaseMention[];
  /** The names and aliases of entities, sides of captions and nicknames of cases, each once, as they are compared. */
  readonly names: readonly WrittenName[];
  readonly sums: readonly Sum[];
  readonly quotations: readonly Quotation[];
  /** What people and bodies are said to have said in the writer's words: denials, accusations, positions, promises. */
  readonly sayings: readonly IndirectSaying[];
  readonly reports: readonly ReadReport[];
  /** What may be reports, too unsure to be believed: they make no entry, and can be listed. */
  readonly setAside: readonly SetAside[];
  readonly legalTerms: LegalTerms;
}

/** A language model that read the events of a document. */
export interface ReadByModel {
  /** As whoever runs it calls it. */
  readonly name: string;
  /** Of the instructions that it was given. */
  readonly prompt: string;
  /** Events that it told. */
  readonly told: number;
  /** Why the events are the built-in reader's all the same; `null` where they are the model's. */
  readonly rejected: Rejected | null;
  readonly dropped: readonly Dropped[];
}

/**
 * What is the matter with an answer that is not taken at all: so little of it stands in the document that it is taken for one about another
 * (`elsewhere`), or it leaves no event of a document in which the built-in reader reads some that a chronology lists (`empty`).
 */
export type Rejected = 'elsewhere' | 'empty';

/** What of a model's answer was not taken, because the document does not bear it out. */
export interface Dropped {
  /** The whole event, or one field of it, or a whole answer. */
  readonly what: 'answer' | 'event' | 'who' | 'whom' | 'date' | 'outcome' | 'amount' | 'status';
  /** In a few words: "the words are not in the sentence". */
  readonly why: string;
  /** As the model gave it, cut. */
  readonly given: string;
  /** Number of the sentence that it named; `null` for none. */
  readonly sentence: number | null;
}

/** A sentence that may report an event of a kind of which it reports none that is believed. */
export interface SetAside extends Span {
  readonly kind: EventKindName;
  /** The words that may tell it. */
  readonly trigger: Span;
  /** How sure the reader is that they do, 0 to 1. */
  readonly confidence: number;
  /** The built-in reader reports it, and the language model that read the document does not. */
  readonly builtInAlone?: true;
}

/** Words of courts and cases in the sentences: of how many a document of a dispute has many. */
export interface LegalTerms {
  readonly count: number;
  /** Different ones. */
  readonly distinct: number;
}

/** A sentence as later stages need it. The tokens themselves stay behind. */
export interface ReadSentence extends Span {
  /** Number of its tokens. */
  readonly tokens: number;
  /** Stems of its content words, in order, repeated as often as they stand there. */
  readonly stems: readonly string[];
  readonly sides: readonly SideVote[];
  /** Kinds of event whose wordings stand in it, each once: it may speak of them without a report of one. */
  readonly acts: readonly EventKindName[];
}

/** A side of a case that a sentence gives somebody. */
export interface SideVote {
  readonly role: SideRole;
  /** `Entity.id`. */
  readonly entity: number;
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** What a time leads to that is counted from another event. */
export interface CountedTime {
  /** Place in `Reading.times`. */
  readonly time: number;
  /** A report whose trigger begins up to here is what it leads to: then comes a comma or another clause. */
  readonly until: number;
  /** The step that it names: "the verdict" of "two days after the verdict". */
  readonly kind: EventKindName | null;
}
