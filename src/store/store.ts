import type { Decision } from '../casefile/decisions/decision.ts';
import type { DocumentSpan, Orphaned } from '../casefile/schema.ts';
import type { Document } from '../document/document.ts';
import type { DrawnPage, Original } from '../document/original.ts';
import type { Problem } from '../document/problem.ts';
import type { Cache } from '../engine/cache.ts';
import type { Holding } from '../engine/holding.ts';
import type { ModelAnswer } from '../reading/model/answer.ts';
import type { DocumentNote, SearchAnswer } from './schema.ts';

export type { CacheSort } from '../engine/cache.ts';
export type { DocumentNote, SearchAnswer, SearchHit } from './schema.ts';

/**
 * Where documents and decisions are kept. They are all that is kept: the rest can be rebuilt, and is cached beside them.
 * Behind this contract stands one folder an engine; each runs the suite of `store.suite.ts`.
 *
 * Whatever a method has resolved is on the disk: a process killed at any moment after that has lost none of it, and one killed
 * before it has changed nothing.
 */
export interface Store extends Holding<DocumentNote>, Cache {
  /**
   * All or none of the batch. A document whose `id` is kept already is left as it is; its new path is noted. `files`: the
   * fingerprints of the files that the batch completes, by path, so that a file is opened again only when its bytes changed.
   */
  addDocuments(batch: readonly KeptDocument[], files?: ReadonlyMap<string, string>): Promise<void>;
  fingerprints(): Promise<ReadonlyMap<string, string>>;
  /** The pages of the file that a document was made of; `null` where it is not kept. It is none of what is handed over. */
  drawnPages(id: string): Promise<readonly DrawnPage[] | null>;
  /** The file itself. */
  original(id: string): Promise<Original | null>;

  /** Appends it and gives its number. One whose `id` is kept already is not kept twice: the kept one comes back. */
  decide(decision: Omit<Decision, 'number'>): Promise<Decision>;

  /**
   * Keeps what language models answered. One to the same part of a document, by the same model to the same prompt, takes the place of the
   * one before. The documents need not be kept.
   */
  keepAnswers(answers: readonly ModelAnswer[]): Promise<void>;

  /**
   * Takes a document out, with the older texts that it took the place of: its text, the file that it was made of, what was published, answered and cached of it, and its words in
   * decisions. Gives the ids of those that went. Until `compact` their bytes may still lie in the file, unread.
   */
  removeDocument(id: string): Promise<readonly string[]>;
  /** Nothing that was deleted is left in any byte. A store that was closed or killed before is compacted when it is opened again. */
  compact(): Promise<void>;

  /**
   * What is not there any more as it was kept: a line for each damaged document and decision, which `documents` and `decisions`
   * leave out, and for those that cannot be found. A document that is added again is put in the place of its damaged self.
   */
  damage(): Promise<readonly Problem[]>;

  /**
   * Makes the documented tables and the search index say what the case file says, in one transaction; what did not change is
   * not written again. Gives the revision, which has grown if anything changed.
   *
   * @throws Outdated where a matter is to be written of which there are no bytes: another process published in between
   */
  publish(published: Published): Promise<number>;
  /** The key under which each matter was published last, by its id. */
  published(): Promise<ReadonlyMap<string, string>>;
  /** 0 before anything was added. */
  revision(): Promise<number>;
  /** Whether somebody else (another process on the same store) has written since this was asked last. */
  writtenElsewhere(): Promise<boolean>;
  /** Best first, then newest first. */
  search(query: SearchQuery): Promise<SearchAnswer>;

  /** Notes that the person has seen the state of this moment; returns nothing. */
  saw(who: string, seen: Seen): Promise<void>;
  lastSeen(who: string): Promise<Seen | null>;

  /** A consistent copy at `path`, made while the store is in use. @throws when a file is there already */
  backup(path: string): Promise<void>;
  /** The same as the bytes of a file, to be handed over: without the files that texts were made of. */
  bytes(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface KeptDocument {
  readonly document: Document;
  /** Instant, ISO 8601 in UTC, given by who adds. */
  readonly added: string;
  /** The file that it was made of; what is kept of it stays where none is given. */
  readonly original?: Original;
}

/** The case file as it is published: each matter under a key of all that it was made of, and looked at only when that is new. */
export interface Published {
  readonly matters: readonly {
    readonly id: string;
    readonly key: string;
    /** Ids of its documents, oldest first. */
    readonly documents: readonly string[];
    /** How many there are in it, listed or not. */
    readonly entries: number;
    /** Packed (`engine/packing.ts`); `null` for what was published under this key before. */
    readonly matter: Uint8Array | null;
  }[];
  readonly orphaned: readonly Orphaned[];
}

/** What was published once under an address that is of nothing now; cached as `address`, packed, under `addressKey`. */
export interface AddressOnce {
  /** What it was called; `null` where that was told by a document that was removed. */
  readonly name: string | null;
  /** Where it was told, at most a dozen places, of people and matters only in which documents; of a document that was removed, none. */
  readonly places: readonly DocumentSpan[];
  /** Ids of documents that told it and were removed. */
  readonly removed: readonly string[];
}

/** What has an address of its own, beside documents. */
export type AddressedSort = 'matter' | 'entry' | 'party' | 'proceeding';

export const addressKey = (sort: AddressedSort, id: string): string => `${sort} ${id}`;

export interface SearchQuery {
  /** Words; "a phrase" in double quotes; a prefix with `*`. Empty: everything that the filters let through. */
  readonly words: string;
  readonly matter: string | null;
  readonly party: string | null;
  readonly proceeding: string | null;
  readonly kind: string | null;
  /** EDTF days: entries whose date may lie between. */
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** What somebody had seen: the instant, and the key of the snapshot of entries then (cache sort `snapshot`). */
export interface Seen {
  readonly when: string;
  readonly snapshot: string;
}
