import type { Disk } from '../document/disk.ts';
import type { Document } from '../document/document.ts';
import { type Print, printOf } from '../document/duplicates.ts';
import type { PileOptions, Sheet } from '../document/pile.ts';
import { type Problem, skipped } from '../document/problem.ts';
import { type MatterProfile, profileOf } from '../linking/matters.ts';
import { readDocument } from '../reading/english/read.ts';
import { readSheet } from './crew/sheet.ts';
import { pack } from './packing.ts';

/** What is cached of a document, packed: its reading, which is large, and what groups documents, which is small. */
export interface Prepared {
  readonly reading: Uint8Array;
  /** `Outline`. */
  readonly outline: Uint8Array;
}

/** All that has to be known of every document to tell what belongs together. */
export interface Outline {
  readonly profile: MatterProfile;
  readonly print: Print;
}

/** A file's sheet, or a document that is kept already and must be read anew. */
export type ToPrepare = Sheet | { readonly from: 'kept'; readonly path: string; readonly document: Document };

/** What came of one of them. */
export interface PreparedSheet {
  readonly problems: readonly Problem[];
  readonly document: Document | null;
  readonly prepared: Prepared | null;
}

/** The module of a worker that does `prepareSheet`. */
export const preparingThread = new URL('./crew/preparing-thread.ts', import.meta.url);

/** Opens, reads and packs; the same in the main thread and in a worker. Never rejects. */
export async function prepareSheet(disk: Disk, sheet: ToPrepare, options: PileOptions): Promise<PreparedSheet> {
  const { problems, document, reading } =
    sheet.from === 'kept' ? readKept(sheet.document) : await readSheet(disk, sheet, options);
  if (!document || !reading) return { problems, document: null, prepared: null };
  const outline: Outline = { profile: profileOf({ document, reading }), print: printOf(document) };
  return { problems, document, prepared: { reading: pack(reading), outline: pack(outline) } };
}

function readKept(document: Document): Awaited<ReturnType<typeof readSheet>> {
  try {
    return { problems: [], document, reading: readDocument(document) };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown error';
    const problem = skipped(document.path, `cannot be read by this program (${why})`);
    return { problems: [problem], document: null, reading: null };
  }
}
