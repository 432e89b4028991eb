import type { Day } from '../words/calendar.ts';
import type { Document } from './document.ts';
import type { Original } from './original.ts';
import type { Problem } from './problem.ts';

export interface PileOptions {
  /** The publication day of documents that give none themselves. */
  readonly published?: Day | null;
  /** Largest file that is read at once, and largest line of a JSON Lines file, in bytes. */
  readonly largest?: number;
  /** Pages that are pictures are left unread. */
  readonly withoutScans?: boolean;
  /** Files whose pages can be drawn are given along with their text. */
  readonly withOriginals?: boolean;
}

/** A paper of a lawsuit fills a few hundred kilobytes; what is larger is a data dump, and would stop the pile for minutes. */
export const largestFile = 20_000_000;

/** The smallest piece of work: a file, or one line of a JSON Lines file. Plain data, so that it can go to a worker. */
export type Sheet =
  | { readonly from: 'disk'; readonly path: string; readonly place: string }
  | { readonly from: 'bytes'; readonly path: string; readonly bytes: Uint8Array }
  | {
      readonly from: 'line';
      readonly path: string;
      readonly file: string;
      readonly line: number;
      readonly bytes: Uint8Array;
    };

/** A document, with the file that it was made of where that was asked for; or what is to be said. */
export type PileItem = { readonly document: Document; readonly original?: Original } | { readonly problem: Problem };

/** Why the system refused a path, in words for the user. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'EACCES' || code === 'EPERM') return 'no permission';
  if (code === 'ENOENT') return 'it is not there';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'ELOOP') return 'a symbolic link that leads to itself';
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown error';
}

/** "310 kB", "20.4 MB". */
export function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 100_000) / 10} MB`;
}
