import type { Span } from '../document/document.ts';

/** A word, number or mark, tokenized as in Universal Dependencies' English treebanks ("do" + "n't", "Harlow" + "'s"). */
export interface Token extends Span {
  /** Exactly `text.slice(start, end)` of the document. */
  readonly text: string;
}

/** A sentence with its tokens; `start` is its first token's, `end` its last token's. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}
