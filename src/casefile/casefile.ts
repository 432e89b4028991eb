import type { Block, DocumentKind, PublishedFrom, Span } from '../document/document.ts';
import type { EventKindName } from '../field/kinds/index.ts';
import type {
  DisagreementField,
  Fate,
  Outcome,
  ParticipantRole,
  PartyKind,
  PartyRole,
  ProceedingKind,
  ProceedingRelationName,
  Status,
} from '../field/values.ts';
import type { SayingAct } from '../reading/english/quotations/indirect.ts';
import type { MediumKind } from '../reading/english/quotations/medium.ts';
import type { Derivation } from '../reading/english/times/expression.ts';
import type { Day } from '../words/calendar.ts';
import type { Comment, Decided, Mark, Orphaned } from './decisions/decision.ts';

/** What `casetrail build DIR --json` prints. Plain JSON; its JSON Schema is `schema/casefile.schema.json`. */
export interface CaseFile {
  readonly version: 1;
  readonly documents: readonly CaseFileDocument[];
  readonly matters: readonly Matter[];
  /** Decisions that no longer find their place in the texts. */
  readonly orphaned: readonly Orphaned[];
}

export interface CaseFileDocument {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: Day | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly kind: DocumentKind;
  /** `id` of the document this one repeats (same article twice, same wire copy); it then counts as one source with it. */
  readonly sameAs: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface Matter {
  readonly id: string;
  readonly title: string;
  readonly parties: readonly Party[];
  readonly proceedings: readonly Proceeding[];
  /** The chronology, in order of date. */
  readonly events: readonly CaseEvent[];
  /** Read too, but told in passing: once, undated, of nobody in the case. Kept so that nothing read is lost; see `salience.ts`. */
  readonly passing: readonly CaseEvent[];
  /** What a person has ruled out. */
  readonly rejected: readonly CaseEvent[];
  readonly quotes: readonly Quote[];
  readonly sayings: readonly Saying[];
  readonly statements: readonly Statement[];
  readonly disagreements: readonly Disagreement[];
}

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly aliases: readonly string[];
  /** Every mention by name, title or pronoun. */
  readonly mentions: readonly DocumentSpan[];
}

export interface DocumentSpan extends Span {
  readonly document: string;
}

export interface Proceeding {
  readonly id: string;
  readonly label: string;
  readonly caption: string | null;
  readonly kind: ProceedingKind;
  readonly court: string | null;
  readonly docketNumber: string | null;
  /** EDTF. */
  readonly filed: string | null;
  readonly claims: readonly string[];
  /** One plain sentence, computed from the events. */
  readonly posture: string;
  /** Where each of the claims stands: from the events that name it, and those that name none. */
  readonly claimPostures: readonly { readonly claim: string; readonly posture: string }[];
  readonly parties: readonly { readonly party: string; readonly role: PartyRole }[];
  readonly relations: readonly {
    readonly proceeding: string;
    readonly relation: ProceedingRelationName;
    readonly reason: string;
  }[];
  /** Why these documents' mentions were taken for one case, a line each. */
  readonly reasons: readonly string[];
}

export interface CaseEvent {
  readonly id: string;
  readonly kind: EventKindName;
  /** EDTF, `null` when no document gives a day. */
  readonly date: string | null;
  /** Which report's date was taken and why: "day stated by 2 of 3 sources". */
  readonly dateReason: string;
  readonly status: Status;
  /** For a scheduled event whose day has passed: what became of it, as far as the documents say. */
  readonly fate: Fate | null;
  readonly proceeding: string | null;
  readonly proceedingReason: string | null;
  readonly outcome: Outcome | null;
  readonly amount: { readonly value: number; readonly currency: string } | null;
  readonly participants: readonly { readonly party: string; readonly role: ParticipantRole }[];
  /** One line in our own words: "Jury finds Ann Oak liable, awards $5m". */
  readonly summary: string;
  readonly reports: readonly Report[];
  /** Number of independent sources: documents, the same wire copy counted once. */
  readonly sources: number;
  /** Why its reports were taken for one event, a line for each that was joined. */
  readonly reasons: readonly string[];
  /** What a person made of it. `added` was found by a person; the rejected are in `Matter.rejected`. */
  readonly review: 'unreviewed' | 'accepted' | 'corrected' | 'added' | 'rejected';
  /** What a person set, beside what had been read. */
  readonly decided: readonly Decided[];
  readonly comments: readonly Comment[];
  readonly marks: readonly Mark[];
  /** Issue tags, in order of the alphabet (code units). */
  readonly tags: readonly string[];
}

