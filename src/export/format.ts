import type { CaseFile } from '../casefile/schema.ts';

/** Files that a format is made of besides the case file; given by the door, so that writing stays pure. */
export interface ExportMeans {
  /** Files of the built page by path (`index.html`, `assets/...`), for the page that stands alone. */
  readonly page: ReadonlyMap<string, Uint8Array>;
  /** The bytes of the store's file, for the format that is the store; `null` where the case file comes from no store. */
  readonly store: Uint8Array | null;
}

/** A way to hand a case file over: one file of `formats/` and one line of its index. */
export interface ExportFormat {
  /** What `--as` takes: `timelinejs`. */
  readonly name: string;
  /** In the menu of the page: "TimelineJS". */
  readonly label: string;
  /** With the dot: `.json`. */
  readonly extension: string;
  readonly mediaType: string;
  /** What it is for, in a line of help. */
  readonly summary: string;
  /** What of the means it wants besides the case file; a door need not fetch the other. */
  readonly madeOf?: 'page' | 'store';
  /** The same case file gives the same bytes. */
  readonly write: (caseFile: CaseFile, means: ExportMeans) => Promise<Uint8Array>;
}
