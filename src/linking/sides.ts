import type { SideRole } from '../field/values.ts';
import { type Parties, partyOfEntity } from './parties.ts';
import type { ReadDocument } from './read-document.ts';

/** A side of a case that a sentence gives a party. */
export interface PartySide {
  readonly role: SideRole;
  readonly party: number;
}

/** For each document and sentence, the sides its words give to parties. */
export type Sides = readonly (readonly (readonly PartySide[])[])[];

export function partySides(documents: readonly ReadDocument[], parties: Parties): Sides {
  return documents.map(({ reading }, inDocument) =>
    reading.sentences.map(({ sides }) =>
      sides.flatMap(({ role, entity }) => {
        const party = partyOfEntity(parties, inDocument, entity);
        return party === null ? [] : [{ role, party }];
      }),
    ),
  );
}
