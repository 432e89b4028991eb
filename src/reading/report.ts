import type { Span } from '../document/document.ts';
import type { EventKindName } from '../field/kinds/index.ts';
import type { AmountChange, Forum, Outcome, ParticipantRole, ReaderDifference, Status } from '../field/values.ts';
import type { Clause } from './clause.ts';
import type { EventTime } from './reported-time.ts';

export interface Participant {
  readonly role: ParticipantRole;
  /** `Entity.id` in the same reading. */
  readonly entity: number;
  /** How sure it is that this one has the role, 0 to 1. */
  readonly certainty: number;
}

/** By what a sentence tells the case it speaks of from others between the same people. */
export interface CaseReference {
  /** Words with a capital or a figure as they follow one another, as written: a case's name that another document introduces may be one. */
  readonly properNames: readonly string[];
  /** "the first lawsuit" is `earlier`, "sued again", "a second suit" is `later`. */
  readonly rank: 'earlier' | 'later' | null;
  /** "the 2019 lawsuit". */
  readonly year: number | null;
  /** "in a separate case", "at an earlier trial": not the one the story is about. */
  readonly separate: boolean;
  /** "a fourth defendant", "his co-accused", "charged with him": whom it tells of is accused together with others. */
  readonly alongside: boolean;
  /** "was convicted of theft in an unrelated case": the event itself is of another case than its story's. */
  readonly elsewhere: boolean;
  /** "may appeal", "is weighing a lawsuit": whether there will be such a case is open. */
  readonly possible: boolean;
}

/**
 * What becomes of a case (`remanded`, `consolidated`), of a step that was set for a day (`moved`, `cancelled`), or of what an outlet had told before
 * (`corrected`); that a step against somebody was a mistake (`mistaken`), or what became of an accusation: the conviction was undone, by
 * whatever court (`annulled`), or forgiven (`pardoned`), the charge suspended on conditions (`diverted`).
 */
export type Effect =
  | 'remanded'
  | 'consolidated'
  | 'moved'
  | 'cancelled'
  | 'corrected'
  | 'mistaken'
  | 'annulled'
  | 'pardoned'
  | 'diverted';

/** What the built-in reader makes of the event that a language model reports: kept beside it, and shown where they differ. */
export interface BesideReading {
  readonly kind: EventKindName;
  readonly trigger: Span;
  /** EDTF; `null` where it gives no day. */
  readonly date: string | null;
  /** Who surely acts in it, and whom it surely befalls. */
  readonly participants: readonly Participant[];
  /** In what the two cannot both be right. */
  readonly differs: readonly ReaderDifference[];
}

/** One document's saying of an event. `start`/`end` is the sentence or clause that says it. */
export interface ReadReport extends Span {
  readonly kind: EventKindName;
  /** Place in `Reading.sentences` of the sentence it stands in. */
  readonly sentence: number;
  /** The few words that carry it. */
  readonly trigger: Span;
  /** What of its sentence tells it, for a headline. */
  readonly clause: Clause;
  /** `kind/wording`: leads to the file and the line that made it; `kind/read`: the trained model took the words for it. */
  readonly rule: string;
  /** How sure it is that the sentence reports such an event, 0 to 1; by the trained model, or of a wording that was never measured. */
  readonly confidence: number;
  /** How likely a careful chronology of the matter must have it, 0 to 1: the rest is told in passing. */
  readonly weight: number;
  readonly status: Status;
  readonly time: EventTime | null;
  readonly outcome: Outcome | null;
  /** It alters what an earlier event of its kind had settled (a stance given up, an award cut): an event of its own beside that. */
  readonly alters: boolean;
  readonly amount: { readonly value: number; readonly currency: string } | null;
  /** What became of an earlier sum, as the words around say; the `amount` is then what it became, or was. */
  readonly amountChange: AmountChange | null;
  /** Years or months of a sentence, number of counts, of jurors: as written ("nine-person", "30 years"), else `null`. */
  readonly count: { readonly value: number; readonly unit: string } | null;
  readonly participants: readonly Participant[];
  /** Claims or charges that its sentence names, in the source's words: "defamation", "wire fraud". */
  readonly claims: readonly string[];
  /** `civil` where nobody is prosecuted for any of them (`field/claims`). */
  readonly claimsOnly: 'civil' | null;
  /** Those of them that it is itself about: charged, sued for, tried, pleaded to, decided. */
  readonly claimsAtIssue: readonly string[];
  /** What was found, or the ground of a ruling, motion or position: places in the document (`grounds.ts`). */
  readonly grounds: readonly Span[];
  /** Place in `Reading.cases` of a case named in the same sentence, else `null`. */
  readonly case: number | null;
  /** By what its sentence tells the case from others. */
  readonly reference: CaseReference;
  /** The forums that its sentence names. */
  readonly forums: readonly Forum[];
  /** What its sentence says became of the case or of its next step. */
  readonly effects: readonly Effect[];
  /** Stems of its trigger, and of this with the few words on each side; those of its sentence are the sentence's. */
  readonly stems: { readonly trigger: readonly string[]; readonly near: readonly string[] };
  /** Sorts of conduct that its trigger speaks of: labels of `field/conduct`. */
  readonly conductTypes: readonly string[];
  /** `Entity.id` of the court or judge it happened before, when the sentence says so. */
  readonly court: number | null;
  /** Who is cited for it ("prosecutors said"), `Entity.id`, else `null`. */
  readonly source: number | null;
  /** Of one that a language model read: what the built-in reader makes of its event; `null` where it reports none there. */
  readonly beside?: BesideReading | null;
}

/** Whether it was found by the trained model alone, where no wording of its kind was seen. */
export const isProposed = ({ rule }: Pick<ReadReport, 'rule'>): boolean => rule.endsWith('/read');
