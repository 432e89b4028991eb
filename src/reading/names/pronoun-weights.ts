/**
 * Weights of the features of `pronoun-features.ts`, in their order: a softmax over those who may be meant and nobody. Fitted
 * on 207 documents of fifteen kinds with hand-annotated coreference.
 */
export const weights: readonly number[] = [
  0.98, // same sentence
  0.45, // one sentence away
  -0.08, // two away
  -0.34, // three away
  -0.08, // each further
  0.25, // nearest
  -0.35, // second nearest
  -0.75, // further
  -0.44, // alone
  0.39, // gender known
  0.47, // last by pronoun
  0.13, // last by noun
  -0.27, // last as subject
  0.23, // last before a verb
  0, // last as possessor
  -0.09, // last after a preposition
  0.19, // mentions
  0.08, // mentions near
  0.15, // names in the document
  0.36, // subject here
  -0.21, // subject of the sentence before
  0.22, // subject before, not here
  0.37, // meant by the last pronoun
  -0.34, // another meant by the last pronoun
  0.36, // in one clause
  0.04, // just before
  0.1, // said
  -0.18, // unnamed
  1.01, // unnamed, possessed
  0.48, // unnamed, here
  -0.31, // unnamed, once
  0.53, // same paragraph
  -0.62, // quoted pronoun, mention outside
  0.27, // quoted pronoun, quoted mention
  0.19, // mention quoted only
  -0.17, // speaker of the quotation
  1.69, // named ahead
];

/** What is added to them for each kind of pronoun. */
export const kinds: Readonly<Record<'subject' | 'object' | 'possessive' | 'reflexive', readonly number[]>> = {
  subject: [
    0.66, 0.36, 0.08, 0.1, -0.1, 0.14, -0.18, -0.56, -0.8, 0.31, 0.44, 0.03, 0.11, 0.48, -0.05, 0.03, 0.06, -0.02, 0.08,
    0.12, -0.22, 0.55, 0.27, -0.25, -0.31, 0.07, 0, -0.18, 0.23, -0.27, -0.59, 0.41, -0.46, 0.05, -0.37, -0.02, -0.15,
  ],
  object: [
    0.52, 0.04, 0.07, -0.06, -0.02, -0.11, 0.12, -0.52, 0.48, 0.6, 0.21, -0.03, -0.58, -0.08, -0.48, 0.28, 0.02, 0.3,
    0.17, 0.2, -0.11, 0.23, 0.14, -0.16, -0.2, -0.93, -0.16, 0.31, 0.21, -0.06, 0.02, 0.65, 0, 0.15, -0.06, 0, -0.2,
  ],
  possessive: [
    0.8, 0.33, 0.18, 0.24, -0.05, 0.25, 0.02, -0.49, 0.41, -0.06, 0.19, 0.2, -0.01, -0.03, 0.33, -0.21, 0.26, 0.04,
    0.12, 0.22, -0.14, -0.52, 0.32, -0.14, 0.52, 0.52, 0.17, -0.2, 0.16, 0.41, 0.22, 0.28, 0.21, -0.04, 0.53, 0, 0.85,
  ],
  reflexive: [
    0.28, 0.09, -0.2, -0.19, -0.15, 0.31, -0.16, -0.2, -0.18, 0.18, 0.05, 0.01, -0.17, -0.32, 0.09, -0.11, 0.42, 0.11,
    0.31, 0.14, 0.11, -0.06, 0.08, -0.14, 0.07, 0.07, 0, -0.01, 0.02, 0.05, 0.01, 0.17, 0.01, 0, 0, -0.03, 0,
  ],
};

/** Score of "none of them". */
export const bias = 1.26;

/** Least probability of an answer: below it a wrong name is likelier than is bearable. */
export const threshold = 0.5;
