/**
 * Weights of the features of `pronoun-features.ts`, in their order: a softmax over those who may be meant and nobody. Made
 * by `tools/training/pronouns/fit-pronouns.ts` on documents of many kinds with hand-annotated coreference.
 */
export const weights: readonly number[] = [
  1, // same sentence
  0.71, // one sentence away
  0.17, // two away
  0.06, // three away
  -0.05, // each further
  0.19, // nearest
  -0.64, // second nearest
  -0.96, // further
  -0.54, // alone
  0.52, // gender known
  0.61, // last by pronoun
  0.47, // last by unsure pronoun
  0.46, // last by noun
  -0.4, // last as subject
  0.11, // last before a verb
  0.32, // last as possessor
  -0.2, // last after a preposition
  0.18, // mentions
  -0.08, // mentions near
  0.39, // names in the document
  0.79, // subject here
  -0.27, // subject of the sentence before
  0.58, // subject before, not here
  0.16, // meant by the last pronoun
  -0.22, // another meant by the last pronoun
  0.14, // in one clause
  0.25, // just before
  0.41, // said
  -0.84, // unnamed
  0.61, // unnamed, possessed
  0.63, // unnamed, here
  0.03, // unnamed, once
  0.57, // same paragraph
  -0.4, // quoted pronoun, mention outside
  0.34, // quoted pronoun, quoted mention
  -0.12, // mention quoted only
  -0.22, // speaker of the quotation
  1.33, // named ahead
];

/** What is added to them for each kind of pronoun. */
export const kinds: Readonly<Record<'subject' | 'object' | 'possessive' | 'reflexive', readonly number[]>> = {
  subject: [
    0.19, 0.19, -0.02, -0.05, -0.01, -0.11, -0.11, -0.21, -0.25, 0.2, 0.07, 0.06, -0.02, 0.08, 0.22, -0.04, -0.01,
    -0.03, -0.08, 0.15, 0.09, 0.04, 0.32, 0.03, -0.05, -0.12, 0.02, 0.05, -0.13, -0.02, -0.11, -0.17, 0.01, -0.16, 0.1,
    -0.17, -0.01, -0.04,
  ],
  object: [
    0.05, 0.04, -0.01, 0.04, -0.04, -0.06, 0.08, -0.07, 0.13, 0.17, 0.18, 0.09, 0.01, -0.08, -0.21, 0.03, 0.1, 0.01, 0,
    0.04, -0.03, -0.07, 0.07, 0.08, -0.1, -0.07, -0.21, -0.05, 0.13, 0.06, 0.07, 0.03, 0.17, 0.06, -0.04, -0.04, 0,
    -0.03,
  ],
  possessive: [
    0.33, 0.06, 0.11, 0.08, -0.01, 0.05, 0.01, -0.24, 0.11, -0.22, 0.03, -0.1, 0.14, -0.04, 0.06, 0.03, -0.12, 0.13,
    -0.15, 0.15, 0.19, -0.2, -0.18, -0.06, 0.1, 0.16, 0.18, 0.04, -0.14, 0.02, 0.1, 0.13, 0.16, 0.06, -0.02, 0.2, 0,
    0.2,
  ],
  reflexive: [
    0.07, 0.02, -0.04, -0.05, -0.09, 0.11, -0.06, -0.06, -0.04, 0.05, 0.02, 0, 0, -0.07, -0.08, 0.02, 0, 0.13, 0.05,
    0.12, 0, 0.03, -0.02, 0.03, -0.02, 0.04, 0.04, 0, -0.01, 0, 0.01, 0, 0.05, 0, 0, 0, -0.01, 0,
  ],
};

/** Score of "none of them". */
export const bias = 0.74;

/** Least probability of an answer: below it a wrong name is likelier than is bearable. */
export const threshold = 0.5;
