import type { Draft } from '../draft.ts';
import type { Original } from '../original.ts';
import type { Note } from '../problem.ts';

/** What is known of a file besides its bytes. */
export interface Hints {
  /** Path inside the pile; its ending tells the format. */
  readonly path: string;
  /** The media type under which it came, as a server says it: `text/html; charset=shift_jis`. */
  readonly mediaType?: string;
  /** When the bytes are a stretch of a larger file: the number of their first line there, counted from 1. */
  readonly line?: number;
  /** Pages that are pictures are left unread: reading them takes seconds a page. */
  readonly withoutScans?: boolean;
  /** The file is to be given along, where its pages can be drawn. */
  readonly withOriginal?: boolean;
}

/** One document that a format found in a file, or why it found none there. */
export type Opened = {
  /** Which part of the file it is, when a file holds several documents: `12` for the twelfth line. Left out, its place counts. */
  readonly part?: string;
} & (
  | { readonly draft: Draft; readonly notes?: readonly Note[]; readonly original?: Original }
  | { readonly problem: string }
  /** A file inside the file, to be opened by its own format: what a mail or an archive holds. Its path is a name, not a place on a disk. */
  | { readonly file: { readonly path: string; readonly mediaType?: string; readonly bytes: Uint8Array } }
);

/** One way of writing documents down. To add one: a file here, a line in `index.ts`, a pair in test/formats. */
export interface Format {
  /** As a problem line names it: `HTML`. */
  readonly name: string;
  /** `line`: each line of a file is a document of its own, so that a file of any size can be read as a stream of lines. */
  readonly unit: 'file' | 'line';
  /** Files of this format may be so large, in bytes, where that is more than files of text may be. */
  readonly largest?: number;
  /** By its name, its media type, or by how its bytes open when neither says anything. `bytes` may be empty. */
  readonly recognises: (bytes: Uint8Array, hints: Hints) => boolean;
  /**
   * The documents in a file, in their order. Never rejects, whatever the bytes: `problem` says in words what is wrong. The
   * same bytes and hints give the same drafts; a draft's text is well formed and has no control codes but `\n` and `\t`; its
   * blocks are in order, do not overlap, are not empty and lie in the text.
   */
  readonly open: (bytes: Uint8Array, hints: Hints) => Promise<readonly Opened[]>;
}

/** The ending of a path in lower case, without its dot; empty when there is none. */
export function endingOf(path: string): string {
  return /\.(\w{1,8})$/.exec(path.slice(-10))?.[1]?.toLowerCase() ?? '';
}
