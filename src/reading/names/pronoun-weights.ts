/**
 * Weights of the features of `pronoun-features.ts`, in their order: a softmax over those who may be meant and nobody. Fitted
 * on 207 documents of fifteen kinds with hand-annotated coreference.
 */
export const weights: readonly number[] = [
  0.98, // same sentence
  0.38, // one sentence away
  0.02, // two away
  -0.55, // three away
  -0.12, // each further
  0.23, // nearest
  -0.42, // second nearest
  -0.8, // further
  -0.14, // alone
  0.53, // gender known
  0.39, // last by pronoun
  -0.03, // last by noun
  -0.29, // last as subject
  0.27, // last before a verb
  -0.05, // last as possessor
  -0.07, // last after a preposition
  0.22, // mentions
  0.16, // mentions near
  0.11, // names in the document
  0.37, // subject here
  -0.15, // subject of the sentence before
  0.19, // subject before, not here
  0.42, // meant by the last pronoun
  -0.37, // another meant by the last pronoun
  0.28, // in one clause
  -0.15, // just before
  -0.07, // said
  -0.06, // unnamed
  0.93, // unnamed, possessed
  0.24, // unnamed, here
  -0.18, // unnamed, once
  0.5, // same paragraph
  -0.23, // quoted pronoun, mention outside
  0.63, // quoted pronoun, quoted mention
  -0.25, // mention quoted only
  -0.11, // speaker of the quotation
  1.26, // named ahead
];

/** What is added to them for each kind of pronoun. */
export const kinds: Readonly<Record<'subject' | 'object' | 'possessive' | 'reflexive', readonly number[]>> = {
  subject: [
    0.51, 0.32, 0.04, 0.06, -0.1, 0.08, -0.11, -0.52, -0.45, 0.24, 0.21, -0.02, 0.08, 0.46, 0.06, -0.09, 0.16, 0.08,
    -0.03, 0.15, -0.13, 0.42, 0.21, -0.22, -0.17, 0.01, 0, -0.05, 0.12, -0.27, -0.44, 0.26, -0.21, 0.12, -0.13, -0.01,
    -0.04,
  ],
  object: [
    0.35, 0.01, 0.19, -0.11, -0.06, 0, 0.27, -0.29, 0.3, 0.63, 0.08, -0.04, -0.19, -0.07, -0.36, 0.34, -0.17, 0.2, 0.28,
    -0.17, -0.15, 0.07, 0.23, -0.24, -0.26, -0.71, -0.18, 0.14, 0.23, -0.13, 0.01, 0.51, 0.01, 0.1, -0.11, 0, -0.13,
  ],
  possessive: [
    0.65, 0.15, -0.04, 0.13, -0.11, 0.13, -0.19, -0.4, 0.22, -0.03, 0.25, 0.07, -0.13, -0.09, 0.18, -0.19, 0.24, 0.08,
    0.06, 0.23, -0.06, -0.29, 0.31, -0.02, 0.42, 0.43, 0.16, -0.07, -0.05, 0.34, 0.28, 0.22, 0.15, 0.01, 0.19, 0, 0.52,
  ],
  reflexive: [
    0.26, 0.04, -0.16, -0.13, -0.1, 0.3, -0.14, -0.16, -0.1, 0.13, 0, 0.03, -0.06, -0.19, 0.04, -0.07, 0.28, 0.08, 0.23,
    0.16, 0.07, -0.05, 0.04, -0.08, 0.06, 0.07, 0, -0.01, 0.02, 0.07, 0.03, 0.15, 0, 0, 0, -0.02, 0,
  ],
};

/** Score of "none of them". */
export const bias = 1.11;

/** Least probability of an answer: below it a wrong name is likelier than is bearable. */
export const threshold = 0.5;
