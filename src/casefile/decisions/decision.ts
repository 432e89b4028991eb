import type { DocumentKind, Span } from '../../document/document.ts';
import type { EventKindName } from '../../field/kinds/index.ts';
import type {
  DisagreementField,
  GivenFate,
  Outcome,
  ParticipantRole,
  PartyKind,
  PartyRole,
  ProceedingKind,
  ProceedingRelationName,
  Stance,
  Status,
} from '../../field/values.ts';
import type { Day } from '../../words/calendar.ts';
import type { Mark, Withheld } from '../schema.ts';

/**
 * A stretch of a document that is found again by what it says when the file has changed: position first, then the exact
 * words with what stands before and after (W3C Web Annotation's TextPositionSelector and TextQuoteSelector).
 */
export interface Anchor extends Span {
  /** `Document.id` of the text it was taken from. */
  readonly document: string;
  /** Its path then: where a changed text is looked for. */
  readonly path: string;
  /** Its address and title then, where it had one: the next places to look once nothing is at the path. */
  readonly url?: string;
  readonly title?: string;
  readonly exact: string;
  /** Up to 64 code units before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A report as its text says it: the place of its trigger and its kind. */
export interface ReportKey extends Anchor {
  readonly kind: EventKindName;
}

/** An entry by the reports it had when it was decided on; it is found as the entry that holds most of them now. */
export interface EntryKey {
  readonly reports: readonly ReportKey[];
  /** `Decision.id` of the decision that made it, where a person did without words of a document. */
  readonly madeBy?: string;
}

/** A proceeding by what the texts say: the docket number decides, then most of its steps, then the caption, then the label. */
export interface ProceedingKey {
  readonly docketNumber: string | null;
  readonly caption: string | null;
  readonly label: string;
  /** Reports of entries that the program itself gave to it, those that begin a case first; at most a dozen. */
  readonly steps?: readonly ReportKey[];
  /** `Decision.id` of the decision that made it, where a person did. */
  readonly madeBy?: string;
}

/** What a person can set on a proceeding by hand. */
export type ProceedingCorrection =
  | { readonly field: 'label'; readonly value: string }
  | { readonly field: 'caption' | 'court' | 'docketNumber'; readonly value: string | null }
  | { readonly field: 'kind'; readonly value: ProceedingKind }
  /** EDTF. */
  | { readonly field: 'filed'; readonly value: string | null }
  | { readonly field: 'claims'; readonly value: readonly string[] }
  /** Where one of its claims stands; `null`: where its entries leave it. */
  | { readonly field: 'claimPosture'; readonly claim: string; readonly value: string | null };

/** A party by where it is named: it is found as the one that holds most of these mentions now, else as the only one of that name. */
export interface PartyKey {
  readonly name: string;
  /** Of different documents first, at most a dozen. */
  readonly mentions: readonly Anchor[];
  /** `Decision.id` of the decision that made it, where a person did. */
  readonly madeBy?: string;
}

/** Somebody's part in an entry, as a person gives it. */
export interface GivenPart {
  readonly party: PartyKey;
  readonly role: ParticipantRole;
}

/** What a person can set on a party by hand. */
export type PartyCorrection =
  | { readonly field: 'name'; readonly value: string }
  | { readonly field: 'kind'; readonly value: PartyKind }
  | { readonly field: 'aliases'; readonly value: readonly string[] }
  /** Named by initials only, wherever the program writes of it in words of its own. */
  | { readonly field: 'initials'; readonly value: boolean };

/** What a person can set on an entry by hand. Dates are EDTF; `null` says that there is none. */
export type Correction =
  | { readonly field: 'kind'; readonly value: EventKindName }
  | { readonly field: 'date'; readonly value: string | null }
  | { readonly field: 'status'; readonly value: Status }
  | { readonly field: 'outcome'; readonly value: Outcome | null }
  /** What became of it. */
  | { readonly field: 'fate'; readonly value: GivenFate | null }
  | { readonly field: 'amount'; readonly value: { readonly value: number; readonly currency: string } | null }
  | { readonly field: 'summary'; readonly value: string }
  /** Who did it, to whom, in whose favour: all of them. */
  | { readonly field: 'participants'; readonly value: readonly GivenPart[] };

/** A document as a whole: found again as the one of that id, else as the only one at its path now, else at its address. */
export interface DocumentKey {
  /** `Document.id`. */
  readonly document: string;
  readonly path: string;
  readonly url?: string;
}

/** A matter by the decision that started it, else by its documents, at most a dozen: it is found as the one that holds most of them now. */
export interface MatterKey {
  readonly documents: readonly DocumentKey[];
  /** `Decision.id` of the `start-matter` that made it, where a person started it without documents. */
  readonly startedBy?: string;
}

/** The matter that something by hand belongs to. Before matters had keys, the words that its first document begins with. */
export type Home = MatterKey | Anchor;

/** What was decided on the cast of a matter. */
export type CastAct =
  | ({ readonly act: 'correct-party'; readonly party: PartyKey } & PartyCorrection)
  /** The parties become one, which keeps the name of the first. */
  | { readonly act: 'merge-parties'; readonly party: PartyKey; readonly others: readonly PartyKey[] }
  /** A party of these mentions, whoever had them; of none, it is known to the matter alone. */
  | {
      readonly act: 'add-party';
      readonly home: Home;
      readonly name: string;
      readonly kind: PartyKind;
      readonly mentions: readonly Anchor[];
    }
  /** These mentions mean somebody else; `null`: no party. */
  | {
      readonly act: 'reassign';
      readonly party: PartyKey;
      readonly mentions: readonly Anchor[];
      readonly to: PartyKey | null;
    }
  /** It is no party of the matter. */
  | { readonly act: 'drop-party'; readonly party: PartyKey }
  | {
      readonly act: 'role';
      readonly party: PartyKey;
      readonly proceeding: ProceedingKey;
      /** `null`: it has no part in the case. */
      readonly role: PartyRole | null;
    }
  /** Who said the words that stand in these stretches; `null`: it is not known. */
  | { readonly act: 'speaker'; readonly said: readonly Anchor[]; readonly party: PartyKey | null };

/** What was decided on the proceedings of a matter, and on the matter itself. */
export type CaseAct =
  | ({ readonly act: 'correct-proceeding'; readonly proceeding: ProceedingKey } & ProceedingCorrection)
  /** The proceedings become one, which keeps what is known of the first. */
  | {
      readonly act: 'merge-proceedings';
      readonly proceeding: ProceedingKey;
      readonly others: readonly ProceedingKey[];
    }
  /** A proceeding of these entries, wherever they were; of none, it is known to the matter alone. */
  | {
      readonly act: 'add-proceeding';
      readonly home: Home;
      readonly label: string;
      readonly kind: ProceedingKind;
      readonly entries: readonly EntryKey[];
    }
  /** There is no such proceeding: its entries are of none. */
  | { readonly act: 'drop-proceeding'; readonly proceeding: ProceedingKey }
  /** How the proceeding stands to the other one; `null`: they do not hang together. */
  | {
      readonly act: 'relate';
      readonly proceeding: ProceedingKey;
      readonly to: ProceedingKey;
      readonly relation: ProceedingRelationName | null;
    }
  /** What the matter is called; `null`: by its cases. */
  | { readonly act: 'title'; readonly home: Home; readonly value: string | null };

/** What a person can set on a document by hand, laid over what its file says; its id stays. `null`: there is none. */
export type DocumentCorrection =
  | { readonly field: 'title' | 'publisher'; readonly value: string | null }
  | { readonly field: 'published'; readonly value: Day | null }
  | { readonly field: 'kind'; readonly value: DocumentKind }
  /** `null`: it may be handed over again. */
  | { readonly field: 'withheld'; readonly value: Withheld | null };

/** What was decided on documents as a whole. */
export type DocumentAct =
  | ({ readonly act: 'correct-document'; readonly document: DocumentKey } & DocumentCorrection)
  /** All documents of this publisher, also those that come later, are of another one; `null`: of none that is known. */
  | { readonly act: 'rename-publisher'; readonly publisher: string; readonly value: string | null }
  /** The documents belong to the matter that holds most of these others; `null`: they are a matter of their own. */
  | {
      readonly act: 'place';
      readonly documents: readonly DocumentKey[];
      readonly beside: readonly DocumentKey[] | null;
      /** `Decision.id` of the `start-matter` that made their matter; it decides, whatever documents that has. */
      readonly startedBy?: string;
    }
  /** A matter without documents, of this title: what is in it is by hand, until documents are placed in it. */
  | { readonly act: 'start-matter'; readonly title: string };

/** What can be ruled on many entries at once, in the same words. */
export type Ruling =
  | { readonly act: 'accept' }
  | { readonly act: 'reject' }
  | { readonly act: 'mark'; readonly mark: Mark; readonly set: boolean }
  | { readonly act: 'tag'; readonly tag: string; readonly set: boolean; readonly stance?: Stance | null };

/** What was decided. */
export type Act =
  | CastAct
  | CaseAct
  | DocumentAct
  /** One ruling on many entries: it holds for each as if it had been made on it alone, and is taken back for all at once. */
  | { readonly act: 'bulk'; readonly ruling: Ruling; readonly entries: readonly EntryKey[] }
  | { readonly act: 'accept'; readonly entry: EntryKey }
  | { readonly act: 'reject'; readonly entry: EntryKey }
  | ({ readonly act: 'correct'; readonly entry: EntryKey } & Correction)
  /** The entries become one, under this headline; without one, it is chosen from all their reports. */
  | {
      readonly act: 'merge';
      readonly entry: EntryKey;
      readonly others: readonly EntryKey[];
      readonly summary?: string;
    }
  /** These reports leave the entry and become one of their own. */
  | { readonly act: 'split'; readonly entry: EntryKey; readonly reports: readonly ReportKey[] }
  /** The entry belongs to this proceeding, or to none. */
  | { readonly act: 'move'; readonly entry: EntryKey; readonly proceeding: ProceedingKey | null }
  /** An entry that the program did not find, on words that somebody selected. */
  | {
      readonly act: 'add';
      readonly report: ReportKey;
      readonly date: string | null;
      readonly status: Status;
      readonly outcome?: Outcome | null;
      readonly proceeding: ProceedingKey | null;
      readonly summary: string;
      /** Who took part. */
      readonly participants?: readonly GivenPart[];
      /**
       * What the program itself read of that kind in these words at the time. A reading that is not among them, made by a later
       * program, is of what was added, and becomes one entry with it.
       */
      readonly beside?: readonly ReportKey[];
    }
  /** An entry that no document tells. */
  | {
      readonly act: 'add-unsourced';
      readonly home: Home;
      readonly kind: EventKindName;
      readonly date: string | null;
      readonly status: Status;
      readonly outcome?: Outcome | null;
      readonly proceeding: ProceedingKey | null;
      readonly summary: string;
      /** Who took part. */
      readonly participants?: readonly GivenPart[];
    }
  /** Which value of a disagreement holds; `null` opens it again. */
  | {
      readonly act: 'settle';
      readonly entry: EntryKey;
      readonly field: DisagreementField;
      readonly value: string | null;
    }
  | { readonly act: 'comment'; readonly entry: EntryKey; readonly text: string }
  | { readonly act: 'mark'; readonly entry: EntryKey; readonly mark: Mark; readonly set: boolean }
  /** Ties the entry to an issue, or takes it off; `Claim / Element` is an issue under another. */
  | ({ readonly act: 'tag'; readonly entry: EntryKey } & Omit<Extract<Ruling, { act: 'tag' }>, 'act'>)
  /** A place of the page kept under a name, of no entry; `null` lets it go. The address is the page's hash. */
  | { readonly act: 'view'; readonly name: string; readonly address: string | null }
  /**
   * The document is taken out with every trace of its words: from what is kept, from what was made of it, and from the decisions on it. Files
   * with its text are not added again as long as this holds.
   */
  | {
      readonly act: 'remove';
      readonly document: string;
      readonly path: string;
      /** Ids of other documents of its matter, at most a dozen: where the matter's address leads to. */
      readonly beside?: readonly string[];
    }
  /** Takes an earlier decision back; an undo can itself be undone. */
  | { readonly act: 'undo'; readonly decision: string };

/** What a person ruled on an entry. Kept for ever, replayed in order of `number` on each build. */
export interface Decision {
  /** Given by who decides (a UUID), so that a decision sent twice counts once. */
  readonly id: string;
  /** Place in the order of decisions, from 1; given by the store. */
  readonly number: number;
  readonly who: string;
  /** Instant, ISO 8601 in UTC: `2024-03-05T09:30:00.000Z`. */
  readonly when: string;
  readonly what: Act;
  readonly why: string | null;
}

/** Two clocks turned back; `null` leaves a clock at the last day. */
export interface Clocks {
  /** What happened after the day has not. */
  readonly asOf: Day | null;
  /** Only what was published by the day is known. */
  readonly knownBy: Day | null;
}
