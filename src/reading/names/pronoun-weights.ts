/**
 * Weights of the features of `pronoun-features.ts`, in their order: a softmax over those who may be meant and nobody. Fitted
 * on 207 documents of fifteen kinds with hand-annotated coreference.
 */
export const weights: readonly number[] = [
  0.9, // same sentence
  0.7, // one sentence away
  0.28, // two away
  0.21, // three away
  -0.03, // each further
  0.17, // nearest
  -0.53, // second nearest
  -0.66, // further
  -0.33, // alone
  0.38, // gender known
  0.39, // last by pronoun
  0.41, // last by unsure pronoun
  0.45, // last by noun
  -0.31, // last as subject
  0.15, // last before a verb
  0.22, // last as possessor
  -0.16, // last after a preposition
  0.16, // mentions
  -0.17, // mentions near
  0.28, // names in the document
  0.6, // subject here
  -0.23, // subject of the sentence before
  0.47, // subject before, not here
  0.18, // meant by the last pronoun
  -0.15, // another meant by the last pronoun
  0.13, // in one clause
  0.19, // just before
  0.29, // said
  -0.73, // unnamed
  0.66, // unnamed, possessed
  0.47, // unnamed, here
  0, // unnamed, once
  0.45, // same paragraph
  -0.35, // quoted pronoun, mention outside
  0.38, // quoted pronoun, quoted mention
  -0.03, // mention quoted only
  -0.22, // speaker of the quotation
  1.4, // named ahead
];

/** What is added to them for each kind of pronoun. */
export const kinds: Readonly<Record<'subject' | 'object' | 'possessive' | 'reflexive', readonly number[]>> = {
  subject: [
    0.62, 0.42, 0.13, 0, -0.02, 0.05, -0.14, -0.4, -0.67, 0.46, 0.12, 0.12, 0.23, 0, 0.44, 0.02, 0, 0.03, -0.19, 0.23,
    0.28, -0.14, 0.6, 0.23, -0.1, -0.39, 0.05, -0.02, -0.34, -0.01, -0.26, -0.37, 0.2, -0.68, 0.37, -0.37, -0.03, -0.18,
  ],
  object: [
    0.39, 0.18, -0.05, 0.15, -0.07, -0.07, 0.04, -0.48, 0.39, 0.48, 0.4, 0.37, -0.07, -0.18, -0.43, -0.07, 0.23, -0.01,
    0.04, 0.2, 0.05, -0.21, 0.21, 0.15, -0.27, -0.07, -0.54, -0.13, 0.3, 0.27, 0.04, 0.01, 0.6, 0.36, -0.23, -0.05, 0,
    -0.16,
  ],
  possessive: [
    0.74, 0.54, 0.39, 0.39, -0.01, 0.16, -0.01, -0.47, 0.42, -0.21, 0.33, -0.12, 0.36, -0.16, 0.12, 0.13, -0.17, 0.25,
    -0.22, 0.22, 0.52, -0.22, -0.2, -0.03, 0.05, 0.29, 0.37, 0.22, -0.62, 0.07, 0.3, 0.3, 0.34, 0.24, 0.05, 0.45, 0,
    0.74,
  ],
  reflexive: [
    0.33, 0.12, -0.22, -0.24, -0.19, 0.38, -0.17, -0.26, -0.22, 0.22, 0.13, 0, 0.01, -0.24, -0.37, 0.12, -0.1, 0.33,
    0.14, 0.27, 0.11, 0.09, -0.08, 0.1, -0.12, 0.14, 0.14, 0, -0.01, 0.02, 0.06, 0.01, 0.22, 0.01, 0, 0, -0.02, 0,
  ],
};

/** Score of "none of them". */
export const bias = 1.21;

/** Least probability of an answer: below it a wrong name is likelier than is bearable. */
export const threshold = 0.5;
