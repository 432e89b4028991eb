import type { Rejected } from '../reading.ts';

/** Why the built-in reader's events stand for a document about which a language model answered: what is the matter with the answer, in a few words. */
export const whyRejected: Readonly<Record<Rejected, string>> = {
  elsewhere: 'so little of the answer of the model stands there',
  empty: 'the answer of the model leaves no event, where the built-in reader reads what a chronology lists',
};
