/**
 * Weights of the features of `pronoun-features.ts`, in their order: a softmax over those who may be meant and nobody. Fitted
 * on 207 documents of fifteen kinds with hand-annotated coreference.
 */
export const weights: readonly number[] = [
  1, // same sentence
  0.46, // one sentence away
  -0.07, // two away
  -0.49, // three away
  -0.12, // each further
  0.21, // nearest
  -0.47, // second nearest
  -0.75, // further
  -0.16, // alone
  0.49, // gender known
  0.4, // last by pronoun
  -0.07, // last by noun
  -0.17, // last as subject
  0.23, // last before a verb
  -0.14, // last as possessor
  0.01, // last after a preposition
  0.24, // mentions
  0.12, // mentions near
  0.09, // names in the document
  0.36, // subject here
  -0.19, // subject of the sentence before
  0.19, // subject before, not here
  0.47, // meant by the last pronoun
  -0.38, // another meant by the last pronoun
  0.28, // in one clause
  -0.14, // just before
  -0.27, // said
  -0.06, // unnamed
  0.96, // unnamed, possessed
  0.31, // unnamed, here
  -0.23, // unnamed, once
  0.5, // same paragraph
  -0.2, // quoted pronoun, mention outside
  0.66, // quoted pronoun, quoted mention
  -0.27, // mention quoted only
  -0.12, // speaker of the quotation
  1.3, // named ahead
];

/** What is added to them for each kind of pronoun. */
export const kinds: Readonly<Record<'subject' | 'object' | 'possessive' | 'reflexive', readonly number[]>> = {
  subject: [
    0.54, 0.34, 0.06, 0.17, -0.1, 0.08, -0.11, -0.5, -0.46, 0.19, 0.16, 0.02, 0.09, 0.37, 0, -0.12, 0.21, 0.07, -0.04,
    0.13, -0.22, 0.36, 0.19, -0.2, -0.17, -0.04, 0.05, -0.06, 0.29, -0.2, -0.44, 0.28, -0.17, 0.1, -0.14, -0.01, -0.04,
  ],
  object: [
    0.34, 0.16, 0.15, -0.16, -0.06, -0.06, 0.26, -0.22, 0.3, 0.55, -0.04, -0.09, -0.12, -0.02, -0.23, 0.46, -0.14, 0.21,
    0.27, -0.26, -0.15, 0.1, 0.26, -0.27, -0.24, -0.75, -0.3, 0.15, 0.17, -0.1, -0.03, 0.49, 0.03, 0.08, -0.13, 0,
    -0.14,
  ],
  possessive: [
    0.64, 0.1, -0.04, 0.1, -0.12, 0.11, -0.21, -0.35, 0.23, -0.03, 0.41, 0.05, -0.1, -0.05, 0.08, -0.25, 0.2, 0, 0.01,
    0.29, 0.02, -0.26, 0.41, -0.01, 0.41, 0.54, 0.17, -0.08, -0.18, 0.27, 0.3, 0.18, 0.1, 0.06, 0.21, 0, 0.54,
  ],
  reflexive: [
    0.26, 0.04, -0.15, -0.14, -0.1, 0.29, -0.14, -0.16, -0.1, 0.14, 0, 0.03, -0.06, -0.2, 0.05, -0.08, 0.3, 0.09, 0.25,
    0.17, 0.08, -0.05, 0.04, -0.08, 0.06, 0.07, 0, -0.01, 0.03, 0.07, 0.03, 0.16, 0, 0, 0, -0.02, 0,
  ],
};

/** Score of "none of them". */
export const bias = 1.06;

/** Least probability of an answer: below it a wrong name is likelier than is bearable. */
export const threshold = 0.5;