export interface Report extends DocumentSpan {
  readonly trigger: Span;
  /** EDTF that this report itself gives, else `null`. */
  readonly stated: string | null;
  readonly derivation: Derivation | null;
  readonly alternatives: readonly { readonly edtf: string; readonly likelihood: number; readonly reason: string }[];
  readonly status: Status;
  readonly outcome: Outcome | null;
  readonly amount: { readonly value: number; readonly currency: string } | null;
  /** What the court found, or on what ground it decided or a side stands, in the source's words: places in the document. */
  readonly grounds: readonly Span[];
  /** `kind/pattern`. */
  readonly rule: string;
  /** `Party.id` of who is cited for it, else `null`. */
  readonly source: string | null;
  /** The exact words, so that the span can be verified. */
  readonly words: string;
}

/** When, where, by what means, to whom and in which case something was said. Spans are of the same document. */
export interface SaidHow {
  /** EDTF, `null` when no document says. */
  readonly date: string | null;
  /** Where the day comes from: `stated beside it: “on Monday”`. */
  readonly dateReason: string;
  readonly medium: (Span & { readonly kind: MediumKind }) | null;
  readonly place: Span | null;
  readonly addressee: (Span & { readonly party: string | null }) | null;
  readonly proceeding: string | null;
  readonly proceedingReason: string;
}

/** Exact words, as one document prints them. */
export interface Quote extends DocumentSpan, SaidHow {
  readonly speaker: string | null;
  readonly cue: Span | null;
  readonly rule: string;
  readonly words: string;
  readonly form: 'direct' | 'mixed';
  /** `Statement.id`. */
  readonly statement: string;
}

/** What a party is said to have said, in the writer's words: a denial, an accusation, a position in court, a promise to appeal. */
export interface Saying extends DocumentSpan, SaidHow {
  readonly speaker: string;
  readonly act: SayingAct;
  readonly cue: Span | null;
  /** What was said, without who and how; several stretches where the word of saying breaks it. */
  readonly content: readonly Span[];
  readonly rule: string;
  readonly words: string;
}

/** The same words of one speaker, in all documents that print them. */
export interface Statement {
  readonly id: string;
  /** `null` when unknown, or when documents give it to different speakers equally often. */
  readonly speaker: string | null;
  /** As printed most fully, without marks. */
  readonly words: string;
  /** EDTF. */
  readonly date: string | null;
  readonly dateReason: string;
  readonly proceeding: string | null;
  readonly proceedingReason: string;
  readonly reports: readonly StatementReport[];
  /** Place in `reports` of the fullest printing, which the others' differences are counted from. */
  readonly fullest: number;
  /** Number of independent sources. */
  readonly sources: number;
}

export interface StatementReport {
  readonly document: string;
  /** The quotes that print it: several where the words of saying break it. */
  readonly quotes: readonly Span[];
  /** Where its words are others than the statement's: the place in the document, and what the statement has `instead`. */
  readonly differences: readonly (Span & { readonly instead: string })[];
}

export interface Disagreement {
  readonly event: string;
  readonly field: DisagreementField;
  readonly kind: 'conflict' | 'correction';
  readonly values: readonly { readonly value: string; readonly reports: readonly DocumentSpan[] }[];
  /** The value that a person chose. */
  readonly settled: { readonly value: string; readonly decision: string } | null;
}
