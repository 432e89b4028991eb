export type { Sentence, Token } from './sentence.ts';
export { sentencesOf } from './sentences.ts';
export { tokensOf } from './tokens.ts';
