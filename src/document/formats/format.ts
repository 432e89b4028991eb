import type { Draft } from '../draft.ts';

/** A file of the pile, its bytes already text. */
export interface TextFile {
  /** Path inside the pile; its ending tells the format. */
  readonly path: string;
  readonly text: string;
}

/** What a format made of a file, or why it made nothing. */
export type Opened = { readonly draft: Draft } | { readonly problem: string };

/** One way of writing a document down. To add one: a file here, a line in `index.ts`, a pair in test/formats. */
export interface Format {
  /** As a problem line names it: `HTML`. */
  readonly name: string;
  /** `line`: each line of a file is a document of its own, and the file is read as a stream. */
  readonly unit: 'file' | 'line';
  /** By its name, or by how its text opens when the name says nothing. */
  readonly recognises: (file: TextFile) => boolean;
  /** Never throws on any string; `problem` says in words what is wrong. */
  readonly open: (file: TextFile) => Opened;
}
