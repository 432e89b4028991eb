import type { Proceeding } from '../../casefile/schema.ts';

type Relation = Proceeding['relations'][number]['relation'];

/** A relation as the proceeding that has it says it, and as the other one would. */
export const relationWords: { readonly [relation in Relation]: readonly [here: string, there: string] } = {
  'appeal-of': ['Appeal from', 'Appealed in'],
  related: ['Related to', 'Related to'],
  'remand-of': ['On remand from', 'Sent back to'],
  'criminal-twin': ['Criminal case on the same facts as', 'Same facts as the criminal case'],
  'consolidated-with': ['Consolidated with', 'Consolidated with'],
};
