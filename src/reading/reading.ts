import type { Span } from '../document/document.ts';
import type { EventReport } from './english/events/report.ts';
import type { Sum } from './english/money/sum.ts';
import type { CaseMention } from './english/names/case-mention.ts';
import type { Entity } from './english/names/entity.ts';
import type { IndirectSaying } from './english/quotations/indirect.ts';
import type { Quotation } from './english/quotations/quotation.ts';
import type { TimeExpression } from './english/times/expression.ts';

/**
 * What one document says by itself: a pure function of the document. All spans point into `Document.text`; lists are in
 * order of `start`. It is plain data (structured-clonable: readings are made in worker threads).
 */
export interface Reading {
  /** `Document.id`. */
  readonly document: string;
  /** Hashes of the weights it was read with: of the language stage and of the name finder. The same weights read the same. */
  readonly weights: readonly [language: string, names: string];
  /** Sentences of the story and its headings; asides are not read. */
  readonly sentences: readonly ReadSentence[];
  readonly times: readonly TimeExpression[];
  /** People, organizations, courts and so on, each with all its mentions; `Entity.id` is its place in this list. */
  readonly entities: readonly Entity[];
  readonly cases: readonly CaseMention[];
  readonly sums: readonly Sum[];
  readonly quotations: readonly Quotation[];
  /** What people and bodies are said to have said in the writer's words: denials, accusations, positions, promises. */
  readonly sayings: readonly IndirectSaying[];
  readonly events: readonly EventReport[];
}

/** A sentence as later stages need it: where it stands, and of how many tokens it is. The tokens themselves stay behind. */
export interface ReadSentence extends Span {
  readonly tokens: number;
}
