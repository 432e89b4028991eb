export { type Analysis, analyse, type Tree } from './analysis.ts';
export { type Features, featuresOf } from './features.ts';
export { datelineLength } from './network/dateline.ts';
export { languageVersion } from './network/english.ts';
export type { Sentence, Token } from './sentence.ts';
export { sentencesOf } from './sentences.ts';
export {
  actorOf,
  agentOf,
  clauseOf,
  dependentsOf,
  headOf,
  isNegated,
  isPassive,
  isReported,
  modalOf,
  nounPhraseSpan,
  objectOf,
  relationOf,
  reportedBy,
  subjectOf,
  subtreeOf,
  tenseOf,
  undergoerOf,
} from './syntax.ts';
export { tokensOf } from './tokens.ts';
export type { Word } from './word.ts';
