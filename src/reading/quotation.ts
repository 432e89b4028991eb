import type { Span } from '../document/document.ts';
import type { Circumstances } from './circumstances.ts';

/** Exact words with their speaker. */
export interface Quotation extends Span {
  /** The words inside the marks; `start`/`end` of the quotation itself include the marks. */
  readonly content: Span;
  /** Its words, in order. */
  readonly words: readonly QuotedWord[];
  readonly form: 'direct' | 'mixed';
  /** Who said it: the words that name the speaker ("Judge Harlow", "he") and the entity they mean; both `null` when unknown. */
  readonly speaker: { readonly span: Span | null; readonly entity: number | null };
  /** The verb or phrase of saying ("said", "according to"), if any. */
  readonly cue: Span | null;
  /** Name of the rule that found the speaker. */
  readonly rule: string;
  /** `continues`: the quotation goes on in the next quotation of the list (same speech, broken by its attribution or a paragraph). */
  readonly continues: boolean;
  readonly circumstances: Circumstances;
}

/** A word of a quotation, as printings of the same words are compared: small letters, straight apostrophes. */
export interface QuotedWord extends Span {
  readonly text: string;
}
