import type { Clocks, Decision } from '../casefile/decisions/decision.ts';
import type { CaseFileDocument, CorrectedField, Mark, Matter, Orphaned } from '../casefile/schema.ts';
import type { Problem } from '../document/problem.ts';
import type { EventKindName } from '../field/kinds/index.ts';
import type { DisagreementField, Outcome, Status } from '../field/values.ts';
import type { DocumentNote, SearchAnswer, SearchQuery } from '../store/store.ts';
import type { Day } from '../words/calendar.ts';

/**
 * What a person can do with a kept case file: the verbs of the command line, of the HTTP API and of the page are these. The
 * server answers each by one route (`http/openapi.ts`); results travel as JSON as they stand here.
 */
export interface Workbench {
  overview(): Promise<Overview>;
  /** `null` when there is none of that id. With clocks turned back it is built anew as of then, and cannot be decided on. */
  matter(id: string, clocks: Clocks): Promise<Matter | null>;
  document(id: string): Promise<CaseFileDocument | null>;
  search(query: SearchQuery): Promise<SearchAnswer>;

  /** @throws Refused when the entry, the reports or the value are not of this case file. */
  decide(request: DecisionRequest, who: string): Promise<Decided>;
  history(): Promise<History>;

  /** Opens, reads and keeps files; a file at a path that is kept with other content replaces it. Calls back as it goes. */
  add(files: readonly NamedBytes[], progress: (step: Progress) => void): Promise<Added>;
  /** What changed in the case file since the person last said to have seen it. */
  changes(who: string): Promise<Changes>;
  /** The person has seen all as of now. */
  saw(who: string): Promise<void>;
  /** Told of every change of the case file and of progress, whoever caused it, until the returned function is called. */
  watch(told: (notice: Notice) => void): () => void;
}

/** A request that cannot be meant: said to the user as it stands. */
export class Refused extends Error {
  override name = 'Refused';
}

export interface Overview {
  /** Grows with every change of the case file. */
  readonly revision: number;
  readonly version: string;
  /** `sameAs`: as in `CaseFileDocument`. */
  readonly documents: readonly (DocumentNote & { readonly sameAs: string | null })[];
  readonly matters: readonly {
    readonly id: string;
    readonly title: string;
    readonly events: number;
    readonly documents: number;
    readonly unreviewed: number;
  }[];
  readonly orphaned: readonly Orphaned[];
  /** Publication days of the first and last document. */
  readonly published: { readonly first: Day; readonly last: Day } | null;
}

/** A stretch that somebody selected in a document, in UTF-16 code units. */
export interface Selected {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** A decision as a door asks for it, by the ids of the case file at hand; the workbench turns ids into what the texts say. */
export type DecisionRequest = {
  /** A UUID made by who asks, so that a request sent twice counts once. */
  readonly id: string;
  readonly why: string | null;
} & (
  | { readonly act: 'accept' | 'reject'; readonly entry: string }
  | { readonly act: 'correct'; readonly entry: string; readonly field: CorrectedField; readonly value: unknown }
  | { readonly act: 'merge'; readonly entry: string; readonly others: readonly string[] }
  /** `reports`: places in the entry's list of reports. */
  | { readonly act: 'split'; readonly entry: string; readonly reports: readonly number[] }
  | { readonly act: 'move'; readonly entry: string; readonly proceeding: string | null }
  | {
      readonly act: 'add';
      readonly selected: Selected;
      readonly kind: EventKindName;
      readonly date: string | null;
      readonly status: Status;
      readonly outcome?: Outcome | null;
      readonly proceeding: string | null;
      readonly summary: string;
    }
  | {
      readonly act: 'settle';
      readonly entry: string;
      readonly field: DisagreementField;
      readonly value: string | null;
    }
  | { readonly act: 'comment'; readonly entry: string; readonly text: string }
  | { readonly act: 'mark'; readonly entry: string; readonly mark: Mark; readonly set: boolean }
  | { readonly act: 'tag'; readonly entry: string; readonly tag: string; readonly set: boolean }
  | { readonly act: 'undo'; readonly decision: string }
);

export interface Decided {
  readonly decision: Decision;
  readonly revision: number;
  /** The matters whose JSON is another now. */
  readonly matters: readonly string[];
}

export interface History {
  /** Newest first. */
  readonly decisions: readonly (Decision & {
    /** The undo in force that took it back. */
    readonly undoneBy: string | null;
    readonly orphaned: string | null;
    /** One line: "Ann Oak accepted: Jury finds Harbour Light liable". */
    readonly line: string;
    /** Where its entry is now. */
    readonly matter: string | null;
    readonly entry: string | null;
  })[];
}

export interface NamedBytes {
  /** Path inside the pile, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly doing: 'opening' | 'reading' | 'linking';
}

export interface Added {
  /** Ids of documents that were not kept before. */
  readonly documents: readonly string[];
  readonly problems: readonly Problem[];
  readonly revision: number;
}

export interface Changes {
  /** When the person last looked; `null` for never: then everything is new and nothing is listed. */
  readonly since: string | null;
  readonly documents: readonly string[];
  readonly entries: readonly {
    readonly matter: string;
    readonly entry: string;
    readonly change: 'new' | 'changed' | 'gone' | 'disputed' | 'settled';
    readonly summary: string;
    /** For `changed`: field, and what it was and is, in words. */
    readonly fields: readonly { readonly field: string; readonly was: string | null; readonly is: string | null }[];
    /** The new documents that bear on it. */
    readonly documents: readonly string[];
  }[];
}

export type Notice =
  | { readonly of: 'revision'; readonly revision: number; readonly matters: readonly string[] }
  | { readonly of: 'progress'; readonly step: Progress }
  | { readonly of: 'problem'; readonly line: string };
