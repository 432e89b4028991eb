export type { Attribution } from './attribution.ts';
export type { Circumstances } from './circumstances.ts';
export { findAttributions, findQuotations, findSaid } from './find.ts';
export type { IndirectSaying } from './indirect.ts';
export type { Quotation } from './quotation.ts';
