// What other programs may import: the temporal tagger, which stands alone, and the types of a case file.
export type * from './casefile/schema.ts';
export { type FindTimesOptions, findTimes } from './reading/english/times/index.ts';
export type { Derivation, TimeExpression } from './reading/time-expression.ts';
