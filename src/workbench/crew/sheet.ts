import type { Disk } from '../../document/disk.ts';
import type { Document } from '../../document/document.ts';
import { openSheet, type PileOptions, type Sheet } from '../../document/pile.ts';
import { type Problem, skipped } from '../../document/problem.ts';
import { readDocument } from '../../reading/english/read.ts';
import type { Reading } from '../../reading/reading.ts';

/** What one sheet gave: a document with its reading, and problems. */
export interface Read {
  readonly problems: readonly Problem[];
  readonly document: Document | null;
  readonly reading: Reading | null;
}

/** The module of a worker that does `readSheet`. */
export const readingThread = new URL('./thread.ts', import.meta.url);

/** Opens and reads one sheet; the same in the main thread and in a worker. Never rejects. */
export async function readSheet(disk: Disk, sheet: Sheet, options: PileOptions): Promise<Read> {
  const problems: Problem[] = [];
  let document: Document | null = null;
  for (const item of await openSheet(disk, sheet, options)) {
    if ('problem' in item) problems.push(item.problem);
    else document = item.document;
  }
  if (!document) return { problems, document: null, reading: null };
  try {
    return { problems, document, reading: readDocument(document) };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown error';
    return {
      problems: [...problems, skipped(sheet.path, `cannot be read by this program (${why})`)],
      document: null,
      reading: null,
    };
  }
}
