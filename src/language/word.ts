import type { Token } from './sentence.ts';

/** A token with what the tagger says of it. */
export interface Word extends Token {
  /** Position in the sentence, from 0. */
  readonly index: number;
  /** Penn Treebank tag, as in UD English: VBD, NNP, ... */
  readonly xpos: string;
  /** Universal part of speech: VERB, AUX, PROPN, ... */
  readonly upos: string;
  /** Dictionary form; a name keeps its capitals. */
  readonly lemma: string;
}
