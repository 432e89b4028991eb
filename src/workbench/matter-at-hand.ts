import type { AnchoredText } from '../casefile/decisions/anchor.ts';
import type { Decision, MatterKey, ProceedingKey } from '../casefile/decisions/decision.ts';
import { documentKey } from '../casefile/decisions/documents/find-document.ts';
import { proceedingKey } from '../casefile/decisions/keys.ts';
import type { CaseFile, Matter } from '../casefile/schema.ts';
import { Refused } from './workbench.ts';

/** What a request is checked against. */
export interface CaseAtHand {
  readonly caseFile: Pick<CaseFile, 'matters'>;
  readonly documentOf: (id: string) => AnchoredText | undefined;
  /** Whether a document is of it now. */
  readonly isPublisher: (name: string) => boolean;
  /** Ids of the documents of a matter, oldest first. */
  readonly documentsOf: (matter: string) => readonly string[];
  /** `Decision.id` of what started a matter without documents. */
  readonly startedBy: (matter: string) => string | undefined;
  /** All that are kept. */
  readonly decisions: readonly Decision[];
}

/** The matter that a request is about, with its texts. */
export interface MatterAtHand {
  readonly matter: Matter;
  readonly documentOf: (id: string) => AnchoredText | undefined;
  /** Ids of its documents, oldest first. */
  readonly documents: readonly string[];
  /** `Decision.id` of what started it without documents. */
  readonly startedBy: string | undefined;
}

/** More documents than these say no more about which matter is meant. */
export const mostDocuments = 12;

/** Where a matter is found again: its documents, and what started it without any. */
export function homeOf({ documentOf, documents, startedBy }: MatterAtHand): MatterKey {
  const keys = documents.flatMap((id) => {
    const document = documentOf(id);
    return document === undefined ? [] : [documentKey(document)];
  });
  if (startedBy !== undefined) return { documents: keys.slice(0, mostDocuments), startedBy };
  if (keys.length === 0) throw new Refused('The documents of that matter are no longer kept.');
  return { documents: keys.slice(0, mostDocuments) };
}

/** @throws Refused where it is none of the matter's */
export function proceedingOf(
  id: string,
  { matter, documentOf }: Pick<MatterAtHand, 'matter' | 'documentOf'>,
): ProceedingKey {
  const proceeding = matter.proceedings.find((one) => one.id === id);
  if (proceeding === undefined) throw new Refused('That proceeding is not one of this matter.');
  return proceedingKey(proceeding, matter, documentOf);
}

/** The same, or none. */
export const proceedingOrNone = (
  id: string | null,
  hand: Pick<MatterAtHand, 'matter' | 'documentOf'>,
): ProceedingKey | null => (id === null ? null : proceedingOf(id, hand));

/** @throws Refused where the value is none of these */
export function oneOf<T extends string>(values: readonly T[], value: unknown, what: string): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Refused(`That is no ${what}.`);
  return found;
}
