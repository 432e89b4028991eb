import type { CaseEvent } from '../../casefile/schema.ts';

/** Where an entry stands with the people who check it, in a word. */
export const reviewWords: { readonly [review in CaseEvent['review']]: string } = {
  unreviewed: 'Not checked yet',
  accepted: 'Accepted',
  corrected: 'Corrected by hand',
  added: 'Added by hand',
  rejected: 'Rejected',
};
