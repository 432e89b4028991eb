import { type AnchoredText, anchorOf } from '../casefile/decisions/anchor.ts';
import type { Anchor, ProceedingKey } from '../casefile/decisions/decision.ts';
import { proceedingKey } from '../casefile/decisions/keys.ts';
import type { Matter } from '../casefile/schema.ts';
import { Refused } from './workbench.ts';

/** The matter that a request is about, with its texts. */
export interface MatterAtHand {
  readonly matter: Matter;
  readonly documentOf: (id: string) => AnchoredText | undefined;
  /** Ids of its documents, oldest first. */
  readonly documents: readonly string[];
}

/** Code units of its first document that a matter is found again by. */
const firstWords = 60;

/** Where a matter is found again: the first words of its first document. */
export function homeOf({ matter, documentOf, documents }: MatterAtHand): Anchor {
  const entry = [...matter.events, ...matter.passing, ...matter.rejected][0];
  const first =
    entry?.reports[0]?.document ?? matter.parties.flatMap(({ mentions }) => mentions)[0]?.document ?? documents[0];
  const document = first === undefined ? undefined : documentOf(first);
  if (document === undefined) throw new Refused('A document of that matter is no longer kept.');
  return anchorOf(document, { start: 0, end: Math.min(firstWords, document.text.length) });
}

/** @throws Refused where it is none of the matter's */
export function proceedingOf(id: string, { matter, documentOf }: MatterAtHand): ProceedingKey {
  const proceeding = matter.proceedings.find((one) => one.id === id);
  if (proceeding === undefined) throw new Refused('That proceeding is not one of this matter.');
  return proceedingKey(proceeding, matter, documentOf);
}

/** @throws Refused where the value is none of these */
export function oneOf<T extends string>(values: readonly T[], value: unknown, what: string): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Refused(`That is no ${what}.`);
  return found;
}
