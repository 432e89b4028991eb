/**
 * Weights of the features of `pronoun-features.ts`, in their order: a softmax over those who may be meant and nobody. Fitted
 * on 207 documents of fifteen kinds with hand-annotated coreference.
 */
export const weights: readonly number[] = [
  0.92, // same sentence
  0.37, // one sentence away
  -0.3, // two away
  -0.68, // three away
  -0.29, // each further
  0.1, // nearest
  -0.7, // second nearest
  -1.01, // further
  -0.03, // alone
  0.52, // gender known
  0.48, // last by pronoun
  0.01, // last by noun
  0.01, // last as subject
  0.16, // last before a verb
  -0.1, // last as possessor
  -0.03, // last after a preposition
  0.22, // mentions
  0.05, // mentions near
  0.07, // names in the document
  0.33, // subject here
  -0.14, // subject of the sentence before
  0.17, // subject before, not here
  0.7, // meant by the last pronoun
  -0.19, // another meant by the last pronoun
  0.23, // in one clause
  -0.05, // just before
  -0.51, // said
  0.01, // unnamed
  0.92, // unnamed, possessed
  0.28, // unnamed, here
  -0.27, // unnamed, once
  0.34, // same paragraph
  -1.04, // quoted pronoun, mention outside
  -0.02, // quoted pronoun, quoted mention
  -0.17, // mention quoted only
  -1.39, // speaker of the quotation
  1.15, // named ahead
];

/** What is added to them for each kind of pronoun. */
export const kinds: Readonly<Record<'subject' | 'object' | 'possessive' | 'reflexive', readonly number[]>> = {
  subject: [
    0.29, 0.28, -0.08, 0.1, -0.39, 0.02, -0.32, -0.37, -0.52, 0.26, 0.27, 0.01, 0.2, 0.32, 0.1, -0.09, 0.26, -0.06,
    -0.08, 0.23, -0.17, 0.26, 0.28, -0.04, -0.01, 0.15, -0.04, 0.05, 0.19, -0.13, -0.4, 0.06, -0.48, -0.16, -0.09,
    -0.21, -0.06,
  ],
  object: [
    0.32, 0.04, 0.11, -0.26, -0.31, -0.06, 0.3, -0.26, 0.19, 0.52, 0.01, -0.01, -0.01, -0.08, -0.2, 0.34, -0.03, -0.04,
    0.23, -0.3, -0.19, 0.11, 0.46, -0.11, -0.43, -0.84, -0.31, 0.1, 0.22, -0.18, -0.05, 0.3, 0.11, -0.01, -0.04, 0,
    -0.17,
  ],
  possessive: [
    0.68, 0.15, 0.13, 0.18, 0.14, -0.01, -0.18, -0.52, 0.42, 0, 0.31, 0.07, -0.07, 0.06, -0.04, -0.23, 0.08, 0.12, 0.02,
    0.2, 0.03, -0.17, 0.54, 0.07, 0.39, 0.48, 0.21, -0.11, -0.17, 0.27, 0.28, 0.22, 0.26, 0.21, 0.1, 0, 0.53,
  ],
  reflexive: [
    0.22, 0.03, -0.14, -0.11, -0.1, 0.26, -0.16, -0.17, -0.03, 0.08, 0.03, 0.01, -0.17, -0.3, 0.07, -0.03, 0.21, 0.02,
    0.24, 0.12, 0.12, -0.07, 0.06, -0.07, 0.08, 0.1, 0, -0.01, 0.03, 0.08, 0.03, 0.1, -0.17, -0.03, 0, -0.16, 0,
  ],
};

/** Score of "none of them". */
export const bias = 1.04;

/** Least probability of an answer: below it a wrong name is likelier than is bearable. */
export const threshold = 0.5;
