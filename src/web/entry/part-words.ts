import type { CaseEvent } from '../../casefile/schema.ts';

type Role = CaseEvent['participants'][number]['role'];

/** Somebody's part in an entry, as a reader says it. */
export const partWords: { readonly [role in Role]: string } = {
  agent: 'acted',
  patient: 'acted upon',
  beneficiary: 'in whose favour',
};
