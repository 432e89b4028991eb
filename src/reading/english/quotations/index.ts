export type { Attribution } from './attribution.ts';
export { findAttributions, findQuotations, findSaid } from './find.ts';
