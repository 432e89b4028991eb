/**
 * Weights of the features of `pronouns.ts`, in their order: a softmax over those who may be meant and nobody. Fitted on 207
 * documents of fifteen kinds with hand-annotated coreference.
 */
export const weights: readonly number[] = [
  0.96, // same sentence
  0.44, // one sentence away
  -0.32, // two away
  -0.98, // three away
  -0.51, // each further
  0.28, // nearest
  -0.6, // second nearest
  -0.79, // further
  0.22, // gender known
  0.46, // last by pronoun
  0.83, // last by noun
  -0.1, // last as subject
  -0.2, // last as possessor
  0.49, // log of mentions
  0.14, // log of mentions near
  0.18, // subject here
  0.08, // subject of the sentence before
  0.19, // subject before, for he or she
  0.44, // subject here, for he or she
  0.75, // meant by the last pronoun
  -0.42, // another meant by the last pronoun
  -0.44, // in one clause
  0.58, // in one clause, possessive
  0.35, // in one clause, reflexive
  0.74, // unnamed
  0.5, // same paragraph
  -0.35, // quoted pronoun, mention outside
  -0.44, // quoted pronoun, quoted mention
  -0.76, // mention quoted only
  -1.49, // speaker of the quotation
  0.66, // possessive, mention here
  1, // named after the opening phrase
];

/** Score of "none of them". */
export const bias = 0.79;

/** Least probability of an answer: below it a wrong name is likelier than is bearable. */
export const threshold = 0.5;
