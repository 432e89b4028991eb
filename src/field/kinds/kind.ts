import type { Outcome, Status } from '../values.ts';

/** An office that somebody speaks or acts in: "the judge wrote", "the witness said". */
export type Office = 'judge' | 'prosecutor' | 'counsel' | 'witness';

/** What the words of a wording say beside the kind of event. */
export interface WordingTraits {
  /** Who stands before the words: the one who did it (active, the default), the one it was done to (passive), nobody for sure (nominal). */
  readonly voice?: 'active' | 'passive' | 'nominal';
  /** The words count only when the one who acts holds this office. */
  readonly by?: Office;
  /** The words count only when the sentence before tells an event of this kind ("It will now begin in May"). */
  readonly follows?: string;
  /** The object of the words receives ("awarded her"), it does not suffer. */
  readonly gives?: boolean;
  /** The event alters what an earlier one of its kind had settled: "dropped its defence", "cut the award". */
  readonly alters?: boolean;
  /** Where the words themselves decide it. */
  readonly status?: Status;
  readonly outcome?: Outcome;
  /** A notation: the words count only where this is found in the sentence too. */
  readonly beside?: string;
  /** A notation: the words do not count where this is found in the sentence. */
  readonly unless?: string;
}

/** A way of saying an event of a kind, in the notation of the English reader (its `phrase.ts`), alone or with traits. */
export type Wording = string | readonly [notation: string, traits: WordingTraits];

/** A kind of event, with all that the program knows of it. */
export interface EventKind<Name extends string = string> {
  readonly name: Name;
  /** For a reader: "Complaint filed". */
  readonly label: string;
  /** Name of the wording → its notation; `kind/name` names the rule in every report it makes. Of several found in a sentence the first counts. */
  readonly wordings: Readonly<Record<string, Wording>>;
  /** Sentences with the words of the event in brackets: each must be found as marked. */
  readonly finds: readonly string[];
  /** Sentences that report no event of this kind. */
  readonly skips: readonly string[];
}

/** Gives a record its type and keeps its name as a literal. */
export const eventKind = <const Name extends string>(kind: EventKind<Name>): EventKind<Name> => kind;
