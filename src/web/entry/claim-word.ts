import type { ProceedingKind } from '../../field/values.ts';

/** What a case is about, as it is called in cases of its kind: a prosecution has charges, any other case claims. */
export const claimWord = (kind: ProceedingKind) =>
  kind === 'criminal' ? { one: 'Charge', many: 'Charges' } : { one: 'Claim', many: 'Claims' };
