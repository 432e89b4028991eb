import type { Disk } from '../document/disk.ts';
import type { Document } from '../document/document.ts';
import { type Print, printOf } from '../document/duplicates.ts';
import { openSheet, type PileOptions, type Sheet } from '../document/pile.ts';
import { type Problem, skipped } from '../document/problem.ts';
import { type MatterProfile, profileOf } from '../linking/matters.ts';
import type { Reader } from '../reading/reader.ts';
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
export type ToRead = Sheet | { readonly from: 'kept'; readonly path: string; readonly document: Document };

/** What came of one of them. */
export interface ReadSheet {
  readonly problems: readonly Problem[];
  readonly document: Document | null;
  readonly prepared: Prepared | null;
}

/** Opens, reads and packs. Never throws. */
export async function readSheet(reader: Reader, disk: Disk, sheet: ToRead, options: PileOptions): Promise<ReadSheet> {
  const problems: Problem[] = [];
  let document: Document | null = sheet.from === 'kept' ? sheet.document : null;
  if (sheet.from !== 'kept') {
    for (const item of await openSheet(disk, sheet, options)) {
      if ('problem' in item) problems.push(item.problem);
      else document = item.document;
    }
  }
  if (!document) return { problems, document: null, prepared: null };
  try {
    const reading = await reader.read(document);
    const outline: Outline = { profile: profileOf({ document, reading }), print: printOf(document) };
    return { problems, document, prepared: { reading: pack(reading), outline: pack(outline) } };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown error';
    const problem = skipped(sheet.path, `cannot be read by this program (${why})`);
    return { problems: [...problems, problem], document: null, prepared: null };
  }
}
