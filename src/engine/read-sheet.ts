import type { Disk } from '../document/disk.ts';
import type { Document } from '../document/document.ts';
import { type Print, printOf } from '../document/duplicates.ts';
import type { Original } from '../document/original.ts';
import { openSheet, type PileItem, type PileOptions, type Sheet } from '../document/pile.ts';
import { noted, type Problem, skipped } from '../document/problem.ts';
import { type MatterProfile, profileOf } from '../linking/matters.ts';
import type { ModelAnswer } from '../reading/model/answer.ts';
import { modelReader } from '../reading/model/reader.ts';
import { whyRejected } from '../reading/model/rejected.ts';
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
export type ToRead = Sheet | FixedDocument;

/** A document whose text is there. */
export interface FixedDocument {
  readonly from: 'kept';
  readonly path: string;
  readonly document: Document;
  /** What language models answered about it: it is read by them where they are whole. */
  readonly answers?: readonly ModelAnswer[];
}

/** A document as it was opened. */
export type OpenedDocument = Extract<PileItem, { document: unknown }>;

/** A document with what is cached of it. */
export interface PreparedDocument {
  readonly document: Document;
  /** The file that it was made of, where that was asked for. */
  readonly original?: Original;
  readonly prepared: Prepared;
}

/** What came of one of them. */
export interface ReadSheet {
  readonly problems: readonly Problem[];
  /** Those that were read. */
  readonly documents: readonly PreparedDocument[];
  /** Those that stood in one file with others: each is still to be read, so that none takes the others along. */
  readonly unread: readonly OpenedDocument[];
}

/** Opens, and does no more. Never throws. */
export const openOnly = (disk: Disk, sheet: Sheet, options: PileOptions): Promise<readonly PileItem[]> =>
  openSheet(disk, sheet, options);

/** Opens; reads and packs what is one document. Never throws. */
export async function readSheet(reader: Reader, disk: Disk, sheet: ToRead, options: PileOptions): Promise<ReadSheet> {
  if (sheet.from === 'kept') {
    const { document, answers = [] } = sheet;
    return await readDocument(answers.length === 0 ? reader : modelReader(() => answers, reader), document);
  }
  const problems: Problem[] = [];
  const found: OpenedDocument[] = [];
  for (const item of await openSheet(disk, sheet, options)) {
    if ('problem' in item) problems.push(item.problem);
    else found.push(item);
  }
  if (found.length !== 1) return { problems, documents: [], unread: found };
  const { document, original } = found[0]!;
  const read = await readDocument(reader, document);
  return {
    ...read,
    problems: [...problems, ...read.problems],
    documents: read.documents.map((one) => ({ ...one, ...(original && { original }) })),
  };
}

async function readDocument(reader: Reader, document: Document): Promise<ReadSheet> {
  try {
    const reading = await reader.read(document);
    const outline: Outline = { profile: profileOf({ document, reading }), print: printOf(document) };
    const prepared: Prepared = { reading: pack(reading), outline: pack(outline) };
    const rejected = reading.model?.rejected ?? null;
    const problems =
      rejected === null ? [] : [noted(document.path, whyRejected[rejected], 'read by the built-in reader')];
    return { problems, documents: [{ document, prepared }], unread: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown error';
    const problem = skipped(document.path, `cannot be read by this program (${why})`);
    return { problems: [problem], documents: [], unread: [] };
  }
}
