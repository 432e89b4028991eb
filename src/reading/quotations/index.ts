export type { Attribution } from './attribution.ts';
export { findAttributions, findQuotations } from './find.ts';
export type { Quotation } from './quotation.ts';
