import type { SideRole } from '../field/values.ts';
import { type Parties, partyOfEntity } from './parties.ts';
import type { ReadDocument } from './read-document.ts';

/** A side of a case that a sentence gives a party. */
export interface PartySide {
  readonly role: SideRole;
  readonly party: number;
}

/** For each piece and sentence, the sides its words give to parties. */
export type Sides = readonly (readonly (readonly PartySide[])[])[];

export function partySides(pieces: readonly ReadDocument[], parties: Parties): Sides {
  return pieces.map(({ reading }, piece) =>
    reading.sentences.map(({ sides }) =>
      sides.flatMap(({ role, entity }) => {
        const party = partyOfEntity(parties, piece, entity);
        return party === null ? [] : [{ role, party }];
      }),
    ),
  );
}
